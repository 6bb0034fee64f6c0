"""One word as it was typed, and whether a word of a text is a form of it."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache

from madang.text.forms import endings
from madang.text.forms.english import stem
from madang.text.forms.jamo import final, is_hangul
from madang.text.forms.particles import PLURAL, follows_noun
from madang.text.forms.reading import GOES_ON, NOMINAL, has_verb, reads_as_verb, starts
from madang.text.forms.stems import Joint, Shape, shapes

WORD = re.compile(r"[^\W_]+(?:(?<=[a-zà-ɏ])['’](?=[a-zà-ɏ])[^\W_]+)*", re.IGNORECASE)
"""A word of a text: letters and digits, with an apostrophe between Latin ones."""
_HANGUL = re.compile("[가-힣]")
FOREIGN = "\x01"
"""Begins the key of a word without Korean letters."""


class Fit(IntEnum):
    """No form of the word; its very letters, but read as another word; a form of it."""

    NO = 0
    LETTERS = 1
    FORM = 2


@dataclass(frozen=True)
class Wanted:
    """A word to find in any form, in small composed letters. `exact`: with nothing after it."""

    word: str
    exact: bool = False

    @cached_property
    def korean(self) -> bool:
        """Whether it has a Korean letter."""
        return any(map(is_hangul, self.word))

    @cached_property
    def _shapes(self) -> tuple[Shape, ...]:
        verb = self.korean and not self.exact and len(self.word) > 1 and self.word[-1] == "다"
        return shapes(self.word[:-1]) if verb else ()

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What the keys of its forms begin with, none beginning with another."""
        if not self.korean:
            return (f"{FOREIGN}{stem(self.word)}\t", self.word)
        found: list[str] = []
        for letters in sorted({self.word, *(each.letters for each in self._shapes)}):
            if not (found and letters.startswith(found[-1])):
                found.append(letters)
        return tuple(found)

    def fit(self, key: str, reading: str, written: str) -> tuple[Fit, int]:
        """Whether a word is a form of this one, and how many of its letters are.

        `key` as `key_of` gives it; `reading` is empty where nobody has read it. `written` are the letters of a foreign
        word, and of a Korean one the dictionary form of its verb.
        """
        if key[0] == FOREIGN:
            return (Fit.FORM, len(written)) if not self.exact or written == self.word else _NO
        noun = self._fit_noun(key, reading)
        if noun[0] is Fit.FORM or not self._shapes:
            return noun
        return (Fit.FORM, len(key)) if self._fits_verb(key, reading, written) else noun

    def _fit_noun(self, key: str, reading: str) -> tuple[Fit, int]:
        length = len(self.word)
        if not key.startswith(self.word):
            return _NO
        tail = key[length:]
        if self.exact:
            return _NO if tail else (Fit.FORM, length)
        if not tail:
            return (Fit.LETTERS if reading and not self._is_read(reading) else Fit.FORM), length
        return (Fit.FORM, length) if self._fits_tail(tail, reading) else _NO

    def _is_read(self, reading: str) -> bool:
        """Whether the analyser takes these letters for a noun, or for a verb made one (돌봄, 달리기)."""
        made = self.word[-1] == "기" or final(self.word[-1]) == "ㅁ"
        return len(self.word) >= _LONG or reading[0] in NOMINAL or (made and len(self.word) > 1)

    def _fits_tail(self, tail: str, reading: str) -> bool:
        by_letters = follows_noun(self.word[-1], tail)
        if not reading:
            return by_letters
        if not self._is_read(reading):
            return False
        begins = reading[len(self.word)]
        if begins == GOES_ON:
            return by_letters and starts(reading, len(self.word)) not in _LEXICAL
        if begins in "JCc":
            return True
        if begins == "S":
            return by_letters or tail.startswith(PLURAL)
        if begins == "N":
            return by_letters and tail.startswith(_DEPENDENT)
        # 협력하고 is “with cooperation” as well as “cooperates and”.
        return by_letters and (begins not in "PpVv" or tail.startswith("하고") or not tail.startswith("하"))

    def _fits_verb(self, key: str, reading: str, verb: str) -> bool:
        began = (shape for shape in self._shapes if key.startswith(shape.letters))
        return any(self._fits_shape(shape, key, reading, verb) for shape in began)

    def _fits_shape(self, shape: Shape, key: str, reading: str, verb: str) -> bool:
        if reading and reads_as_verb(reading, shape, len(self.word) - 1, known=verb == self.word):
            return True
        # 들어가다 and 알리다 are words of their own.
        another = len(verb) > len(self.word) and verb.startswith(shape.letters)
        return not another and _follows(shape.joint, key[len(shape.letters) :]) and self._may_be_verb(shape, reading)

    def _may_be_verb(self, shape: Shape, reading: str) -> bool:
        """Whether a reading leaves room for the verb that the letters tell of."""
        first = len(shape.letters)
        if not reading or len(self.word) >= _LONG_VERB or reading[0] == "U" or has_verb(reading, first):
            return True
        if shape.joint is Joint.NOUN and first > 1:
            return not reading[first:].startswith(GOES_ON)
        # 다른 and 그런 became words that go before a noun, and are forms all the same.
        return len(self.word) >= _LONG and reading[0] == "M" and set(reading[1:]) <= {GOES_ON, "J"}


def _follows(joint: Joint, tail: str) -> bool:
    match joint:
        case Joint.PLAIN:
            return endings.after_stem(tail)
        case Joint.OPEN:
            return endings.after_open(tail)
        case Joint.DROPPED:
            return endings.after_dropped(tail)
        case Joint.JOINED:
            return endings.after_joined(tail)
        case Joint.PAST:
            return endings.after_past(tail)
        case _:
            return endings.after_fused(joint.value, tail)


_NO = (Fit.NO, 0)
_LONG = 3
"""Letters from which on a noun is not taken for the form of a verb."""
_LONG_VERB = 4
"""Letters (with 다) from which on a verb's forms are hardly ever other words: unlike 사고 and 도움."""
_LEXICAL = frozenset("NMXS")
_DEPENDENT = ("만큼", "대로", "뿐", "밖에", "만", "같이", "일")
"""Particles that are nouns as well, which the analyser may take them for."""


def key_of(word: str) -> str:
    """The key of a word in small composed letters: itself where it has Korean letters, else its marked stem."""
    return word if _HANGUL.search(word) else f"{FOREIGN}{stem(word)}"


@lru_cache(maxsize=256)
def wanted(word: str, exact: bool = False) -> Wanted:
    """The word to find, its shapes worked out once."""
    return Wanted(word, exact)
