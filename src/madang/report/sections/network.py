"""Who speaks of whom, and who resembles whom on barriers."""

from madang.analysis.network import Likeness, Tie
from madang.base.bilingual import Bilingual
from madang.report.desk import Desk
from madang.report.document import Cell, Table
from madang.report.phrases import number
from madang.report.sections.pieces import Blocks, cell, head, para, say, table


def section(desk: Desk) -> Blocks:
    """Ties as told, with their episodes; likeness between cases."""
    ties = desk.read.network.ties
    if not ties:
        return ()
    alike = [each for each in desk.read.likeness if each.shared > 1]
    return (
        head(1, "누가 누구를 말하는가", "Who speaks of whom", "network"),
        para(
            say(
                "화살표는 한 조직이 다른 조직에 대해 하는 말이다. 수는 진술이 아니라 일화의 수이고, 입장은 일화마다 "
                "중앙값으로 본다.",
                "An arrow is what one organisation says of another. Numbers are of episodes, not statements; "
                "the stance of an episode is its median.",
            )
        ),
        _ties(desk, ties),
        *((_alike(desk, alike),) if alike else ()),
    )


def _ties(desk: Desk, ties: tuple[Tie, ...]) -> Table:
    header = (
        ("말하는 쪽", "teller"),
        ("대상", "about"),
        ("일화", "episodes"),
        ("긍정", "positive"),
        ("부정", "negative"),
    )
    rows = [_tie(desk, each) for each in ties]
    return table("말의 화살표", "Arrows of speech", header, rows, (2.0, 2.0, 0.7, 0.7, 0.7))


def _tie(desk: Desk, each: Tie) -> tuple[Cell, ...]:
    evidence = desk.ordered(each.statements)
    names = (cell(desk.party(each.teller)), cell(desk.party(each.about)))
    return *names, cell(each.episodes, evidence), cell(each.plus), cell(each.minus)


def _alike(desk: Desk, alike: list[Likeness]) -> Table:
    header = (
        ("사례", "case"),
        ("사례", "case"),
        ("함께 말하는 장애", "barriers in common"),
        ("일치", "congruence"),
        ("충돌", "conflict"),
    )
    rows = [_likeness(desk, each) for each in alike]
    caption = Bilingual(
        "장애를 두고 닮은 사례: 함께 말하는 장애가 둘 이상", "Cases alike on barriers: two or more barriers in common"
    )
    return table(caption.ko, caption.en, header, rows, (2.0, 2.0, 0.9, 0.8, 0.8))


def _likeness(desk: Desk, each: Likeness) -> tuple[Cell, ...]:
    return (
        cell(desk.party(each.a)),
        cell(desk.party(each.b)),
        cell(each.shared, desk.ordered(each.statements)),
        cell(number(each.congruence, 1)),
        cell(number(each.conflict, 1)),
    )
