"""The short form of `python -m proofs intervals`: fewer repetitions, always the same ones."""

import pytest

from proofs import intervals

REPETITIONS = 150


@pytest.mark.parametrize("kind", intervals.KINDS, ids=lambda each: each.name)
def test_nine_of_ten_intervals_of_twelve_documents_hold_the_true_value(kind: intervals.Kind) -> None:
    assert intervals.coverage(kind, 12, REPETITIONS, population=3000).share >= 0.9


def test_intervals_that_promise_half_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intervals, "CERTAIN", 0.5)

    assert intervals.coverage(intervals.KINDS[0], 12, REPETITIONS, population=3000).share < 0.7


def test_unrelated_coders_are_called_agreeing_about_five_times_in_a_hundred() -> None:
    called = intervals.called_agreement(120, draws=59)

    assert not intervals.beyond_chance(called / 120, intervals.ERROR, 120)
