"""Passages without a code keep their words and surroundings, and stand on the same words after a correction."""

from collections.abc import Iterator

from madang.coding.segment import segment_at
from madang.exchange.refi.elements import Node
from madang.text.span import Span
from madang.text.transcript import Transcript


def remembered(transcript: Transcript, place: Span | None) -> dict[str, str]:
    """What tells a passage's place again: attributes of ours, which no file that is handed over holds."""
    if place is None:
        return {}
    segment = segment_at(transcript, place.start, place.end)
    return {"words": segment.words, "before": segment.before, "after": segment.after}


def standing(node: Node, text: str) -> Span | None:
    """Where a kept passage stands in `text` now; None where its words are gone or were never there."""
    start, end = (_whole(node.get(name)) for name in ("startPosition", "endPosition"))
    if start is None or end is None:
        return None
    words = node.get("words")
    if words is None:
        return Span(start, end) if 0 <= start <= end <= len(text) else None
    before, after = node.get("before", ""), node.get("after", "")

    def fit(place: int) -> tuple[int, int]:
        alike = _alike(before[::-1], text[max(0, place - len(before)) : place][::-1])
        behind = place + len(words)
        return alike + _alike(after, text[behind : behind + len(after)]), -abs(place - start)

    best = max(_places(words, text), key=fit, default=None)
    return None if best is None else Span(best, best + len(words))


def _whole(value: str | None) -> int | None:
    return int(value) if value is not None and value.lstrip("-").isdecimal() else None


def _alike(one: str, other: str) -> int:
    """How many letters two strings begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _places(words: str, text: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)
