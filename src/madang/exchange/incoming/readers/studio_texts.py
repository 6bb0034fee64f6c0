"""Texts of Label Studio that are no plain text: a talk in turns, and a page of HTML, each with its own places."""

from dataclasses import dataclass, field
from typing import Any, Protocol

from madang.exchange.incoming.readers.records import are_places
from madang.exchange.incoming.readers.taguette_text import Laid, lay

_SAYS = ("text", "utterance", "content", "words", "phrase")
_SPEAKER = ("author", "speaker", "name", "role", "participant")
Place = tuple[int | None, int | None, str | None]
"""Start and end in characters, and the words to hold against them."""


class Talk(Protocol):
    """A text with places of its own."""

    @property
    def text(self) -> str:
        """The words, a line for each turn or block."""
        ...

    def place(self, value: dict[str, Any], words: str | None) -> Place:
        """Where a region stands; without a place where only its words tell."""
        ...


@dataclass(slots=True)
class _Turns:
    """Turns, each a line after its speaker; a region counts within its first and its last turn."""

    text: str = ""
    _said: list[tuple[int, str]] = field(default_factory=list)

    def add(self, speaker: str, words: str) -> None:
        self.text += ("\n" if self._said else "") + (f"{speaker}: " if speaker else "")
        self._said.append((len(self.text), words))
        self.text += words

    def place(self, value: dict[str, Any], words: str | None) -> Place:
        first, last = _number(value.get("start")), _number(value.get("end"))
        start = self._at(first, value.get("startOffset"))
        end = self._at(last, value.get("endOffset"))
        # Words over several turns lack the speakers that stand between them here.
        return start, end, words if first == last or start is None or end is None else None

    def _at(self, turn: int | None, offset: Any) -> int | None:
        if turn is None or not 0 <= turn < len(self._said) or not are_places(offset):
            return None
        start, words = self._said[turn]
        return start + _characters(words, offset)


def talk_in(value: Any) -> _Turns | None:
    """The turns in a list of objects with words; None for anything else."""
    if not isinstance(value, list) or not value or not all(isinstance(each, dict) for each in value):
        return None
    said = next((key for key in _SAYS if all(isinstance(each.get(key), str) for each in value)), None)
    if said is None or any(_is_region(each) for each in value):
        return None
    who = next((key for key in _SPEAKER if any(isinstance(each.get(key), str) for each in value)), "")
    turns = _Turns()
    for each in value:
        turns.add(str(each.get(who) or "") if who else "", each[said])
    return turns


def _is_region(value: dict[str, Any]) -> bool:
    """Whether it is something marked, which in the short form stands beside the text; turns may have times, too."""
    return "start" in value and any(key.endswith("labels") or key in ("choices", "taxonomy") for key in value)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page; a region counts the UTF-16 units of all its text."""

    _laid: Laid

    @property
    def text(self) -> str:
        return self._laid.text

    def place(self, value: dict[str, Any], words: str | None) -> Place:
        told = value.get("globalOffsets")
        if not isinstance(told, dict) or not are_places(told.get("start"), told.get("end")):
            return None, None, words
        start, end = self._laid.place(told["start"], ends=False), self._laid.place(told["end"], ends=True)
        return (None, None, words) if start is None or end is None else (start, end, words)


def marked_up(html: str) -> _Page:
    """A page as a browser shows it."""
    return _Page(lay(html, "Label Studio", utf16=True))


def _number(value: Any) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 9:
        return int(value)
    return value if are_places(value) else None


def _characters(words: str, units: int) -> int:
    """How many characters so many UTF-16 units are."""
    at = 0
    for number, letter in enumerate(words):
        if at >= units:
            return number
        at += 2 if letter > "\uffff" else 1
    return len(words) if at >= units else len(words) + units - at
