"""How far coders agree, as JSON."""

from pydantic import StrictInt, StrictStr

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.jackknife import Interval
from madang.analysis.agreement.other_tools import Split
from madang.analysis.between_coders.measured import MEASURES, Measured
from madang.analysis.between_coders.numbers import CodeAgreement, Numbers
from madang.analysis.between_coders.on_the_cases import CaseUnit
from madang.analysis.between_coders.on_the_text import Unit
from madang.analysis.between_coders.spans_matched import Matched
from madang.api.shapes.shape import Said, Shape
from madang.findings.claim_agreement import ClaimAgreement


class IntervalShape(Shape):
    """Where a value lies for other texts or cases; or the reason why that is not said."""

    low: float | None
    high: float | None
    documents: StrictInt
    reason: Said | None


class CoefficientShape(Shape):
    """A measure: its number, or the reason why there is none; what was observed and expected by chance."""

    value: float | None
    observed: float | None
    expected: float | None
    units: StrictInt
    reason: Said | None


class SplitShape(Shape):
    """The raw table of two coders, in characters, sentences, turns or cases."""

    both: float
    first_only: float
    second_only: float
    neither: float


class MeasuredShape(Shape):
    """A measure on one level; `by_count[k]` is what exactly k coders marked."""

    value: CoefficientShape
    interval: IntervalShape
    documents: StrictInt
    split: SplitShape | None
    by_count: list[float]


class MatchedShape(Shape):
    """Spans of two coders that stand for one another, and those that stand alone."""

    pairs: StrictInt
    first_only: StrictInt
    second_only: StrictInt


class CodeAgreementShape(Shape):
    """One code with those below it; `codings` by coder, in the order of `NumbersShape.coders`."""

    code: StrictStr
    codings: list[StrictInt]
    cases: MeasuredShape
    text: MeasuredShape
    matched: MatchedShape | None


class PairAgreementShape(Shape):
    """Two coders over the whole codebook."""

    first: StrictStr
    second: StrictStr
    sources: StrictInt
    length: StrictInt
    cases: CoefficientShape
    text: CoefficientShape
    matched: StrictInt
    unmatched: StrictInt


class FieldAgreementShape(Shape):
    """A field of statements on passages several made statements on; `alike` and `unlike` are its statements."""

    field: StrictStr
    value: CoefficientShape
    interval: IntervalShape
    passages: StrictInt
    agreeing: StrictInt
    alike: list[list[StrictStr]]
    unlike: list[list[StrictStr]]


class ClaimAgreementShape(Shape):
    """Both levels next to a claim, or the reason why it rests on no code."""

    claim: StrictStr
    codes: list[StrictStr]
    cases: MeasuredShape | None
    text: MeasuredShape | None
    reason: Said | None


class WholeShape(Shape):
    """All codes together, each with its own chance."""

    cases: CoefficientShape
    cases_interval: IntervalShape
    text: CoefficientShape
    text_interval: IntervalShape


class SourceValueShape(Shape):
    """One text's own value over all codes."""

    source: StrictStr
    value: CoefficientShape


class NumbersShape(Shape):
    """Everything that was asked. `comparable` are all coders who share a source with another.

    `by_source` is filled where the texts are too few for an interval.
    """

    coders: list[StrictStr]
    comparable: list[StrictStr]
    unit: Unit
    case_unit: CaseUnit
    measure: StrictStr
    measures: list[StrictStr]
    sources: StrictInt
    all_sources: StrictInt
    length: StrictInt
    share: float
    cases: StrictInt
    cases_compared: StrictInt
    unplaced: list[StrictStr]
    whole: WholeShape
    codes: list[CodeAgreementShape]
    pairs: list[PairAgreementShape]
    fields: list[FieldAgreementShape]
    claims: list[ClaimAgreementShape]
    by_source: list[SourceValueShape]


def numbers_shape(found: Numbers, comparable: tuple[str, ...], claims: tuple[ClaimAgreement, ...]) -> NumbersShape:
    """All of it as JSON."""
    shared, whole = found.ground, found.whole
    return NumbersShape(
        coders=list(shared.coders),
        comparable=list(comparable),
        unit=found.asked.unit,
        case_unit=found.cases.unit,
        measure=found.asked.measure,
        measures=list(MEASURES),
        sources=shared.documents,
        all_sources=found.all_documents,
        length=shared.length,
        share=found.share,
        cases=len(found.cases.ids),
        cases_compared=found.cases_compared,
        unplaced=list(shared.unplaced),
        whole=WholeShape(
            cases=coefficient_shape(whole.cases),
            cases_interval=interval_shape(whole.cases_interval),
            text=coefficient_shape(whole.text),
            text_interval=interval_shape(whole.text_interval),
        ),
        codes=[code_shape(each) for each in found.codes],
        pairs=[
            PairAgreementShape(
                first=each.first,
                second=each.second,
                sources=each.documents,
                length=each.length,
                cases=coefficient_shape(each.cases),
                text=coefficient_shape(each.text),
                matched=each.matched,
                unmatched=each.unmatched,
            )
            for each in found.pairs
        ],
        fields=[
            FieldAgreementShape(
                field=each.field,
                value=coefficient_shape(each.value),
                interval=interval_shape(each.interval),
                passages=each.passages,
                agreeing=each.agreeing,
                alike=[list(group) for group in each.alike],
                unlike=[list(group) for group in each.unlike],
            )
            for each in found.fields
        ],
        claims=[_claim(each) for each in claims],
        by_source=[
            SourceValueShape(source=source, value=coefficient_shape(value)) for source, value in found.by_source
        ],
    )


def code_shape(found: CodeAgreement) -> CodeAgreementShape:
    """One code as JSON."""
    return CodeAgreementShape(
        code=found.code,
        codings=list(found.codings),
        cases=measured_shape(found.cases),
        text=measured_shape(found.text),
        matched=_matched(found.matched),
    )


def measured_shape(found: Measured) -> MeasuredShape:
    """A measure on one level as JSON."""
    return MeasuredShape(
        value=coefficient_shape(found.value),
        interval=interval_shape(found.interval),
        documents=found.documents,
        split=_split(found.split),
        by_count=list(found.by_count),
    )


def coefficient_shape(found: Coefficient) -> CoefficientShape:
    """A measure as JSON."""
    return CoefficientShape(
        value=found.value,
        observed=found.observed,
        expected=found.expected,
        units=found.units,
        reason=Said.of(found.reason) if found.reason else None,
    )


def interval_shape(found: Interval) -> IntervalShape:
    """An interval as JSON."""
    reason = Said.of(found.reason) if found.reason else None
    return IntervalShape(low=found.low, high=found.high, documents=found.documents, reason=reason)


def _claim(found: ClaimAgreement) -> ClaimAgreementShape:
    return ClaimAgreementShape(
        claim=found.claim,
        codes=list(found.codes),
        cases=measured_shape(found.cases) if found.cases else None,
        text=measured_shape(found.text) if found.text else None,
        reason=Said.of(found.reason) if found.reason else None,
    )


def _split(found: Split | None) -> SplitShape | None:
    if found is None:
        return None
    return SplitShape(
        both=found.both, first_only=found.first_only, second_only=found.second_only, neither=found.neither
    )


def _matched(found: Matched | None) -> MatchedShape | None:
    if found is None:
        return None
    return MatchedShape(pairs=found.pairs, first_only=found.first_only, second_only=found.second_only)
