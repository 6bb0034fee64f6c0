"""Claims, their evidence, coverage and warnings, as JSON."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.analysis.corpus import Corpus
from madang.api.shapes.shape import Asked, Said, Shape
from madang.findings.claim import Bearing, ClaimStatus
from madang.findings.coverage import BearingCount, ClaimCoverage
from madang.findings.offers import Offers
from madang.findings.sides import SideCoverage
from madang.findings.trace import Breaks
from madang.findings.warnings import ClaimWarning, WarningKind
from madang.sources.organisation import Side
from madang.workbench.claim_views import ClaimView, EvidenceView, OpenClaim
from madang.workbench.claims import ClaimText
from madang.workbench.evidence import Passages


class BearingCountShape(Shape):
    """The evidence of one bearing (ids), its cases and how many people said it."""

    cases: list[StrictStr]
    people: StrictInt
    evidence: list[StrictStr]


class SideCoverageShape(Shape):
    """Cases of one side for and against, with the evidence behind them; `reached` null without a theme."""

    side: Side
    supporting: list[StrictStr]
    against: list[StrictStr]
    reached: StrictInt | None
    heard: StrictInt
    evidence_for: list[StrictStr]
    evidence_against: list[StrictStr]


class ClaimCoverageShape(Shape):
    """What a claim rests on: of `reached` cases (null with `reason`); `word` is the fixed word for the share."""

    supporting: BearingCountShape
    against: BearingCountShape
    qualifying: BearingCountShape
    reached: StrictInt | None
    unreached: StrictInt | None
    word: Said | None
    reason: Said | None
    sides: list[SideCoverageShape]


class ClaimWarningShape(Shape):
    """A sentence for the reader, with the evidence (ids) or the cases it is about."""

    kind: WarningKind
    text: Said
    evidence: list[StrictStr]
    cases: list[StrictStr]


class DeviantShape(Asked):
    """A case that does not fit, and why (empty: unexplained)."""

    case: StrictStr
    explanation: Said


class ClaimShape(Shape):
    """A claim as it stands; `number` counts from 1 in the researchers' order; a change names its `revision`."""

    id: StrictStr
    number: StrictInt
    revision: StrictInt
    text: Said
    status: ClaimStatus
    reason: Said
    perspective: StrictStr
    theme: StrictStr | None
    side: StrictStr
    pair: list[StrictStr]
    deviant: list[DeviantShape]
    coder: StrictStr
    coverage: ClaimCoverageShape
    warnings: list[ClaimWarningShape]


class EvidenceShape(Shape):
    """A passage of a claim; opened by its id. `gone`: its coding was removed; `moved`: a correction moved it."""

    id: StrictStr
    revision: StrictInt
    bearing: Bearing
    note: Said
    coding: StrictStr | None
    gone: StrictBool
    moved: StrictBool


class OffersShape(Shape):
    """Statements within the claim's scope that are not its evidence yet, and the cases that deny or do not tell."""

    along: list[StrictStr]
    opposite: list[StrictStr]
    without_stance: list[StrictStr]
    denied: list[StrictStr]
    silent: list[StrictStr]


class OpenClaimShape(Shape):
    """A claim opened."""

    claim: ClaimShape
    evidence: list[EvidenceShape]
    offers: OffersShape


class BreaksShape(Shape):
    """What rests on a passage: `alone` are claims that nothing else would support."""

    statements: list[StrictStr]
    claims: list[StrictStr]
    alone: list[StrictStr]
    summaries: StrictInt


class ClaimAsked(Asked):
    """What a person says in a claim."""

    text: Said
    status: ClaimStatus
    reason: Said
    perspective: StrictStr
    theme: StrictStr | None
    side: Side | None
    pair: list[StrictStr]
    deviant: list[DeviantShape]

    def value(self) -> ClaimText:
        """The words of the request, without spaces at their ends."""
        return ClaimText(
            self.text.value(),
            self.status,
            self.reason.value(),
            self.perspective.strip(),
            self.theme,
            self.side,
            tuple(self.pair),
            tuple((each.case, each.explanation.value()) for each in self.deviant),
        )


class PassagesAsked(Asked):
    """Passages (ids of statements, codings or evidence), and what they do for the claim."""

    keys: list[StrictStr]
    bearing: Bearing

    def value(self) -> Passages:
        """The passages asked for."""
        return Passages(tuple(self.keys), self.bearing)


class NewClaimAsked(Asked):
    """A new claim, with passages or without."""

    claim: ClaimAsked
    passages: PassagesAsked | None


class ClaimChangeAsked(Asked):
    """A claim changed, and the `revision` it started from."""

    claim: ClaimAsked
    revision: StrictInt


class MoveAsked(Asked):
    """Where a claim goes: `before` another one (null: last)."""

    before: StrictStr | None
    revision: StrictInt


class EvidenceAsked(Asked):
    """What a passage does for its claim, and why; `revision` is the evidence's."""

    bearing: Bearing
    note: Said
    revision: StrictInt


class Added(Shape):
    """The evidence that was new; passages the claim had already are not in it."""

    evidence: list[StrictStr]


def claim_shape(view: ClaimView, corpus: Corpus) -> ClaimShape:
    """A claim as it stands."""
    claim = view.claim
    return ClaimShape(
        id=claim.id,
        number=view.number,
        revision=view.revision,
        text=Said.of(claim.text),
        status=claim.status,
        reason=Said.of(claim.reason),
        perspective=claim.perspective,
        theme=claim.theme,
        side=claim.side,
        pair=list(claim.pair),
        deviant=[DeviantShape(case=each.organisation, explanation=Said.of(each.explanation)) for each in claim.deviant],
        coder=corpus.coders[claim.coder].name,
        coverage=_coverage(view.coverage, view.sides),
        warnings=[_warning(each) for each in view.warnings],
    )


def _coverage(found: ClaimCoverage, sides: tuple[SideCoverage, ...]) -> ClaimCoverageShape:
    return ClaimCoverageShape(
        supporting=_count(found.supporting),
        against=_count(found.against),
        qualifying=_count(found.qualifying),
        reached=found.reached,
        unreached=found.unreached,
        word=Said.of(found.word) if found.word else None,
        reason=Said.of(found.reason) if found.reason else None,
        sides=[_side(each) for each in sides],
    )


def _count(found: BearingCount) -> BearingCountShape:
    return BearingCountShape(cases=list(found.cases), people=found.people, evidence=list(found.evidence))


def _side(found: SideCoverage) -> SideCoverageShape:
    return SideCoverageShape(
        side=found.side,
        supporting=list(found.supporting),
        against=list(found.against),
        reached=found.reached,
        heard=found.heard,
        evidence_for=list(found.evidence_for),
        evidence_against=list(found.evidence_against),
    )


def _warning(each: ClaimWarning) -> ClaimWarningShape:
    return ClaimWarningShape(
        kind=each.kind, text=Said.of(each.text), evidence=list(each.evidence), cases=list(each.cases)
    )


def open_claim_shape(found: OpenClaim, corpus: Corpus) -> OpenClaimShape:
    """A claim opened."""
    return OpenClaimShape(
        claim=claim_shape(found.view, corpus),
        evidence=[_evidence(each) for each in found.evidence],
        offers=_offers(found.offers),
    )


def _evidence(each: EvidenceView) -> EvidenceShape:
    return EvidenceShape(
        id=each.evidence.id,
        revision=each.revision,
        bearing=each.evidence.bearing,
        note=Said.of(each.evidence.note),
        coding=each.evidence.coding,
        gone=each.gone,
        moved=each.moved,
    )


def _offers(found: Offers) -> OffersShape:
    return OffersShape(
        along=list(found.along),
        opposite=list(found.opposite),
        without_stance=list(found.without_stance),
        denied=list(found.denied),
        silent=list(found.silent),
    )


def breaks_shape(found: Breaks) -> BreaksShape:
    """What rests on a passage."""
    return BreaksShape(
        statements=list(found.statements),
        claims=list(found.claims),
        alone=list(found.alone),
        summaries=len(found.summaries),
    )
