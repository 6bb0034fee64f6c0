"""Places on published typologies: the cells the evidence does not exclude."""

from madang.analysis.typology import PairPlacement, Placement
from madang.base.bilingual import Bilingual
from madang.report import words
from madang.report.desk import Desk
from madang.report.document import Cell, Sentence, Table
from madang.report.particles import gwa
from madang.report.phrases import joined
from madang.report.sections.pieces import Blocks, cell, head, para, say, table

_ALL_OPEN = Bilingual("말이 없어 좁힐 수 없음", "nothing said, nothing excluded")
_NAMES = {
    "najam": Bilingual("나잠(2000): 목표와 수단", "Najam 2000: goals and means"),
    "brinkerhoff": Bilingual("브링커호프(2002): 상호성과 조직 정체성", "Brinkerhoff 2002: mutuality and identity"),
}


def section(desk: Desk) -> Blocks:
    """A table for each typology, with the pairs of which one side says something."""
    every = [each for found in desk.read.placements.values() for each in found]
    names = list(dict.fromkeys(each.typology.key for each in every))
    tables = [_table(desk, [each for each in every if each.typology.key == key and _said(each)]) for key in names]
    made = [each for each in tables if each is not None]
    if not made:
        return ()
    return (head(1, "유형론에 비춘 위치", "Places on published typologies", "typology"), para(_rule()), *made)


def _rule() -> Sentence:
    return say(
        "한쪽의 말로 배제되지 않는 유형을 모두 적는다. 두 쪽이, 그것도 쪽마다 두 사람 이상이 같은 한 칸만 남길 "
        "때에만 한 유형을 든다. "
        "두 쪽이 다른 칸에 놓는 것도 발견이다.",
        "All types that an account does not exclude are given. A single type is named only where both accounts leave "
        "the same "
        "one, by two people or more each. That the sides place the relation differently is itself a finding.",
    )


def _said(each: PairPlacement) -> bool:
    return each.by_a.reason is None or each.by_b.reason is None


def _table(desk: Desk, found: list[PairPlacement]) -> Table | None:
    if not found:
        return None
    typology = found[0].typology
    name = _NAMES.get(typology.key, Bilingual(typology.source, typology.source))
    header = (
        ("쌍", "pair"),
        ("앞쪽의 말", "first account"),
        ("뒤쪽의 말", "second account"),
        ("한 유형", "single type"),
    )
    return table(name.ko, name.en, header, [_row(desk, each) for each in found], (1.6, 2.0, 2.0, 0.8))


def _row(desk: Desk, each: PairPlacement) -> tuple[Cell, ...]:
    a, b = desk.party(each.a), desk.party(each.b)
    single = each.single.name if each.single else Bilingual("–", "–")
    return cell(Bilingual(f"{gwa(a.ko)} {b.ko}", f"{a.en} and {b.en}")), *_accounts(desk, each), cell(single)


def _accounts(desk: Desk, each: PairPlacement) -> tuple[Cell, Cell]:
    return _account(desk, each.by_a), _account(desk, each.by_b)


def _account(desk: Desk, placement: Placement) -> Cell:
    evidence = desk.ordered(key for vote in placement.votes for key in (*vote.plus, *vote.minus))
    if not evidence:
        return cell(_ALL_OPEN)
    cells = joined((each.name for each in placement.cells), " 또는 ", " or ")
    poles = joined(_vote(desk, vote.dimension, words.POLES[vote.pole]) for vote in placement.votes)
    return cell(Bilingual(f"{cells.ko} ({poles.ko})", f"{cells.en} ({poles.en})"), evidence)


def _vote(desk: Desk, dimension: str, pole: Bilingual) -> Bilingual:
    name = desk.code(dimension)
    return Bilingual(f"{name.ko}: {pole.ko}", f"{name.en}: {pole.en}")
