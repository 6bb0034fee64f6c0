"""What a reader should know before trusting a claim."""

from dataclasses import dataclass
from enum import StrEnum

from madang.analysis.corpus import Corpus
from madang.base.ids import EvidenceId, OrganisationId
from madang.coding.code import Bilingual
from madang.findings.claim import Claim, Evidence


class WarningKind(StrEnum):
    """One kind of weakness."""

    NO_EVIDENCE = "no_evidence"
    ONE_VOICE = "one_voice"
    ONE_SIDE = "one_side"
    OTHER_SIDE_NOT_ASKED = "other_side_not_asked"
    ONE_CODER = "one_coder"
    DEVIANT_UNEXPLAINED = "deviant_unexplained"
    NOTHING_AGAINST = "nothing_against"
    UNPLACED = "unplaced"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class ClaimWarning:
    """A sentence for the reader, with the evidence or the cases it is about."""

    kind: WarningKind
    text: Bilingual
    evidence: tuple[EvidenceId, ...] = ()
    cases: tuple[OrganisationId, ...] = ()


def claim_warnings(corpus: Corpus, claim: Claim, evidence: tuple[Evidence, ...]) -> tuple[ClaimWarning, ...]:
    """All warnings of one claim, in the order of `WarningKind`."""
    raise NotImplementedError
