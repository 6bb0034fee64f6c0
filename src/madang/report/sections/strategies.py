"""Strategies by group, horizon and owner; and which barrier each answers (row 6 of the mission)."""

from madang.analysis.links import Grade, Link
from madang.analysis.strategies import StrategyCell, StrategyGroup, StrategyRow
from madang.base.bilingual import Bilingual
from madang.report import words
from madang.report.desk import Desk
from madang.report.document import Cell, Quotation, Sentence, Table
from madang.report.phrases import NOTHING, joined, p_value, same
from madang.report.sections.pieces import Blocks, cell, head, para, quoted, say, table

ANSWERED = Bilingual("장애", "the barrier")
ANSWER = Bilingual("그에 답하는 전략", "the move that answers it")


def section(desk: Desk) -> Blocks:
    """The groups, then the links to barriers."""
    groups = desk.read.strategies
    if not groups:
        return ()
    return (
        head(1, "전략", "Strategies", "strategies"),
        para(_introduction(), style="note"),
        *(block for group in groups for block in _group(desk, group)),
        *_links(desk),
    )


def _introduction() -> Sentence:
    return say(
        "누구의 전략인지와 얼마나 내다보는지는 말한 대로 적었다. 뒤의 두 칸은 그 전략을 있었던 일로 말한 곳과, "
        "바람·규칙·걱정·가정으로만 "
        "말한 곳이다. 상대의 전략을 말한 곳도 들어 있다.",
        "Owner and term are as told. The last two columns name who tells of the move as something that happened, and "
        "who "
        "only as a wish, rule, fear or hypothesis; a side may tell of the other side’s moves.",
    )


def _group(desk: Desk, group: StrategyGroup) -> Blocks:
    name = desk.code(group.group)
    rows = [_row(desk, row, each) for row in _own(group) for each in row.cells]
    header = (
        ("전략", "strategy"),
        ("기간", "term"),
        ("누구의", "owner"),
        ("있었던 일로 말한 곳", "told as done by"),
        ("바람·계획으로 말한 곳", "told as planned by"),
    )
    made = table(f"전략: {name.ko}", f"Strategies: {name.en}", header, rows, (1.4, 0.9, 0.8, 2.0, 1.6))
    statements = [key for row in group.rows for each in row.cells for key in (*each.statements, *each.planned)]
    return (head(2, name.ko, name.en, f"code-{group.group}"), _whole(made), *quoted(desk, statements, 3))


def _own(group: StrategyGroup) -> list[StrategyRow]:
    """The strategies of a group; the group itself only where something is coded with no more than it."""
    below = [row for row in group.rows if row.code != group.group]
    known = {key for row in below for each in row.cells for key in (*each.statements, *each.planned)}
    every = {key for row in group.rows for each in row.cells for key in (*each.statements, *each.planned)}
    return below if every == known else list(group.rows)


def _whole(made: Table) -> Table:
    """The name of a strategy once, on its first row."""
    rows, last = [], Bilingual()
    for first, *rest in made.rows:
        rows.append((Cell(Bilingual()) if first.text == last else first, *rest))
        last = first.text
    return Table(made.caption, made.header, tuple(rows), made.widths)


def _row(desk: Desk, row: StrategyRow, each: StrategyCell) -> tuple[Cell, ...]:
    doing, planning = joined(desk.parties(each.cases)), joined(desk.parties(each.planning))
    return (
        cell(desk.code(row.code)),
        cell(words.HORIZONS[each.horizon]),
        cell(words.OWNERS.get(each.owner, same(each.owner))),
        cell(doing if doing.ko else NOTHING, desk.ordered(each.statements)),
        cell(planning if planning.ko else NOTHING, desk.ordered(each.planned if each.planning else ())),
    )


def _links(desk: Desk) -> Blocks:
    found = desk.read.links
    told = [each for each in found.rows if each.told.cases]
    shared = [each for each in found.rows if each.same_episode.cases and not each.told.cases]
    if not told and not shared:
        return ()
    return (
        head(2, "어느 전략이 어느 장애에 답하는가", "Which move answers which barrier", "strategies-links"),
        para(*_grades(desk, found.cases)),
        *((_table(desk, [*told, *shared]),) if [*told, *shared] else ()),
        *_told_links(desk),
    )


def _grades(desk: Desk, cases: int) -> tuple[Sentence | None, ...]:
    found = desk.read.links
    smallest = None
    if desk.corpus.study.tests and found.smallest_p is not None:
        smallest = say(
            f"‘같은 사례’의 검정은 사례 {cases}곳에서 두 코드의 합을 모두 고정하고 {found.draws}번 섞은 것이며, 이 "
            "사례들로 얻을 수 있는 "
            f"가장 작은 p는 {p_value(found.smallest_p)}이다.",
            f"The test for ‘same case’ keeps both margins of the {cases} cases over {found.draws} draws; the "
            "smallest p "
            f"these cases can give is {p_value(found.smallest_p)}.",
        )
    elif found.reason is not None and desk.corpus.study.tests:
        smallest = Sentence(found.reason)
    return (
        say(
            "연결에는 세 등급이 있고 섞지 않는다. 말한 이가 직접 그 장애에 답한다고 한 것(말한 연결), 같은 일화에서 "
            "함께 나온 것, 같은 "
            "사례에서만 함께 나온 것이다. 말한 연결은 하나라도 그 자체로 발견이다.",
            "Links have three grades, which are never mixed: told by the speaker, in the same episode, in the same "
            "case "
            "only. A told link is a finding by itself. Barriers and moves that meet only in the same case are in the "
            "annexe.",
        ),
        smallest,
    )


def _table(desk: Desk, rows: list[Link]) -> Table:
    header = (
        ("장애", "barrier"),
        ("전략", "strategy"),
        ("말한 연결", "told"),
        ("같은 일화", "same episode"),
        ("같은 사례", "same case only"),
        ("p(표 전체)", "p over the table"),
    )
    made = [
        (
            cell(desk.code(each.barrier)),
            cell(desk.code(each.strategy)),
            grade(desk, each.told),
            grade(desk, each.same_episode),
            grade(desk, each.same_case),
            cell(p_value(each.adjusted)),
        )
        for each in rows
    ]
    return table(
        "장애와 그에 답하는 전략: 사례 수", "Barriers and the moves that answer them: numbers of cases", header, made
    )


def grade(desk: Desk, each: Grade) -> Cell:
    """How many cases of one grade, opening to the statements."""
    return cell(len(each.cases) if each.cases else "–", desk.ordered(each.statements))


def _told_links(desk: Desk) -> Blocks:
    """The answers that speakers themselves gave, barrier and move together."""
    answers = [each for each in desk.corpus.answers if each.strategy in desk.told and each.barrier in desk.told]
    ordered = sorted(answers, key=lambda each: (desk.order[each.strategy], desk.order[each.barrier], each.id))
    shown: list[Quotation] = []
    seen: set[tuple[str, str]] = set()
    for each in ordered:
        if (each.barrier, each.strategy) in seen or not (
            desk.told[each.strategy].agreed and desk.told[each.barrier].agreed
        ):
            continue
        seen.add((each.barrier, each.strategy))
        shown.append(Quotation(desk.citations.passage(each.barrier), ANSWERED))
        shown.append(Quotation(desk.citations.passage(each.strategy), ANSWER))
    if not shown:
        return ()
    heading = head(3, "말한 이들이 직접 이은 장애와 전략", "Links the speakers made themselves", "strategies-told")
    return (heading, *shown[: 2 * MOST], *_rest(shown))


MOST = 15
"""Told links printed as quotations; the others are in the table and the appendix."""


def _rest(shown: list[Quotation]) -> Blocks:
    rest = shown[2 * MOST :]
    if not rest:
        return ()
    number = len(rest) // 2
    sentence = say(
        f"말한 연결 {number}개가 더 있다.",
        f"There are {number} more told links.",
        [each.passage.key for each in rest],
    )
    return (para(sentence, style="note"),)
