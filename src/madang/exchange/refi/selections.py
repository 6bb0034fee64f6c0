"""How a passage says its place: in a text by its characters, in a transcript by the sync points of its recording."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import Protocol

from madang.exchange.refi.conventions import moment_of
from madang.exchange.refi.guids import known_as
from madang.exchange.refi.writing import Units
from madang.exchange.refi.xml import tag
from madang.text.transcript import Transcript

Point = tuple[int | None, int | None, str]
"""Place in the text, milliseconds of the recording, and GUID; a place or a time that nobody knows is None."""


class Selections(Protocol):
    """Selections of one kind."""

    element: str

    def at(self, start: int, end: int) -> dict[str, str]:
        """The attributes that say a place."""

    def called(self, start: int) -> str:
        """What a passage that begins there is called, where the reading program goes by that; else nothing."""


class InText:
    """Selections of a text: places are counted."""

    element = "PlainTextSelection"

    def __init__(self, units: Units, lines_of: str | None = None) -> None:
        """`lines_of` is the text, where passages are called by their lines."""
        self._units = units
        self._ends = None if lines_of is None else [each.start() for each in re.finditer("\n", lines_of)]

    def called(self, start: int) -> str:
        """The line it begins in, counted from 0 as qc does."""
        return "" if self._ends is None else f"line:{bisect_left(self._ends, start)}"

    def at(self, start: int, end: int) -> dict[str, str]:
        """Where it begins and ends in the units of the file."""
        return {"startPosition": str(self._units(start)), "endPosition": str(self._units(end))}


class InTranscript:
    """Selections of a transcript: from one sync point to another. Points are made where a passage begins or ends."""

    element = "TranscriptSelection"

    def __init__(self, recording: str, source: str, points: Iterable[Point], units: Units) -> None:
        self._recording, self._source, self._units = recording, source, units
        self._points = list(points)
        self._at: dict[int, str] = {}
        for place, _, guid in self._points:
            if place is not None:
                self._at.setdefault(place, guid)

    def called(self, start: int) -> str:
        """Nothing: no program goes by it."""
        return ""

    def at(self, start: int, end: int) -> dict[str, str]:
        """The points it lies between."""
        return {"fromSyncPoint": self._point(start), "toSyncPoint": self._point(end)}

    def _point(self, place: int) -> str:
        if place not in self._at:
            self._at[place] = moment_of(self._recording, self._source, place)
            self._points.append((place, None, self._at[place]))
        return self._at[place]

    def points(self) -> str:
        """Every sync point, in the order of the text; to be asked for after the selections."""
        ordered = sorted(self._points, key=lambda each: (each[0] is None, each[0] or 0, each[1] or 0))
        return "".join(self._written(*each) for each in ordered)

    def _written(self, place: int | None, time: int | None, guid: str) -> str:
        position = "" if place is None else str(self._units(place))
        # A moment before the recording begins is in no recording.
        moment = "" if time is None or time < 0 else str(time)
        return tag("SyncPoint", guid=guid, timeStamp=moment, position=position)


def points_of(
    transcript: Transcript, recording: str, source: str, offset: int, kept: Iterable[Iterable[int | str | None]]
) -> list[Point]:
    """The sync points of a text in a recording: those that came with it, and one where each turn with a time begins."""
    points = [_kept(each, recording, source, offset) for each in kept]
    timed = {place for place, time, _ in points if time is not None}
    starts, _, _ = transcript.turn_columns()
    for start, seconds in zip(starts, transcript.turn_times(), strict=True):
        if seconds is not None and start not in timed and (time := round(seconds * 1000) + offset) >= 0:
            timed.add(start)
            points.append((start, time, moment_of(recording, source, start)))
    return points


def _kept(point: Iterable[int | str | None], recording: str, source: str, offset: int) -> Point:
    place, time, guid = point
    known = known_as(str(guid or "")) or moment_of(recording, source, int(place or 0))
    return (None if place is None else int(place)), (None if time is None else int(time) + offset), known
