"""Who coded what, and how far coders agree."""

from collections.abc import AsyncIterator
from typing import Annotated

import anyio
from fastapi import APIRouter, Depends, Query
from fastapi.sse import EventSourceResponse, ServerSentEvent

from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.between_coders.on_the_cases import CaseUnit
from madang.analysis.between_coders.on_the_text import Unit
from madang.analysis.between_coders.opened import Level, Part
from madang.api.desk import OpenProject
from madang.api.shapes.agreement import CodersShape, coders_shape
from madang.api.shapes.agreement_more import (
    OneCodeShape,
    OpenedShape,
    counting_shape,
    one_code_shape,
    opened_shape,
)
from madang.api.shapes.agreement_numbers import NumbersShape, numbers_shape
from madang.base.ids import ClaimId, CodeId, CoderId, SourceId
from madang.workbench import agreement_gamma, agreement_numbers
from madang.workbench.agreement import coders, codings_of
from madang.workbench.agreement_numbers import Asked, asked_of

router = APIRouter(prefix="/api/agreement")

PAUSE = 0.1
"""Seconds between two looks at how far gamma is."""


def _asked(
    project: OpenProject,
    coder: Annotated[list[str] | None, Query()] = None,
    unit: Unit = Unit.CHARACTER,
    cases: CaseUnit | None = None,
    measure: str = "alpha_nominal",
) -> Asked:
    return asked_of(project.corpus(), coder or (), unit=unit, case_unit=cases or "", measure=measure)


Question = Annotated[Asked, Depends(_asked)]
"""Which coders (all by default), what is counted of the text, what a case is, and which measure."""


Weight = Annotated[float, Query(ge=0.01, le=100)]
"""How much the position of a span weighs in gamma; never nothing, or texts could not be kept apart."""


@router.get("")
def who_coded(project: OpenProject) -> CodersShape:
    """Coders, sources coded by several, and disputed statements."""
    return coders_shape(coders(project.corpus()))


@router.get("/codings")
def codings(project: OpenProject, coder: CoderId, source: SourceId | None = None) -> list[str]:
    """The ids of what a coder coded, in one source or in all."""
    return list(codings_of(project.corpus(), coder, source))


@router.get("/numbers")
def numbers(project: OpenProject, asked: Question) -> NumbersShape:
    """Agreement on the cases and on the text: of every code, pair of coders, field and claim."""
    found = agreement_numbers.numbers(project, asked)
    return numbers_shape(found, agreement_numbers.comparable(project), agreement_numbers.claims(project, asked))


@router.get("/codes/{code}")
def code(project: OpenProject, code: str, asked: Question) -> OneCodeShape:
    """One code closely: text by text, the test against chance, and what other programs would print."""
    return one_code_shape(agreement_numbers.one_code(project, code, asked))


@router.get("/passages")
def passages(
    project: OpenProject,
    asked: Question,
    code: CodeId | None = None,
    level: Level = Level.TEXT,
    part: Part = Part.ALL,
    source: SourceId | None = None,
    blind: bool = False,
) -> OpenedShape:
    """The codings behind a number, by coder; `blind` shows only those of the person at work."""
    return opened_shape(
        agreement_numbers.passages(project, asked, code, level=level, part=part, source=source, blind=blind)
    )


@router.get("/claims/{claim}/passages")
def claim_passages(project: OpenProject, claim: ClaimId, asked: Question, blind: bool = False) -> OpenedShape:
    """The codings compared for a claim, by coder."""
    return opened_shape(agreement_numbers.claim_passages(project, asked, claim, blind=blind))


@router.get("/gamma", response_class=EventSourceResponse)
async def gamma(
    project: OpenProject, asked: Question, alpha: Weight = 1.0, beta: Annotated[float, Query(ge=0, le=100)] = 1.0
) -> AsyncIterator[ServerSentEvent]:
    """Work gamma out, telling how far it is; given up when nobody listens any more."""
    work = agreement_gamma.start(project, asked, Dissimilarity(alpha=alpha, beta=beta))
    told = None
    try:
        while told is None or not told.ended:
            now = counting_shape(work)
            if now != told:
                yield ServerSentEvent(data=now.model_dump(mode="json"), event="counting")
                told = now
            if not now.ended:
                await anyio.sleep(PAUSE)
    finally:
        work.stop()
