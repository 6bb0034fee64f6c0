"""What became of a theme in a case, in one word: told, denied, reached without being told, not reached."""

from enum import StrEnum

from madang.analysis.cases import Asked
from madang.base.ids import OrganisationId


class CellStanding(StrEnum):
    """`UNKNOWN`: nothing is told and nobody recorded whether it was asked, so silence says nothing."""

    TOLD = "told"
    DENIED = "denied"
    REACHED = "reached"
    NOT_REACHED = "not_reached"
    UNKNOWN = "unknown"


def standing(asked: Asked, case: OrganisationId, *, told: bool) -> CellStanding:
    """The standing of a case on the theme of `asked`; `told` says whether a statement of it is there."""
    if told:
        return CellStanding.TOLD
    if asked.denied_by(case):
        return CellStanding.DENIED
    if case in asked.reached:
        return CellStanding.REACHED
    return CellStanding.NOT_REACHED if asked.recorded else CellStanding.UNKNOWN
