"""From a claim or a number back to the words; and what breaks if a passage goes."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.analysis.voices import voice
from madang.base.ids import (
    ClaimId,
    CoderId,
    CodingId,
    EvidenceId,
    OrganisationId,
    ParticipantId,
    SourceId,
    StatementId,
    SummaryId,
)
from madang.coding.coding import Coding
from madang.coding.segment import Segment
from madang.findings.claim import Bearing, Claim, Evidence
from madang.findings.summary import Citation


@dataclass(frozen=True, slots=True)
class TraceStep:
    """One passage under a claim or number: the words, where, by whom, coded by whom."""

    segment: Segment
    source: SourceId
    participant: ParticipantId | None
    case: OrganisationId | None
    codings: tuple[CodingId, ...]
    statement: StatementId | None
    coders: tuple[CoderId, ...]
    evidence: EvidenceId | None


@dataclass(frozen=True, slots=True)
class Breaks:
    """What rests on a segment: it loses these when the segment goes. `alone`: claims that rest on nothing else."""

    codings: tuple[CodingId, ...]
    statements: tuple[StatementId, ...]
    evidence: tuple[EvidenceId, ...]
    claims: tuple[ClaimId, ...]
    alone: tuple[ClaimId, ...]
    summaries: tuple[SummaryId, ...]


def trace_statements(corpus: Corpus, statements: Iterable[StatementId]) -> tuple[TraceStep, ...]:
    """From the statements behind a number to their passages, in the order of sources and text."""
    codings = [coding for each in sorted(set(statements)) for coding in corpus.codings_of.get(each, ())]
    by_place: dict[tuple[str, int, int, str], list[Coding]] = defaultdict(list)
    for each in codings:
        span = each.segment.span
        by_place[each.segment.source, span.start, span.end, each.statement or ""].append(each)
    return tuple(_step(corpus, by_place[place][0].segment, by_place[place], None) for place in sorted(by_place))


def trace_claim(corpus: Corpus, claim: Claim, evidence: Iterable[Evidence]) -> tuple[TraceStep, ...]:
    """From a claim to its passages, in the order of sources and text."""
    own = sorted(
        (each for each in evidence if each.claim == claim.id), key=lambda each: (*_place(each.segment), each.id)
    )
    return tuple(_step(corpus, each.segment, _picked(corpus, each), each.id) for each in own)


def breaks(
    corpus: Corpus,
    segment: Segment,
    claims: Iterable[Claim] = (),
    evidence: Iterable[Evidence] = (),
    citations: Iterable[Citation] = (),
) -> Breaks:
    """What would go with `segment`: codings wholly on it, and all that stands on them."""
    gone = [each for each in corpus.all_codings.values() if _on(each.segment, segment)]
    codings = {each.id for each in gone}
    statements = {
        each.statement
        for each in gone
        if each.statement is not None and all(one.id in codings for one in corpus.all_codings_of[each.statement])
    }
    every = list(evidence)
    lost = [each for each in every if each.coding in codings or (each.coding is None and _on(each.segment, segment))]
    hit = {each.claim for each in lost} & {each.id for each in claims}
    left = {each.claim for each in every if each not in lost and each.bearing is Bearing.FOR}
    return Breaks(
        tuple(sorted(codings)),
        tuple(sorted(statements)),
        tuple(sorted(each.id for each in lost)),
        tuple(sorted(hit)),
        tuple(sorted(hit - left)),
        tuple(sorted({each.summary for each in citations if each.coding in codings})),
    )


def codings_on(corpus: Corpus, segment: Segment) -> list[Coding]:
    """The codings that share a character with `segment`, in the order of their ids."""
    found = [
        each
        for each in corpus.codings.values()
        if each.segment.source == segment.source and each.segment.span.overlaps(segment.span)
    ]
    return sorted(found, key=lambda each: each.id)


def _on(inner: Segment, outer: Segment) -> bool:
    return inner.source == outer.source and outer.span.contains(inner.span)


def _place(segment: Segment) -> tuple[str, int, int]:
    return segment.source, segment.span.start, segment.span.end


def _picked(corpus: Corpus, evidence: Evidence) -> list[Coding]:
    if evidence.coding is None:
        return codings_on(corpus, evidence.segment)
    coding = corpus.all_codings.get(evidence.coding)
    return [coding] if coding else []


def _step(corpus: Corpus, segment: Segment, codings: list[Coding], evidence: EvidenceId | None) -> TraceStep:
    who = voice(corpus, segment, codings[0] if codings else None)
    return TraceStep(
        segment,
        segment.source,
        who.participant,
        who.case,
        tuple(sorted(each.id for each in codings)),
        next((each.statement for each in codings if each.statement is not None), None),
        tuple(sorted({each.coder for each in codings})),
        evidence,
    )
