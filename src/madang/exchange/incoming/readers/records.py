"""Records of labelled text while a file is read: texts, and what each person marked in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from madang.exchange.incoming.coded import CodeFound, Loss, Passage

TEXTS = ("text", "data", "sentence", "content", "본문")
"""Names under which a record may keep its text."""
_NAMES = ("title", "name", "filename", "file_name", "doc", "source", "document")


@dataclass(slots=True)
class Record:
    """One text; `unit` is what its places count where no words decide it."""

    name: str
    text: str
    unit: str = "characters"
    passages: list[Passage] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    """What is said of the text as a whole, and by whom."""


@dataclass(slots=True)
class Records:
    """The records of a file, or of several people's files on the same texts."""

    program: str
    made: list[Record] = field(default_factory=list)
    lost: list[Loss] = field(default_factory=list)
    trees: dict[str, CodeFound] = field(default_factory=dict)
    """Codes that stand below others, and those above them, by id."""
    _known: dict[tuple[str, str], Record] = field(default_factory=dict)

    def of(self, told: dict[str, Any], number: int, text: str, unit: str) -> Record:
        """The record of a text; the same one where somebody else's labels of it come with the same id."""
        id_ = told.get("id")
        key = (str(id_), text)
        if id_ is None or key not in self._known:
            self._known[key] = Record(name_of(told, number), text, unit)
            self.made.append(self._known[key])
        return self._known[key]

    def codes(self) -> tuple[CodeFound, ...]:
        """All codes that passages have."""
        used = dict.fromkeys(code for each in self.made for passage in each.passages for code in passage.codes)
        return (*self.trees.values(), *(CodeFound(code, code) for code in used if code not in self.trees))

    def coders(self) -> tuple[str, ...]:
        """Everybody who marked or said something."""
        every = {who for each in self.made for who in _people(each)}
        return tuple(sorted(every - {""}))


def _people(record: Record) -> Iterator[str]:
    yield from (each.coder for each in record.passages)
    yield from (who for _, who in record.notes)


def name_of(told: dict[str, Any], number: int) -> str:
    """What a record calls itself, else its number."""
    meta = told.get("meta")
    said = {**(meta if isinstance(meta, dict) else {}), **told}
    return next((str(said[key]) for key in _NAMES if isinstance(said.get(key), str | int)), str(number))


def are_places(*values: Any) -> bool:
    """Whether these are whole numbers that may be places in a text."""
    return all(isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**53 for value in values)


def strings(value: Any) -> list[str]:
    """The strings in a list, or the one string."""
    every = value if isinstance(value, list) else [value]
    return [each for each in every if isinstance(each, str) and each.strip()]
