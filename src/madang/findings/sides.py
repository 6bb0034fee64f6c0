"""A claim's coverage side by side: who supports it and who speaks against it, of how many reached."""

from dataclasses import dataclass

from madang.analysis.cases import cases
from madang.analysis.corpus import Corpus
from madang.analysis.coverage import coverage
from madang.base.ids import EvidenceId, OrganisationId
from madang.findings.claim import Bearing, Claim, Evidence
from madang.findings.coverage import evidence_voice, side_of
from madang.sources.organisation import Side


@dataclass(frozen=True, slots=True)
class SideCoverage:
    """Cases of one side for and against, with the evidence behind them.

    `reached`: cases of the side that the claim's theme reached, None where it names no theme.
    `heard`: cases of the side in the study.
    """

    side: Side
    supporting: tuple[OrganisationId, ...]
    against: tuple[OrganisationId, ...]
    reached: int | None
    heard: int
    evidence_for: tuple[EvidenceId, ...]
    evidence_against: tuple[EvidenceId, ...]


def coverage_by_side(corpus: Corpus, claim: Claim, evidence: tuple[Evidence, ...]) -> tuple[SideCoverage, ...]:
    """One row for each side the claim is about and that was heard, or that its evidence comes from."""
    own = [each for each in evidence if each.claim == claim.id]
    rows = tuple(_row(corpus, claim, own, side) for side in Side)
    only = side_of(claim)
    return tuple(
        row for row in rows if row.evidence_for or row.evidence_against or (row.heard and only in (None, row.side))
    )


def _row(corpus: Corpus, claim: Claim, own: list[Evidence], side: Side) -> SideCoverage:
    heard = {case for case in cases(corpus, side) if not claim.pair or case in claim.pair}
    supporting, for_ = _spoken(corpus, own, side, Bearing.FOR)
    against, against_ = _spoken(corpus, own, side, Bearing.AGAINST)
    return SideCoverage(
        side,
        tuple(sorted(supporting)),
        tuple(sorted(against)),
        _reached(corpus, claim, side, heard, supporting),
        len(heard | supporting | against),
        for_,
        against_,
    )


def _reached(
    corpus: Corpus, claim: Claim, side: Side, heard: set[OrganisationId], supporting: set[OrganisationId]
) -> int | None:
    if claim.theme is None:
        return None
    seen = coverage(corpus, corpus.codebook.code(claim.theme).key, side)
    return len(({*seen.cases, *seen.without} & heard) | supporting)


def _spoken(
    corpus: Corpus, own: list[Evidence], side: Side, bearing: Bearing
) -> tuple[set[OrganisationId], tuple[EvidenceId, ...]]:
    """The cases of a side behind the evidence of one bearing, and that evidence."""
    voices = [(each.id, evidence_voice(corpus, each)) for each in own if each.bearing is bearing]
    theirs = [(id_, voice.case) for id_, voice in voices if voice.side is side]
    return {case for _, case in theirs if case is not None}, tuple(sorted(id_ for id_, _ in theirs))
