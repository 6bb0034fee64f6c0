"""Sentences: the one around a place, and all of a stretch."""

import re
from bisect import bisect_right
from itertools import pairwise

from madang.text.span import Span

# A full stop ends a sentence only before a space, so that 3.5 and www.or.kr stay whole.
_END = re.compile(r"[.?!。？！…]+[\"'”’」』)\]]*(?=\s)|\n+")


def sentence_at(text: str, within: Span, start: int, end: int) -> Span:
    """The sentence, or run of sentences, of `within` that holds the place from `start` to `end`; no outer spaces."""
    cuts = [within.start, *(each.end() for each in _END.finditer(text, within.start, within.end)), within.end]
    first = cuts[max(0, bisect_right(cuts, start) - 1)]
    last = next(cut for cut in cuts if cut >= end)
    words = text[first:last]
    return Span(first + len(words) - len(words.lstrip()), last - len(words) + len(words.rstrip()))


def sentences_of(text: str, within: Span) -> list[tuple[int, int]]:
    """Where each sentence of `within` starts and ends, without outer spaces."""
    cuts = [within.start, *(each.end() for each in _END.finditer(text, within.start, within.end)), within.end]
    found = []
    for first, last in pairwise(cuts):
        words = text[first:last]
        if words.strip():
            found.append((first + len(words) - len(words.lstrip()), last - len(words) + len(words.rstrip())))
    return found
