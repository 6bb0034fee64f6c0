"""The researchers' claims with their evidence, their exceptions and their weaknesses (row 9 of the mission)."""

from madang.analysis.cases import place_of
from madang.base.bilingual import Bilingual
from madang.findings.claim import Bearing, Claim, ClaimStatus, DeviantCase, Evidence
from madang.findings.coverage import ClaimCoverage, claim_coverage
from madang.findings.warnings import ClaimWarning, claim_warnings
from madang.report import words
from madang.report.desk import Desk
from madang.report.document import Block, Items, Paragraph, Quotation, Sentence
from madang.report.phrases import joined, listed, many
from madang.report.sections.pieces import Blocks, head, para, say
from madang.report.style import plain

_LIVE = (ClaimStatus.SUPPORTED, ClaimStatus.SETTLED, ClaimStatus.CONTESTED, ClaimStatus.PROPOSED)


def in_order(desk: Desk) -> list[Claim]:
    """The claims as the researchers put them."""
    return sorted(desk.findings.claims, key=lambda each: (each.order, each.id))


def live(desk: Desk) -> list[Claim]:
    """Those not withdrawn."""
    return [each for each in in_order(desk) if each.status in _LIVE]


def section(desk: Desk) -> Blocks:
    """One claim after the other."""
    if not desk.findings.claims:
        return ()
    return (
        head(1, "연구자의 주장", "Claims", "claims"),
        para(
            say(
                "아래 문장은 연구자의 판단이며 프로그램이 정한 것이 아니다. 문장마다 뒷받침하는 말, 반대하는 말, "
                "단서를 다는 말을 함께 싣고, "
                "맞지 않는 사례는 설명이 있든 없든 적는다.",
                "The sentences below are the researchers’ judgements; the program decided none of them. Each stands "
                "with the "
                "passages for, against and qualifying it, and with the cases that do not fit, explained or not.",
            )
        ),
        *(block for number, each in enumerate(in_order(desk), 1) for block in _claim(desk, each, number)),
    )


def keys_of(desk: Desk, claim: Claim, bearing: Bearing | None = None) -> list[str]:
    """The passages of a claim: its statements where the evidence was picked from one."""
    found: dict[str, None] = {}
    for each in _evidence(desk, claim):
        if bearing is None or each.bearing is bearing:
            found[key_of(desk, each)] = None
    return sorted(found, key=desk.citations.place)


def key_of(desk: Desk, each: Evidence) -> str:
    """The key under which its passage is numbered."""
    coding = desk.corpus.all_codings.get(each.coding) if each.coding else None
    if coding is None:
        return each.id
    return coding.statement or coding.id


def _evidence(desk: Desk, claim: Claim) -> tuple[Evidence, ...]:
    return tuple(each for each in desk.findings.evidence if each.claim == claim.id)


def claim_sentence(desk: Desk, claim: Claim) -> Sentence:
    """The claim itself, resting on the passages for it."""
    return Sentence(desk.covered(claim.text), tuple(keys_of(desk, claim, Bearing.FOR)))


def _claim(desk: Desk, claim: Claim, number: int) -> list[Block]:
    evidence = _evidence(desk, claim)
    coverage = claim_coverage(desk.corpus, claim, evidence)
    warnings = claim_warnings(desk.corpus, claim, evidence)
    blocks: list[Block] = [
        head(3, f"주장 {number}", f"Claim {number}", f"claim-{number}"),
        Paragraph((claim_sentence(desk, claim),), "lead"),
        para(_standing(desk, claim), _counted(coverage), *_reason(desk, claim)),
    ]
    for bearing in (Bearing.FOR, Bearing.AGAINST, Bearing.QUALIFYING):
        blocks += _quotations(desk, claim, bearing)
    blocks += _deviant(desk, claim)
    if warnings:
        blocks.append(Items(tuple(para(_warning(desk, each), style="note") for each in warnings)))
    return blocks


def _standing(desk: Desk, claim: Claim) -> Sentence:
    scope: list[Bilingual] = []
    if claim.theme is not None:
        scope.append(desk.code(desk.corpus.codebook.code(claim.theme).key))
    scope += desk.parties(claim.pair)
    about = joined(scope)
    status, who = words.CLAIM_STATUSES[claim.status], desk.coder(claim.coder).ko
    return say(
        f"상태: {status.ko}. 적은 이: {who}." + (f" 무엇에 대한 것인가: {about.ko}." if scope else ""),
        f"Status: {status.en}. Written by {who}." + (f" About: {about.en}." if scope else ""),
    )


def _counted(found: ClaimCoverage) -> Sentence:
    supporting, against = found.supporting, found.against
    of = Bilingual()
    if found.reached:
        word = found.word or Bilingual()
        of = Bilingual(
            f"주제가 닿은 {found.reached}곳 가운데 ", f" of the {many(found.reached, 'case')} reached ({word.en})"
        )
        ko_word = f"({word.ko})" if word.ko else ""
    else:
        ko_word = ""
    qualifying = len(found.qualifying.cases)
    more = (
        Bilingual(
            f", 단서를 다는 곳은 {qualifying}곳", f", {qualifying} {'qualifies' if qualifying == 1 else 'qualify'} it"
        )
        if qualifying
        else Bilingual()
    )
    return say(
        f"{of.ko}{len(supporting.cases)}곳{ko_word}, {supporting.people}명의 말이 뒷받침한다. 반대하는 곳은 "
        f"{len(against.cases)}곳"
        f"{more.ko}이다.",
        f"{len(supporting.cases)}{of.en or (' case' if len(supporting.cases) == 1 else ' cases')}, "
        f"{many(supporting.people, 'person', 'people')}, support it; {len(against.cases)} against{more.en}.",
    )


def _reason(desk: Desk, claim: Claim) -> list[Sentence]:
    reason = desk.covered(claim.reason)
    if not reason.ko and not reason.en:
        return []
    return [say(f"까닭: {reason.said('ko')}", f"Reason: {reason.said('en')}")]


def _quotations(desk: Desk, claim: Claim, bearing: Bearing) -> list[Block]:
    found = keys_of(desk, claim, bearing)
    return [
        Quotation(desk.citations.passage(key), words.BEARINGS[bearing])
        for key in found
        if not desk.citations.asked(key)
    ]


def _deviant(desk: Desk, claim: Claim) -> list[Block]:
    ordered = sorted(claim.deviant, key=lambda one: place_of(desk.corpus, one.organisation))
    points = [para(_exception(desk, each)) for each in ordered]
    return [Items(tuple(points))] if points else []


def _exception(desk: Desk, each: DeviantCase) -> Sentence:
    who, told = desk.party(each.organisation), desk.covered(each.explanation)
    if not told.ko and not told.en:
        return say(f"맞지 않는 사례, 설명하지 못함: {who.ko}.", f"Does not fit, unexplained: {who.en}.")
    return say(
        f"맞지 않는 사례: {who.ko}. {told.said('ko')}",
        f"Does not fit: {who.en}. {told.said('en')}",
    )


def _warning(desk: Desk, each: ClaimWarning) -> Sentence:
    text = plain(each.text)
    if not each.cases:
        return Sentence(Bilingual(f"유의: {text.ko}", f"Caution: {text.en}"))
    who = listed(desk.parties(each.cases))
    return Sentence(Bilingual(f"유의: {text.ko} ({who.ko})", f"Caution: {text.en} ({who.en})"))
