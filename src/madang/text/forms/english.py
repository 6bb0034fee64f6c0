"""English words by their stems (Porter's second algorithm, as Snowball has it)."""

from functools import cache, lru_cache
from typing import Any


@lru_cache(maxsize=262_144)
def stem(word: str) -> str:
    """The stem of an English word in small letters: policies and policy share one."""
    plain = word.replace("’", "'")
    found: str = _stemmer().stemWord(plain)
    return found


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")
