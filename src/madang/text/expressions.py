"""What somebody typed into the search line, as an expression.

신뢰 예산            both, in the same turn
"서로 믿는"          the words as they stand
신뢰 OR trust        either
신뢰 NOT 예산        the first without the second
신뢰 NEAR/5 예산     with at most five words between
(신뢰 OR 믿음) 예산  brackets
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from unicodedata import normalize

from madang.base.errors import Invalid

NEAR = 5
"""Words between, where NEAR names no number."""


@dataclass(frozen=True, slots=True)
class Term:
    """Letters to find; `phrase` where they stood in quotation marks, `solid` where only one word answers."""

    text: str
    phrase: bool = False
    solid: bool = False


@dataclass(frozen=True, slots=True)
class Both:
    """All of them."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of them."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Where it does not stand."""

    part: "Expression"


@dataclass(frozen=True, slots=True)
class Near:
    """Both in one turn, with at most `words` words between."""

    one: "Expression"
    other: "Expression"
    words: int


Expression = Term | Both | Either | Without | Near

_TOKEN = re.compile(r"""\s+|["“”](?P<phrase>[^"“”]*)(?:["“”]|$)|(?P<mark>[()])|(?P<word>[^\s()"“”]+)""")
_NEAR = re.compile(r"NEAR(?:/(\d{1,3}))?")
_LAST = ("", "")
_DEEPEST = 40


def parse(typed: str) -> Expression | None:
    """The expression, None where nothing was typed. Raises `Invalid` for one that is not finished."""
    tokens = [*_tokens(normalize("NFC", typed))]
    if not tokens:
        return None
    reader = _Reader(tokens)
    found = reader.either()
    if reader.now != _LAST:
        raise Invalid("There is a closing bracket too many.", "닫는 괄호가 하나 더 있습니다.")
    return found


def terms(expression: Expression | None) -> Iterator[Term]:
    """Every term, in the order in which they were typed."""
    match expression:
        case Term():
            yield expression
        case Both(parts) | Either(parts):
            for part in parts:
                yield from terms(part)
        case Without(part):
            yield from terms(part)
        case Near(one, other):
            yield from terms(one)
            yield from terms(other)


def _tokens(typed: str) -> Iterator[tuple[str, str]]:
    for found in _TOKEN.finditer(typed):
        kind = found.lastgroup
        # A phrase of nothing but spaces asks for nothing.
        if kind and found[kind].strip():
            yield kind, found[kind]


class _Reader:
    """Reads tokens from left to right: OR binds least, then AND, then NEAR, then NOT."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    @property
    def now(self) -> tuple[str, str]:
        return self._tokens[self._at] if self._at < len(self._tokens) else _LAST

    def either(self) -> Expression:
        parts = [self._both()]
        while self._takes("OR"):
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _both(self) -> Expression:
        parts = [self._near()]
        while self._takes("AND") or self.now not in (_LAST, ("mark", ")"), ("word", "OR")):
            parts.append(self._near())
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def _near(self) -> Expression:
        found = self._one()
        while self.now[0] == "word" and (near := _NEAR.fullmatch(self.now[1])):
            self._at += 1
            found = Near(found, self._one(), int(near[1] or NEAR))
        return found

    def _one(self) -> Expression:
        if self._takes("NOT"):
            return Without(self._deeper(self._one))
        kind, text = self.now
        if (kind, text) == ("mark", "("):
            self._at += 1
            return self._bracketed()
        if kind in ("", "mark") or (kind == "word" and (text in ("AND", "OR") or _NEAR.fullmatch(text))):
            raise Invalid(
                "A word is missing beside AND, OR, NOT, NEAR or in brackets; to find such a word itself, quote it.",
                "AND, OR, NOT, NEAR나 괄호 옆에 낱말이 빠졌습니다. 그 낱말 자체를 찾으려면 따옴표로 묶으십시오.",
            )
        self._at += 1
        return Term(" ".join(text.split()), kind == "phrase")

    def _bracketed(self) -> Expression:
        found = self._deeper(self.either)
        if self.now != ("mark", ")"):
            raise Invalid("A bracket is not closed.", "괄호가 닫히지 않았습니다.")
        self._at += 1
        return found

    def _deeper(self, read: Callable[[], Expression]) -> Expression:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Invalid("The brackets lie too deep; make it plainer.", "괄호가 너무 깊습니다. 더 간단히 써 주십시오.")
        found = read()
        self._depth -= 1
        return found

    def _takes(self, word: str) -> bool:
        if self.now != ("word", word):
            return False
        self._at += 1
        return True
