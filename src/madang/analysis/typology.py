"""Placement on published typologies: the set of cells the evidence does not exclude (3.3.8).

Najam 2000: goals × means. Brinkerhoff 2002: mutuality × organisation identity.

How it is counted: docs/method/typology.md.
"""

from dataclasses import dataclass
from enum import StrEnum

from madang.analysis.corpus import Corpus
from madang.analysis.grouped import grouped
from madang.analysis.refusals import NOTHING_SAID
from madang.analysis.tellings import Statements, Telling, ids
from madang.base.bilingual import Bilingual
from madang.base.ids import OrganisationId
from madang.coding.statement import Stance


class Pole(StrEnum):
    """What an account says of a dimension: same/high, different/low, both, or nothing."""

    PLUS = "plus"
    MINUS = "minus"
    BOTH = "both"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Cell:
    """A type: its name and the pole (1 or -1) it needs on each dimension, in order."""

    key: str
    name: Bilingual
    poles: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Typology:
    """Two dimensions (code keys) and four cells."""

    key: str
    source: str
    dimensions: tuple[str, str]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Vote:
    """One account on one dimension, with the people behind each pole."""

    dimension: str
    pole: Pole
    plus: Statements
    minus: Statements
    people_plus: int
    people_minus: int


@dataclass(frozen=True, slots=True)
class Placement:
    """One account on one typology: the cells not excluded; `reason` when nothing was said."""

    votes: tuple[Vote, Vote]
    cells: tuple[Cell, ...]
    reason: Bilingual | None


@dataclass(frozen=True, slots=True)
class PairPlacement:
    """Both accounts. `single` only when both leave the same one cell, by two people or more on each side."""

    typology: Typology
    a: OrganisationId
    b: OrganisationId
    by_a: Placement
    by_b: Placement
    single: Cell | None


NAJAM = Typology(
    "najam",
    "Najam 2000",
    ("DIM.goals", "DIM.means"),
    (
        Cell("cooperation", Bilingual("협력", "cooperation"), (1, 1)),
        Cell("confrontation", Bilingual("대결", "confrontation"), (-1, -1)),
        Cell("complementarity", Bilingual("보완", "complementarity"), (1, -1)),
        Cell("cooptation", Bilingual("포섭", "co-optation"), (-1, 1)),
    ),
)
BRINKERHOFF = Typology(
    "brinkerhoff",
    "Brinkerhoff 2002",
    ("DIM.mutual", "DIM.identity"),
    (
        Cell("partnership", Bilingual("파트너십", "partnership"), (1, 1)),
        Cell("contracting", Bilingual("계약", "contracting"), (-1, 1)),
        Cell("extension", Bilingual("연장", "extension"), (-1, -1)),
        Cell("absorption", Bilingual("포섭·흡수", "co-optation and absorption"), (1, -1)),
    ),
)
TYPOLOGIES = (NAJAM, BRINKERHOFF)


def placement(corpus: Corpus, a: OrganisationId, b: OrganisationId, typology: Typology) -> PairPlacement:
    """A pair on one typology, from both sides."""
    views = grouped(corpus).framework
    by_a, by_b = (_place(typology, views.get(view, ())) for view in ((a, b), (b, a)))
    same = by_a.cells == by_b.cells and len(by_a.cells) == 1
    single = by_a.cells[0] if same and _by_two(by_a) and _by_two(by_b) else None
    return PairPlacement(typology, a, b, by_a, by_b, single)


def placements(corpus: Corpus, a: OrganisationId, b: OrganisationId) -> tuple[PairPlacement, ...]:
    """A pair on every typology we ship."""
    return tuple(placement(corpus, a, b, each) for each in TYPOLOGIES)


def _place(typology: Typology, told: tuple[Telling, ...]) -> Placement:
    one, other = (_vote(dimension, told) for dimension in typology.dimensions)
    left = tuple(each for each in typology.cells if _allows(one, each.poles[0]) and _allows(other, each.poles[1]))
    silent = one.pole is Pole.NOTHING and other.pole is Pole.NOTHING
    return Placement((one, other), left, NOTHING_SAID if silent else None)


def _vote(dimension: str, told: tuple[Telling, ...]) -> Vote:
    on_it = [each for each in told if dimension in each.codes and each.counts]
    plus, minus = ([each for each in on_it if _takes(each, pole)] for pole in (1, -1))
    pole = (Pole.BOTH if minus else Pole.PLUS) if plus else (Pole.MINUS if minus else Pole.NOTHING)
    return Vote(dimension, pole, ids(plus), ids(minus), _people(plus), _people(minus))


def _takes(told: Telling, pole: int) -> bool:
    """Whether a statement takes this pole; a mixed one takes both."""
    return told.stance == pole or told.statement.stance is Stance.MIXED


def _people(told: list[Telling]) -> int:
    return len({each.participant for each in told if each.participant is not None})


def _allows(vote: Vote, pole: int) -> bool:
    return vote.pole is not (Pole.MINUS if pole > 0 else Pole.PLUS)


def _by_two(placement: Placement) -> bool:
    return all(max(vote.people_plus, vote.people_minus) >= 2 for vote in placement.votes)
