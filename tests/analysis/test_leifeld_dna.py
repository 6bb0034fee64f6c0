"""Discourse Network Analyzer's ties: the printed examples, and backbone and likeness of our own."""

import json
from pathlib import Path

import pytest

from builders import a_corpus
from madang.analysis.backbone import backbone
from madang.analysis.dna import Norm, Qualifier, Said, one_mode, two_mode
from madang.analysis.network import likeness, network
from madang.coding.statement import Perspective, Stance

EXAMPLES = Path(__file__).parents[3] / "shared" / "data" / "relations" / "dna_networks.json"


@pytest.mark.skipif(not EXAMPLES.exists(), reason="the shared data folder is not here")
def test_all_sixteen_evaluated_networks_are_reproduced() -> None:
    examples = json.loads(EXAMPLES.read_text())
    said = [
        Said(actor, concept, bool(agrees)) for actor, concept, agrees in examples["statements_org_concept_agreement"]
    ]

    for name, expected in examples["networks"].items():
        qualifier, norm = name.split("/")
        ties = one_mode(said, Qualifier(qualifier), Norm(norm))
        assert {a + b: tie for (a, b), tie in ties.items()} == pytest.approx(expected, abs=1e-6), name


def test_two_mode_ties_subtract_no_from_yes() -> None:
    said = [Said("A", "trust", True), Said("A", "trust", True), Said("A", "trust", False), Said("B", "trust", False)]

    assert two_mode(said) == {("A", "trust"): 3, ("B", "trust"): 1}
    assert two_mode(said, Qualifier.SUBTRACT) == {("A", "trust"): 1, ("B", "trust"): -1}
    assert two_mode(said, norm=Norm.PROMINENCE) == {("A", "trust"): 0.75, ("B", "trust"): 0.25}


LINES = """
A > G: BAR.power - @e1
A > G: BAR.power - @e1
A > G: BAR.admin + @e2
G > A: BAR.power - @e1
G > A: BAR.admin - guess
B > G: BAR.power + @e3
B > G: BAR.close 0 @e3
"""


def test_congruence_and_conflict_count_codes_not_statements() -> None:
    """A and B share power: -1 against +1, distance 2/2 = 1. A and G share power at -1."""
    found = {(each.a, each.b): (each.shared, each.congruence, each.conflict) for each in likeness(a_corpus(LINES))}

    assert found == {("A", "B"): (1, 0, 1), ("A", "G"): (1, 1, 0), ("B", "G"): (1, 0, 1)}


def test_the_network_is_directed_and_filtered() -> None:
    corpus = a_corpus(LINES)

    whole = network(corpus)
    own = network(corpus, themes=["BAR.power"], stances=[Stance.MINUS], perspectives=[Perspective.OWN])

    assert [(each.teller, each.about, each.episodes, each.plus, each.minus) for each in whole.ties] == [
        ("A", "G", 2, 1, 1),
        ("B", "G", 1, 1, 0),
        ("G", "A", 2, 0, 2),
    ]
    assert [(each.teller, each.about, each.statements) for each in own.ties] == [
        ("A", "G", ("s000", "s001")),
        ("G", "A", ("s003",)),
    ]
    assert len(whole.arrows) == 7


def test_a_code_that_says_nothing_about_likeness_is_dropped_first() -> None:
    """Everybody has power (it ties all alike); only A and B have admin, only C close."""
    corpus = a_corpus(
        "\n".join(f"{each} > G: BAR.power" for each in "ABC") + "\nA > G: BAR.admin\nB > G: BAR.admin\nC > G: BAR.close"
    )

    found = backbone(corpus)

    assert found.drops[0].code == "BAR.close"  # one case alone: its loss is nought
    assert found.drops[0].loss == 0
    assert [each.loss for each in found.drops] == sorted(each.loss for each in found.drops)
