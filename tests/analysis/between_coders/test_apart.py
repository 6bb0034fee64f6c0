"""The codings that coders made on their own."""

from dataclasses import replace

from builders import a_corpus
from madang.analysis.apart import apart
from madang.analysis.corpus import Corpus
from madang.coding.coding import Origin


def _with_origin(corpus: Corpus, origin: Origin) -> Corpus:
    first, *_ = corpus.codings
    return replace(corpus, codings=corpus.codings | {first: replace(corpus.codings[first], origin=origin)})


def test_a_coding_made_by_a_decision_is_no_coders_work() -> None:
    corpus = _with_origin(a_corpus("A > G: BAR.mistrust -"), Origin.SETTLED)

    assert not apart(corpus)


def test_a_coding_that_a_model_proposed_and_a_person_took_is_theirs() -> None:
    corpus = _with_origin(a_corpus("A > G: BAR.mistrust -"), Origin.MODEL)

    assert apart(corpus) == corpus.codings


def test_what_a_decision_set_aside_is_still_what_its_coder_made() -> None:
    corpus = a_corpus("A > G: BAR.mistrust -")
    settled = replace(corpus, codings={}, superseded=corpus.codings)

    assert apart(settled) == corpus.codings
