"""Words to be replaced in texts: where they stand, and what would stand there instead."""

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category, normalize

from madang.base.errors import Invalid
from madang.text import patterns
from madang.text.expressions import Term
from madang.text.folding import folded
from madang.text.search import Spelling, find
from madang.text.span import Span
from madang.text.typing_over import plain


@dataclass(frozen=True, slots=True)
class Replacing:
    """`words` and what to put in their place; a regular expression may name its groups there (`\\1`).

    `capitals`: whether they count. What is found never overlaps, from left to right.
    """

    words: str
    instead: str
    spelling: Spelling = Spelling.WHOLE
    capitals: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """One place where the words stand (code points), and what would stand there instead."""

    span: Span
    instead: str


def places(asked: Replacing, texts: Sequence[str]) -> list[list[Place]]:
    """Where the words stand in each text, in order; a place that would stay as it is is none.

    Raises `Invalid` where nothing is asked for, for characters that are no text, and for a regular
    expression as the search does.
    """
    if not asked.words.strip():
        raise Invalid("Type the words to be replaced.", "바꿀 말을 적으십시오.")
    if asked.spelling is Spelling.FORM:
        raise Invalid(
            "Words are replaced letter for letter; choose whole words or letters within words.",
            "말은 글자 그대로 바꿉니다. 띄어 쓴 그대로나 낱말 안에서도를 고르십시오.",
        )
    found = _by_pattern(asked, texts) if asked.spelling is Spelling.PATTERN else _by_words(asked, texts)
    return [
        [each for each in here if each.span.of(text) != each.instead] for here, text in zip(found, texts, strict=True)
    ]


def _by_words(asked: Replacing, texts: Sequence[str]) -> list[list[Place]]:
    instead = plain(asked.instead)
    term, whole = Term(" ".join(asked.words.split())), asked.spelling is Spelling.WHOLE
    wanted = normalize("NFC", asked.words).split()
    return [
        [
            Place(Span(start, end), instead)
            for start, end in find(folded(text), term, whole=whole)
            if _stands_alone(text, start, end) and (not asked.capitals or text[start:end].split() == wanted)
        ]
        for text in texts
    ]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the words are not torn out of a joined letter or picture, and lie in one line: turns stay apart."""
    joined = text[end : end + 1] == _JOINER or text[start - 1 : start] == _JOINER
    return not joined and category(text[end : end + 1] or " ")[0] != "M" and "\n" not in text[start:end]


_JOINER = "\u200d"


def _by_pattern(asked: Replacing, texts: Sequence[str]) -> list[list[Place]]:
    pattern = normalize("NFC", asked.words)
    found = patterns.find_replaced(pattern, plain(asked.instead), texts, capitals=asked.capitals)
    return [[Place(Span(start, end), plain(words)) for start, end, words in here] for here in found]
