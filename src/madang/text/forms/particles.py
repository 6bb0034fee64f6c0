"""What may follow a Korean noun in the same word: particles, one after another, and the copula 이다."""

from functools import lru_cache

from madang.text.forms.endings import ends_copula
from madang.text.forms.jamo import final, is_hangul


def _words(text: str) -> list[str]:
    return text.split()


_EITHER = _words(
    """
    의 도 만 에 에서 에게 에게서 에서부터 에다 에다가 에야 한테 한테서 께 께서 께옵서 부터 까지 마저 조차 처럼
    보다 마다 밖에 대로 만큼 하고 하며 따라 치고 뿐 같이 끼리 더러 보고 서 서부터 말고 요 인들 커녕 이라도 이야
    이야말로 이나 이나마 이든 이든지 이든가 이라든가 이라든지 이라고 이라는 이란 이라면 이며 이랑
    """
)
_AFTER_CONSONANT = _words(
    """
    이 은 을 과 으로 으로서 으로써 으로부터 으로의 아 이여 은커녕
    """
)
_AFTER_VOWEL = _words(
    """
    가 는 를 와 로 로서 로써 로부터 로의 야 여 는커녕 라도 야말로 나 나마 든 든지 든가 라든가 라든지 라고 라는
    란 라면 며 랑
    """
)
_LIQUID = _words(
    """
    로 로서 로써 로부터 로의
    """
)
"""After ㄹ these go without 으."""
PLURAL = "들"
DEEPEST = 5
"""How many particles may follow each other: 에서부터만은 has four."""

_ANY = tuple(sorted({*_EITHER, *_AFTER_CONSONANT, *_AFTER_VOWEL}, key=len, reverse=True))


@lru_cache(maxsize=65_536)
def follows_noun(last: str, tail: str) -> bool:
    """Whether `tail` may follow a noun that ends in the letter `last`: particles, or the copula with its endings."""
    if not tail:
        return True
    if tail.startswith(PLURAL) and follows_noun(PLURAL, tail[1:]):
        return True
    return _particles(last, tail, DEEPEST) or ends_copula(last, tail)


def _particles(last: str, tail: str, deep: int) -> bool:
    if not tail:
        return True
    return deep > 0 and any(
        tail.startswith(each) and _agrees(last, each) and _particles(each[-1], tail[len(each) :], deep - 1)
        for each in _ANY
    )


_ONLY = dict.fromkeys(_AFTER_CONSONANT, True) | dict.fromkeys(_AFTER_VOWEL, False)


def _agrees(last: str, particle: str) -> bool:
    """Whether a particle has the shape that goes with the sound before it."""
    wants_consonant = _ONLY.get(particle)
    # How a foreign word or a number is read aloud cannot be told from its letters.
    if wants_consonant is None or not is_hangul(last):
        return True
    sound = final(last)
    if particle in _LIQUID and sound == "ㄹ":
        return True
    return wants_consonant is (sound != " ")
