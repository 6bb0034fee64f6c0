"""What may be a speaker's label at the beginning of a line."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from madang.text.label_words import ABBREVIATION, DATE_LIKE, FIELDS, OPENERS, ROLES, SENTENCE_END, SMALL, SOUNDS
from madang.text.stamps import STAMP, TIME, seconds

MAX_LABEL = 50
MAX_WORDS = 6
HEAD = 100


class Form(Enum):
    """How a label is written."""

    CIRCLE = auto()
    STAMPED = auto()
    MARKED = auto()
    COLON = auto()
    BRACKET = auto()
    DOT = auto()
    TAB = auto()
    BARE = auto()


@dataclass(frozen=True, slots=True)
class Lead:
    """A possible label at the head of a line; `length` is where the words begin, counted in the line."""

    label: str
    form: Form
    length: int
    time: float | None = None


_INDENT = r"[ \t\ufeff]*"
_MARK = r"(?P<mark>\#{1,6}[ \t]+|>[ \t]*|[-•*‧·][ \t]+)?"
_BOLD = r"(?:\*{1,3}|_{2})?"
_FIRST = r"[^\s:：#*_>|\[\]()<,.!?;'\"“”‘’…○◯〇◎●]"
_REST = r"[^:：\n\t*#<>\[\]!?;\"“”…]"
_BEFORE = rf"(?:(?P<before>{STAMP}|{TIME})[ \t]*[-–—]?[ \t]*)?"
_AFTER = rf"(?:[ \t]*(?P<after>{STAMP}|(?<=[ \t]){TIME}))?"

_COLON = re.compile(
    rf"{_INDENT}{_MARK}{_BEFORE}(?P<bold>{_BOLD})(?P<label>{_FIRST}{_REST}{{0,{MAX_LABEL}}}?)"
    rf"{_AFTER}[ \t]*{_BOLD}[ \t]*[:：]{_BOLD}(?![/\d])[ \t]*"
)
_PLAIN = re.compile(rf"([^\W\d_][\w .'’·-]{{0,{MAX_LABEL}}})[:：](?![/\d*_])[ \t]*")
_UNUSUAL = re.compile(r"^[^\w\s]|^\d|\d:\d\d|[\[(<#*_]")
_STAMPED = re.compile(
    rf"{_INDENT}{_BOLD}{_BEFORE}{_BOLD}(?P<label>(?!\d){_FIRST}{_REST}{{0,{MAX_LABEL}}}?){_BOLD}{_AFTER}{_BOLD}[ \t]*$"
)
_CIRCLE = re.compile(
    rf"{_INDENT}{_BOLD}[○◯〇◎●][ \t]?(?P<label>[^\s\d(（\[○:：][^:：\n\t(（○]{{0,{MAX_LABEL}}}?)"
    rf"(?:{_BOLD}[ \t]*[:：][ \t]*|{_BOLD}[ \t]{{2,}}|{_BOLD}\t[ \t]*|{_BOLD}[ \t]*$)"
)
_CIRCLE_CLOSE = re.compile(
    rf"{_INDENT}[○◯〇◎●](?P<label>[가-힣]{{2,4}} (?:위원장|부위원장|위원|의원|의장)|"
    r"[가-힣·]{0,20}(?:장|대리|장관|차관|증인|참고인|진술인|간사|전문위원) [가-힣]{2,4}) (?=\S)"
)
_BRACKET = re.compile(rf"{_INDENT}[\[<(【](?P<label>[^\[\]<>()【】\n:：]{{1,30}})[\]>)】][ \t]*(?:[:：][ \t]*)?(?=\S)")
_DOT = re.compile(rf"{_INDENT}(?P<label>(?:Q|A|문|답|질문|답변)[ ]?\d{{0,3}})[.)][ \t]+(?=\S)")
_TAB = re.compile(rf"{_INDENT}(?P<label>(?!\d){_FIRST}{_REST}{{0,40}}?)[ ]*\t+(?=\S)")
_BARE = re.compile(rf"{_INDENT}(?P<label>(?!\d){_FIRST}{_REST}{{0,40}}?)[ \t]*$")


def lead(line: str) -> Lead | None:
    """The label a line may begin with, in any form but a bare one."""
    # Most lines are plain "Name: words" or plain prose; the slow patterns are for lines that show a reason.
    plain = _PLAIN.match(line)
    if plain is not None and (found := _plain(plain[1], plain.end())) is not None:
        return found
    head = line[:HEAD].lstrip(" \t\ufeff")
    first = head[:1]
    if first in "○◯〇◎●" or head.startswith("**○"):
        return _lead(_CIRCLE.match(line), Form.CIRCLE) or _lead(_CIRCLE_CLOSE.match(line), Form.CIRCLE)
    made = None
    if (":" in head or "：" in head) and _UNUSUAL.search(head):
        made = _lead(_COLON.match(line), Form.COLON)
        if made is None and len(line) < HEAD:
            made = _lead(_STAMPED.match(line), Form.STAMPED)
    if made is None and first in "[<(【":
        made = _lead(_BRACKET.match(line), Form.BRACKET)
    if made is None and first in "QA문답질":
        made = _lead(_DOT.match(line), Form.DOT)
    if made is None and "\t" in head:
        made = _lead(_TAB.match(line), Form.TAB)
    return made


@lru_cache(maxsize=4096)
def _plain(words: str, length: int) -> Lead | None:
    """Words before a colon as a label, which a transcript repeats at thousands of turns."""
    return Lead(" ".join(words.split()), Form.COLON, length) if is_label(words.rstrip()) else None


def bare(line: str) -> Lead | None:
    """A line that is nothing but a name: believed only where nothing better is found."""
    return _lead(_BARE.match(line), Form.BARE) if len(line) <= MAX_LABEL else None


@lru_cache(maxsize=4096)
def is_label(words: str) -> bool:
    """Whether these words look like the name or role of somebody speaking."""
    if not words or len(words) > MAX_LABEL or not any(map(str.isalpha, words)):
        return False
    if is_field(words) or "//" in words or "@" in words or " - " in words or DATE_LIKE.search(words):
        return False
    if any(sign in ABBREVIATION.sub("", words) for sign in ".,!?;~"):
        return False
    return bool(ROLES.match(words)) or _reads_as_name(words.split())


def is_field(words: str) -> bool:
    """Whether these words head a note or a line of particulars (`Date:`), not speech."""
    folded = words.casefold().strip()
    return folded in FIELDS or folded.replace(" ", "") in FIELDS


def is_full_name(label: str) -> bool:
    """Whether the label names somebody so fully that once is enough."""
    return len(label.split()) > 1 or any(map(str.isdigit, label)) or bool(ROLES.match(label))


def _reads_as_name(words: list[str]) -> bool:
    first, last = words[0], words[-1]
    if len(words) > MAX_WORDS or SENTENCE_END.search(last) or first.casefold() in OPENERS:
        return False
    if len(words) > 1 and (last.casefold() in SMALL or (first.casefold() in FIELDS and first.isascii())):
        return False
    return not first[0].islower() and not any(word[0].islower() and word not in SMALL for word in words)


def _lead(found: re.Match[str] | None, form: Form) -> Lead | None:
    if found is None:
        return None
    label = " ".join(found["label"].strip("*_ ").split())
    parts = found.groupdict()
    stamp = parts.get("before") or parts.get("after")
    if (form is Form.STAMPED and not stamp) or not _fits(label, form):
        return None
    if form is Form.COLON:
        form = _strength(bool(stamp), parts.get("bold") or "", parts.get("mark") or "")
    return Lead(label, form, found.end(), None if stamp is None else seconds(stamp))


def _strength(stamped: bool, bold: str, mark: str) -> Form:
    if stamped:
        return Form.STAMPED
    return Form.MARKED if bold or mark.startswith("#") else Form.COLON


def _fits(label: str, form: Form) -> bool:
    if form is Form.CIRCLE:
        listed = label.startswith(("출석", "참석", "배석", "불참", "청가", "출장"))
        return not listed and 0 < len(label.split()) <= MAX_WORDS and not any(sign in label for sign in ".!?")
    if form is Form.BRACKET:
        return any(map(str.isalpha, label)) and not SOUNDS.search(label) and len(label.split()) <= 3
    return is_label(label)
