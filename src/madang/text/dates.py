"""The day a transcript says it is from."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from madang.text.turn import Turn, TurnKind

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<year>(?:19|20)\d\d)\s*년\s*(?P<month>\d{1,2})\s*월\s*(?P<day>\d{1,2})\s*일",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sign>[-_/]|\.\s?)(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?!\d)",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{_NAME}[\s,-]+(?P<year>(?:19|20)\d\d)(?!\d)",
        rf"\b{_NAME}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)",
    )
)
HEAD_TURNS = 40
HEAD_LETTERS = 200


def date_of(text: str, turns: Sequence[Turn], file_name: str) -> str | None:
    """The ISO date in the lines before the first speech, or else in the file's name."""
    for head in _head(text, turns):
        found = date_in(head)
        if found is not None:
            return found
    return date_in(file_name)


def date_in(words: str) -> str | None:
    """The first full date written in `words`, as an ISO date."""
    for form in _FORMS:
        for found in form.finditer(words):
            made = _iso(found.groupdict())
            if made is not None:
                return made
    return None


def _head(text: str, turns: Sequence[Turn]) -> Iterator[str]:
    for turn in islice((turn for turn in turns if turn.kind is not TurnKind.FURNITURE), HEAD_TURNS):
        if turn.kind is TurnKind.SPEECH:
            return
        # A long paragraph may speak of any day.
        if len(turn.span) <= HEAD_LETTERS:
            yield turn.span.of(text)


def _iso(parts: dict[str, str | None]) -> str | None:
    name = parts.get("name")
    month = _MONTHS.index(name.lower()) + 1 if name else int(parts["month"] or 0)
    try:
        return date(int(parts["year"] or 0), month, int(parts["day"] or 0)).isoformat()
    except ValueError:
        return None
