"""Orders that come out the same in whichever direction two copies are merged."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from madang.store.kinds import Row
from madang.store.registry import KINDS
from madang.store.session import Change

_ORDER = {name: place for place, name in enumerate(KINDS)}


def interleaved(here: Sequence[str], there: Sequence[str], key: Callable[[str], Any]) -> list[str]:
    """Both sequences as one that keeps the order of each; what stands in only one goes by its key."""
    mine, theirs = list(here), list(there)
    found: list[str] = []
    while mine and theirs:
        a, b = mine[0], theirs[0]
        # What both have waits until what only one has before it has been placed.
        waits = (a in theirs) != (b in mine)
        first = (b if a in theirs else a) if waits else min(a, b, key=key)
        found.append(first)
        mine, theirs = ([each for each in some if each != first] for some in (mine, theirs))
    return [*found, *mine, *theirs]


def in_order(changes: Iterable[Change]) -> list[Change]:
    """Changes in an order that foreign keys allow: makings from the first kind on, parents before what is below."""
    every = list(changes)
    makings = [each for each in every if each.before is None]
    others = [each for each in every if each.before is not None and each.after is not None]
    removals = [each for each in every if each.after is None]
    deep = _depths([*makings, *removals])
    makings.sort(key=lambda each: (_ORDER[each.kind], deep[each.entity], each.entity))
    others.sort(key=lambda each: (_ORDER[each.kind], each.entity))
    removals.sort(key=lambda each: (-_ORDER[each.kind], -deep[each.entity], each.entity))
    return [*makings, *others, *removals]


def _depths(changes: Iterable[Change]) -> dict[str, int]:
    """How many of the rows stand above each one."""
    rows: dict[str, Row] = {each.entity: each.after or each.before or {} for each in changes}
    found: dict[str, int] = {}
    for id_ in rows:
        above, seen = rows[id_].get("parent"), {id_}
        while above in rows and above not in seen:
            seen.add(above)
            above = rows[above].get("parent")
        found[id_] = len(seen)
    return found
