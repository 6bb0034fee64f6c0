"""What a program says in both languages, as a test reads it."""

from collections.abc import Iterable

from madang.base.bilingual import Bilingual


def in_english(said: Iterable[Bilingual]) -> tuple[str, ...]:
    """The English sentences, where every one of them is said in Korean, too."""
    sentences = tuple(said)
    assert all(each.ko for each in sentences)
    return tuple(each.en for each in sentences)
