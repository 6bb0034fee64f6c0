"""Where coders differ, passage by passage, and settling it."""

from typing import Annotated

from fastapi import APIRouter, Query

from madang.analysis.disagreements import Kind, Standing
from madang.api.desk import OpenProject
from madang.api.shapes.disagreements import (
    AlikeAsked,
    DisagreementList,
    SettleAsked,
    Settled,
    SettledAlike,
    WithdrawAsked,
    list_shape,
)
from madang.api.shapes.rounds import RoundsShape, rounds_shape
from madang.base.ids import CodeId, CoderId, SettlingId, SourceId
from madang.sources.study import Approach
from madang.workbench.disagreements import Asking, reading_list
from madang.workbench.rounds import rounds_since
from madang.workbench.settling import settle, settle_alike, withdraw_settling

router = APIRouter(prefix="/api/disagreements")


@router.get("")
def disagreements(
    project: OpenProject,
    source: SourceId | None = None,
    code: CodeId | None = None,
    coder: Annotated[list[CoderId] | None, Query(max_length=2)] = None,
    kind: Kind | None = None,
    standing: Annotated[list[Standing] | None, Query()] = None,
    alike: bool = False,
    blind: bool = False,
    most: Annotated[int, Query(ge=1, le=500)] = 50,
) -> DisagreementList:
    """The reading list, the weightiest first, by default what is open; with `alike` what all coded alike.

    Nothing is shown to who codes blind.
    """
    standings = frozenset(standing or (Standing.OPEN, Standing.AGAIN))
    asking = Asking(source, code, tuple(coder or ()), kind, standings, alike)
    return list_shape(reading_list(project, asking, most=most, blind=blind))


@router.post("/settle")
def settle_one(project: OpenProject, asked: SettleAsked) -> Settled:
    """Decide about one disagreement."""
    return Settled(id=settle(project, asked.value()))


@router.post("/alike")
def settle_what_is_alike(project: OpenProject, asked: AlikeAsked) -> SettledAlike:
    """Settle what all coded alike, in one act."""
    return SettledAlike(count=settle_alike(project, asked.keys, asked.reason))


@router.post("/{settling}/withdraw", status_code=204)
def withdraw(project: OpenProject, settling: str, asked: WithdrawAsked) -> None:
    """Take a decision back."""
    withdraw_settling(project, SettlingId(settling), asked.revision)


@router.get("/rounds")
def rounds(project: OpenProject, since: str) -> RoundsShape:
    """Agreement now beside what it was at a snapshot; a reflexive study is shown no coefficient."""
    coefficients = project.corpus().study.approach is not Approach.REFLEXIVE
    return rounds_shape(since, rounds_since(project, since), coefficients=coefficients)
