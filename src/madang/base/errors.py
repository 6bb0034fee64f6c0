"""What can go wrong with a request: each carries one plain sentence a person can act on."""


class MadangError(Exception):
    """A request that cannot be met. Its text is one sentence for the person who asked."""


class NotFound(MadangError):
    """What was named is not there."""


class Invalid(MadangError):
    """What was given cannot be taken as it is."""


class Conflict(MadangError):
    """It changed in the meantime, or later work depends on it."""


class Forbidden(MadangError):
    """It may not be done here: a read-only file, a protected passage."""


class Busy(MadangError):
    """Another program is writing to the project."""
