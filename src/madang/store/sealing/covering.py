"""Rows as they stand in a sealed copy: every value covered, every text another, and the history told anew.

A row of the copy is made from the row itself and from nothing else, so the history of the copy still makes its rows.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from madang.analysis.hiding.covering import Cover, covered
from madang.sources.source import fingerprint
from madang.store.kinds import Row, written
from madang.store.registry import KINDS
from madang.store.text import revision_of, transcript_of
from madang.text.hiding.finding import Finder
from madang.text.hiding.reading import Hidden
from madang.text.hiding.turns import hidden_transcript

AWAY = b"The file as it arrived is kept with the key."
"""What stands in a sealed copy for the bytes of a source."""
_LEFT_OUT: Mapping[str, Row] = {
    "recording": {"name": "", "place": "", "size": 0, "fingerprint": ""},
    "carried": {"content": None},
}
"""What a sealed copy does not say: a recording holds a voice, and its file is often named for whose it is; pictures and
recordings that came with another program's project stay with the key."""


class Sealer:
    """Covers the rows of one project. `content` collects the bytes that the covered rows name."""

    def __init__(self, finder: Finder, revisions: Iterable[Row], content: Mapping[str, bytes]) -> None:
        """`revisions` are all rows of transcripts there ever were, `content` the project's bytes by fingerprint."""
        self.content: dict[str, bytes] = {}
        self._texts: dict[str, Row] = {}
        self._first: dict[tuple[str, str], str] = {}
        readings: dict[Any, Hidden] = {}
        for row in revisions:
            value = KINDS["transcript"].from_row(dict(row))
            transcript = transcript_of(value, content[value.text], content[value.turns])
            shown, readings[value.id] = hidden_transcript(transcript, finder)
            made, bytes_ = revision_of(shown)
            self.content |= bytes_
            self._texts[value.id] = {"text": made.text, "turns": made.turns}
            self._first.setdefault((value.source, value.text), made.text)
        self.cover = Cover(finder, readings)

    def row(self, kind: str, row: Row) -> Row:
        """A row as the sealed copy has it."""
        if kind == "transcript":
            return row | self._texts[row["id"]]
        made = KINDS[kind].to_row(covered(KINDS[kind].from_row({"revision": 0, **row}), self.cover))
        if kind == "source":
            made["fingerprint"] = self._arrived(row)
        made |= _LEFT_OUT.get(kind, {})
        return made | ({"revision": row["revision"]} if "revision" in row else {})

    def _arrived(self, source: Row) -> str:
        """A plain text file is its own transcript; of any other only its place is kept."""
        same = self._first.get((source["id"], source["fingerprint"]))
        if same is not None:
            return same
        self.content[fingerprint(AWAY)] = AWAY
        return fingerprint(AWAY)

    def text(self, words: str | None) -> str | None:
        """Words of the history itself."""
        return None if words is None else self.cover.text(words)


class Told:
    """Events told anew: the rows they speak of are followed, so that a change of one column can be covered."""

    def __init__(self, sealer: Sealer, known: Mapping[tuple[str, str], Row] | None = None) -> None:
        """`known` are rows that the events may speak of without having made them."""
        self._sealer = sealer
        self._rows: dict[tuple[str, str], Row] = dict(known or {})

    @property
    def rows(self) -> dict[tuple[str, str], Row]:
        """Every row as it last stood, by kind and id."""
        return self._rows

    def event(self, event: Row) -> Row:
        """An event as the sealed copy has it."""
        before = None if event["before"] is None else orjson.loads(event["before"])
        after = None if event["after"] is None else orjson.loads(event["after"])
        told = self._told(event["kind"], event["entity"], before, after)
        return event | {"before": _json(told[0]), "after": _json(told[1])}

    def _told(self, kind: str, entity: str, before: Row | None, after: Row | None) -> tuple[Row | None, Row | None]:
        if kind not in KINDS:
            return before, after
        known = self._rows.get((kind, entity), {})
        old, new = {**known, **(before or {})}, {**known, **(before or {}), **(after or {})}
        self._rows[kind, entity] = old if after is None else new
        if before is None or after is None:
            return (
                None if before is None else self._covered(kind, old),
                None if after is None else self._covered(kind, new),
            )
        was, now = self._covered(kind, old), self._covered(kind, new)
        named = set(after) | {name for name in now if was.get(name) != now[name]}
        return {name: was[name] for name in named if name in was}, {name: now[name] for name in named if name in now}

    def _covered(self, kind: str, row: Row) -> Row:
        columns = {column.name for column in KINDS[kind].table.c} - {"revision"}
        whole = {name: value for name, value in row.items() if name in columns}
        if whole.keys() == columns and (kind != "transcript" or row["id"] in self._sealer._texts):
            return self._sealer.row(kind, whole)
        # Only part of the row is known: its words are covered, its places stay.
        away = {n: v for n, v in _LEFT_OUT.get(kind, {}).items() if n in whole}
        return {n: self._sealer.cover.text(v) if isinstance(v, str) else v for n, v in whole.items()} | away


def _json(row: Row | None) -> str | None:
    return None if row is None else written(row)
