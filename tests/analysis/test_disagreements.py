"""Which codings belong together, in what they differ, and what hangs on it."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import a_corpus
from madang.analysis.corpus import Corpus
from madang.analysis.disagreements import Kind, Stake, StakeKind, disagreements, weighed
from madang.base.ids import CodeId, CoderId, CodingId, OrganisationId, SettlingCodingId, SettlingId, SourceId
from madang.coding.segment import segment_at
from madang.coding.settling import Outcome, Part, Said, Settling, SettlingCoding, superseded
from madang.text.transcript import Transcript

BOTH = "A > G: BAR.mistrust - by=ann\nA > G: BAR.mistrust - on=0 by=bob"


@pytest.mark.parametrize(
    ("second", "kinds"),
    [
        ("A > G: BAR.mistrust - on=0 by=bob", ()),
        ("A > G: BAR.close - on=0 by=bob", (Kind.CODE,)),
        ("A > G: BAR.mistrust + on=0 by=bob", (Kind.STANCE,)),
        ("A > D: BAR.mistrust - on=0 by=bob", (Kind.ABOUT,)),
        ("A > G: BAR.mistrust - wish on=0 by=bob", (Kind.FIELDS,)),
    ],
)
def test_a_disagreement_says_in_what_coders_differ(second: str, kinds: tuple[Kind, ...]) -> None:
    (one,) = disagreements(a_corpus(f"A > G: BAR.mistrust - by=ann\n{second}"))

    assert one.kinds == kinds


def test_what_one_coder_missed_is_theirs_to_be_asked_about() -> None:
    corpus = a_corpus("A > G: BAR.mistrust - by=ann\nA > G: BAR.close - by=ann\nA > G: BAR.close - on=1 by=bob")

    missed, alike = disagreements(corpus)

    assert (missed.kinds, missed.missing, alike.kinds) == ((Kind.MISSED,), (CoderId("bob"),), ())


def test_a_source_that_one_person_coded_has_no_disagreements() -> None:
    assert disagreements(a_corpus("A > G: BAR.mistrust - by=ann")) == ()


def test_spans_that_only_overlap_are_one_disagreement_about_the_span() -> None:
    corpus = a_corpus(BOTH)
    (id_, other) = list(corpus.codings.values())[1].id, next(iter(corpus.transcripts.values()))
    shorter = replace(corpus.codings[id_], segment=segment_at(other, 0, 12))

    (one,) = disagreements(replace(corpus, codings={**corpus.codings, id_: shorter}))

    assert (one.kinds, len(one.codings)) == ((Kind.SPAN,), 2)


def test_taking_the_other_code_takes_a_cases_only_word_on_the_first() -> None:
    corpus = a_corpus("A > G: BAR.mistrust - by=ann\nA > G: BAR.close - on=0 by=bob")
    (one,) = disagreements(corpus)

    found = weighed(corpus, one)

    lost = Stake(StakeKind.CASE, CodeId("BAR.mistrust"), OrganisationId("A"))
    assert found[CoderId("bob")] == (lost,)


def test_what_is_said_elsewhere_too_is_not_at_stake() -> None:
    corpus = a_corpus("A > G: BAR.mistrust - by=ann\nA > G: BAR.close - on=0 by=bob\nA > D: BAR.mistrust - by=ann")
    one = next(each for each in disagreements(corpus) if Kind.CODE in each.kinds)

    assert weighed(corpus, one)[CoderId("bob")] == ()


def test_a_view_that_would_move_is_at_stake() -> None:
    lines = "A > G: BAR.mistrust + by=ann\nA > G: BAR.mistrust - by=ann\nA > G: BAR.mistrust 0 on=1 by=bob\n"
    corpus = a_corpus(lines + "A > G: BAR.mistrust + on=0 by=bob")
    one = next(each for each in disagreements(corpus) if Kind.STANCE in each.kinds)

    (stake,) = weighed(corpus, one)[CoderId("bob")]

    assert (stake.what, stake.was, stake.now) == (StakeKind.VIEW, 0.25, 0.5)


SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from(["BAR.mistrust", "BAR.close", "BAR.few"])),
    max_size=6,
)


def coded_by(coders: dict[str, list[tuple[int, int, str]]]) -> Corpus:
    """One text of 80 characters, coded with plain spans."""
    corpus = a_corpus("A > G: BAR.mistrust - by=ann")
    source, old = next(iter(corpus.transcripts.items()))
    transcript = Transcript(old.id, source, 1, "가나다라 마바사 " * 10, ())
    first = next(iter(corpus.codings.values()))
    codings = {}
    for coder, spans in coders.items():
        for number, (start, length, key) in enumerate(spans):
            id_ = CodingId(f"{coder}-{number}")
            segment = segment_at(transcript, start, min(80, start + length))
            codings[id_] = replace(
                first, id=id_, segment=segment, code=CodeId(key), coder=CoderId(coder), statement=None
            )
    return replace(corpus, transcripts={source: transcript}, codings=codings, statements={})


@settings(deadline=None)
@given(st.fixed_dictionaries({"ann": SPANS, "bob": SPANS}, optional={"cho": SPANS}))
def test_every_coding_is_in_one_disagreement_and_each_coder_in_it_once(
    coders: dict[str, list[tuple[int, int, str]]],
) -> None:
    corpus = coded_by(coders)

    found = [id_ for each in disagreements(corpus) for id_ in each.codings.values()]

    several = len({each.coder for each in corpus.codings.values()}) > 1
    assert Counter(found) == Counter(list(corpus.codings) if several else [])


@settings(deadline=None)
@given(st.fixed_dictionaries({"ann": SPANS, "bob": SPANS}))
def test_the_order_in_which_codings_were_stored_changes_nothing(coders: dict[str, list[tuple[int, int, str]]]) -> None:
    corpus = coded_by(coders)
    other = replace(corpus, codings=dict(reversed(list(corpus.codings.items()))))

    assert disagreements(corpus) == disagreements(other)


def a_decision(name: str, outcome: Outcome, given: list[str], made: list[str]) -> tuple[Settling, list[SettlingCoding]]:
    """A decision between some codings, with those it made."""
    said = Said(CodeId("BAR.mistrust"), CoderId("ann"), "words")
    settling = Settling(SettlingId(name), SourceId("A-p"), outcome, "Why.", CoderId("ann"))
    every = [*((each, Part.FROM) for each in given), *((each, Part.INTO) for each in made)]
    return settling, [
        SettlingCoding(SettlingCodingId(f"{name}-{id_}"), settling.id, CodingId(id_), part, said) for id_, part in every
    ]


OUTCOMES = st.sampled_from(list(Outcome))


@settings(deadline=None)
@given(st.lists(st.tuples(OUTCOMES, st.sets(st.sampled_from("abcd"), min_size=1)), max_size=4))
def test_a_coding_that_was_settled_counts_no_more_and_what_replaced_it_counts_once(
    decisions: list[tuple[Outcome, set[str]]],
) -> None:
    made = [
        a_decision(f"j{n}", outcome, sorted(given), [] if outcome is Outcome.DISPUTED else [f"m{n}"])
        for n, (outcome, given) in enumerate(decisions)
    ]

    gone = superseded({each.id: each for each, _ in made}, [part for _, parts in made for part in parts])

    last = {id_: n for n, (outcome, given) in enumerate(decisions) if outcome is not Outcome.DISPUTED for id_ in given}
    assert gone & set("abcd") == set(last)
    counted = {n for n, (o, _) in enumerate(decisions) if o is not Outcome.DISPUTED and CodingId(f"m{n}") not in gone}
    assert counted == {n for n in set(last.values()) if all(last[id_] == n for id_ in decisions[n][1])}


def test_a_coder_who_recorded_reach_has_read_the_source() -> None:
    corpus = a_corpus("A > G: BAR.mistrust - by=bob\nA ? BAR.close: asked_denied")

    (one,) = disagreements(corpus)

    assert (one.kinds, one.missing) == ((Kind.MISSED,), (CoderId("ann"),))
