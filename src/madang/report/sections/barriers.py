"""Barriers: who tells of each, who is blamed, what crosses, what does not fit (row 5 of the mission)."""

from collections import defaultdict

from madang.analysis.coverage import Coverage
from madang.analysis.gap import Gap
from madang.analysis.negative import NegativeCases
from madang.analysis.tellings import Telling
from madang.base.bilingual import Bilingual
from madang.base.ids import OrganisationId
from madang.coding.statement import Blame
from madang.report import words
from madang.report.desk import MAIN_SIDES, Desk
from madang.report.document import Block, Cell, Count, Paragraph, Sentence, Table
from madang.report.figures.coverage import coverage_figure
from madang.report.particles import eun
from madang.report.phrases import capital, joined, listed, many, number, p_value
from madang.report.sections.pieces import Blocks, cell, counted, head, para, quoted, say, table
from madang.sources.organisation import Side

_BLAMED = (Blame.OTHER_SIDE, Blame.OWN_SIDE, Blame.BOTH, Blame.OUTSIDE)


def section(desk: Desk) -> Blocks:
    """The figure and tables for all barriers, then each by itself."""
    keys = [key for key in desk.family("BAR") if key in desk.by_theme]
    if not keys:
        return ()
    one_by_one = [block for key in keys for block in _barrier(desk, key)]
    return (
        head(1, "장애 요인", "Barriers", "barriers"),
        para(_meaning(), style="note"),
        coverage_figure(
            desk,
            keys,
            Bilingual(
                "장애 요인을 말하는 사례: 점 하나가 사례 하나", "Cases that tell of each barrier: one dot is one case"
            ),
            coverage_table(desk, keys, Bilingual("장애 요인과 닿은 사례", "Barriers and the cases they reached")),
        ),
        *_gaps(desk, keys),
        *_crossings(desk, keys),
        *one_by_one,
    )


def _meaning() -> Sentence:
    return say(
        "어떤 장애를 ‘말한다’는 것은 그것을 화제로 삼았다는 뜻이며, 걸림돌이 아니라고 한 말도 들어간다. 둘은 "
        "아래에서 갈라 적는다.",
        "To ‘tell of’ a barrier means to speak about it, also to say that it is not one here; the two are kept apart "
        "below.",
    )


def sides_with(desk: Desk, keys: list[str]) -> list[Side]:
    """Civic and government, and any other side that tells of one of these themes."""
    told = {side for side in Side if any(desk.read.coverage[key, side].n for key in keys)}
    return [side for side in Side if desk.cases(side) and (side in told or side in MAIN_SIDES)]


def coverage_table(desk: Desk, keys: list[str], caption: Bilingual) -> Table:
    """Each theme by side: the fixed word and the raw fraction."""
    sides = sides_with(desk, keys)
    coverage = desk.read.coverage
    rows = [(cell(desk.code(key)), *(counted(desk, coverage[key, side]) for side in sides)) for key in keys]
    header = (("주제", "theme"), *((words.SIDE_NAMES[side].ko, words.SIDE_NAMES[side].en) for side in sides))
    return table(caption.ko, caption.en, header, rows, (1.6, *(1.2 for _ in sides)))


def _gaps(desk: Desk, keys: list[str]) -> Blocks:
    rows = [each for each in desk.read.gaps.rows if each.theme in keys and (each.a.reached or each.b.reached)]
    if not rows or not desk.corpus.study.tests:
        return ()
    gaps = desk.read.gaps
    header = (
        ("장애", "barrier"),
        ("시민단체", "civic"),
        ("행정", "government"),
        ("차이", "gap"),
        ("p", "p"),
        ("낼 수 있는 가장 작은 p", "smallest possible p"),
        ("표 전체로 고친 p", "p over the table"),
    )
    caption = ("두 쪽의 인식 차이", "Perception gap between the two sides")
    made = table(*caption, header, [_gap(desk, each) for each in rows], (1.6, 0.9, 0.9, 0.7, 0.7, 1.0, 1.0))
    return (
        head(2, "두 쪽의 인식 차이", "The perception gap", "barriers-gap"),
        para(
            say(
                "차이는 시민단체 쪽 비율에서 행정 쪽 비율을 뺀 것이다. 값이 없으면 한쪽에 그 주제가 닿지 않았거나 이 "
                "설계로는 검정할 수 "
                f"없는 경우이다. 이름표를 바꾸어 다는 방법은 {gaps.arrangements}가지이다.",
                "The gap is the civic share minus the government share. A dash means that a side was not reached or "
                "that this "
                f"design cannot test it. There are {gaps.arrangements} ways to relabel the cases.",
            ),
            style="note",
        ),
        made,
    )


def _gap(desk: Desk, each: Gap) -> tuple[Cell, ...]:
    return (
        cell(desk.code(each.theme)),
        cell(f"{each.a.n}/{each.a.reached}" if each.a.reached else "–", desk.ordered(each.a.statements)),
        cell(f"{each.b.n}/{each.b.reached}" if each.b.reached else "–", desk.ordered(each.b.statements)),
        cell(number(each.gap)),
        cell(p_value(each.p)),
        cell(p_value(each.smallest_p)),
        cell(p_value(each.adjusted)),
    )


def _crossings(desk: Desk, keys: list[str]) -> Blocks:
    rows = []
    for view in desk.read.views.values():
        for crossing in view.crossings:
            if crossing.theme in keys:
                a, b = desk.party(view.a), desk.party(view.b)
                rows.append(
                    (
                        cell(desk.code(crossing.theme)),
                        cell(Bilingual(f"{a.ko} → {b.ko}", f"{a.en} → {b.en}"), desk.ordered(crossing.a_blames_b)),
                        cell(Bilingual(f"{b.ko} → {a.ko}", f"{b.en} → {a.en}"), desk.ordered(crossing.b_blames_a)),
                    )
                )
    if not rows:
        return ()
    order = {key: place for place, key in enumerate(keys)}
    names = {desk.code(key): place for key, place in order.items()}
    rows.sort(key=lambda row: names[row[0].text])
    header = (("장애", "barrier"), ("탓하는 쪽", "blames"), ("되받는 쪽", "is blamed in turn"))
    return (
        head(2, "엇갈린 탓", "Blame that crosses", "barriers-crossings"),
        para(
            say(
                "다음 쌍에서는 두 쪽이 같은 장애의 원인을 서로 상대에게 둔다.",
                "In these pairs each side locates the same barrier in the other.",
            )
        ),
        table("서로 상대에게 두는 장애", "Barriers each side locates in the other", header, rows, (1.2, 2.0, 2.0)),
    )


def _barrier(desk: Desk, key: str) -> Blocks:
    name = desk.code(key)
    blocks: list[Block] = [head(2, name.ko, name.en, f"code-{key}")]
    for side in sides_with(desk, [key]):
        row = desk.read.coverage[key, side]
        if row.reached:
            blocks.append(_side(desk, key, side, row))
    blocks += _against(desk, key)
    blocks += quoted(desk, [each.statement.id for each in desk.by_theme[key]], 2)
    return tuple(blocks)


def _side(desk: Desk, key: str, side: Side, row: Coverage) -> Paragraph:
    told_here = [each for each in desk.by_theme[key] if each.side is side and each.counts]
    return para(coverage_sentence(desk, row), *_stances(desk, told_here), _blame(desk, told_here))


def coverage_sentence(desk: Desk, row: Coverage) -> Sentence:
    """How many of the cases reached tell of it, and who was not reached or denied it."""
    side = words.SIDES[row.side] if row.side else Bilingual("전체", "all sides")
    word = Bilingual(f"({row.word.ko})", f" ({row.word.en})") if row.word else Bilingual()
    tell = "tells" if row.n == 1 else "tell"
    ko = f"{side.ko}: 이 주제가 닿은 {row.reached}곳 가운데 {row.n}곳{word.ko}이 말한다."
    en = f"On {side.en}, {row.n} of the {many(row.reached, 'case')} reached{word.en} {tell} of it."
    if row.unreached:
        # Nobody may have recorded what was asked, so "not asked" would say more than we know.
        ko += f" {row.unreached}곳에는 이 주제가 나온 기록이 없다."
        en += f" {many(row.unreached, 'case')} {'has' if row.unreached == 1 else 'have'} no record of its coming up."
    if row.denied:
        denied = listed(desk.parties(row.denied))
        ko += f" 묻자 부정한 곳: {denied.ko}."
        en += f" Denied when asked by {denied.en}."
    count = Count(row.theme, row.side.value if row.side else "", row.n, row.reached)
    return Sentence(Bilingual(ko, en), desk.ordered(row.statements), count)


def _stances(desk: Desk, found: list[Telling]) -> list[Sentence]:
    by_case: dict[OrganisationId, list[Telling]] = defaultdict(list)
    for each in found:
        if each.case and each.stance == 1:
            by_case[each.case].append(each)
    if not by_case:
        return []
    who = listed(desk.parties(by_case))
    evidence = [each.statement.id for own in by_case.values() for each in own]
    return [
        say(
            f"{eun(who.ko)} 이것이 걸림돌이 아니라고 말한 적이 있다.",
            f"{capital(who).en} also say that it is not in the way.",
            desk.ordered(evidence),
        )
    ]


def _blame(desk: Desk, found: list[Telling]) -> Sentence | None:
    parts, evidence = [], []
    for blame in _BLAMED:
        own = [each for each in found if each.statement.blame is blame and each.case]
        if own:
            number_of = len({each.case for each in own})
            where = words.BLAMES[blame]
            parts.append(Bilingual(f"{where.ko} {number_of}곳", f"{where.en} ({number_of})"))
            evidence += [each.statement.id for each in own]
    if not parts:
        return None
    named = joined(parts)
    return say(f"원인을 두는 데: {named.ko}.", f"Located in: {named.en}.", desk.ordered(evidence))


def _against(desk: Desk, key: str) -> list[Block]:
    found: list[Block] = []
    for side in MAIN_SIDES:
        negative = desk.read.negative[key, side]
        sentences = _contradictions(desk, negative)
        if sentences:
            found.append(para(*sentences))
    return found


def _contradictions(desk: Desk, negative: NegativeCases) -> list[Sentence]:
    found = []
    for each in negative.contradictions:
        who = desk.party(each.case)
        found.append(
            say(
                f"{who.ko} 안에서는 말이 갈린다.",
                f"Within {who.en} the voices differ.",
                desk.ordered((*each.plus, *each.minus)),
            )
        )
    return found
