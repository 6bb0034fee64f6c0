"""`Claim`: a sentence of the researcher, and the passages it rests on."""

from dataclasses import dataclass, field
from enum import StrEnum

from madang.base.bilingual import Bilingual
from madang.base.ids import ClaimId, CodeId, CoderId, CodingId, EvidenceId, OrganisationId
from madang.coding.coding import Placing
from madang.coding.segment import Segment


class ClaimStatus(StrEnum):
    """Where the claim stands; only a person moves it."""

    PROPOSED = "proposed"
    SUPPORTED = "supported"
    CONTESTED = "contested"
    SETTLED = "settled"
    WITHDRAWN = "withdrawn"


class Bearing(StrEnum):
    """What a passage does for a claim."""

    FOR = "for"
    AGAINST = "against"
    QUALIFYING = "qualifying"


@dataclass(frozen=True, slots=True)
class DeviantCase:
    """A case that does not fit the claim; `explanation` is empty while it is unexplained."""

    organisation: OrganisationId
    explanation: Bilingual = field(default_factory=Bilingual)


@dataclass(frozen=True, slots=True)
class Claim:
    """A finding is a decision of a person. `theme`, `side` and `pair` say what it is about."""

    id: ClaimId
    text: Bilingual
    coder: CoderId
    status: ClaimStatus = ClaimStatus.PROPOSED
    reason: Bilingual = field(default_factory=Bilingual)
    perspective: str = "researcher"
    theme: CodeId | None = None
    side: str = ""
    pair: tuple[OrganisationId, ...] = ()
    deviant: tuple[DeviantCase, ...] = ()
    order: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage for, against or qualifying a claim; `coding` where it was picked from one."""

    id: EvidenceId
    claim: ClaimId
    segment: Segment
    bearing: Bearing
    coding: CodingId | None = None
    note: Bilingual = field(default_factory=Bilingual)
    placing: Placing = Placing.KEPT
