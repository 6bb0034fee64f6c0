"""Which claims and summaries stand on codings that a decision between coders would set aside, or has."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.base.ids import ClaimId, CodingId, EvidenceId, SummaryId
from madang.findings.findings import Findings


@lru_cache(maxsize=2)
def _standing_on(findings: Findings) -> tuple[Mapping[CodingId, set[ClaimId]], Mapping[CodingId, set[SummaryId]]]:
    claims: dict[CodingId, set[ClaimId]] = defaultdict(set)
    summaries: dict[CodingId, set[SummaryId]] = defaultdict(set)
    for each in findings.evidence:
        if each.coding is not None:
            claims[each.coding].add(each.claim)
    for citation in findings.citations:
        summaries[citation.coding].add(citation.summary)
    return claims, summaries


def claims_on(findings: Findings, codings: Collection[CodingId]) -> tuple[ClaimId, ...]:
    """The claims that have one of these codings as evidence, in the order of their ids."""
    claims, _ = _standing_on(findings)
    return tuple(sorted({claim for each in codings for claim in claims.get(each, ())}))


def summaries_on(findings: Findings, codings: Collection[CodingId]) -> tuple[SummaryId, ...]:
    """The summaries that cite one of these codings, in the order of their ids."""
    _, summaries = _standing_on(findings)
    return tuple(sorted({summary for each in codings for summary in summaries.get(each, ())}))


def set_aside(corpus: Corpus, findings: Findings) -> tuple[EvidenceId, ...]:
    """The evidence that was picked from a coding which no longer counts: it stays, and is to be looked at."""
    return tuple(sorted(each.id for each in findings.evidence if each.coding in corpus.superseded))
