"""What a claim rests on: cases for, against and qualifying, of how many that its theme reached."""

from collections import Counter
from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.analysis.coverage import coverage, word
from madang.analysis.refusals import NOBODY_REACHED
from madang.analysis.voices import Voice, voice
from madang.base.bilingual import Bilingual
from madang.base.ids import EvidenceId, OrganisationId
from madang.findings.claim import Bearing, Claim, Evidence
from madang.sources.organisation import Side

NO_THEME = Bilingual(
    "주장에 주제가 정해져 있지 않아 몇 사례 가운데인지 말할 수 없습니다.",
    "The claim names no theme, so it cannot be said of how many cases.",
)


@dataclass(frozen=True, slots=True)
class BearingCount:
    """The evidence of one bearing: its cases by side, its people, its coders."""

    bearing: Bearing
    cases: tuple[OrganisationId, ...]
    by_side: tuple[tuple[Side, int], ...]
    people: int
    sources: int
    evidence: tuple[EvidenceId, ...]


@dataclass(frozen=True, slots=True)
class ClaimCoverage:
    """Counts of cases. `reached`: cases its theme reached on its side; None with `reason` where it names no theme."""

    supporting: BearingCount
    against: BearingCount
    qualifying: BearingCount
    reached: int | None
    unreached: int | None
    word: Bilingual | None
    reason: Bilingual | None


def claim_coverage(corpus: Corpus, claim: Claim, evidence: tuple[Evidence, ...]) -> ClaimCoverage:
    """Coverage of one claim; `evidence` may hold that of other claims, which is left aside."""
    own = [each for each in evidence if each.claim == claim.id]
    counts = {bearing: _count(corpus, bearing, own) for bearing in Bearing}
    told = counts[Bearing.FOR], counts[Bearing.AGAINST], counts[Bearing.QUALIFYING]
    if claim.theme is None:
        return ClaimCoverage(*told, None, None, None, NO_THEME)
    seen = coverage(corpus, corpus.codebook.code(claim.theme).key, side_of(claim))
    heard = {*seen.cases, *seen.without, *seen.not_reached}
    supporting = set(told[0].cases)
    in_pair = set(claim.pair) or heard | supporting
    reached = ({*seen.cases, *seen.without} | supporting) & in_pair
    unreached = (heard & in_pair) - reached
    said = word(len(supporting & reached), len(reached)) if reached else None
    return ClaimCoverage(*told, len(reached), len(unreached), said, None if reached else NOBODY_REACHED)


def side_of(claim: Claim) -> Side | None:
    """The one side the claim is about, None for several or all."""
    return Side(claim.side) if claim.side in {side.value for side in Side} else None


def evidence_voice(corpus: Corpus, evidence: Evidence) -> Voice:
    """Whose words a piece of evidence is."""
    coding = corpus.all_codings.get(evidence.coding) if evidence.coding else None
    return voice(corpus, evidence.segment, coding)


def _count(corpus: Corpus, bearing: Bearing, evidence: list[Evidence]) -> BearingCount:
    own = [each for each in evidence if each.bearing is bearing]
    voices = [evidence_voice(corpus, each) for each in own]
    side_of_case = {each.case: each.side for each in voices if each.case is not None}
    sides = Counter(side_of_case.values())
    return BearingCount(
        bearing,
        tuple(sorted(case for case in side_of_case if case is not None)),
        tuple((side, sides[side]) for side in Side if sides[side]),
        len({each.participant for each in voices if each.participant is not None}),
        len({each.segment.source for each in own}),
        tuple(sorted(each.id for each in own)),
    )
