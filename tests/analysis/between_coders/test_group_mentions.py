"""Two coders' really double-coded texts: 2,753 texts, 6,179 spans, held against the published study's pattern.

The notes on measures (agreement.md, 1.8) were made from a larger join of the same coders: political group .809 by
character and .914 by text, implicit social group .471 and organisation .650 by character.
"""

import pytest

from analysis.between_coders.coded_texts import both_coded, corpus_of, needs_texts
from madang.analysis import agreement
from madang.analysis.between_coders.gamma_over import gamma_over
from madang.analysis.between_coders.numbers import numbers
from madang.analysis.corpus import Corpus

pytestmark = needs_texts


@pytest.fixture(scope="module")
def coded() -> Corpus:
    """Every text that both coded."""
    return corpus_of(both_coded())


@pytest.mark.parametrize(
    ("code", "by_text", "by_character"),
    [("political group", 0.914, 0.809), ("implicit social group reference", 0.57, 0.471)],
)
def test_agreement_is_near_what_the_notes_measured(
    coded: Corpus, code: str, by_text: float, by_character: float
) -> None:
    row = next(each for each in numbers(coded).codes if each.code == code)

    assert row.cases.value.value == pytest.approx(by_text, abs=0.03)
    assert row.text.value.value == pytest.approx(by_character, abs=0.03)


def test_the_interval_is_several_times_wider_than_characters_would_have_it(coded: Corpus) -> None:
    row = next(each for each in numbers(coded).codes if each.code == "implicit social group reference")
    interval = row.text.interval

    assert interval.low is not None
    assert interval.high is not None
    assert 3 < (interval.high - interval.low) / (0.481 - 0.460) < 5.5


def test_the_best_alignment_of_all_texts_is_that_of_each(coded: Corpus) -> None:
    some = corpus_of(dict([*both_coded().items()][:200]))

    found = gamma_over(numbers(some).ground, most=5)

    texts = {each.source: each for each in found.texts}
    first = next(iter(texts.values()))
    spans = [
        {
            str(who): [
                (c.segment.span.start, c.segment.span.end, str(c.code))
                for c in some.codings.values()
                if c.coder == who and c.segment.source == first.source
            ]
            for who in some.coders
        }
    ]
    length = len(some.transcripts[first.source].text)
    assert first.value == pytest.approx(agreement.gamma(agreement.continuum(spans[0], length), count=5).value)
