"""One stretch of time: what it keeps, what stays out, and what stays known."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from analysis.test_properties import CORPORA
from builders import a_corpus, an_episode
from madang.analysis.coorientation import State
from madang.analysis.corpus import Corpus
from madang.analysis.pairs import pair_view
from madang.analysis.period import corpus_in, parted, touches, years
from madang.analysis.tellings import tellings
from madang.base.ids import OrganisationId
from madang.coding.episode import Precision

A, G = OrganisationId("A"), OrganisationId("G")
YEARS = st.one_of(st.none(), st.sampled_from(["2009", "2011-03", "2014-06-30", "2020"]))
DATED = [an_episode("e1", "2010"), an_episode("e2", "2014-06"), an_episode("e3", "2019-11-05")]


def dated(corpus: Corpus) -> Corpus:
    """The corpus with times for some of its episodes."""
    return replace(corpus, episodes={**corpus.episodes, **{each.id: each for each in DATED}})


@given(CORPORA, YEARS, YEARS)
def test_every_statement_is_inside_outside_or_undated_and_only_one_of_them(
    corpus: Corpus, start: str | None, end: str | None
) -> None:
    corpus = dated(corpus)
    every = tellings(corpus)

    found = parted(corpus, every, start, end)

    assert sorted((*found.inside, *found.outside, *found.undated)) == sorted(each.id for each in every)


@given(CORPORA, YEARS, YEARS)
def test_a_period_keeps_what_touches_it_with_its_codings_and_nothing_else(
    corpus: Corpus, start: str | None, end: str | None
) -> None:
    corpus = dated(corpus)

    inside = corpus_in(corpus, start, end)

    assert set(inside.statements) == {each.id for each in tellings(corpus) if touches(corpus, each, start, end)}
    assert {each.statement for each in inside.codings.values() if each.statement} == set(inside.statements)


@given(CORPORA)
def test_without_a_period_the_corpus_is_itself(corpus: Corpus) -> None:
    assert corpus_in(corpus, None, None) is corpus


def test_a_whole_year_touches_a_month_in_it() -> None:
    corpus = a_corpus("A > G: BAR.mistrust - @e1", episodes=[an_episode("e1", "2014", precision=Precision.YEAR)])

    assert list(corpus_in(corpus, "2014-06", "2014-06").statements) == ["s000"]


def test_what_was_raised_of_another_time_has_reached_the_other_side() -> None:
    corpus = a_corpus(
        """
        A > G: BAR.mistrust - @e1
        A > G: BAR.mistrust - @e1
        G > A: BAR.mistrust - @e2
        """,
        episodes=DATED,
    )

    (theme,) = [
        each
        for each in pair_view(corpus_in(corpus, "2010", "2010"), A, G, whole=corpus).themes
        if each.theme == "BAR.mistrust"
    ]

    assert theme.state is State.ONE_SIDED


def test_the_years_are_those_of_which_something_is_told() -> None:
    corpus = a_corpus("A > G: BAR.mistrust - @e1\nG > A: BAR.mistrust - @e3", episodes=DATED)

    assert years(corpus, tellings(corpus)) == ("2010", "2019")


def test_nothing_with_a_time_gives_no_years() -> None:
    corpus = a_corpus("A > G: BAR.mistrust -")

    assert years(corpus, tellings(corpus)) is None
