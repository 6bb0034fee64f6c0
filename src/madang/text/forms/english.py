"""English words by their stems (Porter's second algorithm, as Snowball has it)."""

from functools import lru_cache
from threading import local
from typing import Any


@lru_cache(maxsize=262_144)
def stem(word: str) -> str:
    """The stem of an English word in small letters: policies and policy share one."""
    plain = word.replace("’", "'")
    found: str = _stemmer().stemWord(plain)
    return found


_of_thread = local()


def _stemmer() -> Any:
    # One for each thread: it keeps the word it is at in itself.
    if not hasattr(_of_thread, "stemmer"):
        import snowballstemmer

        _of_thread.stemmer = snowballstemmer.stemmer("english")
    return _of_thread.stemmer
