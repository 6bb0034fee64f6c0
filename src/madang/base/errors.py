"""What can go wrong with a request: each carries one plain sentence a person can act on."""


class MadangError(Exception):
    """A request that cannot be met. Its text is one sentence for the person who asked, in English;
    `ko` is the same sentence in Korean, for those who read the workbench in Korean."""

    def __init__(self, en: str, ko: str = "") -> None:
        super().__init__(en)
        self.ko = ko


class NotFound(MadangError):
    """What was named is not there."""


class Invalid(MadangError):
    """What was given cannot be taken as it is."""


class Conflict(MadangError):
    """It changed in the meantime, or later work depends on it."""


class Stale(Conflict):
    """It was changed by somebody else since it was read; what was written is not lost, it is refused."""


class Forbidden(MadangError):
    """It may not be done here: a read-only file, a protected passage."""


class Busy(MadangError):
    """Another program is writing to the project."""
