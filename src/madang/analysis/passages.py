"""Which statements of several coders stand on one passage, so that double coding counts once."""

from collections.abc import Iterator

from madang.base.ids import CoderId

Placed = tuple[int, int, int, CoderId, frozenset[str]]
"""A statement's first segment: its start, its end, the statement's number, who coded it, and its themes."""


def shared_passages(placed: list[Placed]) -> Iterator[tuple[int, int]]:
    """Each statement of one source that shares the passage of another coder's, and the first one there.

    `placed` is in the order of the text. Two statements stand on one passage when their first
    segments overlap, their coders differ and they share a theme; each coder has at most one
    statement in it.
    """
    if len({coder for _, _, _, coder, _ in placed}) < 2:
        return
    open_: list[tuple[int, int, set[CoderId], frozenset[str]]] = []
    reach = 0  # how far the open passages go
    for start, end, number, coder, themes in placed:
        if start >= reach:
            open_, reach = [(end, number, {coder}, themes)], end
            continue
        open_ = [each for each in open_ if each[0] > start]
        best, most = None, 0
        for each in open_:
            if coder not in each[2]:
                shared = len(themes & each[3])
                if shared > most:
                    best, most = each, shared
        if best:
            best[2].add(coder)
            yield number, best[1]
        else:
            open_.append((end, number, {coder}, themes))
            reach = max(reach, end)
