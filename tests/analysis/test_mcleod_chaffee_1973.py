"""Co-orientation as McLeod & Chaffee 1973 draw it, worked by hand."""

import pytest

from builders import a_corpus, an_organisation
from madang.analysis.coorientation import Standing, State, ThemeView
from madang.analysis.pairs import pair_view, pairs, side_view
from madang.base.ids import OrganisationId
from madang.sources.organisation import Side

A, G = OrganisationId("A"), OrganisationId("G")


def theme(lines: str, key: str = "PRC.trust") -> ThemeView:
    return next(each for each in pair_view(a_corpus(lines), A, G).themes if each.theme == key)


def views(a: str, b: str, guess_a: str | None = None, guess_b: str | None = None) -> str:
    """Each view told twice, in two episodes."""
    lines = [f"A > G: PRC.trust {a} @e{n}" for n in (1, 2)] + [f"G > A: PRC.trust {b} @e{n}" for n in (1, 2)]
    lines += [f"A > G: PRC.trust {guess_a} guess @e{n}" for n in (1, 2) if guess_a]
    lines += [f"G > A: PRC.trust {guess_b} guess @e{n}" for n in (1, 2) if guess_b]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("own_a", "own_b", "guess_a", "state"),
    [
        ("+", "+", "+", State.CONSENSUS),
        ("+", "+", "-", State.FALSE_CONFLICT),
        ("+", "-", "+", State.FALSE_CONSENSUS),
        ("+", "-", "-", State.OPEN_DISAGREEMENT),
        ("+", "+", None, State.AGREED_UNGUESSED),
        ("+", "-", None, State.CONTESTED_UNGUESSED),
    ],
)
def test_the_state_follows_from_agreement_and_what_a_thinks(
    own_a: str, own_b: str, guess_a: str | None, state: State
) -> None:
    found = theme(views(own_a, own_b, guess_a))

    assert (found.state, found.state_a) == (state, state)


def test_agreement_congruency_and_accuracy_are_one_minus_half_the_distance() -> None:
    found = theme(views("+", "0", "-", "0"))

    assert found.agreement == 0.5  # A +1, B 0
    assert found.congruency_a == 0  # A +1, thinks B -1
    assert found.accuracy_a == 0.5  # thinks -1, B is 0
    assert found.congruency_b == 1  # B 0, thinks A 0
    assert found.accuracy_b == 0.5  # thinks 0, A is +1


def test_one_side_that_thinks_otherwise_makes_agreement_a_false_conflict() -> None:
    found = theme(views("+", "+", "+", "-"))

    assert (found.state_a, found.state_b, found.state) == (State.CONSENSUS, State.FALSE_CONFLICT, State.FALSE_CONFLICT)


def test_the_median_is_over_episodes_not_statements() -> None:
    """Four statements on e1 are one episode: median of -1, +1, +1."""
    lines = "A > G: PRC.trust - @e1\n" * 4 + "A > G: PRC.trust + @e2\nA > G: PRC.trust + @e3"

    assert theme(lines).own_a.value == 1


def test_a_statement_without_an_episode_is_an_episode_of_its_own() -> None:
    found = theme("A > G: PRC.trust -\nA > G: PRC.trust -\nA > G: PRC.trust + @e1").own_a

    assert (found.value, found.episodes) == (-1, 3)


def test_two_coders_on_one_passage_are_not_two_statements() -> None:
    found = theme("A > G: PRC.trust - by=ann\nA > G: PRC.trust - by=bob on=0").own_a

    assert (found.value, found.passages, found.episodes, len(found.statements)) == (None, 1, 1, 2)


def test_a_side_with_one_statement_has_not_said_enough() -> None:
    found = theme("A > G: PRC.trust +\nA > G: PRC.trust +\nG > A: PRC.trust +")

    assert (found.state, found.standing, found.agreement) == (State.NOT_ENOUGH_SAID, Standing.NOT_ENOUGH_SAID, None)
    assert found.own_b.reason is not None
    assert found.own_b.statements == ("s002",)


def test_one_sided_needs_the_other_to_have_been_asked() -> None:
    said = "A > G: BAR.admin -\nG > A: BAR.power -"
    asked = pair_view(a_corpus(f"{said}\nG ? BAR.admin: asked_denied"), A, G)
    unasked = pair_view(a_corpus(said), A, G)

    assert {each.theme: each.state for each in asked.themes} == {
        "BAR.admin": State.ONE_SIDED,
        "BAR.power": State.UNASKED,
    }
    assert [(each.theme, each.teller) for each in asked.one_sided] == [("BAR.admin", "A")]
    assert unasked.one_sided == ()


def test_blame_crosses_when_each_locates_the_barrier_in_the_other() -> None:
    lines = """
        A > G: BAR.mistrust - blame=other_side
        G > A: BAR.mistrust - blame=other_side
        A > G: BAR.power - blame=other_side
        G > A: BAR.power - blame=own_side
    """

    crossing = pair_view(a_corpus(lines), A, G).crossings

    assert [(each.theme, each.a_blames_b, each.b_blames_a) for each in crossing] == [
        ("BAR.mistrust", ("s000",), ("s001",))
    ]


def test_a_guess_filed_under_the_guessed_side_belongs_to_the_one_who_guesses() -> None:
    lines = "A > A: PRC.trust - guess view_of=G\nA > G: PRC.trust - guess"

    assert theme(lines).guess_a.statements == ("s000", "s001")


def test_pairs_run_from_civic_to_government_and_name_both_directions() -> None:
    found = pairs(a_corpus("G > A: PRC.trust +\nB > A: BAR.power -\nA > A: BAR.power -"))

    assert [(each.a, each.b, each.a_on_b, each.b_on_a) for each in found] == [
        ("A", "B", (), ("s001",)),
        ("A", "G", (), ("s000",)),
    ]


def test_words_about_the_wider_body_are_listed_and_not_counted() -> None:
    office = [an_organisation("D", parent=G), an_organisation("Gcity", generic=True)]
    corpus = a_corpus("A > G: BAR.power -\nA > D: BAR.admin -\nA > Gcity: BAR.admin -", organisations=office)

    seen = pair_view(corpus, A, OrganisationId("D"))

    assert (seen.a_on_b, seen.a_on_wider) == (("s001",), ("s000", "s002"))
    assert [each.theme for each in seen.themes] == ["BAR.admin"]


def test_whole_sides_count_parents_generic_targets_and_each_case_once() -> None:
    corpus = a_corpus(
        "A > G: PRC.trust - @e1\nA > D: PRC.trust - @e2\nB > *Gcity: PRC.trust + @e1\nB > G: PRC.trust + @e3"
    )

    seen = side_view(corpus, Side.CIVIC, Side.GOVERNMENT)

    assert (seen.a_on_b, seen.themes[0].own_a.value) == (("s000", "s001", "s002", "s003"), 0)  # A -1, B +1


def test_wishes_stay_in_the_list_and_out_of_the_view() -> None:
    seen = pair_view(a_corpus("A > G: PRC.trust + wish\nA > G: PRC.trust + wish"), A, G)

    assert (seen.a_on_b, seen.themes[0].state) == (("s000", "s001"), State.SILENT)
