"""A stretch of text cut for reading: its hits marked, what is far from them left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class PieceKind(StrEnum):
    """Plain words, a hit, or a place where words were left out."""

    WORDS = "words"
    HIT = "hit"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words of an excerpt."""

    kind: PieceKind
    text: str


WHOLE = 320
"""Code points up to which a stretch is shown whole."""
AROUND = 120
"""Code points kept on either side of a hit in a longer one."""


def excerpt(text: str, start: int, end: int, hits: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """The text from `start` to `end` in pieces; `hits` lie within it, in order."""
    windows = [(start, end)] if end - start <= WHOLE else _windows(text, start, end, hits)
    return tuple(piece for piece in _pieces(text, start, end, windows, _merged(hits)) if piece.text)


def _merged(hits: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in hits:
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _windows(text: str, start: int, end: int, hits: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    wanted = [(max(start, one - AROUND), min(end, other + AROUND)) for one, other in hits] or [(start, start + WHOLE)]
    return _merged([(_after_space(text, a, start), _before_space(text, b, end)) for a, b in wanted])


def _after_space(text: str, place: int, least: int) -> int:
    """The next start of a word, so that none is cut in two."""
    space = text.find(" ", place, place + 20) if place > least else -1
    return place if space < 0 else space + 1


def _before_space(text: str, place: int, most: int) -> int:
    space = text.rfind(" ", place - 20, place) if place < most else -1
    return place if space < 0 else space


def _pieces(
    text: str, start: int, end: int, windows: list[tuple[int, int]], hits: list[tuple[int, int]]
) -> Iterator[Piece]:
    at = start
    for first, last in windows:
        if first > at:
            yield Piece(PieceKind.CUT, "…")
        at = first
        for one, other in hits:
            if first <= one and other <= last:
                yield Piece(PieceKind.WORDS, text[at:one])
                yield Piece(PieceKind.HIT, text[one:other])
                at = other
        yield Piece(PieceKind.WORDS, text[at:last])
        at = last
    if at < end:
        yield Piece(PieceKind.CUT, "…")
