"""`Settling`: what coders, or one of them for all, decided where their codings differ.

The codings it decided between stay as their coders made them. They are superseded: the readings count what the
decision made in their place. A disputed disagreement supersedes nothing: both readings stay, and are listed.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from madang.base.ids import CodeId, CoderId, CodingId, SettlingCodingId, SettlingId, SourceId
from madang.coding.coding import Coding
from madang.coding.statement import Statement


class Outcome(StrEnum):
    """What was decided: one of the codings stands, all of them do, one with joined edges, none, or it stays open."""

    ONE = "one"
    BOTH = "both"
    MERGED = "merged"
    NEITHER = "neither"
    DISPUTED = "disputed"


class Part(StrEnum):
    """Whether a decision was between a coding, or made it."""

    FROM = "from"
    INTO = "into"


JUDGED = tuple(
    each.name for each in fields(Statement) if each.name not in ("id", "source", "coder", "status", "pick", "key")
)
"""The fields of a statement in which two coders' readings can differ."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a coding said at the moment of the decision; `fields` are those of its statement, as plain text."""

    code: CodeId
    coder: CoderId
    words: str
    fields: tuple[tuple[str, str], ...] = ()

    def alike(self, other: "Said", *, but_code: bool = False) -> bool:
        """Whether both say the same of the same words, whoever coded them; `but_code` leaves the code out."""
        return (self.words, self._judged) == (other.words, other._judged) and (but_code or self.code == other.code)

    @property
    def _judged(self) -> dict[str, str]:
        return {name: value for name, value in self.fields if name in JUDGED}

    @property
    def status(self) -> str:
        """The status its statement had; empty for a plain code."""
        return dict(self.fields).get("status", "")


@dataclass(frozen=True, slots=True)
class Settling:
    """One decision about one disagreement, with its reason in a sentence; `coder` is who settled it."""

    id: SettlingId
    source: SourceId
    outcome: Outcome
    reason: str
    coder: CoderId


@dataclass(frozen=True, slots=True)
class SettlingCoding:
    """A coding of a decision; None where it was removed since. `said` tells what it was then."""

    id: SettlingCodingId
    settling: SettlingId
    coding: CodingId | None
    part: Part
    said: Said


def said_by(coding: Coding, statement: Statement | None) -> Said:
    """What a coding says as it stands."""
    told = () if statement is None else tuple((name, _plain(getattr(statement, name))) for name in (*JUDGED, "status"))
    return Said(coding.code, coding.coder, coding.segment.words, told)


def _plain(value: object) -> str:
    return "" if value is None else str(value)


def superseded(settlings: Mapping[SettlingId, Settling], parts: Iterable[SettlingCoding]) -> frozenset[CodingId]:
    """The codings that no reading counts, because a decision set others, or none, in their place.

    Where two decisions are about one coding, as after work in two copies, what the later one made counts.
    """
    decided: dict[SettlingId, list[SettlingCoding]] = defaultdict(list)
    for each in parts:
        decided[each.settling].append(each)
    last: dict[CodingId, SettlingId] = {}
    for settling in sorted(decided):
        if settlings[settling].outcome is not Outcome.DISPUTED:
            last |= {each.coding: settling for each in decided[settling] if each.part is Part.FROM and each.coding}
    overruled = {
        settling
        for settling, own in decided.items()
        if any(last.get(each.coding, settling) != settling for each in own if each.part is Part.FROM and each.coding)
    }
    made = (
        each.coding for settling in overruled for each in decided[settling] if each.part is Part.INTO and each.coding
    )
    return frozenset({*last, *made})
