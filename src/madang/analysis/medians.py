"""Medians over statements, episodes and cases, each level counting once.

How it is counted: docs/method/pairs.md.
"""

from collections.abc import Iterable

from madang.analysis.tellings import Telling


def median(numbers: Iterable[float]) -> float:
    """The middle value, or the mean of the two middle ones. There has to be one."""
    ordered = sorted(numbers)
    middle = len(ordered) // 2
    return float(ordered[middle]) if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def median_stance(told: Iterable[Telling]) -> float | None:
    """The median over cases of the median over episodes of the median stance; None without a clear stance."""
    by_case: dict[str | None, dict[str, list[int]]] = {}
    for each in told:
        stance = each.stance
        if stance is not None:
            case, episode = each.case, each.episode
            if case not in by_case:
                by_case[case] = {episode: [stance]}
            elif episode not in by_case[case]:
                by_case[case][episode] = [stance]
            else:
                by_case[case][episode].append(stance)
    if not by_case:
        return None
    cases = [_over_episodes(episodes.values()) for episodes in by_case.values()]
    return cases[0] if len(cases) == 1 else median(cases)


def _over_episodes(stances: Iterable[list[int]]) -> float:
    return median([each[0] if len(each) == 1 else median(each) for each in stances])
