"""Which sources several coded, and who counts for them."""

from dataclasses import replace

from analysis.between_coders.coded_texts import corpus_of
from madang.analysis.between_coders.ground import ground
from madang.analysis.between_coders.who_coded import coded_by_several, who_coded
from madang.analysis.corpus import Corpus
from madang.base.ids import CoderId, SourceId
from madang.coding.coding import Placing

ANN, BEN, CHO = CoderId("ann"), CoderId("ben"), CoderId("cho")
FIRST = SourceId("00000")


def _corpus() -> Corpus:
    """One text ann and ben read, ben marking nothing; one that ann read alone; one all three read."""
    return corpus_of(
        {
            "they keep out of our way": {"ann": [(0, 4, "trust")], "ben": []},
            "nobody else read this": {"ann": [(0, 6, "trust")]},
            "all three of us read it": {"ann": [(0, 3, "trust")], "ben": [(0, 9, "trust")], "cho": []},
        }
    )


def test_who_read_a_source_and_marked_nothing_counts_for_it() -> None:
    assert who_coded(_corpus())[FIRST] == {ANN, BEN}


def test_who_neither_coded_nor_recorded_that_they_read_does_not_count() -> None:
    unread = replace(_corpus(), reach=())

    assert who_coded(unread)[FIRST] == {ANN}


def test_a_source_that_one_person_read_is_compared_with_nobodys() -> None:
    assert [*coded_by_several(_corpus())] == ["00000", "00002"]


def test_only_chosen_coders_are_compared() -> None:
    assert [*coded_by_several(_corpus(), {BEN, CHO})] == ["00002"]


def test_a_coding_that_lost_its_place_is_set_aside_and_named() -> None:
    corpus = _corpus()
    first, *others = corpus.codings
    gone = replace(corpus.codings[first], placing=Placing.UNPLACED)

    found = ground(replace(corpus, codings={**corpus.codings, first: gone}))

    assert found.unplaced == (first,)
    assert first not in {each.id for each in found.codings}
    assert others
