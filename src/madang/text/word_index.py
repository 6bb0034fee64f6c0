"""The words of one text with their readings: which stand where, kept small."""

import struct
import zlib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from madang.base.errors import Invalid
from madang.text.forms.wanted import FOREIGN, WORD, key_of

Numbers = npt.NDArray[np.int64]
Reading = tuple[str, str]
"""How the analyser cuts a word (`forms.reading`), and the dictionary form of a verb; both may be empty."""
_FORMAT = 1
_HEADER = struct.Struct("<BBBIII")


@dataclass(frozen=True, eq=False)
class WordIndex:
    """Every word of a text, in its order. Places are letters of the folded text.

    `entries` are the different words, in order: key, reading and dictionary form (of a foreign word its letters),
    parted by tabs. `words` says for each place which entry stands there, `starts` where it begins.
    """

    entries: Sequence[str]
    words: Numbers
    starts: Numbers

    @cached_property
    def lengths(self) -> Numbers:
        """How many letters each word has."""
        return self._entry_lengths[self.words]

    @cached_property
    def _entry_lengths(self) -> Numbers:
        return np.fromiter((_letters(each) for each in self.entries), np.int64, len(self.entries))

    def beginning(self, key: str) -> range:
        """The entries whose key begins so."""
        return range(bisect_left(self.entries, key), bisect_left(self.entries, f"{key}\U0010ffff"))

    def places(self, entries: Sequence[int]) -> Numbers:
        """The numbers, from 0 and in order, of the words that are one of these entries."""
        if not entries:
            return _NONE
        asked = np.zeros(len(self.entries), bool)
        asked[entries] = True
        return np.flatnonzero(asked[self.words])

    def written(self) -> bytes:
        """The index as bytes. `read` makes it again."""
        gaps = np.diff(self.starts, prepend=0)
        numbers = [_small(each) for each in (self.words, gaps)]
        parts = [_packed("\n".join(self.entries).encode()), *(_packed(each.tobytes()) for each in numbers)]
        sizes = [each.dtype.itemsize for each in numbers]
        return b"".join((_HEADER.pack(_FORMAT, *sizes, *map(len, parts)), *parts))


_NONE: Numbers = np.zeros(0, np.int64)


def read(content: bytes) -> WordIndex:
    """The index in bytes that `written` made. Raises `Invalid` for others."""
    try:
        kind, words_size, gaps_size, *lengths = _HEADER.unpack_from(content)
        if kind != _FORMAT:
            raise ValueError
        entries, words, gaps = _parts(content, lengths)
        found = WordIndex(
            entries.decode().split("\n") if entries else [], _numbers(words, words_size), _numbers(gaps, gaps_size)
        )
    except (struct.error, zlib.error, ValueError):
        raise Invalid("A word index is damaged; make it again: madang index", "낱말 색인이 손상되었습니다.") from None
    return WordIndex(found.entries, found.words, np.cumsum(found.starts))


def fits(index: WordIndex, text: str) -> bool:
    """Whether an index has the words of this folded text, whatever their readings."""
    words = indexed(text)
    return (
        np.array_equal(index.starts, words.starts)
        and len(index.words) == len(words.words)
        and np.array_equal(_keys(index), _keys(words))
    )


def _keys(index: WordIndex) -> npt.NDArray[np.str_]:
    return np.array([each.partition("\t")[0] for each in index.entries], object)[index.words]


def indexed(text: str, readings: Callable[[], Iterable[Reading]] | None = None, *, stems: bool = True) -> WordIndex:
    """The index of a folded text; `readings` answers one for each word in order, None leaves them empty.

    Without `stems` only Korean words can be looked for: stems are most of the work.
    """
    told: Iterator[Reading] = iter(readings()) if readings else iter(())
    numbers: dict[str, int] = {}
    words: list[int] = []
    starts: list[int] = []
    for found in WORD.finditer(text):
        word = found.group()
        reading, verb = next(told, _UNREAD)
        key = _KEYS.get(word) or (_key(word) if stems or not word.isascii() else f"{FOREIGN}{word}")
        entry = f"{key}\t\t{word}" if key[0] == FOREIGN else f"{key}\t{reading}\t{verb}"
        words.append(numbers.setdefault(entry, len(numbers)))
        starts.append(found.start())
    entries = sorted(numbers)
    order = np.zeros(len(entries), np.int64)
    order[[numbers[each] for each in entries]] = np.arange(len(entries))
    return WordIndex(entries, order[np.array(words, np.int64)], np.array(starts, np.int64))


_UNREAD: Reading = ("", "")
_KEYS: dict[str, str] = {}
_MOST = 500_000


def _key(word: str) -> str:
    """The key of a word, worked out once: a text says the same few thousand words over and over."""
    if len(_KEYS) > _MOST:
        _KEYS.clear()
    found = _KEYS[word] = key_of(word)
    return found


def _letters(entry: str) -> int:
    key, _, rest = entry.partition("\t")
    return len(rest) - 1 if key[0] == FOREIGN else len(key)


def _packed(content: bytes) -> bytes:
    return zlib.compress(content, 1)


def _small(numbers: Numbers) -> npt.NDArray[np.unsignedinteger]:
    """The same numbers in as few bytes as hold the largest, the lowest byte first."""
    most = int(numbers.max(initial=0))
    return numbers.astype("<u1" if most < 1 << 8 else "<u2" if most < 1 << 16 else "<u4")


def _numbers(content: bytes, size: int) -> Numbers:
    return np.frombuffer(content, f"<u{size}").astype(np.int64)


def _parts(content: bytes, lengths: Sequence[int]) -> Iterator[bytes]:
    start = _HEADER.size
    for length in lengths:
        yield zlib.decompress(content[start : start + length])
        start += length
    if start != len(content):
        raise ValueError
