"""What clashes only when two copies come together: one key for two codes, one name for two sources, a circle."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from operator import itemgetter
from typing import Any

from madang.store.kinds import Row
from madang.store.merging_rows import Together
from madang.store.rows import Named


@dataclass(frozen=True, slots=True)
class Clash:
    """Two things that cannot both be as they are. `what` is key, name, circle, speaker, attribute, recording, or,
    where both are left as they are, coder, file, coding, summary, reach.

    `rows` are the two as they would be (of those left alone, what makes them alike); the second gives way. `now` is
    what it became, None where nothing was done.
    """

    what: str
    kind: str
    ids: tuple[str, str]
    rows: tuple[Row, Row]
    now: Row | None = None


def clashes(work: Together) -> list[Clash]:
    """Settle what must be settled, the same in either direction, and tell of the rest."""
    found: list[Clash] = []
    for kind in ("code", "organisation"):
        found += _circles(work, kind)
    found += _names(work, "code", "key", "key", "{}-{}")
    found += _names(work, "source", "name", "name", "{} ({})")
    found += _folded(work, "speaker", ("source", "label"))
    found += _folded(work, "attribute_value", ("of", "of_id", "attribute"))
    found += _folded(work, "recording", ("source", "fingerprint"))
    for what, kind, of in _TWINS:
        found += _new_twins(work, kind, [Clash(what, kind, ids, rows) for ids, rows in _twins(work, kind, of)])
    return found


_TWINS = (
    ("coder", "coder", ("name",)),
    ("file", "source", ("fingerprint",)),
    ("coding", "coding", ("source", "transcript", "start", "end", "code", "coder", "placing")),
    ("summary", "summary", ("case", "code")),
    ("reach", "reach", ("source", "code", "coder")),
)


def _touched(work: Together, kind: str) -> dict[str, Row]:
    """The rows of a kind that this merge makes or changes."""
    return {id_: row for (of, id_), row in work.rows.items() if of == kind and row is not None}


def _all(work: Together, kind: str, only: tuple[str, ...] = ()) -> dict[str, Row]:
    """Every row of a kind as it will stand, in the order of their ids; those as they are with `only` some columns."""
    found = {row["id"]: row for row in work.here.where(kind, only=only)}
    if not only:
        work.was.update({(kind, id_): row for id_, row in found.items()})
    for (of, id_), row in work.rows.items():
        if of == kind and row is None:
            found.pop(id_, None)
        elif of == kind and row is not None:
            found[id_] = row
    return dict(sorted(found.items()))


def _alike(work: Together, kind: str, of: tuple[str, ...], only: tuple[str, ...] = ()) -> Iterator[list[Row]]:
    """Rows that are the same in some columns, where this merge touches one of them, in the order of their ids."""
    touched = _touched(work, kind)
    if not touched:
        return
    groups: dict[Any, list[Row]] = defaultdict(list)
    key = itemgetter(*of)
    for row in _all(work, kind, only).values():
        groups[key(row)].append(row)
    for rows in groups.values():
        if len(rows) > 1 and rows[0][of[0]] and any(row["id"] in touched for row in rows):
            yield rows


def _twins(work: Together, kind: str, of: tuple[str, ...]) -> Iterator[tuple[tuple[str, str], tuple[Row, Row]]]:
    for first, *others in _alike(work, kind, of, ("id", *of)):
        yield from (((first["id"], other["id"]), (first, other)) for other in others)


def _new_twins(work: Together, kind: str, twins: list[Clash]) -> list[Clash]:
    """Those of them that were not alike in one of the copies already."""
    unread = {(kind, id_) for each in twins for id_ in each.ids}
    here = {each: row for each in unread if (row := work.was.get(each)) is not None}
    here |= work.here.rows(sorted(unread - here.keys() - work.rows.keys()))
    there = {each: row for each in unread if (row := work.theirs.get(each)) is not None}
    there |= work.there.rows(sorted(unread - there.keys()))
    return [each for each in twins if not any(_alike_in(copy, each) for copy in (here, there))]


def _alike_in(copy: dict[Named, Row], twins: Clash) -> bool:
    rows = [copy.get((twins.kind, id_)) for id_ in twins.ids]
    return all(row is not None and row.get(c) == told for row in rows for c, told in _made_alike(twins))


def _made_alike(twins: Clash) -> list[tuple[str, Any]]:
    return [(column, told) for column, told in twins.rows[0].items() if column != "id"]


def _names(work: Together, kind: str, column: str, what: str, form: str) -> list[Clash]:
    """Give every later of two things with one name a name of its own."""
    taken = {row[column] for row in _all(work, kind).values()} if _touched(work, kind) else set()
    found: list[Clash] = []
    for first, *others in list(_alike(work, kind, (column,))):
        for other in others:
            free = _free(form, other[column], taken)
            taken.add(free)
            work.rows[kind, other["id"]] = now = {**other, column: free}
            found.append(Clash(what, kind, (first["id"], other["id"]), (first, other), now))
    return found


def _free(form: str, name: str, taken: set[str]) -> str:
    return next(each for number in count(2) if (each := form.format(name, number)) not in taken)


def _circles(work: Together, kind: str) -> list[Clash]:
    """Break every circle of things that stand above themselves: the latest made of it goes to the top."""
    if not _touched(work, kind):
        return []
    rows, found = _all(work, kind), []
    for id_ in list(rows):
        circle = _circle(rows, id_)
        if circle:
            last = max(circle)
            now = {**rows[last], "parent": None}
            above = rows[last]["parent"]
            found.append(Clash("circle", kind, (above, last), (rows[above], rows[last]), now))
            rows[last] = work.rows[kind, last] = now
    return found


def _circle(rows: dict[str, Row], id_: str) -> list[str]:
    seen = [id_]
    while (above := rows[seen[-1]]["parent"]) is not None and above in rows:
        if above in seen:
            return seen[seen.index(above) :]
        seen.append(above)
    return []


def _folded(work: Together, kind: str, of: tuple[str, ...]) -> list[Clash]:
    """Make two rows that say the same of the same thing one: the first made stays, with what was said last."""
    found: list[Clash] = []
    for rows in list(_alike(work, kind, of)):
        first, last = rows[0], rows[-1]
        said = {column: last[column] for column in first if column != "id" and last[column] not in (None, "")}
        now = {**first, **said}
        work.rows[kind, first["id"]] = now
        for other in rows[1:]:
            found.append(Clash(kind, kind, (first["id"], other["id"]), (first, other), now))
            work.rows[kind, other["id"]] = None
    return found
