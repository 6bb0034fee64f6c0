"""The morphological analyser (Kiwi): how each Korean word of a text is to be read.

It takes seconds to begin and half a gigabyte, so it is brought in when somebody needs it and let go afterwards.
"""

import os
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Protocol

from madang.text.forms.reading import kind_of
from madang.text.forms.wanted import WORD
from madang.text.word_index import Reading

LINE = 1_500
"""Letters up to which a line is read in one go."""
_HANGUL = re.compile("[가-힣]")
_STRANGE = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\U00010000-\U0010ffff]")
"""Letters that the analyser may count as two, or stumble over."""
_SENTENCE = re.compile(r"(?<=[.?!]) ")


class Reader(Protocol):
    """Something that reads words."""

    def readings(self, texts: Iterable[str]) -> Iterator[list[Reading]]:
        """For each folded text one reading a word, in order."""


def version_of_readings() -> str:
    """Which analyser makes the readings, and our own way of keeping them; readings of others are made again."""
    try:
        return f"kiwi {version('kiwipiepy')} {version('kiwipiepy_model')} 1"
    except PackageNotFoundError:
        return "none 1"


class Analyser:
    """Kiwi, begun. `workers` threads read at once."""

    def __init__(self, workers: int = 0) -> None:
        from kiwipiepy import Kiwi

        self._kiwi: Any = Kiwi(num_workers=workers or os.cpu_count() or 1)

    def readings(self, texts: Iterable[str]) -> Iterator[list[Reading]]:
        """For each folded text one reading a word, in order; words without Korean letters have none."""
        cut = [[*_lines(text)] for text in texts]
        asked = (line for lines in cut for line in lines if _HANGUL.search(line))
        told = self._kiwi.tokenize(map(_plain, asked))
        for lines in cut:
            yield [
                reading
                for line in lines
                for reading in (_of_line(line, next(told)) if _HANGUL.search(line) else _unread(line))
            ]


def _plain(line: str) -> str:
    return _STRANGE.sub(" ", line)


def _lines(text: str) -> Iterator[str]:
    """The lines of a text, long ones cut between sentences, or between words."""
    for line in text.split("\n"):
        yield from (line,) if len(line) <= LINE else _cut(line)


def _cut(line: str) -> Iterator[str]:
    held = ""
    for sentence in _SENTENCE.split(line):
        if held and len(held) + len(sentence) > LINE:
            yield held
            held = ""
        held = f"{held} {sentence}"
        while len(held) > LINE:
            end = held.rfind(" ", 1, LINE)
            end = LINE if end < 0 else end
            if end == LINE and not _may_part(held, end):
                end = next((each.start() for each in re.finditer(r"\s", held[LINE:])), len(held) - LINE) + LINE
            yield held[:end]
            held = held[end:]
    yield held


def _may_part(text: str, place: int) -> bool:
    return not (text[place - 1 : place].isalnum() and text[place : place + 1].isalnum())


def _unread(line: str) -> Iterator[Reading]:
    return (("", "") for _ in WORD.finditer(line))


def _of_line(line: str, tokens: list[Any]) -> Iterator[Reading]:
    number, count = 0, len(tokens)
    for found in WORD.finditer(line):
        start, end = found.span()
        while number < count and tokens[number].start < start:
            number += 1
        first = number
        while number < count and tokens[number].start < end:
            number += 1
        yield _reading(tokens[first:number], start, end)


def _reading(tokens: list[Any], start: int, end: int) -> Reading:
    cells = ["-"] * (end - start)
    verb = ""
    for token in tokens:
        place, tag = token.start - start, token.tag
        letter = _LETTERS.get(tag) or _letter(tag)
        if letter == "N" and token.oov:
            letter = "U"
        if cells[place] == "-":
            cells[place] = letter
            if not verb and letter == "P":
                verb = token.lemma
        elif letter == "E" and cells[place] in "PVC":
            cells[place] = cells[place].lower()
    return "".join(cells), verb


_LETTERS: dict[str, str] = {}


def _letter(tag: str) -> str:
    found = _LETTERS[tag] = kind_of(tag)
    return found
