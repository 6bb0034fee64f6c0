"""Medians over statements, episodes and cases, each level counting once."""

from collections import defaultdict
from collections.abc import Iterable

from madang.analysis.tellings import Telling


def median(numbers: Iterable[float]) -> float:
    """The middle value, or the mean of the two middle ones. There has to be one."""
    ordered = sorted(numbers)
    middle = len(ordered) // 2
    return float(ordered[middle]) if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def median_stance(told: Iterable[Telling]) -> float | None:
    """The median over cases of the median over episodes of the median stance; None without a clear stance."""
    every = tuple(told)
    if len(every) == 1:
        return None if every[0].stance is None else float(every[0].stance)
    stances: dict[tuple[str | None, str], list[float]] = defaultdict(list)
    for each in every:
        if each.stance is not None:
            stances[each.case, each.episode].append(each.stance)
    if len(stances) < 2:
        return median(next(iter(stances.values()))) if stances else None
    by_case: dict[str | None, list[float]] = defaultdict(list)
    for (case, _), values in stances.items():
        by_case[case].append(values[0] if len(values) == 1 else median(values))
    return median([median(episodes) for episodes in by_case.values()])
