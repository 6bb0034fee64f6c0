"""Hidden names replaced in every value of a project, and every place moved with them.

A cover is made once for a set of names and texts. What is covered is a copy: nothing stored changes.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache, lru_cache
from typing import Any, TypeVar, cast, get_args, get_type_hints

from madang.analysis.corpus import Corpus
from madang.base.ids import TranscriptId
from madang.coding.codebook import Codebook
from madang.coding.segment import CONTEXT, Segment
from madang.sources.participant import Participant
from madang.text.hiding.finding import Finder
from madang.text.hiding.hidden_name import HiddenName
from madang.text.hiding.reading import Hidden, hidden
from madang.text.hiding.turns import hidden_transcript

V = TypeVar("V")

_NOT_WORDS = frozenset({"colour", "fingerprint", "media_type", "reader", "encoding", "language"})
"""Text that names a format, and is not read by anybody."""
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}")


class Cover:
    """Puts what stands in place of hidden names into texts and values."""

    def __init__(self, finder: Finder, readings: Mapping[TranscriptId, Hidden]) -> None:
        """A cover for the transcripts of these readings; segments of others lose their names, not their places."""
        self.finder = finder
        self.readings = readings
        self.text: Callable[[str], str] = lru_cache(maxsize=50_000)(self._text)

    def _text(self, text: str) -> str:
        return text if _ID.fullmatch(text) else hidden(text, self.finder).text

    def segment(self, segment: Segment) -> Segment:
        """The same passage in the pseudonymised reading, with its words as they stand there."""
        reading = self.readings.get(segment.transcript)
        if reading is None:
            return self._loosely(segment, segment)
        moved = replace(segment, span=reading.to_hidden(segment.span))
        if segment.span.of(reading.was) != segment.words:
            return self._loosely(segment, moved)
        if not reading.replaced:
            return segment
        return self._around(segment, replace(moved, words=moved.span.of(reading.text)), reading)

    def _loosely(self, segment: Segment, moved: Segment) -> Segment:
        """Words that do not stand at their place."""
        before, after = self.text(segment.before), self.text(segment.after)
        return replace(moved, words=self.text(segment.words), before=before, after=after)

    def _around(self, segment: Segment, moved: Segment, reading: Hidden) -> Segment:
        start, end, text, was = moved.span.start, moved.span.end, reading.text, reading.was
        stands = segment.before == was[max(0, segment.span.start - CONTEXT) : segment.span.start]
        before = text[max(0, start - CONTEXT) : start] if stands else self.text(segment.before)
        stands = segment.after == was[segment.span.end : segment.span.end + CONTEXT]
        after = text[end : end + CONTEXT] if stands else self.text(segment.after)
        return replace(moved, before=before, after=after)


def covered(value: V, cover: Cover) -> V:
    """A value with hidden names replaced in its texts and its passages moved."""
    if isinstance(value, HiddenName):
        return cast("V", replace(value, name="", forms=()) if value.hides else value)
    made = {name: way(getattr(value, name), cover) for name, way in _ways(cast("Any", type(value))).items()}
    news = {name: new for name, new in made.items() if new is not getattr(value, name)}
    return cast("V", replace(cast("Any", value), **news)) if news else value


Way = Callable[[Any, Cover], Any]


@cache
def _ways(type_: Any) -> dict[str, Way]:
    """How each field that can hold a name is covered."""
    hints = get_type_hints(type_)
    found = {field.name: _way(hints[field.name]) for field in fields(type_) if field.name not in _NOT_WORDS}
    return {name: way for name, way in found.items() if way is not None}


def _way(hint: Any) -> Way | None:
    if hint is str:
        return lambda text, cover: _same(text, cover.text(text))
    if hint is Segment:
        return lambda segment, cover: cover.segment(segment)
    if is_dataclass(hint):
        return covered if _ways(cast("type", hint)) else None
    inner = [_way(each) for each in get_args(hint) if each is not type(None) and each is not Ellipsis]
    way = next((each for each in inner if each is not None), None)
    if way is None:
        return None
    return _each(way) if getattr(hint, "__origin__", None) is tuple else _maybe(way)


def _same(old: str, new: str) -> str:
    return old if new == old else new


def _maybe(way: Way) -> Way:
    return lambda value, cover: None if value is None else way(value, cover)


def _each(way: Way) -> Way:
    def covers(values: tuple[Any, ...], cover: Cover) -> tuple[Any, ...]:
        made = tuple(way(value, cover) for value in values)
        return values if all(new is old for new, old in zip(made, values, strict=True)) else made

    return covers


def covered_corpus(corpus: Corpus, names: Iterable[HiddenName]) -> tuple[Corpus, Cover]:
    """A corpus as it is shown, with the hidden names replaced, and the cover that made it."""
    finder = Finder(names)
    made = {source: hidden_transcript(each, finder) for source, each in corpus.transcripts.items()}
    cover = Cover(finder, {transcript.id: reading for transcript, reading in made.values()})

    def each(values: Mapping[Any, Any]) -> dict[Any, Any]:
        return {key: covered(value, cover) for key, value in values.items()}

    return replace(
        corpus,
        study=covered(corpus.study, cover),
        sources=each(corpus.sources),
        transcripts={source: transcript for source, (transcript, _) in made.items()},
        participants={key: shown_person(value, cover) for key, value in corpus.participants.items()},
        organisations=each(corpus.organisations),
        memberships=tuple(covered(value, cover) for value in corpus.memberships),
        speakers={(key[0], cover.text(key[1])): covered(value, cover) for key, value in corpus.speakers.items()},
        values=tuple(covered(value, cover) for value in corpus.values),
        codebook=Codebook(tuple(covered(value, cover) for value in corpus.codebook)),
        coders=each(corpus.coders),
        codings=each(corpus.codings),
        statements=each(corpus.statements),
        episodes=each(corpus.episodes),
        memos=tuple(covered(value, cover) for value in corpus.memos),
        translations=tuple(covered(value, cover) for value in corpus.translations),
    ), cover


def shown_person(person: Participant, cover: Cover) -> Participant:
    """A participant is shown by what stands in place of the name, everywhere the same."""
    name = cover.text(person.name)
    pseudonym = name if name != person.name and person.pseudonym else cover.text(person.pseudonym)
    return replace(person, name=name, pseudonym=pseudonym)
