"""Proper nouns as the morphological analyser sees them, where it is installed."""

from collections import Counter
from collections.abc import Iterable

from madang.text.hiding.common_words import COMMON
from madang.text.hiding.hidden_name import NameKind
from madang.text.hiding.patterns import Written
from madang.text.hiding.titles import parted

OFTEN = 2
"""How often a word must stand in the material: what is named once is mostly a mistake of the analyser."""


def proper_nouns(texts: Iterable[str]) -> list[Written]:
    """Names of people and places that the analyser takes for proper nouns; nothing where it is not installed."""
    try:
        from kiwipiepy import Kiwi  # type: ignore[import-untyped,unused-ignore]
    except ImportError:
        return []
    counted: Counter[str] = Counter()
    for tokens in Kiwi().tokenize(list(texts)):
        counted.update(token.form for token in tokens if token.tag == "NNP" and len(token.form) >= 2)
    return [Written(_kind(form), form) for form, count in counted.items() if count >= OFTEN and form not in COMMON]


def _kind(form: str) -> NameKind:
    if form[-1] in "동구시군읍면리도":
        return NameKind.PLACE
    return NameKind.PERSON if len(form) == 3 and parted(form)[0] else NameKind.OTHER
