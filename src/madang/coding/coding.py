"""`Coding`: one coder's decision that a code fits a segment."""

from dataclasses import dataclass
from enum import StrEnum

from madang.base.ids import CodeId, CoderId, CodingId, StatementId
from madang.coding.segment import Segment


class Origin(StrEnum):
    """Who proposed the coding; a person always decided on it. A settled one was made by a decision between coders."""

    PERSON = "person"
    RULE = "rule"
    MODEL = "model"
    SETTLED = "settled"


class Placing(StrEnum):
    """Where a coding stands after corrections of its transcript."""

    KEPT = "kept"
    TO_CHECK = "to_check"
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class Coder:
    """Whoever makes codings."""

    id: CoderId
    name: str
    pseudonym: str = ""


@dataclass(frozen=True, slots=True)
class Coding:
    """A code applied to a segment by a coder, on its own or as part of a statement."""

    id: CodingId
    segment: Segment
    code: CodeId
    coder: CoderId
    statement: StatementId | None = None
    origin: Origin = Origin.PERSON
    placing: Placing = Placing.KEPT
