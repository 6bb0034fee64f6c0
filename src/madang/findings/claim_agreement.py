"""Next to a claim: how far coders agree on the text it rests on, and on the cases it counts.

The codes are the claim's theme, or else those of its evidence; the cases are those of its side or its pair. A claim
may stand on cases on which all agree though few passages do, and the other way round: so both are said.
"""

from dataclasses import dataclass

import numpy as np

from madang.analysis.apart import apart
from madang.analysis.between_coders.measured import Measured, on_cases, on_texts
from madang.analysis.between_coders.numbers import Asked, Numbers, below, numbers
from madang.analysis.between_coders.on_the_cases import CaseUnit, on_the_cases
from madang.analysis.between_coders.on_the_text import on_the_text
from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.base.ids import ClaimId, CodeId, CodingId, OrganisationId
from madang.findings.claim import Claim, Evidence
from madang.findings.coverage import side_of
from madang.findings.findings import Findings

NO_CODES = Bilingual(
    "주장에 주제가 없고 코드에서 고른 근거도 없어, 어느 코드의 일치도인지 말할 수 없습니다.",
    "The claim names no theme and its evidence was picked from no code, so there is nothing to agree on.",
)


@dataclass(frozen=True, slots=True)
class ClaimAgreement:
    """One claim: its codes, agreement on its cases and on their text, and the codings compared.

    Both are None with a `reason` where the claim rests on no code.
    """

    claim: ClaimId
    codes: tuple[CodeId, ...]
    cases: Measured | None
    text: Measured | None
    codings: tuple[CodingId, ...]
    reason: Bilingual | None = None


def claims_agreement(corpus: Corpus, findings: Findings, asked: Asked = Asked()) -> tuple[ClaimAgreement, ...]:  # noqa: B008
    """Every claim, in the researchers' order; organisations are the cases unless something else was asked."""
    found = numbers(corpus, asked)
    claims = sorted(findings.claims, key=lambda each: (each.order, each.id))
    return tuple(_claim(found, each, _codes(corpus, each, findings.evidence)) for each in claims)


def _claim(found: Numbers, claim: Claim, codes: tuple[CodeId, ...]) -> ClaimAgreement:
    shared = found.ground
    if not codes:
        return ClaimAgreement(claim.id, (), None, None, (), NO_CODES)
    codings = np.unique(np.concatenate([below(shared, each) for each in codes]))
    inside = np.array([_inside(found, claim, each) for each in found.cases.ids], dtype=bool)
    sources = {source for number in np.flatnonzero(inside) for source in found.cases.sources[number]}
    here = np.array([each in sources for each in shared.sources], dtype=bool)
    on_case = on_the_cases(shared, found.cases, codings).only(inside)
    on_text = on_the_text(shared, codings, found.asked.unit).only(here)
    compared = codings[here[shared.document[codings]]] if len(codings) else codings
    return ClaimAgreement(
        claim.id,
        codes,
        on_cases(on_case, found.asked.measure),
        on_texts(on_text, found.asked.measure),
        tuple(shared.codings[each].id for each in compared.tolist()),
    )


def _codes(corpus: Corpus, claim: Claim, evidence: tuple[Evidence, ...]) -> tuple[CodeId, ...]:
    if claim.theme is not None:
        return (claim.theme,)
    picked = [each.coding for each in evidence if each.claim == claim.id and each.coding]
    # Evidence may be a passage that was settled, or one as its coder left it.
    used = {those[key].code for those in (corpus.codings, apart(corpus)) for key in picked if key in those}
    return tuple(each.id for each in corpus.codebook if each.id in used)


def _inside(found: Numbers, claim: Claim, case: str) -> bool:
    """Whether a case is one of those the claim speaks of; with other cases than organisations, all are."""
    if found.cases.unit is not CaseUnit.ORGANISATION:
        return True
    side, name = side_of(claim), OrganisationId(case)
    if claim.pair and name not in claim.pair:
        return False
    return side is None or found.ground.corpus.organisations[name].side is side
