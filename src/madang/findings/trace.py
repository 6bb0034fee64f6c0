"""From a claim or a number back to the words; and what breaks if a passage goes."""

from collections.abc import Iterable
from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.base.ids import ClaimId, CoderId, CodingId, EvidenceId, OrganisationId, ParticipantId, SourceId, StatementId, SummaryId
from madang.coding.segment import Segment
from madang.findings.claim import Claim, Evidence
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
    raise NotImplementedError


def trace_claim(corpus: Corpus, claim: Claim, evidence: Iterable[Evidence]) -> tuple[TraceStep, ...]:
    """From a claim to its passages, in the order of sources and text."""
    raise NotImplementedError


def breaks(
    corpus: Corpus,
    segment: Segment,
    claims: Iterable[Claim] = (),
    evidence: Iterable[Evidence] = (),
    citations: Iterable[Citation] = (),
) -> Breaks:
    """What would go with `segment`: codings wholly on it, and all that stands on them."""
    raise NotImplementedError
