"""Korean names in Latin letters: Revised Romanisation, McCune–Reischauer-like, and as people spell their own.

Surnames by a table of usual spellings; given names syllable by syllable.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from madang.text.hiding.romanised_surnames import SURNAMES
from madang.text.hiding.titles import partings
from madang.text.hiding.words import words_of

_LEADS = "g|k/kk|gg/n/d|t/tt/r|l|n/m/b|p/pp/s|sh/ss//j|ch/jj/ch/k/t/p/h"
_VOWELS = (
    "a/ae/ya/yae/eo|u|uh|o|ŏ/e/yeo|you|yu|yo|yŏ/ye/o/wa/wae/oe|we/yo/u|oo/wo|weo|wŏ/we/wi/yu|yoo/eu|u|ŭ/"
    "ui|ee|hee|ŭi/i|ee"
)
_TAILS = "/k|g/k/k/n/n/n/t|d/l/k/m/l/l/l/p/l/m/p|b/p/t/t/ng/t/t/k/t/p/t"
"""The spellings of each letter, in the order of the code points; letters are parted by strokes."""
_WORDS = words_of("a an and do go ha he hi i in is me my no o of oh on or she so the to u un up we who you your young")
"""What is a word of English as well: alone it is nobody's given name."""
_CAPITAL = "(?=[A-Z])"
_APART = r"(?:,?[^\S\n]{1,2}|,?\n|[_-])"
_HYPHEN = r"(?:[^\S\n]?[-‐-–_]?[^\S\n]?)"


@dataclass(frozen=True, slots=True)
class Spelling:
    """Ways to write a name that begin with the same two letters, as a regular expression."""

    head: str
    pattern: str


@lru_cache(maxsize=4096)
def spellings(name: str) -> tuple[Spelling, ...]:
    """A whole Korean name as it may be written in Latin letters: surname first or last, given name with or without a
    hyphen, as one word or two, or as its initials.

    Only whole names with capitals: a surname or a given name alone is a word of English too often (Young, Sun, Lee).
    """
    by_head: dict[str, list[str]] = defaultdict(list)
    for surname, given in partings(name):
        surnames = [each for each in SURNAMES.get(surname, ()) if len(each) > 1]
        for head, pattern in _whole(surnames, given) if surnames and given else ():
            by_head[head.lower()].append(pattern)
    return tuple(Spelling(head, rf"(?:{'|'.join(some)})(?![A-Za-zŏŭ])") for head, some in by_head.items())


def _whole(surnames: list[str], given: str) -> Iterator[tuple[str, str]]:
    parts = [[each for each in _syllable(part) if len(given) > 1 or _is_a_name(each)] for part in given]
    initials = _INITIAL.join(f"[{_initials(each)}]" for each in given) + r"\.?"
    for surname in surnames:
        yield surname[:2], f"{_CAPITAL}{_any_case(surname)}{_APART}{_CAPITAL}{_spelt(parts)}"
        if len(given) > 1:
            yield surname[:2], f"{_CAPITAL}{_any_case(surname)}{_APART}{initials}"
    every = f"(?:{'|'.join(map(_any_case, surnames))})"
    for head, first in _heads(parts).items():
        yield head, f"{_CAPITAL}{_spelt([first, *parts[1:]])}{_APART}{_CAPITAL}{every}"


def _is_a_name(written: str) -> bool:
    return len(written) > 1 and written not in _WORDS


def _heads(parts: list[list[str]]) -> dict[str, list[str]]:
    """The first syllable's spellings by the two letters that a name then begins with."""
    found: dict[str, list[str]] = defaultdict(list)
    for first in parts[0]:
        seconds = {""} if len(first) > 1 else {each[0] for part in parts[1:2] for each in part}
        for second in seconds:
            found[(first + second)[:2]].append(first)
    return found


def _spelt(parts: list[list[str]]) -> str:
    syllables = ("(?:" + "|".join(part) + ")" for part in parts)
    return f"(?i:{_HYPHEN.join(syllables)})"


_INITIAL = r"\.?[ -]?"


def _initials(syllable: str) -> str:
    return "".join(sorted({each[0].upper() for each in _syllable(syllable)}))


def _any_case(word: str) -> str:
    return f"(?:{word}|{word.upper()})"


@cache
def _syllable(syllable: str) -> tuple[str, ...]:
    number = ord(syllable) - ord("가")
    places = ((_LEADS, number // 588), (_VOWELS, number % 588 // 28), (_TAILS, number % 28))
    return tuple("".join(each) for each in product(*(table.split("/")[at].split("|") for table, at in places)))
