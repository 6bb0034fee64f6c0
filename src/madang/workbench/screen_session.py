"""A transaction as a window sees it in which names are hidden.

What is read are pseudonyms, and places in the pseudonymised texts. What is written goes back onto the stored words:
a passage to its place there, and of a text that was changed what nobody touched stays as it is stored.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

import orjson

from madang.analysis.hiding.covering import Cover, covered, shown_person
from madang.base.errors import Forbidden
from madang.coding.segment import CONTEXT, Segment
from madang.sources.participant import Participant
from madang.store.kinds import Kind, Row, V
from madang.store.merging import PASSAGES
from madang.store.registry import kind_of
from madang.store.session import Change, Session
from madang.store.text import Revision, revision_of, transcript_of
from madang.text.hiding.returning import reading_between, returned
from madang.text.hiding.turns import hidden_transcript
from madang.text.span import Span

_PLACES = frozenset({"start", "end", "words", "before", "after"})
_NAMING = frozenset({"label", "name", "text", "words", "pseudonym", "position", "value", "ko", "en", "place"})
"""Columns by which something is asked for and that may hold a name: asked for as it is shown, or as it is stored."""


class ScreenSession(Session):
    """A session in which names are hidden."""

    def __init__(self, stored: Session, cover: Cover) -> None:
        """`stored` is the transaction; both are one, and what one counts the other knows."""
        self.__dict__ = stored.__dict__
        self._cover = cover
        self._content: dict[str, bytes] = {}

    def those(self, type_: type[V], **where: object) -> list[V]:
        """The values of a type as they are shown, asked for by what is shown or stored."""
        kind = kind_of(type_)
        loose = {column: wanted for column, wanted in where.items() if _is_loose(kind, column)}
        found = super().those(type_, **{column: wanted for column, wanted in where.items() if column not in loose})
        return [shown for each in found if _answers(kind, each, shown := self._shown(each), loose)]

    def rows(self, type_: type[Any], columns: Sequence[str], *, after: int = -1, **where: object) -> list[Row]:
        """The rows as they are shown, at their places in the pseudonymised texts."""
        placed = kind_of(type_).name in PASSAGES and {"start", "end"} <= set(columns)
        asked = (*columns, *({"transcript"} - set(columns) if placed else ()))
        found = super().rows(type_, asked, after=after, **where)
        return [{column: row[column] for column in columns} for row in map(self._shown_row, found)]

    def content(self, name: str) -> bytes:
        """Content as it is stored, or as it was shown in this session."""
        return self._content[name] if name in self._content else super().content(name)

    def add(self, values: Iterable[Any]) -> None:
        """Store new values; passages stand on the stored words. Raises `Forbidden` for a corrected text."""
        super().add([self._stored_value(each) for each in values])

    def _shown_row(self, row: Row) -> Row:
        reading = self._cover.readings.get(row.get("transcript", ""))
        shown = {column: self._cover.text(value) if isinstance(value, str) else value for column, value in row.items()}
        if reading is not None and "start" in row:
            span = reading.to_hidden(Span(row["start"], row["end"]))
            shown |= {"start": span.start, "end": span.end}
        return shown

    def _shown(self, value: Any) -> Any:
        if isinstance(value, Revision):
            return self._shown_revision(value)
        return shown_person(value, self._cover) if isinstance(value, Participant) else covered(value, self._cover)

    def _shown_revision(self, revision: Revision) -> Revision:
        stored = transcript_of(revision, super().content(revision.text), super().content(revision.turns))
        shown, content = revision_of(hidden_transcript(stored, self._cover.finder)[0])
        self._content |= content
        return shown

    def _stored_value(self, value: Any) -> Any:
        if isinstance(value, Revision) and value.number > 1:
            raise Forbidden(
                "A text is corrected with its names shown: show the names first.",
                "본문은 이름을 보이게 한 뒤에 고칩니다. 먼저 이름을 보이게 하십시오.",
            )
        if kind_of(type(value)).name not in PASSAGES:
            return value
        return replace(value, segment=self._stored_segment(value.segment))

    def _stored_segment(self, segment: Segment) -> Segment:
        """A passage of the pseudonymised text where it stands in the stored one."""
        reading = self._cover.readings.get(segment.transcript)
        if reading is None or segment.span.of(reading.text) != segment.words:
            return segment
        span, was = reading.to_text(segment.span), reading.was
        before, after = was[max(0, span.start - CONTEXT) : span.start], was[span.end : span.end + CONTEXT]
        return replace(segment, span=span, words=span.of(was), before=before, after=after)

    def _differences(self, values: Iterable[Any]) -> Iterator[Change]:
        """What a person changed, as changes of the stored rows."""
        for type_, same in groupby(values, key=type):
            kind: Kind[Any] = kind_of(type_)
            news = [(value, kind.to_row(value)) for value in same]
            olds = self._stored(kind, [row["id"] for _, row in news])
            for value, new in news:
                after = self._after(kind, olds[new["id"]], value, new)
                if after:
                    yield Change(kind.name, new["id"], {c: olds[new["id"]][c] for c in after}, after)

    def _after(self, kind: Kind[Any], old: Row, value: Any, new: Row) -> Row:
        shown = kind.to_row(self._shown(kind.from_row({**old, "revision": 0})))
        made = {c: self._typed(old[c], shown[c], new[c]) for c in new if new[c] != shown[c]}
        if kind.name in PASSAGES and made.keys() & _PLACES:
            stored = kind.to_row(replace(value, segment=self._stored_segment(value.segment)))
            made |= {column: stored[column] for column in _PLACES}
        return {column: now for column, now in made.items() if now != old[column]}

    def _typed(self, was: Any, shown: Any, now: Any) -> Any:
        """What was typed over what is shown, put onto what is stored."""
        if was == shown or not (isinstance(was, str) and isinstance(shown, str) and isinstance(now, str)):
            return now
        text = returned(reading_between(was, shown, self._cover.finder), now).reading.was
        return text if _is_json(text) or not _is_json(now) else now


def _is_loose(kind: Kind[Any], column: str) -> bool:
    return column in _NAMING or (kind.name in PASSAGES and column in _PLACES)


def _answers(kind: Kind[Any], stored: Any, shown: Any, loose: Row) -> bool:
    if not loose:
        return True
    was, now = kind.to_row(stored), kind.to_row(shown)
    return all(now[c] == wanted or (c in _NAMING and was[c] == wanted) for c, wanted in loose.items())


def _is_json(text: str) -> bool:
    try:
        return isinstance(orjson.loads(text), list | dict)
    except orjson.JSONDecodeError:
        return False
