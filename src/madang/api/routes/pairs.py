"""Routes of the page: pairs."""

from typing import Annotated

from fastapi import APIRouter, Query

from madang.api.desk import OpenProject
from madang.api.shapes.pair import PairShape, pair_shape
from madang.api.shapes.pair_stage import StageDecision
from madang.api.shapes.pairs import FacingKeys, PairListShape, facing_keys, pair_list_shape
from madang.workbench import decisions
from madang.workbench.facing import What, facing
from madang.workbench.pair import open_pair
from madang.workbench.pairs import pair_list

router = APIRouter(prefix="/api/pairs")

Start = Annotated[str | None, Query(alias="from")]
End = Annotated[str | None, Query(alias="to")]
"""Both ends of a stretch of time: ISO dates or parts, included; without one that end is open."""


@router.get("")
def all_pairs(project: OpenProject, start: Start = None, end: End = None) -> PairListShape:
    """Every pair of which something is said, the whole sides, and the map of organisations."""
    return pair_list_shape(pair_list(project, start, end))


@router.get("/{a}/{b}")
def one_pair(project: OpenProject, a: str, b: str, start: Start = None, end: End = None) -> PairShape:
    """Two organisations (ids) or two sides (names), each seen by the other."""
    return pair_shape(open_pair(project, a, b, start, end))


@router.get("/{a}/{b}/passages")
def behind(
    project: OpenProject, a: str, b: str, what: What, of: str = "", start: Start = None, end: End = None
) -> FacingKeys:
    """The statements behind a number of a pair, and those of the other side that face them."""
    return facing_keys(facing(project, a, b, what, of, start, end))


@router.put("/{a}/{b}/stage")
def decide(project: OpenProject, a: str, b: str, asked: StageDecision) -> None:
    """Accept or overrule the proposed stage, and say why."""
    decisions.decide_stage(
        project,
        a,
        b,
        seen=asked.seen,
        accepted=asked.accepted,
        reason=asked.reason.value(),
        revision=asked.revision,
    )


@router.delete("/{a}/{b}/stage")
def withdraw(project: OpenProject, a: str, b: str, revision: int) -> None:
    """Take the decision on the proposed stage away."""
    decisions.withdraw_stage_decision(project, a, b, revision=revision)
