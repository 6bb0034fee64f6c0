"""Typing over a stretch of a text."""

from collections.abc import Sequence
from unicodedata import is_normalized, normalize

from madang.base.errors import Invalid
from madang.text.difference import Edit, edits_of, edits_within
from madang.text.revision import Correction
from madang.text.span import Span


def correct(old: str, start: int, end: int, words: str) -> Correction:
    """The text with `words` in place of what stands from `start` to `end` (code points).

    What is typed becomes Unicode NFC with `\\n` line ends, as all text is. Raises `Invalid` for a
    place outside the text, characters that are no text, and a text without words.
    """
    if not 0 <= start <= end <= len(old):
        raise Invalid(
            f"A passage from {start} to {end} does not lie within a text of {len(old)} characters.",
            f"{start}부터 {end}까지는 {len(old)}자의 본문 안에 있지 않습니다.",
        )
    typed = plain(words)
    new = old[:start] + typed + old[end:]
    stretch = Edit(Span(start, end), Span(start, start + len(typed)))
    if not is_normalized("NFC", new):
        # A mark at the edge of what was typed joins the letter beside it: then the edge is not where it was.
        new = normalize("NFC", new)
        stretch = Edit(Span(0, len(old)), Span(0, len(new)))
    _require_words(new)
    return Correction(old, new, (stretch,), edits_within(old, new, stretch))


def correct_each(old: str, stretches: Sequence[tuple[Span, str]]) -> Correction:
    """The text with words in place of each of these stretches, which lie in order and apart from each other.

    Raises as `correct` does.
    """
    parts, typed, place, there = [], [], 0, 0
    for span, words in stretches:
        if not place <= span.start <= span.end <= len(old):
            raise Invalid(
                "The places to be replaced overlap, or do not lie in the text.",
                "바꿀 자리가 서로 겹치거나 본문 안에 있지 않습니다.",
            )
        written = plain(words)
        there += span.start - place
        parts += [old[place : span.start], written]
        typed.append(Edit(span, Span(there, there + len(written))))
        place, there = span.end, there + len(written)
    new = "".join([*parts, old[place:]])
    if not is_normalized("NFC", new):
        return correct(old, 0, len(old), new)
    _require_words(new)
    return Correction(old, new, tuple(typed), edits_of(old, new, typed))


def _require_words(text: str) -> None:
    if not text.strip():
        raise Invalid("A transcript needs some words.", "본문에는 글이 있어야 합니다.")


def plain(words: str) -> str:
    """What was typed, as Unicode NFC with `\\n` line ends and no byte order mark. Raises `Invalid`."""
    if "\0" in words or any("\ud800" <= letter <= "\udfff" for letter in words):
        raise Invalid(
            "Some of these characters are not text; type the words again.",
            "글자가 아닌 것이 섞여 있습니다. 다시 입력해 주십시오.",
        )
    return normalize("NFC", words.replace("\ufeff", "").replace("\r\n", "\n").replace("\r", "\n"))
