"""`Disagreement`: codings of several coders that belong together, and in what they differ."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from madang.base.ids import CoderId, CodingId, SettlingId, SourceId
from madang.text.span import Span


class Kind(StrEnum):
    """In what coders differ, the weightiest first."""

    MISSED = "missed"
    CODE = "code"
    STANCE = "stance"
    ABOUT = "about"
    FIELDS = "fields"
    SPAN = "span"


class Doubt(StrEnum):
    """Why a decision is to be looked at again.

    A coding it was between was changed, moved by a correction, or removed; what it made was removed; another coder
    coded the passage later; or it was decided twice, in two copies.
    """

    CHANGED = "changed"
    MOVED = "moved"
    REMOVED = "removed"
    UNMADE = "unmade"
    LATE = "late"
    TWICE = "twice"


class Standing(StrEnum):
    """Whether it is still to be settled, has been, or is to be looked at again."""

    OPEN = "open"
    SETTLED = "settled"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """At most one coding of each coder, and the coders of the source who have none there.

    `kinds` is empty where all coded alike; `fields` names the fields of the statements that differ. `span` reaches
    over all codings that have a place, None where none is left. `settlings` are the decisions about it, the last
    one last; `doubts` say why they are to be looked at again.
    """

    source: SourceId
    codings: Mapping[CoderId, CodingId]
    missing: tuple[CoderId, ...]
    kinds: tuple[Kind, ...]
    fields: tuple[str, ...]
    span: Span | None
    settlings: tuple[SettlingId, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def key(self) -> str:
        """What it is asked for by: its first coding, or else its last decision."""
        return min(self.codings.values(), default="") or self.settlings[-1]

    @property
    def alike(self) -> bool:
        """Whether all coders of the source coded it in the same way."""
        return not self.kinds

    @property
    def standing(self) -> Standing:
        """Where it stands."""
        if self.doubts:
            return Standing.AGAIN
        return Standing.SETTLED if self.settlings else Standing.OPEN
