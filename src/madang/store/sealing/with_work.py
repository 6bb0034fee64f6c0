"""An original project with the work that was done in its sealed copy."""

from collections.abc import Iterator
from dataclasses import dataclass

import orjson

from madang.store.kinds import Row
from madang.store.merge import naming_content
from madang.store.registry import KINDS
from madang.store.sealing.seal import revisions
from madang.store.sealing.texts_back import TextsBack
from madang.store.sealing.whole import TABLES, Rows, key_of
from madang.store.sealing.work_back import WorkBack
from madang.text.hiding.finding import Finder


@dataclass(frozen=True)
class Outcome:
    """Every row of the original with the work in it; `acts` counts those done in the copy.

    `doubtful` is where somebody typed over a hidden name: kind, id, and the words that now stand there.
    """

    rows: Rows
    acts: int
    doubtful: list[tuple[str, str, str]]


@dataclass(frozen=True)
class _New:
    """What the copy has beyond the original, in the order in which it was done."""

    acts: list[Row]
    events: list[Row]
    brought_acts: list[Row]
    brought: list[Row]


def with_work(was: Rows, now: Rows) -> Outcome:
    """The rows of an original, and those of its sealed copy as somebody left it, put together."""
    new = _new(was, now)
    texts = _texts(was, now, new)
    work = WorkBack(_finder(was), texts)
    _follow(work, was, now, {(event["kind"], event["entity"]) for event in (*new.brought, *new.events)})
    events, brought = _told(work, new)
    made = {name: list(was[name]) for name in TABLES}
    made["act"] += new.acts
    made["event"] += events
    made["brought_act"] += new.brought_acts
    made["brought_event"] += brought
    made["project"] = [was["project"][0] | {"revision": now["project"][0]["revision"]}]
    _carry_out(made, events)
    made["content"] += _fresh(made, _bytes(now) | texts.content)
    rows = {name: sorted(made[name], key=key_of(name)) for name in TABLES}
    return Outcome(rows, len(new.acts), [*texts.doubtful, *work.doubtful])


def _new(was: Rows, now: Rows) -> _New:
    last = max((row["number"] for row in was["act"]), default=0)
    return _New(
        [row for row in now["act"] if row["number"] > last],
        [row for row in now["event"] if row["act"] > last],
        [row for row in now["brought_act"] if row["merge"] > last],
        sorted((row for row in now["brought_event"] if row["merge"] > last), key=_brought_order),
    )


def _brought_order(row: Row) -> tuple[int, int]:
    return row["merge"], row["number"]


def _finder(was: Rows) -> Finder:
    return Finder(KINDS["hidden_name"].from_row(dict(row)) for row in was["hidden_name"])


def _bytes(rows: Rows) -> dict[str, bytes]:
    return {row["fingerprint"]: row["bytes"] for row in rows["content"]}


def _texts(was: Rows, now: Rows, new: _New) -> TextsBack:
    """Every transcript of both, those first that both have."""
    texts, originals, copies = TextsBack(_finder(was)), _bytes(was), _bytes(now)
    shown = {row["id"]: row for row in revisions(now)}
    both = {row["id"]: row for row in revisions(was)}
    for row in both.values():
        if row["id"] in shown:
            texts.known(row, shown[row["id"]], originals, copies)
    for id_, row in shown.items():
        if id_ not in both:
            texts.made(row, copies)
    return texts


def _follow(work: WorkBack, was: Rows, now: Rows, touched: set[tuple[str, str]]) -> None:
    theirs = {row["id"]: row for row in now["event"]}
    for row in was["event"]:
        if (row["kind"], row["entity"]) in touched and row["id"] in theirs:
            work.follow(theirs[row["id"]], row)
    there = {(row["merge"], row["id"]): row for row in now["brought_event"]}
    for row in was["brought_event"]:
        if (row["kind"], row["entity"]) in touched and (row["merge"], row["id"]) in there:
            work.know(there[row["merge"], row["id"]], row)


def _told(work: WorkBack, new: _New) -> tuple[list[Row], list[Row]]:
    """The new events as the original has them; what a merge brought is told before the merge itself."""
    events: list[Row] = []
    brought: list[Row] = []
    by_merge: dict[int, list[Row]] = {}
    for row in new.brought:
        by_merge.setdefault(row["merge"], []).append(row)
    for row in new.events:
        if row["act"] in by_merge:
            there = work.branch()
            brought += [there.event(each) for each in by_merge.pop(row["act"])]
        events.append(work.event(row))
    for rows in by_merge.values():
        there = work.branch()
        brought += [there.event(each) for each in rows]
    return events, brought


def _carry_out(made: Rows, events: list[Row]) -> None:
    """The rows as they stand after these events."""
    rows: dict[str, dict[str, Row]] = {kind: {row["id"]: row for row in made[kind]} for kind in KINDS}
    for event in events:
        of = rows[event["kind"]]
        if event["after"] is None:
            of.pop(event["entity"], None)
        else:
            row = of.get(event["entity"], {})
            of[event["entity"]] = row | orjson.loads(event["after"]) | {"revision": event["number"]}
    made.update({kind: list(of.values()) for kind, of in rows.items()})


def _fresh(made: Rows, content: dict[str, bytes]) -> Iterator[Row]:
    """The bytes that rows and events name, and that the original lacks."""
    there = {row["fingerprint"] for row in made["content"]}
    for name in sorted(set(_named(made)) - there):
        if name in content:
            yield {"fingerprint": name, "bytes": content[name]}


def _named(made: Rows) -> Iterator[str]:
    for event in (*made["event"], *made["brought_event"]):
        for column in naming_content(event["kind"]) if event["after"] else ():
            row = orjson.loads(event["after"])
            if row.get(column):
                yield row[column]
