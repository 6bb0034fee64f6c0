"""Time: strips, before and after, and the sign test."""

import pytest

from builders import a_corpus, an_episode
from madang.analysis.change import change, repeated, sign_test
from madang.analysis.refusals import EVENT_UNDATED, NO_CHANGE_TO_TEST
from madang.analysis.strip import Told, strip
from madang.analysis.when import Interval, interval
from madang.base.ids import EpisodeId, OrganisationId
from madang.coding.episode import Precision

A, G = OrganisationId("A"), OrganisationId("G")
EVENT = EpisodeId("vote")
EPISODES = [
    an_episode("old", "2009", precision=Precision.DECADE),
    an_episode("strike", "2012-05"),
    an_episode("vote", "2014-06-04"),
    an_episode("after", "2015"),
    an_episode("same", "2014"),
]


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        ("2012", None, Precision.YEAR, ("2012-01-01", "2012-12-31")),
        ("2012-02", None, Precision.MONTH, ("2012-02-01", "2012-02-29")),
        ("2009", None, Precision.DECADE, ("2000-01-01", "2009-12-31")),
        ("2012-11", None, Precision.SEASON, ("2012-11-01", "2013-01-31")),
        ("2012-02-03", "2012-04", Precision.DAY, ("2012-02-03", "2012-04-30")),
    ],
)
def test_an_interval_is_as_wide_as_its_uncertainty(
    start: str, end: str, precision: Precision, expected: tuple[str, str]
) -> None:
    assert interval(an_episode("e", start, end=end, precision=precision)) == Interval(*expected)


def test_an_episode_without_a_date_has_no_interval() -> None:
    assert interval(an_episode("e")) is None


def test_a_strip_shows_both_accounts_in_order_and_undated_episodes_last() -> None:
    corpus = a_corpus(
        "A > G: RSP.confront - @strike\nG > A: RSP.avoid - @strike\n"
        "A > G: ROL.partner + @after\nA > G: RSP.formal @undated",
        episodes=EPISODES,
    )

    found = strip(corpus, A, G)

    assert [each.episode for each in found.episodes] == ["strike", "after", "undated"]
    first = found.episodes[0]
    assert (first.by_a.modes, first.by_b.modes, first.by_a.stance) == (("RSP.confront",), ("RSP.avoid",), -1)
    assert (first.earliest, first.latest) == ("2012-05-01", "2012-05-31")
    assert found.windows is not None


def test_a_strip_leaves_out_the_roles_an_account_rejects() -> None:
    corpus = a_corpus("A > G: ROL.partner - @after\nA > G: ROL.protest + @after", episodes=EPISODES)

    assert [each.by_a.roles for each in strip(corpus, A, G).episodes] == [("ROL.protest",)]


def test_minutes_of_the_day_are_contemporaneous_and_one_later_interview_is_not() -> None:
    lines = "A > G: RSP.confront @strike #minutes\nA > G: RSP.collab @after"
    corpus = a_corpus(lines, episodes=EPISODES, dates={"minutes": "2012-05-17", "A-p": "2020"})

    assert [each.told for each in strip(corpus, A, G).episodes] == [Told.CONTEMPORANEOUS, Told.RETROSPECTIVE]


def test_a_change_pairs_before_and_after_and_leaves_the_rest_aside() -> None:
    before = "A > G: PRC.trust - @strike\nA > G: PRC.trust - @old"
    corpus = a_corpus(
        f"{before}\nA > G: PRC.trust + @after\nA > G: PRC.trust + @after\nA > G: PRC.trust + @same", episodes=EPISODES
    )

    found = change(corpus, A, G, EVENT)

    assert [(each.theme, each.before.value, each.after.value, each.moved) for each in found.shifts] == [
        ("PRC.trust", -1, 1, 2)
    ]
    assert found.unplaced == ("s004",)


def test_an_undated_event_parts_nothing() -> None:
    assert change(a_corpus("A > G: PRC.trust - @x"), A, G, EpisodeId("x")).reason == EVENT_UNDATED


@pytest.mark.parametrize(("rose", "fell", "p"), [(5, 0, 1 / 16), (6, 1, 1 / 8), (3, 3, 1), (1, 0, 1)])
def test_the_sign_test_is_twice_the_binomial_tail(rose: int, fell: int, p: float) -> None:
    assert sign_test(rose, fell) == p


def test_repeated_interviews_are_compared_first_to_last() -> None:
    corpus = a_corpus(
        "A > G: PRC.trust - #a1\nA > G: PRC.trust + #a2\n"
        "B > G: PRC.trust - #b1\nB > G: PRC.trust - #b2\nC > G: PRC.trust -",
        dates={"a1": "2020", "a2": "2022", "b1": "2020", "b2": "2022"},
    )

    found = repeated(corpus, "PRC.trust")

    assert (found.rose, found.fell, found.same, found.p, found.smallest_p) == (("A",), (), ("B",), 1, 1)
    assert repeated(corpus, "PRC.share").reason == NO_CHANGE_TO_TEST
