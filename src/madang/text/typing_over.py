"""Typing over a stretch of a text."""

from unicodedata import is_normalized, normalize

from madang.base.errors import Invalid
from madang.text.difference import Edit, edits_within
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
    if not new.strip():
        raise Invalid("A transcript needs some words.", "본문에는 글이 있어야 합니다.")
    return Correction(old, new, stretch, edits_within(old, new, stretch))


def plain(words: str) -> str:
    """What was typed, as Unicode NFC with `\\n` line ends and no byte order mark. Raises `Invalid`."""
    if "\0" in words or any("\ud800" <= letter <= "\udfff" for letter in words):
        raise Invalid(
            "Some of these characters are not text; type the words again.",
            "글자가 아닌 것이 섞여 있습니다. 다시 입력해 주십시오.",
        )
    return normalize("NFC", words.replace("\ufeff", "").replace("\r\n", "\n").replace("\r", "\n"))
