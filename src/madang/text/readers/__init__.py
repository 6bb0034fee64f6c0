"""Bytes to words and turns, one module per format.

A further format is one module here that defines `READER`; nothing else needs to know it.
"""

from importlib import import_module
from pkgutil import iter_modules
from unicodedata import is_normalized, normalize

from madang.base.errors import Invalid
from madang.sources.archive import MAX_BYTES
from madang.text import speakers
from madang.text.dates import date_of
from madang.text.readers.column import Wanted
from madang.text.readers.reader import Reader, Reading, Understood
from madang.text.readers.shelter import SHELTER
from madang.text.readers.sniff import kind_of, refuse_unreadable

__all__ = ["MAX_BYTES", "READERS", "Reader", "Reading", "Understood", "extensions", "read"]


def _discovered() -> dict[str, Reader]:
    modules = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
    readers = [module.READER for module in modules if hasattr(module, "READER")]
    return {ending: reader for reader in readers for ending in reader.extensions}


READERS: dict[str, Reader] = _discovered()
"""Every reader by the file endings it answers to (`.txt`)."""


def extensions() -> tuple[str, ...]:
    """The file endings that can be read, in order."""
    return tuple(sorted(READERS))


def read(content: bytes, file_name: str, wanted: Wanted = ()) -> Understood:
    """The words and turns of a file; `Invalid` with one sentence where there are none to be had.

    `wanted` says what columns of a table of answers are to become; others are told by themselves.
    """
    refuse_unreadable(content, file_name)
    ending, note = kind_of(content, file_name, extensions())
    reader = READERS[ending]
    reading = _reading(reader, ending, content, file_name, wanted)
    text = reading.text if is_normalized("NFC", reading.text) else normalize("NFC", reading.text)
    if not text.strip():
        raise Invalid(
            f"{file_name} holds no words; choose a file with text in it.",
            f"{file_name}: 글이 없습니다. 글이 든 파일을 고르십시오.",
        )
    found = _found_in(text, reading)
    notes = (*((note,) if note else ()), *reading.notes, *found.notes)
    return Understood(
        text,
        found.turns,
        f"{reader.name} {reader.version}",
        reader.media_type,
        reading.encoding,
        notes,
        reading.date or date_of(text, found.turns, file_name),
        reading.particulars,
        reading.people,
        reading.columns,
    )


def _reading(reader: Reader, ending: str, content: bytes, file_name: str, wanted: Wanted) -> Reading:
    if reader.risky(content):
        return SHELTER.read(ending, content, file_name, wanted=wanted)
    return reader.reading(content, file_name, wanted)


def _found_in(text: str, reading: Reading) -> speakers.Found:
    if reading.turns is not None:
        return speakers.Found(reading.turns)
    return speakers.find(text, reading.kinds, reading.bold)
