"""Coverage: cases, never spans; words; ranges; and when there is no number."""

import pytest

from builders import a_corpus
from madang.analysis.coverage import A_FEW, ALL, MOST, NONE, ONE, SOME, coverage, wilson, word
from madang.analysis.refusals import NOBODY_REACHED, NOT_A_PROBABILITY_SAMPLE, REACH_NOT_RECORDED
from madang.sources.organisation import Side
from madang.sources.study import Study

# A and B tell of mistrust, C was asked and denied it, E was asked about barriers and passed it
# over, F spoke of something else and was never asked. G is government.
FIVE = """
A > G: BAR.mistrust - @e1
A > G: BAR.mistrust - @e1
A/lee(board) > G: BAR.mistrust - @e2
B/kim(staff) > G: BAR.mistrust - @e1 by=bob
C ? BAR.mistrust: asked_denied
E ? BAR: asked_passed_over
F > G: MEA.duty +
G > A: BAR.mistrust -
"""


def test_a_case_counts_once_however_often_it_speaks() -> None:
    seen = coverage(a_corpus(FIVE), "BAR.mistrust", Side.CIVIC)

    assert (seen.n, seen.reached, seen.unreached) == (2, 4, 1)
    assert seen.cases == ("A", "B")
    assert seen.without == ("C", "E")
    assert seen.not_reached == ("F",)
    assert seen.denied == ("C",)
    assert seen.share == 0.5
    assert seen.word == SOME


def test_the_reach_range_shows_what_silence_could_hide() -> None:
    seen = coverage(a_corpus(FIVE), "BAR.mistrust", Side.CIVIC)

    assert (seen.lowest, seen.highest) == (2 / 5, 3 / 5)


def test_positions_and_episodes_stand_beside_the_count() -> None:
    seen = coverage(a_corpus(FIVE), "BAR.mistrust", Side.CIVIC)

    assert seen.positions == ("board", "staff")
    assert seen.episodes == 1.5  # A tells of two episodes, B of one
    assert seen.statements == ("s000", "s001", "s002", "s003")


def test_the_coder_range_shows_each_coder_alone_and_all_together() -> None:
    corpus = a_corpus("""
        A > G: BAR.mistrust by=ann
        A > G: BAR.mistrust by=bob on=0
        B > G: BAR.mistrust by=ann
        B > G: BAR.power by=bob
        C > G: BAR.power by=ann
    """)

    found = coverage(corpus, "BAR.mistrust", Side.CIVIC).coder_range

    assert [(each.coder, each.n, each.cases) for each in found.coders] == [("ann", 2, 3), ("bob", 1, 2)]
    assert (found.union, found.intersection) == (2, 1)


def test_only_agreed_own_statements_of_what_happened_count() -> None:
    corpus = a_corpus("""
        A > G: BAR.mistrust - draft
        B > G: BAR.mistrust - disputed
        C > G: BAR.mistrust - guess
        E > G: BAR.mistrust - wish
        F > G: BAR.mistrust - reported
    """)

    seen = coverage(corpus, "BAR.mistrust", Side.CIVIC)

    assert (seen.n, seen.statements) == (0, ())
    assert seen.without == ("E",)  # it spoke of it, as a wish: the theme reached it


def test_a_family_includes_its_codes() -> None:
    assert coverage(a_corpus("A > G: STR.ownfunds +"), "STR.indep", Side.CIVIC).cases == ("A",)


def test_without_anyone_reached_there_is_no_share() -> None:
    seen = coverage(a_corpus("A > G: BAR.power -"), "BAR.mistrust", Side.CIVIC)

    assert (seen.share, seen.word, seen.reason) == (None, None, NOBODY_REACHED)


def test_no_word_when_nobody_wrote_down_who_was_asked() -> None:
    corpus = a_corpus("A > G: BAR.close\nB > G: BAR.close\nC > G: BAR.power")

    seen = coverage(corpus, "BAR.close", Side.CIVIC)

    assert (seen.n, seen.reached, seen.word, seen.reason) == (2, 2, None, REACH_NOT_RECORDED)


def test_an_interval_only_for_a_probability_sample() -> None:
    sampled = Study(probability_sample=True)

    assert coverage(a_corpus(FIVE), "BAR.mistrust").no_interval == NOT_A_PROBABILITY_SAMPLE
    assert coverage(a_corpus(FIVE, study=sampled), "BAR.mistrust", Side.CIVIC).wilson == pytest.approx(
        (0.15, 0.85), abs=1e-4
    )


def test_percentages_begin_at_twenty_cases() -> None:
    nineteen = "\n".join(f"A{n} > G: BAR.power" for n in range(19))

    assert coverage(a_corpus(nineteen), "BAR.power", Side.CIVIC).percentage is None
    assert coverage(a_corpus(f"{nineteen}\nB > G: BAR.power"), "BAR.power", Side.CIVIC).percentage == 100


@pytest.mark.parametrize(
    ("n", "reached", "said"),
    [
        (0, 7, NONE), (1, 1, ONE), (1, 9, ONE), (2, 7, A_FEW), (2, 6, SOME),
        (4, 6, SOME), (5, 7, MOST), (7, 7, ALL), (2, 2, ALL),
    ],
)  # fmt: skip
def test_the_words_are_fixed(n: int, reached: int, said: object) -> None:
    assert word(n, reached) == said


def test_wilson_1927_for_81_of_263() -> None:
    """The worked example of Newcombe 1998 (Statistics in Medicine 17:857), method 3."""
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
