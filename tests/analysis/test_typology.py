"""Najam 2000 and Brinkerhoff 2002: the cells that are not excluded."""

from builders import a_corpus
from madang.analysis.typology import BRINKERHOFF, NAJAM, Pole, placement
from madang.base.ids import OrganisationId

A, G = OrganisationId("A"), OrganisationId("G")


def keys(cells: object) -> list[str]:
    return [each.key for each in cells]  # type: ignore[attr-defined]


def test_same_goals_leave_cooperation_and_complementarity() -> None:
    found = placement(a_corpus("A > G: DIM.goals +"), A, G, NAJAM)

    assert keys(found.by_a.cells) == ["cooperation", "complementarity"]
    assert len(found.by_b.cells) == 4
    assert found.by_b.reason is not None


def test_both_poles_exclude_nothing() -> None:
    found = placement(a_corpus("A > G: DIM.goals +\nA > G: DIM.goals -\nA > G: DIM.means mixed"), A, G, NAJAM)

    assert [each.pole for each in found.by_a.votes] == [Pole.BOTH, Pole.BOTH]
    assert len(found.by_a.cells) == 4


def test_one_cell_is_named_only_when_two_people_on_each_side_agree() -> None:
    def said(people: str) -> str:
        return "\n".join(
            f"{a}/{p} > {b}: {code}"
            for a, b in (("A", "G"), ("G", "A"))
            for p in people
            for code in ("DIM.goals +", "DIM.means -")
        )

    assert placement(a_corpus(said("k")), A, G, NAJAM).single is None
    single = placement(a_corpus(said("kl")), A, G, NAJAM).single
    assert single is not None
    assert single.key == "complementarity"


def test_mutual_without_identity_is_absorption() -> None:
    found = placement(a_corpus("A > G: DIM.mutual +\nA > G: DIM.identity -"), A, G, BRINKERHOFF)

    assert keys(found.by_a.cells) == ["absorption"]
