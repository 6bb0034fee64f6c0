"""Whether a form may stand where its letters were found: what is before it, and what follows."""

import re
from dataclasses import dataclass

from madang.text.hiding.forms import Form
from madang.text.hiding.hidden_name import NUMBERS
from madang.text.hiding.tails import ADDRESSED, CALLED, CHILD, GAP, PARTICLES
from madang.text.hiding.titles import ADDRESSES, TITLES
from madang.text.span import Span

_LED = re.compile(rf"(?:^|[^가-힣])(?:{'|'.join(sorted(TITLES | ADDRESSES, key=len, reverse=True))}|고|故|전|현)$")
_BEFORE = 12
_APART = re.compile(r"[^가-힣]")


@dataclass(frozen=True, slots=True)
class Standing:
    """`span` gives way to the replacement; `whole` is what gives the name away, with its title."""

    span: Span
    whole: Span


def standing(form: Form, text: str, start: int, end: int, *, behind_name: bool = False) -> Standing | None:
    """How a form stands whose letters were found from `start` to `end`; None where they are another word.

    `behind_name`: another name ends right before it.
    """
    if form.name.kind in NUMBERS:
        return _number(text, start, end)
    if not behind_name and not _begins(form, text, start):
        return None
    after = _korean(form, text, start, end) if _is_hangul(text[end - 1]) else _latin(text, end)
    if after is None:
        return None
    gives_way, whole = after
    return Standing(Span(start, gives_way), Span(start, whole))


def _number(text: str, start: int, end: int) -> Standing | None:
    if text[end : end + 1].isdigit() or (start and (text[start - 1].isalnum() and text[start - 1].isascii())):
        return None
    span = Span(start - (text[start - 1 : start] == "+"), end)
    return Standing(span, span)


def _begins(form: Form, text: str, start: int) -> bool:
    before = text[start - 1 : start]
    if not before or form.rule == "anywhere":
        return True
    if not _is_hangul(text[start]):
        return not (before.isascii() and before.isalnum()) and not (text[start] >= "ㄱ" and "ㄱ" <= before <= "ㅎ")
    led = form.rule == "long" and _LED.search(text, max(0, start - _BEFORE), start) is not None
    return led or not _is_hangul(before)


def _is_hangul(letter: str) -> bool:
    return "가" <= letter <= "힣"


def _latin(text: str, end: int) -> tuple[int, int] | None:
    after = text[end : end + 1]
    same = (after.isascii() and after.isalnum()) or ("ㄱ" <= text[end - 1] <= "ㅎ" and "ㄱ" <= after <= "ㅎ")
    return None if after and same else (end, end)


def _korean(form: Form, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where what gives way ends, and where what gives it away ends."""
    if form.rule == "titled":
        title = re.compile(rf"{GAP}{form.tail}").match(text, end)
        return (end, title.end()) if title and PARTICLES.match(text, title.end()) else None
    addressed = (CALLED if form.rule == "called" else ADDRESSED).match(text, end)
    if addressed is not None:
        return end, addressed.end("title")
    if form.rule == "called" or (form.doubtful and _APART.search(text, start, end)):
        return None
    if form.child and CHILD.match(text, end):
        return end + 1, end + 1
    stands = form.rule in ("long", "anywhere") or (form.rule == "word" and PARTICLES.match(text, end))
    return (end, end) if stands else None
