"""A person's decision on what a reading proposed."""

from dataclasses import dataclass

from madang.base.bilingual import Bilingual
from madang.base.ids import CoderId, DecisionId, OrganisationId


@dataclass(frozen=True, slots=True)
class Decision:
    """Who accepted or overruled the proposal of a reading (`stage`, say) for a pair, and why."""

    id: DecisionId
    reading: str
    pair: tuple[OrganisationId, ...]
    proposed: Bilingual
    accepted: bool
    reason: Bilingual
    coder: CoderId
