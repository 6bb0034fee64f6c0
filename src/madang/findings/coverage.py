"""What a claim rests on: cases for, against and qualifying, of how many that its theme reached."""

from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.base.ids import EvidenceId, OrganisationId
from madang.coding.code import Bilingual
from madang.findings.claim import Bearing, Claim, Evidence
from madang.sources.organisation import Side


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
    raise NotImplementedError
