"""A text read line by line: only lines that nobody has read yet are put to the analyser."""

import re
from collections.abc import Iterator, Mapping

import numpy as np

from madang.text.analyser import Reader
from madang.text.forms.wanted import FOREIGN, WORD
from madang.text.word_index import Reading, WordIndex, indexed

LINE = 1_500
"""Letters up to which a line is read in one go."""
_HANGUL = re.compile("[가-힣]")
Lines = Mapping[str, list[Reading]]
"""Lines that were read before, with a reading for each of their words."""


def is_korean(text: str) -> bool:
    """Whether a text has Korean letters, which need reading."""
    return bool(_HANGUL.search(text))


def read_words(text: str, reader: Reader | None, known: Lines | None = None) -> WordIndex:
    """The index of a folded text; `known` are lines of an earlier text. Without a reader new lines are left unread."""
    return indexed(text, lambda: _readings(text, reader, known or {}))


def _readings(text: str, reader: Reader | None, known: Lines) -> Iterator[Reading]:
    lines = [*_lines(text)]
    new = (line for line in lines if line not in known and is_korean(line))
    told = reader.lines(new) if reader else iter(())
    for line in lines:
        if line in known:
            yield from known[line]
        elif reader and is_korean(line):
            yield from next(told)
        else:
            yield from (("", "") for _ in WORD.finditer(line))


def lines_read(text: str, index: WordIndex) -> dict[str, list[Reading]]:
    """The lines of a folded text with the readings its index has."""
    readings = [_reading(entry) for entry in index.entries]
    found: dict[str, list[Reading]] = {}
    start = 0
    for line in _lines(text):
        first, last = np.searchsorted(index.starts, [start, start + len(line)])
        found[line] = [readings[word] for word in index.words[first:last].tolist()]
        start += len(line)
        # A line that was cut goes on at once; between others stands a line end.
        start += text[start : start + 1] == "\n"
    return found


def _reading(entry: str) -> Reading:
    key, reading, verb = entry.split("\t")
    return ("", "") if key[0] == FOREIGN else (reading, verb)


def _lines(text: str) -> Iterator[str]:
    """The lines of a text, long ones cut between sentences, or between words."""
    for line in text.split("\n"):
        yield from (line,) if len(line) <= LINE else _cut(line)


def _cut(line: str) -> Iterator[str]:
    while len(line) > LINE:
        end = line.rfind(". ", 0, LINE) + 1 or line.rfind(" ", 0, LINE)
        if end <= 0:
            # Nobody writes words that long: a line without a space is read whole.
            space = line.find(" ", LINE)
            end = len(line) if space < 0 else space
        yield line[:end]
        line = line[end:]
    if line:
        yield line
