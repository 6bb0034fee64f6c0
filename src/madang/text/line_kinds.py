"""Lines that nobody spoke: stage directions, headings, page furniture."""

import re

from madang.text.labels import is_field
from madang.text.turn import TurnKind

_RULE = re.compile(r"\s*([-=_*~^#+.─━=·•])(?:\s?\1){2,}\s*$")
_PAGE = re.compile(
    r"(?:[-–—]\s*\d{1,4}\s*[-–—]|(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|\d{1,4}\s*/\s*\d{1,4}|"
    r"\d{1,4}\s*(?:쪽|페이지))$",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\s*(\d{1,4})\s*$")
_SECTION = re.compile(
    r"(?:(?:Further |Opening |Closing )?(?:Questions|Examination|Cross-examination|Re-examination|Statement|"
    r"Submissions|Evidence|Remarks) (?:from|by|of|on behalf of)\b[^.?!:]{0,120}|\#{1,6}\s+\S.{0,200})$",
    re.IGNORECASE,
)
_AGENDA = re.compile(r"[○◯〇◎●]\S.{0,120}$|\d{1,3}\.\s?\S.{1,150}의\s?건(?:\s?\(.*\))?$")
_PARTICULAR = re.compile(r"\s*(?:[-•*#○·]\s*)?([^:：\n]{1,20}?)\s*[:：]")
_CLOSING = re.compile(
    r"산회|폐회|(?:회의|녹음|녹취|면담|인터뷰)\s*종료|adjourned|recording (?:ends|ended|stopped)|"
    r"end of (?:the )?(?:transcript|interview|recording|audio|meeting)",
    re.IGNORECASE,
)
_PAIRS = {"(": ")", "[": "]", "（": "）", "［": "］", "<": ">", "{": "}"}
MAX_STAGE = 2000
MAX_HEADING = 200
MAX_PAGE = 24


def kind_of_line(line: str) -> TurnKind | None:
    """What a line is by its look alone, None where it may be speech."""
    trimmed = line.strip()
    if not trimmed[0].isalnum():
        bare = trimmed.strip("*_").rstrip(".").strip()
        if bare[:1] in _PAIRS and is_bracketed(bare):
            return TurnKind.STAGE
        if is_rule(line):
            return TurnKind.FURNITURE
    if len(trimmed) < MAX_PAGE and _PAGE.match(trimmed):
        return TurnKind.FURNITURE
    return TurnKind.HEADING if len(trimmed) <= MAX_HEADING and _SECTION.match(trimmed) else None


def is_agenda(line: str) -> bool:
    """Whether a line of minutes names an item of the agenda, or the list of those present."""
    return len(line) <= MAX_HEADING and bool(_AGENDA.match(line.strip()))


def is_bracketed(words: str) -> bool:
    """Whether one pair of brackets holds all the words."""
    opening, closing = words[0], _PAIRS[words[0]]
    if len(words) > MAX_STAGE or words[-1] != closing:
        return False
    depth = 0
    for place, sign in enumerate(words):
        depth += (sign == opening) - (sign == closing)
        if depth == 0:
            return place == len(words) - 1
    return False


def is_rule(line: str) -> bool:
    """Whether the line is drawn, not written: an underline or a divider."""
    return len(line) <= MAX_HEADING and bool(_RULE.match(line))


def is_particular(line: str) -> bool:
    """Whether the line gives a particular of the session (`Date: 5 March`, `장소: 구청`)."""
    found = _PARTICULAR.match(line)
    return found is not None and is_field(found[1])


def is_title(line: str) -> bool:
    """Whether a line before all speech reads as a title, not as a sentence."""
    trimmed = line.strip()
    return len(trimmed) <= MAX_HEADING and not trimmed.endswith((".", "?", "!", "。", "다", "요", "…"))


def closes(line: str) -> bool:
    """Whether a stage direction says that the session is over."""
    return bool(_CLOSING.search(line))
