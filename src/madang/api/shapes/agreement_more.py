"""One code looked at closely, gamma, and the codings behind a number, as JSON."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.analysis.between_coders.gamma_over import GammaOver
from madang.analysis.between_coders.one_code import OneCode
from madang.api.shapes.agreement_numbers import (
    CodeAgreementShape,
    CoefficientShape,
    IntervalShape,
    code_shape,
    coefficient_shape,
    interval_shape,
)
from madang.api.shapes.shape import Said, Shape
from madang.base.errors import MadangError
from madang.workbench.agreement_gamma import Counting
from madang.workbench.agreement_numbers import Opened


class OnOneTextShape(Shape):
    """One text alone; `codings` by coder, null where a coder does not count for it."""

    source: StrictStr
    value: CoefficientShape
    codings: list[StrictInt | None]


class PrintedShape(Shape):
    """What another program would print, and how it comes about."""

    tool: StrictStr
    name: StrictStr
    value: float | None
    formula: Said


class OneCodeShape(Shape):
    """One code closely: each text with it, how many have none, the test against chance, other programs."""

    agreement: CodeAgreementShape
    texts: list[OnOneTextShape]
    silent: StrictInt
    p: float | None
    draws: StrictInt | None
    others: list[PrintedShape]


class TextGammaShape(Shape):
    """Gamma of one text."""

    source: StrictStr
    value: float | None
    spans: StrictInt


class CodeGammaShape(Shape):
    """Gamma-k of one code."""

    code: StrictStr
    value: float | None


class GammaShape(Shape):
    """Gamma of all texts together and of each."""

    value: float | None
    interval: IntervalShape
    at_least: float | None
    at_most: float | None
    sampling_error: float | None
    p: float | None
    category: float | None
    by_code: list[CodeGammaShape]
    texts: list[TextGammaShape]
    spans: StrictInt
    samples: StrictInt
    alpha: float
    beta: float
    delta: float
    reason: Said | None


class CountingShape(Shape):
    """How far gamma is: `done` of at most `of` chance texts, then its value; or the sentence why there is none."""

    done: StrictInt
    of: StrictInt
    found: GammaShape | None
    refused: Said | None
    ended: StrictBool


class CodersCodings(Shape):
    """The codings of one coder."""

    coder: StrictStr
    keys: list[StrictStr]


class OpenedShape(Shape):
    """Codings by coder; `hidden` of other coders are not shown to somebody who codes blind."""

    by_coder: list[CodersCodings]
    hidden: StrictInt


def one_code_shape(found: OneCode) -> OneCodeShape:
    """One code closely, as JSON."""
    return OneCodeShape(
        agreement=code_shape(found.agreement),
        texts=[
            OnOneTextShape(source=each.source, value=coefficient_shape(each.value), codings=list(each.codings))
            for each in found.texts
        ],
        silent=found.silent,
        p=found.test.p if found.test else None,
        draws=found.test.draws if found.test else None,
        others=[
            PrintedShape(tool=each.tool, name=each.name, value=each.value, formula=Said.of(each.formula))
            for each in found.others
        ],
    )


def opened_shape(found: Opened) -> OpenedShape:
    """Codings by coder as JSON."""
    by_coder = [CodersCodings(coder=coder, keys=list(keys)) for coder, keys in found.by_coder]
    return OpenedShape(by_coder=by_coder, hidden=found.hidden)


def counting_shape(counting: Counting) -> CountingShape:
    """How far gamma is."""
    found, trouble = counting.found, counting.trouble
    return CountingShape(
        done=counting.done,
        of=counting.of,
        found=_gamma(found) if found else None,
        refused=_refused(trouble) if trouble else None,
        ended=counting.ended,
    )


def _refused(trouble: Exception) -> Said:
    if isinstance(trouble, MadangError):
        return Said(ko=trouble.ko or str(trouble), en=str(trouble))
    return Said(ko="감마를 계산하다가 잘못이 생겼습니다.", en="A mistake was made while gamma was worked out.")


def _gamma(found: GammaOver) -> GammaShape:
    return GammaShape(
        value=found.value,
        interval=interval_shape(found.interval),
        at_least=found.at_least,
        at_most=found.at_most,
        sampling_error=found.sampling_error,
        p=found.p,
        category=found.category,
        by_code=[CodeGammaShape(code=code, value=value) for code, value in found.by_code.items()],
        texts=[TextGammaShape(source=each.source, value=each.value, spans=each.spans) for each in found.texts],
        spans=found.spans,
        samples=found.samples,
        alpha=found.unlike.alpha,
        beta=found.unlike.beta,
        delta=found.unlike.delta,
        reason=Said.of(found.reason) if found.reason else None,
    )
