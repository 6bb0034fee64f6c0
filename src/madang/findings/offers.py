"""Passages that a claim could rest on, and those that would speak against it: looked for by its theme and scope."""

from collections.abc import Iterable
from dataclasses import dataclass

from madang.analysis.cases import cases
from madang.analysis.corpus import Corpus
from madang.analysis.negative import negative_cases
from madang.analysis.tellings import Statements, Telling, tellings
from madang.base.ids import OrganisationId, StatementId
from madang.findings.claim import Claim, Evidence
from madang.findings.coverage import side_of


@dataclass(frozen=True, slots=True)
class Offers:
    """Agreed statements within the claim's scope that are not evidence for it yet.

    `along` take the stance that prevails on the theme (all with a stance, where none prevails),
    `opposite` the other one, `without_stance` none. `denied` and `silent` are cases within the scope
    that denied the theme when asked, or were reached and do not tell of it.
    """

    along: Statements = ()
    opposite: Statements = ()
    without_stance: Statements = ()
    denied: tuple[OrganisationId, ...] = ()
    silent: tuple[OrganisationId, ...] = ()


def offers(corpus: Corpus, claim: Claim, evidence: Iterable[Evidence]) -> Offers:
    """What to look at for a claim; nothing for one that names neither a theme nor a pair."""
    if claim.theme is None and not claim.pair:
        return Offers()
    used = _used(corpus, claim, evidence)
    told = [each for each in tellings(corpus) if each.id not in used and _fits(corpus, claim, each)]
    if claim.theme is None:
        return _by_stance(told, 0)
    found = negative_cases(corpus, corpus.codebook.code(claim.theme).key, side_of(claim))
    scope = {case for case in cases(corpus, side_of(claim)) if not claim.pair or case in claim.pair}
    parted = _by_stance(told, found.prevailing)
    denied = tuple(case for case in found.denied if case in scope)
    silent = tuple(case for case in found.without if case in scope and case not in denied)
    return Offers(parted.along, parted.opposite, parted.without_stance, denied, silent)


def _used(corpus: Corpus, claim: Claim, evidence: Iterable[Evidence]) -> set[StatementId | None]:
    codings = [corpus.all_codings.get(each.coding) for each in evidence if each.claim == claim.id and each.coding]
    return {coding.statement for coding in codings if coding is not None}


def _fits(corpus: Corpus, claim: Claim, told: Telling) -> bool:
    """Whether a statement lies within the claim's theme, side and pair."""
    if not told.agreed or (claim.pair and (told.case not in claim.pair or told.about not in {*claim.pair, None})):
        return False
    if side_of(claim) not in (None, told.side):
        return False
    return claim.theme is None or corpus.codebook.code(claim.theme).key in told.themes


def _by_stance(told: Iterable[Telling], prevailing: int) -> Offers:
    along: list[StatementId] = []
    opposite: list[StatementId] = []
    neither: list[StatementId] = []
    for each in told:
        if not each.stance:
            neither.append(each.id)
        elif prevailing and each.stance != prevailing:
            opposite.append(each.id)
        else:
            along.append(each.id)
    return Offers(tuple(along), tuple(opposite), tuple(neither))
