"""`Reach`: whether a theme came up in an interview. Silence is not absence."""

from dataclasses import dataclass
from enum import StrEnum

from madang.base.ids import CodeId, CoderId, ReachId, SourceId


class Reached(StrEnum):
    """How a theme came up."""

    ASKED_ANSWERED = "asked_answered"
    ASKED_DENIED = "asked_denied"
    ASKED_PASSED_OVER = "asked_passed_over"
    RAISED_UNASKED = "raised_unasked"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True)
class Reach:
    """For one source and one theme (a code), what became of it."""

    id: ReachId
    source: SourceId
    code: CodeId
    value: Reached
    coder: CoderId
