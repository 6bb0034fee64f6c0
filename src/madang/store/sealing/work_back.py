"""The events of a sealed copy that somebody worked in, told as they would have been done in the original.

Both histories are followed side by side. A value that both know is the original's own; a passage goes to its original
words; of a text that was changed, what nobody touched stays the original's, and what was typed stands as it was typed.
Hidden names stay hidden.
"""

from collections import defaultdict
from typing import Any

import orjson

from madang.store.kinds import Row, written
from madang.store.merging import PASSAGES, PLACE
from madang.store.rows import Named
from madang.store.sealing.texts_back import TextsBack
from madang.text.hiding.finding import Finder
from madang.text.hiding.returning import reading_between, returned


class WorkBack:
    """Follows the rows of a sealed copy beside those of its original, and tells new events anew."""

    def __init__(self, finder: Finder, texts: TextsBack) -> None:
        """Nothing followed yet; `texts` must know the transcripts that an event names."""
        self._finder = finder
        self._texts = texts
        self._rows: dict[Named, tuple[Row, Row]] = {}
        self._seen: dict[Named, dict[Any, Any]] = defaultdict(dict)
        self.doubtful: list[tuple[str, str, str]] = []
        """Where somebody typed over a hidden name: kind, id, and the words that now stand there."""

    def branch(self) -> "WorkBack":
        """The same rows from here on followed for themselves: another copy of the sealed copy."""
        other = WorkBack(self._finder, self._texts)
        other._rows, other._seen, other.doubtful = dict(self._rows), self._seen, self.doubtful
        return other

    def follow(self, theirs: Row, ours: Row) -> None:
        """An event that both histories have."""
        named = (theirs["kind"], theirs["entity"])
        for side in ("before", "after"):
            shown, was = _read(theirs[side]), _read(ours[side])
            if shown is not None and was is not None:
                self._see(named, shown, was)

    def know(self, theirs: Row, ours: Row) -> None:
        """An event of a copy that was merged, which both histories have: its values, not its rows."""
        named = (theirs["kind"], theirs["entity"])
        rows = self._rows.get(named)
        self.follow(theirs, ours)
        self._rows.pop(named, None)
        if rows is not None:
            self._rows[named] = rows

    def _see(self, named: Named, shown: Row, was: Row) -> None:
        sealed, original = self._rows.get(named, ({}, {}))
        sealed, original = sealed | shown, original | was
        self._rows[named] = sealed, original
        seen = self._seen[named]
        for column in shown.keys() & was.keys():
            seen[column, shown[column]] = was[column]
        if _stands(named[0], sealed):
            seen[_place(sealed)] = {column: original[column] for column in PLACE if column in original}

    def event(self, event: Row) -> Row:
        """A new event of the copy as the original's history has it."""
        named = (event["kind"], event["entity"])
        if named[0] == "hidden_name" and named in self._rows:
            return self._left_hidden(event, named)
        before, after = _read(event["before"]), _read(event["after"])
        was = self._rows.get(named, ({}, {}))[1]
        if after is None:
            return event | {"before": written(was or before)}
        now = self._back(named, after)
        if before is None:
            return event | {"after": written(now)}
        differ = {column: value for column, value in now.items() if was.get(column) != value or column in after}
        return event | {"before": written({column: was.get(column) for column in differ}), "after": written(differ)}

    def _left_hidden(self, event: Row, named: Named) -> Row:
        """Whom the original hides, nobody shows who does not know the name: the event stays, and changes nothing."""
        self.doubtful.append((*named, str(self._rows[named][1].get("instead", ""))))
        return event | {"before": "{}", "after": "{}"}

    def _back(self, named: Named, after: Row) -> Row:
        """The columns that an event wrote, in the original; both rows are then as they stand after it."""
        kind, _ = named
        new = self._rows.get(named, ({}, {}))[0] | after
        made = {column: self._value(named, column, value, new) for column, value in after.items()}
        if kind in PASSAGES and after.keys() & set(PLACE):
            made |= self._at(named, new)
        if kind == "transcript" and named not in self._rows:
            made |= self._texts.named(named[1])
        self._see(named, after, made)
        return made

    def _at(self, named: Named, row: Row) -> Row:
        known = self._seen[named].get(_place(row))
        found = known if known is not None else self._texts.passage(row)
        return {column: value for column, value in (found or {}).items() if column in row}

    def _value(self, named: Named, column: str, value: Any, row: Row) -> Any:
        seen, (sealed, original) = self._seen[named], self._rows.get(named, ({}, {}))
        if (column, value) in seen:
            return seen[column, value]
        if named[0] == "speaker" and column == "label":
            return self._texts.label(row["source"], value)
        was, shown = original.get(column), sealed.get(column)
        if not isinstance(value, str) or not isinstance(was, str) or not isinstance(shown, str) or was == shown:
            return value
        return self._typed(named, was, shown, value)

    def _typed(self, named: Named, was: str, shown: str, now: str) -> str:
        found = returned(reading_between(was, shown, self._finder), now)
        text = found.reading.was
        if _is_json(now) and not _is_json(text):
            self.doubtful.append((*named, now))
            return now
        self.doubtful += [(*named, text) for _ in found.doubtful[:1]]
        return text


def _read(text: str | None) -> Row | None:
    found: Row | None = None if text is None else orjson.loads(text)
    return found


def _stands(kind: str, row: Row) -> bool:
    return kind in PASSAGES and row.keys() >= {"transcript", "start", "end", "words"}


def _place(row: Row) -> tuple[Any, ...]:
    return tuple(row.get(column) for column in PLACE if column != "placing")


def _is_json(text: str) -> bool:
    try:
        return isinstance(orjson.loads(text), list | dict)
    except orjson.JSONDecodeError:
        return False
