"""Where the words of a PDF stand on its pages, read in the shelter."""

from dataclasses import dataclass
from typing import Any

import orjson

from madang.base.errors import Invalid
from madang.text.readers.pdf_letters import MAX_LETTERS, pieces_of
from madang.text.readers.reader import Reading

ASKED = "places of a pdf"
"""What the shelter is asked; no ending of a file, so that no file leads here."""
MAX_PAGES = 2000

Line = tuple[float, float, float, float]
"""Left, foot, right and head of the words of a line, in points from the left and the foot of the page's media box."""


@dataclass(frozen=True, slots=True)
class PagePlaces:
    """A page: how high it is in points, whether it is shown upright, and where its lines stand."""

    height: float
    upright: bool
    lines: tuple[Line, ...]


def heard(reading: Reading) -> list[PagePlaces]:
    """The pages that were told."""
    told = orjson.loads(reading.text)
    return [PagePlaces(height, upright, tuple(tuple(line) for line in lines)) for height, upright, lines in told]


def read(content: bytes, file_name: str) -> Reading:
    """What the shelter answers: the pages as JSON. Raises `Invalid` for a PDF that cannot be read."""
    import pypdfium2
    import pypdfium2.raw as library

    try:
        document = pypdfium2.PdfDocument(content)
        pages, letters = [], 0
        for number in range(min(len(document), MAX_PAGES)):
            pages.append(_page(document[number], library, number))
            letters += len(pages[-1][2])
            if letters > MAX_LETTERS:
                break
    except pypdfium2.PdfiumError as error:
        raise Invalid(f"{file_name} cannot be read.", f"{file_name}: 읽을 수 없습니다.") from error
    return Reading(orjson.dumps(pages).decode())


def _page(page: Any, library: Any, number: int) -> tuple[float, bool, list[Line]]:
    left, foot, _, head = page.get_mediabox()
    # Held by a name: the library lets go of a page's text with the last name for it.
    text = page.get_textpage()
    lines = [
        (each.left - left, each.base - foot, each.right - left, each.base - foot + each.size)
        for each in pieces_of(text.raw, library, number)
    ]
    return head - foot, page.get_rotation() == 0, lines
