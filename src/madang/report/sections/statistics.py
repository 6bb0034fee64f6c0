"""The statistics annexe: the ranges beside each fraction, negative cases, and links in the same case only."""

from madang.analysis.coverage import CoderRange, Coverage
from madang.report import words
from madang.report.desk import MAIN_SIDES, Desk
from madang.report.document import Cell, Table
from madang.report.phrases import NOTHING, joined, number, p_value
from madang.report.sections.pieces import Blocks, cell, counted, head, note, table
from madang.report.sections.strategies import grade
from madang.sources.organisation import Side


def section(desk: Desk) -> Blocks:
    """Coverage with its ranges on both sides, and the tests of links."""
    keys = [code.key for code in desk.corpus.codebook if code.key in desk.by_theme and code.kind.value == "code"]
    if not keys:
        return ()
    return (
        head(1, "통계 부록", "Statistics annexe", "statistics", appendix=True),
        note(
            "‘코더 범위’는 코더 모두가 말했다고 본 사례 수에서 어느 코더든 말했다고 본 사례 수까지이다. ‘닿음 "
            "범위’는 닿지 않은 사례가 모두 "
            "말하지 않았을 때와 모두 말했을 때의 몫이다. 확률표본이라고 밝힌 연구가 아니면 신뢰구간은 계산하지 않는다.",
            "The coder range runs from the cases on which all coders agree to those any coder found. The reach range "
            "is the "
            "share if none, or all, of the cases not reached told of it. No interval is given unless the study "
            "declares its "
            "cases a probability sample.",
        ),
        *(_coverage(desk, keys, side) for side in MAIN_SIDES if desk.cases(side)),
        *_links(desk),
    )


def _coverage(desk: Desk, keys: list[str], side: Side) -> Table:
    rows = [_row(desk, desk.read.coverage[key, side]) for key in keys if desk.read.coverage[key, side].reached]
    header = (
        ("주제", "theme"),
        ("말하는 사례", "cases"),
        ("묻자 부정", "denied"),
        ("직위", "positions"),
        ("일화(중앙값)", "episodes (median)"),
        ("코더 범위", "coder range"),
        ("닿음 범위", "reach range"),
    )
    name = words.SIDES[side]
    return table(f"포괄: {name.ko}", f"Coverage: {name.en}", header, rows, (1.6, 1.6, 0.6, 1.4, 0.7, 0.7, 1.0))


def _row(desk: Desk, row: Coverage) -> tuple[Cell, ...]:
    positions = joined(words.position(each) for each in row.positions)
    return (
        cell(desk.code(row.theme)),
        counted(desk, row),
        cell(len(row.denied) or "–"),
        cell(positions if row.positions else NOTHING),
        cell(number(row.episodes, 1)),
        cell(_coders(row.coder_range)),
        cell(f"{number(row.lowest)}–{number(row.highest)}"),
    )


def _coders(found: CoderRange) -> str:
    return f"{found.intersection}–{found.union}" if found.intersection != found.union else str(found.union)


def _links(desk: Desk) -> Blocks:
    rows = [
        each
        for each in desk.read.links.rows
        if each.same_case.cases and not each.told.cases and not each.same_episode.cases
    ]
    if not rows:
        return ()
    header = (
        ("장애", "barrier"),
        ("전략", "strategy"),
        ("사례", "cases"),
        ("기대값", "expected"),
        ("p", "p"),
        ("표 전체로 고친 p", "p over the table"),
    )
    made = [
        (
            cell(desk.code(each.barrier)),
            cell(desk.code(each.strategy)),
            grade(desk, each.same_case),
            cell(number(each.expected, 1)),
            cell(p_value(each.p)),
            cell(p_value(each.adjusted)),
        )
        for each in rows
    ]
    caption = (
        "같은 사례에서만 함께 나온 장애와 전략: 연결이라고 말할 수 없다",
        "Barriers and moves that meet in the same case only: not links",
    )
    return (table(*caption, header, made, (1.6, 1.8, 0.6, 0.7, 0.7, 0.9)),)
