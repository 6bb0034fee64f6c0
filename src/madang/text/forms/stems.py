"""The shapes that the stem of a Korean verb or adjective takes before its endings."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from madang.text.forms.jamo import closed, final, is_hangul, voiced, vowel


class Joint(StrEnum):
    """What follows a shape: any ending, one that wants a vowel or drops ㄹ, a closing consonant, 아/어, or the past."""

    PLAIN = "plain"
    OPEN = "open"
    DROPPED = "dropped"
    NASAL = "ㄴ"
    LIQUID = "ㄹ"
    NOUN = "ㅁ"
    FORMAL = "ㅂ"
    JOINED = "joined"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Shape:
    """Letters that a form begins with, and what may come after them."""

    letters: str
    joint: Joint


_B_REGULAR = "잡입씹뽑접집꼽업좁굽헤집움켜잡"
_D_IRREGULAR = ("듣", "걷", "묻", "싣", "깨닫", "긷", "일컫", "붇")
_S_IRREGULAR = ("짓", "붓", "낫", "잇", "긋", "젓", "잣")
_REU_PLAIN = ("따르", "치르", "들르", "우러르", "다다르", "잇따르", "뒤따르", "무르", "푸르")
_REO = ("이르", "푸르", "누르", "노르")
_H_REGULAR = "좋놓넣낳쌓닿찧빻"
_BRIGHT = "ㅏㅑㅗ"


def shapes(stem: str) -> tuple[Shape, ...]:
    """Every shape of a stem. Where letters do not tell whether a verb is irregular, both ways are given."""
    found: dict[Shape, None] = {}
    for each in (*_shapes(stem), *_honoured(stem)):
        found[each] = None
    return tuple(found)


def _honoured(stem: str) -> Iterator[Shape]:
    """The stem with 시, which is a stem again."""
    bare = Joint.DROPPED if final(stem[-1]) == "ㄹ" else Joint.OPEN
    for letters in {each.letters for each in _shapes(stem) if each.joint is bare}:
        yield from (each for each in _shapes(f"{letters}시"))
        yield Shape(f"{letters}세", Joint.JOINED)
        yield Shape(f"{letters}십시", Joint.OPEN)


def _shapes(stem: str) -> Iterator[Shape]:
    if not is_hangul(stem[-1]):
        return
    yield Shape(stem, Joint.PLAIN)
    sound = final(stem[-1])
    if sound == " ":
        yield from _open(stem)
    elif sound == "ㄹ":
        yield from _on_l(stem)
    else:
        yield from _on_consonant(stem, sound)


def _open(stem: str) -> Iterator[Shape]:
    """하다, 가다, 마시다: endings lean on the vowel."""
    yield from _leaning(stem)
    for joined in _joined(stem):
        yield from _and_past(joined)


def _on_l(stem: str) -> Iterator[Shape]:
    """살다: ㄹ falls before ㄴ, ㅂ, ㅅ and 오."""
    bare = stem[:-1] + closed(stem[-1], " ")
    yield Shape(stem, Joint.OPEN)
    yield Shape(bare, Joint.DROPPED)
    yield from _fused(bare, "ㄴㄹㅂ")
    # 살 with ㅁ is 삶, as in 만듦; ㄹ of the ending falls together with the stem's own.
    yield Shape(stem[:-1] + closed(stem[-1], "ㄻ"), Joint.NOUN)
    yield from _and_past(stem + _a(stem[-1]))


def _on_consonant(stem: str, sound: str) -> Iterator[Shape]:
    head, last = stem[:-1], stem[-1]
    if sound == "ㅂ" and last not in _B_REGULAR:
        base = f"{head}{closed(last, ' ')}우"
        yield from _leaning(base)
        for joined in {base[:-1] + "와", base[:-1] + "워"} if last in "돕곱" else {base[:-1] + "워"}:
            yield from _and_past(joined)
    elif sound == "ㅎ" and last not in _H_REGULAR:
        yield from _on_h(head, last)
    if sound == "ㄷ" and stem.endswith(_D_IRREGULAR):
        yield from _regular(head + closed(last, "ㄹ"))
    if sound == "ㅅ" and stem.endswith(_S_IRREGULAR):
        yield from _regular(head + closed(last, " "))
    yield from _regular(stem)


def _on_h(head: str, last: str) -> Iterator[Shape]:
    """그렇다: 그러면, 그런, 그래서."""
    yield from _leaning(head + closed(last, " "))
    joined = head + voiced(last, "ㅒ" if vowel(last) in "ㅑㅕ" else "ㅐ")
    yield from _and_past(joined)


def _regular(base: str) -> Iterator[Shape]:
    """먹으면, 먹은, 먹어, 먹었."""
    yield from _leaning(f"{base}으")
    yield from _and_past(base + _a(base[-1]))


def _leaning(base: str) -> Iterator[Shape]:
    """Endings that begin with a vowel or close the last syllable."""
    yield Shape(base, Joint.OPEN)
    yield from _fused(base, "ㄴㄹㅁㅂ")


def _fused(base: str, sounds: str) -> Iterator[Shape]:
    yield from (Shape(base[:-1] + closed(base[-1], by), Joint(by)) for by in sounds)


def _and_past(joined: str) -> Iterator[Shape]:
    yield Shape(joined, Joint.JOINED)
    yield Shape(joined[:-1] + closed(joined[-1], "ㅆ"), Joint.PAST)


def _a(letter: str) -> str:
    return "아" if vowel(letter) in _BRIGHT else "어"


def _joined(stem: str) -> Iterator[str]:
    """An open stem with 아 or 어, written together and, where that is usual, apart."""
    head, last = stem[:-1], stem[-1]
    sound = vowel(last)
    if last == "하":
        yield from (f"{head}해", f"{head}하여")
    elif sound == "ㅡ":
        yield from _on_eu(stem)
    elif last == "푸":
        yield from (f"{head}퍼", f"{stem}어")
    elif sound in _CONTRACTED:
        yield head + voiced(last, _CONTRACTED[sound])
        yield stem + _a(last)
    else:
        yield from (stem, f"{stem}{_a(last)}")


_CONTRACTED = {"ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅣ": "ㅕ", "ㅚ": "ㅙ"}


def _on_eu(stem: str) -> Iterator[str]:
    head, last = stem[:-1], stem[-1]
    bright = bool(head) and vowel(head[-1]) in _BRIGHT
    if last == "르" and head and not stem.endswith(_REU_PLAIN):
        yield head[:-1] + closed(head[-1], "ㄹ") + ("라" if bright else "러")
    if stem.endswith(_REO):
        yield f"{stem}러"
    yield head + voiced(last, "ㅏ" if bright else "ㅓ")
