"""Passages, episodes and reach, on which every reading stands."""

from builders import a_corpus
from madang.analysis.cases import asked_about, cases
from madang.analysis.tellings import tellings


def test_two_coders_on_one_passage_and_theme_share_it() -> None:
    told = tellings(
        a_corpus("""
        A > G: BAR.power by=ann
        A > G: STR.expert by=ann on=0
        A > G: BAR.power by=bob on=0
        A > G: STR.expert by=bob on=0
        A > G: BAR.power by=ann on=0
    """)
    )

    assert [each.passage for each in told] == ["s000", "s001", "s000", "s001", "s004"]


def test_generic_targets_are_no_cases() -> None:
    assert cases(a_corpus("A > *Gcity: BAR.power")) == ("A",)


def test_asking_about_a_family_reaches_its_codes_and_a_code_its_family() -> None:
    corpus = a_corpus(
        "A ? BAR: asked_denied\nB ? BAR.power: raised_unasked\nC ? BAR: not_reached\nE ? BAR.power: asked_denied"
    )

    power, family = asked_about(corpus, "BAR.power"), asked_about(corpus, "BAR")

    assert (sorted(power.reached), sorted(power.denied or ())) == (["A", "B", "E"], ["A", "E"])
    assert (sorted(family.reached), sorted(family.denied or ())) == (["A", "B", "E"], ["A"])
