"""What may follow a Korean name within its word: particles, the copula, titles; and particles made to agree."""

import re
from dataclasses import dataclass
from functools import lru_cache

from madang.text.hiding.titles import ADDRESSES, TITLES
from madang.text.hiding.words import words_of
from madang.text.sounds import final

GAP = r"(?:[^\S\n]|[\u00ad\u200b-\u200d\u2060\ufeff]){0,2}"
"""What may stand between the letters of a name: spaces of any width, and letters without width."""


def _either(words: str | frozenset[str]) -> str:
    listed = words.split() if isinstance(words, str) else words
    return "|".join(sorted(listed, key=lambda word: (-len(word), word)))


_PARTICLES = _either(
    "은 는 이 가 을 를 과 와 의 에 도 만 로 으로 에서 에게 에게서 한테 한테서 께 께서 보고 더러 하고 이랑 랑 이나 나 "
    "이라도 라도 부터 까지 조차 마저 마다 밖에 처럼 같이 만큼 보다 대로 커녕 야 아 이여 여 요 뿐 서 써 으로서 로서 "
    "으로써 로써 인들 든지 이든지 이든 든 나마 이나마 치고 에다 에다가 따라 들 네 측 쪽 님 등 본인 자신 "
    "이다 다 입니다 입니까 이에요 예요 이예요 이야 이고 고 이며 며 이지 지 지만 이라 라 면 이란 란 니 이니 까 인 인데 "
    "인지 인가 일 일까 일지 이었 였 던 었 습니다 어요 는데 으니 이네 이죠 죠 이잖아 잖아 이거든 거든 이거나 거나 "
    "이시 시 십니다 신 셨 신데"
)
_CHAIN = rf"(?:{_PARTICLES})*(?![가-힣])"
_ADDRESSED = rf"{GAP}(?P<title>{_either(TITLES | ADDRESSES)})"

PARTICLES = re.compile(_CHAIN)
"""A chain of particles up to the end of the word; also nothing, where the word ends."""
ADDRESSED = re.compile(rf"{_ADDRESSED}{_CHAIN}")
"""A title or form of address, perhaps after a space, and its particles."""
TITLED = re.compile(rf"(?:{_either(TITLES)}){_CHAIN}")
"""A title right behind, which no particle is to be read into (이사장, 과장)."""
CALLED = re.compile(rf"{GAP}(?P<title>씨){_CHAIN}")
"""씨 and its particles: what no common word has behind it."""
CHILD = re.compile(rf"이(?=(?:{_either('가 는 를 랑 도 한테 네 의 만 에게 하고 야')}){_CHAIN})")
"""The 이 that is put behind a given name with a closing consonant (지원이가)."""

_AGREEING = words_of(
    "은/는 이/가 을/를 과/와 으로/로 이나/나 아/야 이라/라 이랑/랑 이든/든 이며/며 이고/고 이지/지 이야/야 이여/여 "
    "이에요/예요 이었/였 이다/다 이네/네 이란/란 이니/니 이거나/거나 이거든/거든 이잖/잖 이죠/죠 이나마/나마 이요/요"
)
_PAIRS = {pair.partition("/")[0]: pair.partition("/")[2] for pair in _AGREEING}
"""What stands after a closing consonant, and what stands in its place after a vowel."""
_BACK = {before: after for after, before in _PAIRS.items()}
_ALONE = frozenset("은는이가을를과와아야")
_AFTER_ALONE = re.compile(r"(?:요|커녕)?(?![가-힣])")
_HEAD = re.compile(_either(" ".join([*_PAIRS, *_BACK])))


@dataclass(frozen=True, slots=True)
class Agreement:
    """A particle at the head of a tail, `length` letters long, and what it becomes behind the new word."""

    length: int
    instead: str


@lru_cache(maxsize=4096)
def _for(instead: str, particle: str) -> str:
    closing = final(instead)
    spoken = _BACK.get(particle, particle)
    if spoken == "으로":
        return "로" if closing in ("", "ㄹ") else "으로"
    return spoken if closing else _PAIRS[spoken]


def agreement(text: str, end: int, instead: str, was: str) -> Agreement | None:
    """How the particle behind a name that ends at `end` changes for the word put in its place; None where it stays.

    `was` is the name as it stands there: only a particle that agreed with it is one.
    """
    if TITLED.match(text, end):
        return None
    found = _HEAD.match(text, end)
    if found is None or not _is_particle(text, found, was):
        return None
    new = _for(instead, found[0])
    return None if new == found[0] else Agreement(len(found[0]), new)


def _is_particle(text: str, found: re.Match[str], was: str) -> bool:
    particle = found[0]
    if particle in _ALONE and not _AFTER_ALONE.match(text, found.end()):
        return False
    if not PARTICLES.match(text, found.start()):
        return False
    if not "가" <= was[-1:] <= "힣":
        # How Latin letters and digits are read aloud, people do not agree on.
        return True
    closing = final(was)
    if particle == "로":
        return closing in ("", "ㄹ")
    return (particle in _PAIRS) == bool(closing)
