"""The morphological analyser (Kiwi): how each Korean word of a text is to be read.

It takes seconds to begin and half a gigabyte, so it is brought in when somebody needs it and let go afterwards.
"""

import os
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from itertools import tee
from typing import Any, Protocol

from madang.text.forms.reading import kind_of
from madang.text.forms.wanted import WORD
from madang.text.word_index import Reading

_STRANGE = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\U00010000-\U0010ffff]")
"""Letters that the analyser may count as two, or stumble over."""


class Reader(Protocol):
    """Something that reads words."""

    def lines(self, lines: Iterable[str]) -> Iterator[list[Reading]]:
        """For each line with Korean letters in it one reading a word, in order."""


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

    def lines(self, lines: Iterable[str]) -> Iterator[list[Reading]]:
        """For each line one reading a word, in order; the threads are a few lines ahead."""
        read, asked = tee(lines)
        for line, tokens in zip(read, self.raw(asked), strict=True):
            yield _of_line(line, tokens)

    def raw(self, lines: Iterable[str]) -> Iterator[list[Any]]:
        """What the analyser itself answers for each line."""
        found: Iterator[list[Any]] = self._kiwi.tokenize(map(_plain, lines))
        return found


def _plain(line: str) -> str:
    return _STRANGE.sub(" ", line)


def _of_line(line: str, tokens: list[Any]) -> list[Reading]:
    found_readings: list[Reading] = []
    number, count = 0, len(tokens)
    for found in WORD.finditer(line):
        start, end = found.span()
        while number < count and tokens[number].start < start:
            number += 1
        first = number
        while number < count and tokens[number].start < end:
            number += 1
        found_readings.append(_reading(tokens[first:number], start, end))
    return found_readings


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
