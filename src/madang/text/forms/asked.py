"""A term in any form: the ways in which its words may stand in a text, apart or written together."""

from functools import lru_cache
from itertools import pairwise, product
from unicodedata import normalize

from madang.text.expressions import Both, Either, Expression, Near, Term, Without
from madang.text.forms.jamo import is_hangul
from madang.text.forms.wanted import WORD, Wanted, wanted

Way = tuple[Wanted, ...]
"""Words that stand one after the other."""
_MOST_JOINED = 4
_LIGHT = ("하다", "되다", "시키다")


@lru_cache(maxsize=128)
def ways(term: Term, spacing: bool = False) -> tuple[Way, ...]:
    """Every way to look for a term. `spacing`: Korean may also be parted where nobody would part it."""
    words = WORD.findall(normalize("NFC", term.text).casefold())
    if not words:
        return ()
    if term.solid:
        return ((wanted("".join(words)),),)
    found = dict.fromkeys(tuple(map(wanted, each)) for each in _joined(words))
    if len(words) == 1:
        found |= dict.fromkeys(_parted(words[0], 1 if spacing else 2))
    return tuple(found)


def _joined(words: list[str]) -> list[list[str]]:
    """The words as typed, and with Korean neighbours written together."""
    if len(words) > _MOST_JOINED or not all(_korean(each) for each in words):
        return [words]
    found: list[list[str]] = []
    for together in product((False, True), repeat=len(words) - 1):
        parts = [words[0]]
        for word, joins in zip(words[1:], together, strict=True):
            parts = [*parts[:-1], parts[-1] + word] if joins else [*parts, word]
        found.append(parts)
    return found


def _parted(word: str, least: int) -> list[Way]:
    """A word written as two, each part of at least so many letters; a verb also before its 하다."""
    if not _korean(word):
        return []
    light = next((each for each in _LIGHT if word.endswith(each) and len(word) > len(each) + 1), None)
    if light:
        return [(wanted(word.removesuffix(light), True), wanted(light))]
    if word.endswith("다"):
        return []
    return [(wanted(word[:at], True), wanted(word[at:])) for at in range(least, len(word) - least + 1)]


def with_joined(expression: Expression) -> Expression:
    """The expression, where Korean words typed side by side may also stand as one word (시민 단체, 시민단체)."""
    match expression:
        case Both(parts):
            parts = tuple(with_joined(part) for part in parts)
            return Either((Both(parts), *_as_one(parts))) if _as_one(parts) else Both(parts)
        case Either(parts):
            return Either(tuple(with_joined(part) for part in parts))
        case Without(part):
            return Without(with_joined(part))
        case Near(one, other, words):
            return Near(with_joined(one), with_joined(other), words)
    return expression


def _as_one(parts: tuple[Expression, ...]) -> list[Expression]:
    found: list[Expression] = []
    for at, (one, other) in enumerate(pairwise(parts)):
        if _plain(one) and _plain(other):
            both = Term(one.text + other.text, True, True)  # type: ignore[union-attr]
            rest = (*parts[:at], both, *parts[at + 2 :])
            found.append(both if len(rest) == 1 else Both(rest))
    return found


def _plain(part: Expression) -> bool:
    return isinstance(part, Term) and not part.phrase and _korean(part.text)


def _korean(word: str) -> bool:
    return all(map(is_hangul, word))
