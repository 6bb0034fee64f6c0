"""What merging and splitting codes does to codings and reach: nothing is lost."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from madang.base.ids import CodeId, CoderId, CodingId, MemoId, ReachId, SourceId, StatementId, TranscriptId
from madang.coding.changes import memos_moved, reach_recoded, recoded
from madang.coding.coding import Coding
from madang.coding.memo import Memo
from madang.coding.reach import Reach, Reached
from madang.coding.segment import Segment
from madang.text.span import Span

A, B = CodeId("A"), CodeId("B")


def a_coding(name: str, code: str, coder: str = "ann", start: int = 0, statement: str | None = None) -> Coding:
    segment = Segment(SourceId("s"), TranscriptId("t"), Span(start, start + 5), "words")
    told = None if statement is None else StatementId(statement)
    return Coding(CodingId(name), segment, CodeId(code), CoderId(coder), told)


def all_of(codings: Iterable[Coding], code: CodeId) -> set[CodingId]:
    return {each.id for each in codings if each.code == code}


def after(codings: list[Coding], chosen: set[CodingId]) -> list[Coding]:
    found = recoded(codings, chosen, B)
    changed = {each.id: each for each in found.changed}
    return [changed.get(each.id, each) for each in codings if each.id not in found.folded]


def test_a_code_that_stands_alone_takes_the_other_name() -> None:
    found = recoded([a_coding("1", "A")], {CodingId("1")}, B)

    assert found.changed == (a_coding("1", "B"),)
    assert found.folded == {}


def test_where_the_coder_has_both_codes_on_the_passage_one_coding_remains() -> None:
    found = recoded([a_coding("1", "A"), a_coding("2", "B")], {CodingId("1")}, B)

    assert (found.changed, found.folded) == ((), {"1": "2"})


def test_another_coders_coding_stays() -> None:
    found = recoded([a_coding("1", "A"), a_coding("2", "B", coder="bea")], {CodingId("1")}, B)

    assert found.folded == {}


def test_two_statements_on_one_passage_keep_a_coding_each() -> None:
    codings = [a_coding("1", "A", statement="x"), a_coding("2", "B", statement="y")]

    assert recoded(codings, {CodingId("1")}, B).folded == {}


def test_a_plain_coding_gives_way_to_the_statements() -> None:
    codings = [a_coding("1", "A", statement="x"), a_coding("2", "B")]

    assert recoded(codings, {CodingId("1")}, B).folded == {"2": "1"}


def test_a_plain_coding_beside_a_statement_that_was_there_before_stays() -> None:
    codings = [a_coding("1", "A", statement="y"), a_coding("2", "B"), a_coding("3", "B", statement="x")]

    assert recoded(codings, {CodingId("1")}, B).folded == {}


CODINGS = st.lists(
    st.tuples(
        st.sampled_from("ABC"), st.sampled_from(["ann", "bea"]), st.integers(0, 2), st.sampled_from([None, "x", "y"])
    ),
    max_size=14,
).map(lambda drawn: [a_coding(f"{number:02}", *each) for number, each in enumerate(drawn)])


def passages(codings: Iterable[Coding], *codes: CodeId) -> set[tuple[str, Span]]:
    return {(each.coder, each.segment.span) for each in codings if each.code in codes}


@given(CODINGS)
def test_no_passage_of_a_coder_loses_its_code_in_a_merge(codings: list[Coding]) -> None:
    assert passages(after(codings, all_of(codings, A)), B) == passages(codings, A, B)


@given(CODINGS, st.data())
def test_no_passage_of_a_coder_loses_its_code_in_a_split(codings: list[Coding], data: st.DataObject) -> None:
    mine = sorted(all_of(codings, A))
    chosen = data.draw(st.sets(st.sampled_from(mine))) if mine else set()

    left = after(codings, chosen)

    assert passages(left, A) == passages([each for each in codings if each.id not in chosen], A)
    assert passages(left, B) >= passages([each for each in codings if each.id in chosen], A)


@given(CODINGS)
def test_every_statement_keeps_the_code(codings: list[Coding]) -> None:
    told = {each.statement for each in codings if each.code in (A, B) and each.statement}

    assert {each.statement for each in after(codings, all_of(codings, A)) if each.code == B} >= told


@given(CODINGS)
def test_what_goes_names_one_that_remains_on_the_same_passage(codings: list[Coding]) -> None:
    found = recoded(codings, all_of(codings, A), B)
    left = {each.id: each for each in after(codings, all_of(codings, A))}
    was = {each.id: each for each in codings}

    for gone, remains in found.folded.items():
        assert left[remains].code == B
        assert (left[remains].coder, left[remains].segment) == (was[gone].coder, was[gone].segment)


@given(CODINGS)
def test_other_codes_are_left_alone(codings: list[Coding]) -> None:
    others = [each for each in codings if each.code not in (A, B)]

    assert [each for each in after(codings, all_of(codings, A)) if each.code != B] == others


def a_reach(name: str, code: str, value: Reached, coder: str = "ann") -> Reach:
    return Reach(ReachId(name), SourceId("s"), CodeId(code), value, CoderId(coder))


def test_equal_reach_records_become_one() -> None:
    found = reach_recoded([a_reach("1", "A", Reached.ASKED_DENIED), a_reach("2", "B", Reached.ASKED_DENIED)], A, B)

    assert (found.changed, found.folded, found.beside) == ((), {"1": "2"}, ())


def test_not_reached_gives_way() -> None:
    found = reach_recoded([a_reach("1", "A", Reached.RAISED_UNASKED), a_reach("2", "B", Reached.NOT_REACHED)], A, B)

    assert found.changed == (a_reach("1", "B", Reached.RAISED_UNASKED),)
    assert found.folded == {"2": "1"}


def test_records_that_differ_stay_side_by_side() -> None:
    found = reach_recoded([a_reach("1", "A", Reached.ASKED_DENIED), a_reach("2", "B", Reached.ASKED_ANSWERED)], A, B)

    assert found.beside == ("s",)
    assert found.folded == {}


REACH = st.lists(
    st.tuples(st.sampled_from("AB"), st.sampled_from(Reached), st.sampled_from(["ann", "bea"])), max_size=8
).map(lambda drawn: [a_reach(str(number), *each) for number, each in enumerate(drawn)])


@given(REACH)
def test_what_was_reached_stays_reached(records: list[Reach]) -> None:
    found = reach_recoded(records, A, B)
    changed = {each.id: each for each in found.changed}
    left = [changed.get(each.id, each) for each in records if each.id not in found.folded]

    told = {(each.coder, each.value) for each in records if each.value is not Reached.NOT_REACHED}
    assert {(each.coder, each.value) for each in left} >= told
    assert {each.code for each in left} <= {B}
    assert {each.coder for each in left} == {each.coder for each in records}


def test_a_memo_follows_what_it_is_about() -> None:
    memo = Memo(MemoId("m"), "coding", "1", "why", CoderId("ann"))

    assert [each.of_id for each in memos_moved([memo], {("coding", "1"): "2"})] == ["2"]
