"""What came of a file: taken in, already here, kept to be handed on, not carried, and what a person should decide."""

from collections import Counter
from dataclasses import dataclass, field

from madang.base.bilingual import Bilingual
from madang.exchange.refi.positions import Decision

NAMED = 200
"""How many things of a kind a report names; the rest are counted."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """What became of one source, and how its places were counted (`decision` None where it has no passages)."""

    name: str
    standing: str
    """`new`, `same`, or `differs` where the project's text is another."""
    characters: int
    codings: int
    decision: Decision | None
    has_bom: bool
    has_crlf: bool
    beyond: int
    """Characters above U+FFFF."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that is otherwise in the file than in the project; it changes only where a person says so.

    `way` is changed or absent; `here` is how it stands in the project, `there` in the file.
    """

    key: str
    kind: str
    way: str
    name: str
    here: str
    there: str


@dataclass(slots=True)
class Report:
    """All there is to read before a file is taken in, and after."""

    file: str = ""
    product: str = ""
    name: str = ""
    origin: str = ""
    new: Counter[str] = field(default_factory=Counter)
    already: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    named: dict[str, list[str]] = field(default_factory=dict)
    """Kind to the names of the first that are new."""
    known: dict[str, list[str]] = field(default_factory=dict)
    """Kind to the names of the first that are here already."""
    codings: list[str] = field(default_factory=list)
    """The ids of the codings that are new."""
    matched: list[tuple[str, str]] = field(default_factory=list)
    """Kind and name of what has another id here but the same name (of a code: the same names above it)."""
    sources: list[SourceLine] = field(default_factory=list)
    carried: dict[str, list[str]] = field(default_factory=dict)
    """Kind to the names of what is kept for the next export and not shown."""
    lost: dict[str, list[str]] = field(default_factory=dict)
    """Kind to the names of what is not carried at all."""
    odd: dict[str, list[str]] = field(default_factory=dict)
    """Kind to the names of what is written otherwise than the standard says, and was read all the same."""
    differences: list[Difference] = field(default_factory=list)
    approved: list[str] = field(default_factory=list)
    problems: list[Bilingual] = field(default_factory=list)
    recordings: int = 0
    """Recordings in the file that can be laid beside the project."""
    whole: bool = False
    """Whether it came in from Madang's own side file, complete."""

    def brings(self, kind: str, name: str) -> None:
        """Count something new, and name it where few of its kind were named."""
        self.new[kind] += 1
        _name(self.named, kind, name)

    def has(self, kind: str, name: str) -> None:
        """Count something that is here already, and name it where few of its kind were named."""
        self.already[kind] += 1
        _name(self.known, kind, name)

    def keeps(self, kind: str, name: str, count: int = 1) -> None:
        """Name something that is kept for the next export."""
        self.carried.setdefault(kind, []).extend([name] * count)

    def drops(self, kind: str, name: str) -> None:
        """Take one name back of what is kept: it came in otherwise."""
        named = self.carried.get(kind, [])
        if name in named:
            named.remove(name)
        if not named:
            self.carried.pop(kind, None)

    def loses(self, kind: str, name: str, count: int = 1) -> None:
        """Name something that is not carried."""
        self.lost.setdefault(kind, []).extend([name] * count)

    def wonders(self, kind: str, name: str, count: int = 1) -> None:
        """Name something that is odd, but was read."""
        self.odd.setdefault(kind, []).extend([name] * count)

    def says(self, ko: str, en: str) -> None:
        """A sentence about the file as a whole."""
        self.problems.append(Bilingual(ko, en))

    @property
    def is_empty(self) -> bool:
        """Whether the file brings nothing new, not even something to keep unseen."""
        return not (self.new or self.approved or self.carried)


def _name(names: dict[str, list[str]], kind: str, name: str) -> None:
    there = names.setdefault(kind, [])
    if name and len(there) < NAMED:
        there.append(name)
