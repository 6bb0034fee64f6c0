"""How far coders who coded apart agree: on the cases that the account counts, and on the text.

A reflexive study has no such section; where nobody coded what another coded there is nothing to say.
"""

from collections.abc import Iterable, Sequence

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.jackknife import Interval
from madang.analysis.between_coders.gamma_over import GammaOver, gamma_of
from madang.analysis.between_coders.measured import Measured
from madang.analysis.between_coders.numbers import CodeAgreement, Numbers, below, numbers
from madang.analysis.between_coders.on_the_cases import CaseUnit
from madang.base.bilingual import Bilingual
from madang.findings.claim_agreement import ClaimAgreement, claims_agreement
from madang.report import words
from madang.report.desk import Desk
from madang.report.document import Cell, Paragraph, Sentence, Table
from madang.report.phrases import NOTHING, joined, listed, many, number, same
from madang.report.sections.pieces import Blocks, cell, head, note, para, say, table
from madang.report.style import plain
from madang.sources.study import Approach

CASES = {
    CaseUnit.ORGANISATION: Bilingual("조직", "organisations"),
    CaseUnit.INTERVIEW: Bilingual("면담", "interviews"),
    CaseUnit.EPISODE: Bilingual("일화", "episodes"),
}


def section(desk: Desk) -> Blocks:
    """Both levels over the whole codebook and for every code, pairs of coders, fields of statements, claims."""
    if desk.corpus.study.approach is Approach.REFLEXIVE:
        return ()
    found = numbers(desk.corpus)
    if not found.ground.documents or not found.codes:
        return ()
    return (
        head(1, "코더 사이의 일치", "Agreement between coders", "agreement"),
        _compared(desk, found),
        _whole(desk, found, gamma_of(desk.corpus)),
        _codes(desk, found),
        *_below_the_table(found),
        *_pairs(desk, found),
        *_fields(desk, found),
        *_claims(desk, found),
    )


def _compared(desk: Desk, found: Numbers) -> Paragraph:
    who = listed(desk.coder(each) for each in found.ground.coders)
    documents, unit = found.ground.documents, CASES[found.cases.unit]
    share = f"{found.share:.0%}"
    return para(
        say(
            f"자료 {found.all_documents}건 가운데 {documents}건(전체 글의 {share})을 두 사람 이상이 따로 코딩했다: "
            f"{who.ko}. 견줄 수 있는 사례({unit.ko})는 {found.cases_compared}곳이다.",
            f"{documents} of {many(found.all_documents, 'source')} ({share} of all text) were coded apart by two or "
            f"more: {who.en}. {found.cases_compared} {unit.en} can be compared as cases.",
        ),
        say(
            "사례에서의 일치는 이 보고서가 세는 것, 곧 한 사례에서 그 코드를 찾았는지를 견준다. 글에서의 일치는 같은 "
            "글자에 표시했는지를 견준다. 나중에 합의해 정한 코딩은 누구의 것으로도 세지 않았다.",
            "Agreement on the cases compares what this account counts: whether the code was found in the case. "
            "Agreement on the text compares which characters were marked. What was settled later is counted as "
            "nobody’s coding.",
        ),
    )


def _whole(desk: Desk, found: Numbers, gamma: GammaOver) -> Paragraph:
    cases, text = (
        _value(found.whole.cases, found.whole.cases_interval),
        _value(found.whole.text, found.whole.text_interval),
    )
    said = [
        say(
            f"코드북 전체의 크리펜도르프 알파는 사례에서 {cases}, 글에서 {text}이다.",
            f"Over the whole codebook Krippendorff’s alpha is {cases} on the cases and {text} on the text.",
        )
    ]
    if gamma.value is not None:
        value = _value(Coefficient("gamma", gamma.value), gamma.interval)
        error, unlike = number(gamma.sampling_error, 3), gamma.unlike
        said.append(
            say(
                f"구간의 자리와 코드를 함께 보는 감마는 {value}이다(알파 {unlike.alpha:g}, 베타 {unlike.beta:g}, "
                f"우연의 표본 {gamma.samples}개, 표본 오차 {error}; 글마다 따로 계산해 합침).",
                f"Gamma, which looks at the place and the code of spans at once, is {value} (alpha {unlike.alpha:g}, "
                f"beta {unlike.beta:g}; {gamma.samples} samples of chance, sampling error {error}; each text for "
                "itself, then added up).",
            )
        )
    reasons = (found.whole.cases_interval.reason, found.whole.text_interval.reason)
    said += [Sentence(plain(each)) for each in dict.fromkeys(reasons) if each is not None]
    if any(each.low is not None for each in (found.whole.cases_interval, found.whole.text_interval)):
        said.append(
            say(
                "꺾쇠 안은 95% 신뢰구간이다. 같은 사람들이 이 코드북으로 다른 면담을 코딩한다면 어떨지를 말할 뿐, 다른 "
                "코더에 대해서는 말하지 않는다.",
                "Brackets hold 95 % intervals: they speak of other interviews coded by the same people with this "
                "codebook, not of other coders.",
            )
        )
    return para(*said, *_each_text(desk, found, gamma))


def _each_text(desk: Desk, found: Numbers, gamma: GammaOver) -> list[Sentence]:
    """Where texts are too few for an interval, the value of each."""
    gammas = {each.source: each.value for each in gamma.texts}
    return [
        say(
            f"{desk.source(source).ko}: 알파 {number(value.value)}, 감마 {number(gammas.get(source))}.",
            f"{desk.source(source).en}: alpha {number(value.value)}, gamma {number(gammas.get(source))}.",
        )
        for source, value in found.by_source
    ]


def _codes(desk: Desk, found: Numbers) -> Table:
    two = len(found.ground.coders) == 2
    header = [("코드", "code"), *((desk.coder(each).ko,) * 2 for each in found.ground.coders)]
    header += [("사례에서", "on the cases"), *([("둘 다·하나만·아무도", "both, one, neither")] if two else [])]
    header += [("글에서", "on the text"), *([("짝 있는 구간·홀로", "spans matched, alone")] if two else [])]
    rows = [_code(desk, found, each) for each in found.codes]
    widths = (2.0, *(0.6 for _ in found.ground.coders), *((1.2, 1.0, 1.2, 1.0) if two else (1.3, 1.3)))
    return table("코드마다의 일치: 사례와 글", "Agreement by code, on the cases and on the text", header, rows, widths)


def _code(desk: Desk, found: Numbers, each: CodeAgreement) -> tuple[Cell, ...]:
    shared = found.ground
    codings = below(shared, each.code)
    own = [codings[shared.coder[codings] == place] for place in range(len(shared.coders))]
    made = [cell(count, _keys(desk, found, mine)) for count, mine in zip(each.codings, own, strict=True)]
    split, matched = each.cases.split, each.matched
    four = f"{split.both:g}, {split.first_only:g}+{split.second_only:g}, {split.neither:g}" if split else ""
    alone = [*matched.first, *matched.second] if matched else []
    spans = [cell(f"{matched.pairs}, {matched.unmatched}", _keys(desk, found, alone))] if matched else []
    return (
        cell(desk.code(shared.corpus.codebook.code(each.code).key)),
        *made,
        _measured(each.cases),
        *([cell(four)] if split else []),
        _measured(each.text),
        *spans,
    )


def _keys(desk: Desk, found: Numbers, codings: Iterable[int]) -> tuple[str, ...]:
    """The statements these codings belong to, as other sections cite them."""
    of = found.ground.codings
    return desk.ordered(str(of[each].statement) for each in codings if of[each].statement is not None)


def _measured(found: Measured) -> Cell:
    if found.value.reason is not None:
        return cell(NOTHING)
    return cell(_value(found.value, found.interval))


def _value(value: Coefficient, interval: Interval) -> str:
    if value.value is None:
        return "–"
    if interval.low is None or interval.high is None:
        return number(value.value)
    return f"{number(value.value)} [{number(interval.low)}, {number(interval.high)}]"


def _below_the_table(found: Numbers) -> Blocks:
    """Why some cells have no number."""
    reasons = [each.value.reason for code in found.codes for each in (code.cases, code.text)]
    known = list(dict.fromkeys(plain(each) for each in reasons if each is not None))
    if not known:
        return ()
    said = joined(known, " ", " ")
    return (note(f"값이 없는 칸: {said.ko}", f"Where a cell has no number: {said.en}"),)


def _pairs(desk: Desk, found: Numbers) -> Blocks:
    if len(found.pairs) < 2:
        return ()
    header = (("코더", "coders"), ("자료", "sources"), ("사례에서", "on the cases"), ("글에서", "on the text"))
    rows = [
        (
            cell(joined([desk.coder(each.first), desk.coder(each.second)])),
            cell(each.documents),
            cell(number(each.cases.value)),
            cell(number(each.text.value)),
        )
        for each in found.pairs
    ]
    return (table("두 사람씩의 일치, 코드북 전체", "Agreement two by two, all codes", header, rows),)


def _fields(desk: Desk, found: Numbers) -> Blocks:
    if not found.fields[0].passages:
        return ()
    passages = found.fields[0].passages
    header = (("칸", "field"), ("알파", "alpha"), ("같음", "same"), ("다름", "different"))
    rows = [
        (
            cell(words.FIELDS_OF_STATEMENTS[each.field]),
            cell(_value(each.value, each.interval)),
            cell(each.agreeing),
            cell(len(each.unlike), desk.ordered(key for group in each.unlike for key in group)),
        )
        for each in found.fields
    ]
    ko = f"둘 이상이 진술로 적은 대목 {passages}곳에서의 진술의 칸"
    en = f"Fields of statements on the {many(passages, 'passage')} where two or more made a statement"
    return (table(ko, en, header, rows),)


def _claims(desk: Desk, found: Numbers) -> Blocks:
    told: Sequence[ClaimAgreement] = claims_agreement(desk.corpus, desk.findings)
    if not told:
        return ()
    header = (("주장", "claim"), ("사례에서", "on the cases"), ("둘 다·하나만·아무도", "both, one, neither"))
    rows = [_claim(number_, each) for number_, each in enumerate(told, 1)]
    caption = "주장이 기대는 사례와 글에서의 일치", "Agreement on the cases each claim rests on, and on their text"
    if len(found.ground.coders) != 2:
        return (table(*caption, (header[0], header[1], ("글에서", "on the text")), ((a, b, d) for a, b, _, d in rows)),)
    return (table(*caption, (*header, ("글에서", "on the text")), rows),)


def _claim(number_: int, each: ClaimAgreement) -> tuple[Cell, Cell, Cell, Cell]:
    name = cell(Bilingual(f"주장 {number_}", f"Claim {number_}"))
    if each.cases is None or each.text is None:
        return name, cell(NOTHING), cell(NOTHING), cell(NOTHING)
    split = each.cases.split
    four = same(f"{split.both:g}, {split.first_only:g}+{split.second_only:g}, {split.neither:g}") if split else NOTHING
    return name, _measured(each.cases), cell(four), _measured(each.text)
