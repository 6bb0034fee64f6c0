"""What the writer of a mail says, and the earlier mail that is quoted in it."""

import re
from collections.abc import Sequence
from unicodedata import normalize

_MARK = re.compile(r"\s{0,3}(?:>|\|(?=\s))")
_REST = re.compile(
    r"\s*(?:[-_=]{2,}\s*(?:original message|forwarded message|원본 ?메[시세]지|원본 ?메일|전달된 ?메[시세]지|"
    r"ursprüngliche nachricht|message d'origine)\s*[-_=]*|begin forwarded message:)\s*$",
    re.I,
)
"""From here on all is earlier mail."""
_SAID = re.compile(r"(?:wrote|writes|schrieb|a écrit|님이 (?:작성|쓴 글|보낸)|작성|썼습니다)\s*[:：]?\s*$", re.I)
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}:\d\d|@|<[^>]+>")
_FIELD = re.compile(
    r"\s*\*?(?:from|sent|to|date|subject|cc|보낸\s?사람|보낸\s?날짜|받는\s?사람|날짜|제목|참조)\*?\s*[:：]", re.I
)
LED_BY = 3
"""Lines over which the sentence that leads a quotation may run."""


def own_and_quoted(body: str) -> list[tuple[bool, str]]:
    """The stretches of a mail in order: whether they are the writer's own, and their words (NFC)."""
    lines = normalize("NFC", body).replace("\u00a0", " ").split("\n")
    quoted = _quoted(lines)
    made: list[tuple[bool, str]] = []
    start = 0
    for number in range(1, len(lines) + 1):
        if number == len(lines) or quoted[number] != quoted[start]:
            words = "\n".join(line.rstrip() for line in lines[start:number]).strip("\n")
            if words.strip():
                made.append((not quoted[start], words))
            start = number
    return made


def _quoted(lines: Sequence[str]) -> list[bool]:
    """For each line whether it is earlier mail; an empty line goes with the line before."""
    made = [bool(_MARK.match(line)) for line in lines]
    for number, line in enumerate(lines):
        if _REST.match(line) or _is_head(lines, number):
            made[number:] = [True] * (len(lines) - number)
            break
        if made[number] and number and not made[number - 1]:
            _take_lead(lines, made, number)
    for number in range(1, len(lines)):
        if not lines[number].strip():
            made[number] = made[number - 1]
    return made


def _take_lead(lines: Sequence[str], made: list[bool], number: int) -> None:
    """The sentence before a quotation that says who wrote it goes with it."""
    before = [at for at in range(max(0, number - LED_BY - 1), number) if lines[at].strip()][-LED_BY:]
    for count in range(1, len(before) + 1):
        words = " ".join(lines[at] for at in before[-count:])
        if _SAID.search(words) and _DATED.search(words):
            for at in range(before[-count], number):
                made[at] = True
            return


def _is_head(lines: Sequence[str], number: int) -> bool:
    """Whether the head of another mail begins here, as Outlook copies it: three fields in a row."""
    return len(lines) >= number + 3 and all(_FIELD.match(line) for line in lines[number : number + 3])
