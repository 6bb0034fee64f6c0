"""What must always hold: order of input changes nothing; counts equal a naive recount."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import a_corpus
from madang.analysis.cooccurrence import cooccurrence
from madang.analysis.corpus import Corpus
from madang.analysis.coverage import coverages
from madang.analysis.crosstab import crosstab
from madang.analysis.frequencies import frequencies
from madang.analysis.readings import Readings, readings
from madang.coding.codebook import Codebook
from madang.coding.statement import Modality, Perspective, Status
from madang.sources.organisation import Side

CODES = ["BAR.power", "BAR.admin", "STR.ownfunds", "RSP.confront", "RSP.collab", "PRC.trust", "DIM.goals", "MEA.goal"]
PARTS = [
    st.sampled_from(["A", "B", "G", "D"]),
    st.sampled_from(["/kim(staff)", "/lee(board)"]),
    st.sampled_from(["A", "G", "D"]),
    st.sampled_from([*CODES, "BAR.power,STR.ownfunds"]),
    st.sampled_from(["+", "-", "0", "mixed", ""]),
    st.sampled_from(["@e1", "@e2", "@e3", "@e4", "@e5", ""]),
    st.sampled_from(["", "", "guess", "wish", "disputed", "draft", "blame=other_side"]),
    st.sampled_from(["by=ann", "by=bob"]),
]
LINE = st.tuples(*PARTS).map(lambda it: f"{it[0]}{it[1]} > {it[2]}: {' '.join(it[3:])}")
ASKED = st.tuples(
    st.sampled_from(["A", "B", "C"]), st.sampled_from(CODES[:3]), st.sampled_from(["asked_denied", "not_reached"])
).map(lambda it: f"{it[0]}/kim ? {it[1]}: {it[2]}")
CORPORA = st.lists(st.one_of(LINE, LINE, LINE, ASKED), max_size=25).map(lambda lines: a_corpus("\n".join(lines)))


def turned(corpus: Corpus) -> Corpus:
    """The same corpus with everything in the opposite order."""
    changed: dict[str, Any] = {}
    for name in (
        "sources",
        "transcripts",
        "participants",
        "organisations",
        "speakers",
        "coders",
        "codings",
        "statements",
        "episodes",
    ):
        changed[name] = dict(reversed(getattr(corpus, name).items()))
    for name in ("memberships", "answers", "reach"):
        changed[name] = getattr(corpus, name)[::-1]
    return replace(corpus, codebook=Codebook(corpus.codebook.codes[::-1]), **changed)


ASK: list[Callable[[Readings], Any]] = [
    lambda r: (r.pairs, r.views, r.sides, r.responses, r.side_responses, r.stages, r.placements, r.strips),
    lambda r: (r.coverage, r.gaps, r.dualities, r.both_roles, r.links, r.negative, r.network, r.likeness),
    lambda r: (r.saturation, r.frequencies, r.reasons, r.strategies),
    lambda r: (cooccurrence(r.corpus), crosstab(r.corpus)),
]


@settings(max_examples=25, deadline=None)
@given(CORPORA)
def test_the_order_of_the_input_changes_nothing(corpus: Corpus) -> None:
    one, other = readings(corpus), readings(turned(corpus))

    for ask in ASK:
        assert repr(ask(one)) == repr(ask(other))


@settings(max_examples=40, deadline=None)
@given(CORPORA)
def test_coverage_equals_a_naive_recount_of_the_raw_rows(corpus: Corpus) -> None:
    expected: dict[str, set[str]] = {}
    for statement in corpus.statements.values():
        if (statement.status, statement.perspective, statement.modality) == (
            Status.AGREED,
            Perspective.OWN,
            Modality.HAPPENED,
        ):
            for coding in corpus.codings.values():
                if coding.statement == statement.id:
                    expected.setdefault(coding.code, set()).add(statement.source.split("-")[0])

    for row in coverages(corpus, None, CODES):
        assert set(row.cases) == expected.get(row.theme, set())
        assert row.n <= row.reached
        assert row.lowest is None or 0 <= row.lowest <= (row.share or 0) <= (row.highest or 0) <= 1


@settings(max_examples=25, deadline=None)
@given(CORPORA)
def test_every_number_lies_within_its_bounds(corpus: Corpus) -> None:
    every = readings(corpus)

    for view in every.views.values():
        for theme in view.themes:
            assert all(
                0 <= each <= 1
                for each in (theme.agreement, theme.congruency_a, theme.congruency_b, theme.accuracy_a)
                if each is not None
            )
    for row in every.gaps.rows:
        assert row.p is None or (row.smallest_p or 0) <= row.p <= (row.adjusted or 0) <= 1
    assert all(0 < (row.p or 1) <= (row.adjusted or 1) <= 1 for row in every.links.rows)
    assert all(row.passages <= row.with_below for row in frequencies(corpus))
    assert all(each.side in (None, *Side) for each in every.coverage.values())
