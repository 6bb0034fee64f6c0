"""The short form of `python -m proofs incoming`."""

from collections import Counter

from proofs.incoming import case


def test_a_damaged_project_ends_in_a_project_or_in_one_sentence() -> None:
    told = Counter(case(seed) for seed in range(400))

    assert set(told) == {"taken in", "refused", "empty", "ordinary"}
