"""Alignments of three coders and more that are searched in parts, or not at all."""

import pytest

from madang.analysis import agreement as a
from madang.analysis.agreement import by_turns, groups, searched

NEAR = {
    "Haeun": [(0, 30, "x"), (10, 25, "y"), (12, 40, "x")],
    "Minjae": [(2, 30, "x"), (9, 27, "y"), (20, 41, "z")],
    "Sora": [(1, 28, "y"), (11, 25, "y"), (14, 38, "x")],
}
LIKE = a.Dissimilarity(3, 1, 1)


def repeated(times: int) -> a.Continuum:
    """The same spans again and again, so far apart that they cannot meet."""
    spans = {
        who: [(s + 1000 * n, e + 1000 * n, c) for n in range(times) for s, e, c in own] for who, own in NEAR.items()
    }
    return a.continuum(spans, 1000 * times)


def test_parts_that_cannot_meet_are_searched_for_themselves_when_all_groups_are_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = a.best_alignment(repeated(8), LIKE)

    monkeypatch.setattr(groups, "GROUPS", 60)
    in_parts = a.best_alignment(repeated(8), LIKE)

    assert in_parts.exact
    assert in_parts.groups.tolist() == whole.groups.tolist()


def test_groups_too_many_to_list_are_aligned_by_turns_and_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    best = a.best_alignment(repeated(1), LIKE)

    monkeypatch.setattr(groups, "GROUPS", 2)
    by_turns_ = a.best_alignment(repeated(1), LIKE)

    assert by_turns_.at_least <= best.disorder <= by_turns_.disorder
    assert sorted(place for row in by_turns_.groups.tolist() for place in row if place >= 0) == list(range(9))


def test_an_alignment_by_turns_is_taken_where_a_stopped_search_found_none(monkeypatch: pytest.MonkeyPatch) -> None:
    text = repeated(3)
    nothing = by_turns.aligned_by_turns(text, LIKE)[:0]
    monkeypatch.setattr(searched, "_chosen", lambda *_: (nothing, 99.0))

    found = a.best_alignment(text, LIKE)

    assert (found.groups >= 0).sum(axis=1).max() == 3
