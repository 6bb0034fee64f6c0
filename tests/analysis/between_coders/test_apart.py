"""The codings that coders made on their own."""

from dataclasses import dataclass, replace
from typing import Any, cast

from builders import a_corpus
from madang.analysis.apart import apart
from madang.analysis.corpus import Corpus
from madang.coding.coding import Origin


@dataclass(frozen=True)
class _Made:
    value: str


def _with_origin(corpus: Corpus, origin: Any) -> Corpus:
    first, *_ = corpus.codings
    return replace(
        corpus, codings=corpus.codings | {first: replace(corpus.codings[first], origin=cast(Origin, origin))}
    )


def test_a_coding_made_by_a_decision_is_no_coders_work() -> None:
    corpus = _with_origin(a_corpus("A > G: BAR.mistrust -"), _Made("settled"))

    assert not apart(corpus)


def test_a_coding_that_a_model_proposed_and_a_person_took_is_theirs() -> None:
    corpus = _with_origin(a_corpus("A > G: BAR.mistrust -"), Origin.MODEL)

    assert apart(corpus) == corpus.codings
