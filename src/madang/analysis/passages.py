"""Which statements of several coders stand on one passage, so that double coding counts once."""

from collections import defaultdict
from collections.abc import Iterable

from madang.base.ids import SourceId, StatementId
from madang.coding.segment import Segment
from madang.coding.statement import Statement

_Placed = tuple[int, int, StatementId, str, frozenset[str]]


def passages(placed: Iterable[tuple[Statement, Segment, frozenset[str]]]) -> dict[StatementId, str]:
    """For each statement that shares its passage with another coder's, the passage's name.

    Two statements stand on one passage when their first segments overlap, their coders differ and
    they share a theme; each coder has at most one statement in it. The name is the id of its
    first statement in the order of the text.
    """
    by_source: dict[SourceId, list[_Placed]] = defaultdict(list)
    for statement, segment, themes in placed:
        span = segment.span
        by_source[segment.source].append((span.start, span.end, statement.id, statement.coder, themes))
    found: dict[StatementId, str] = {}
    for statements in by_source.values():
        if len({coder for _, _, _, coder, _ in statements}) > 1:
            statements.sort()
            _join(statements, found)
    return found


def _join(statements: list[_Placed], found: dict[StatementId, str]) -> None:
    """Add the names of the shared passages of one source."""
    open_: list[tuple[int, StatementId, set[str], frozenset[str]]] = []
    reach = 0  # how far the open passages go
    for start, end, statement, coder, themes in statements:
        if start >= reach:
            open_, reach = [(end, statement, {coder}, themes)], end
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
            found[statement] = best[1]
        else:
            open_.append((end, statement, {coder}, themes))
            reach = max(reach, end)
