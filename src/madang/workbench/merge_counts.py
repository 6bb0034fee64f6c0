"""How much each copy has that the other has not: by kind, by person, in how many sources."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from madang.store.brought import Trace
from madang.store.merging_rows import Together
from madang.store.rows import Named
from madang.workbench.told import Way


@dataclass(frozen=True, slots=True)
class News:
    """So many things of a kind that a person made, changed or removed; `sources` they are in, 0 where in none.

    `ids` names them.
    """

    kind: str
    way: Way
    who: str
    sources: int
    ids: tuple[str, ...]


def news(work: Together, traces: Iterable[Trace]) -> tuple[News, ...]:
    """Events counted, each thing once by what became of it; what came and went again is passed over."""
    by_thing: dict[Named, list[Trace]] = defaultdict(list)
    for trace in traces:
        if trace.kind not in ("transcript",) or trace.before is None or trace.after is None:
            by_thing[trace.kind, trace.entity].append(trace)
    found: dict[tuple[str, Way, str], list[tuple[str, str]]] = defaultdict(list)
    for (kind, id_), some in by_thing.items():
        way = _way(some)
        if way is not None:
            found[kind, way, some[0 if way is Way.MADE else -1].deed.who].append((id_, _source(work, some)))
    return tuple(
        News(*about, len({source for _, source in things} - {""}), tuple(id_ for id_, _ in things))
        for about, things in sorted(found.items())
    )


def _way(traces: list[Trace]) -> Way | None:
    was, stands = traces[0].before is not None, traces[-1].after is not None
    if not was:
        return Way.MADE if stands else None
    return Way.CHANGED if stands else Way.REMOVED


# Within a text the marks around it would be escaped, so that this is a column; 50,000 rows are not read for one.
_SOURCE = '"source":"'


def _source(work: Together, traces: list[Trace]) -> str:
    for text in (traces[0].before, traces[0].after):
        start = -1 if text is None else text.find(_SOURCE)
        if text is not None and start >= 0:
            start += len(_SOURCE)
            return text[start : text.index('"', start)]
    named = traces[0].kind, traces[0].entity
    row = work.was.get(named) or work.theirs.get(named) or {}
    return str(row.get("source", ""))
