"""Korean forms made by arithmetic on syllables: nouns with particles, verbs with endings.

Made for the proof of the search and for nothing else: it shares no list and no rule with the program.
A verb is given with its class, as a dictionary prints it, so that nothing has to be guessed here.
"""

from collections.abc import Iterator

BASE = 0xAC00
NONE, N, L, M, B, SS = 0, 4, 8, 16, 17, 20
A_LIKE = {0, 8}
"""Vowels after which 아 follows: ㅏ and ㅗ."""

# Each particle after a consonant and after a vowel, and what may follow it in turn.
CASE = [
    ("이", "가"), ("은", "는"), ("을", "를"), ("과", "와"), ("으로", "로"),
    ("의", "의"), ("에", "에"), ("도", "도"), ("만", "만"), ("에서", "에서"),
    ("에게", "에게"), ("부터", "부터"), ("까지", "까지"), ("처럼", "처럼"), ("께", "께"),
    ("보다", "보다"), ("마다", "마다"), ("조차", "조차"), ("마저", "마저"), ("밖에", "밖에"),
    ("이나", "나"), ("이라도", "라도"), ("으로서", "로서"), ("으로써", "로써"),
    ("만큼", "만큼"), ("대로", "대로"), ("께서", "께서"), ("한테", "한테"), ("하고", "하고"),
    ("이랑", "랑"), ("으로부터", "로부터"), ("에서부터", "에서부터"), ("뿐", "뿐"), ("이든", "든"),
    ("이든지", "든지"), ("이라든지", "라든지"), ("이라든가", "라든가"), ("이야말로", "야말로"), ("에다", "에다"),
    ("에다가", "에다가"), ("이며", "며"), ("에게서", "에게서"), ("끼리", "끼리"), ("이야", "야"),
    ("요", "요"), ("같이", "같이"),
]  # fmt: skip
SECOND = ["", "는", "도", "만", "의", "요", "만의", "까지", "부터", "보다"]


def _words(text: str) -> list[str]:
    return text.split()


TAKES_SECOND = set(
    _words(
        """
        에 에서 에게 으로 로 부터 까지 만 처럼 보다 으로서 로서 으로써 로써 만큼 대로 께서 한테 하고 으로부터 로부터
        에서부터 밖에 끼리
        """
    )
)
AFTER_CLOSED = _words(
    """
    은 이 을 도 이라도 으로 의 과
    """
)
"""What follows particles that end in a consonant (만, 뿐)."""
COPULA = _words(
    """
    다 고 며 지만 라고 라는 라면 라서 라도 란 니까 니 거나 든 든지 던 기 기도 기에 기는 기를 지 지요 죠 네 네요
    거든요 잖아요 고요 자 면 면서 라 라며 라니 라고요 겠지만 겠지요 겠습니다 구나 군요 에요 어서 어야 었다 었고
    었던 었는데 었습니다 었지만 었으며 었다고 었다는 라든지 라든가 라고는 라고도 라는데 라기보다 라기보다는 므로
    나 더라도 더라 신 십니다 시고 시니까 시지만 었을 었기 기도 야
    """
)
COPULA_SHORT = _words(
    """
    다 고 며 지만 라고 라는 라면 라서 니까 예요 였다 였고 였던 였는데 였습니다 였지만 였으며 였다고 였을 였기
    잖아요 거든요 죠 지요 네요 면 면서 고요 여서
    """
)
COPULA_FUSED = _words(
    """
    인 인가 인가요 인데 인데요 인지 인지를 인지도 인지는 인들 일 일까 일까요 일지 일지라도 일수록 일뿐 임 임을
    임에도 입니다 입니까 입니다만 입니다마는
    """
)
# What follows the bare stem.
AFTER_STEM = _words(
    """
    고 고요 고는 고도 고서 지만 지만요 지 지요 죠 지는 지도 지를 질 게 게끔 게도 게는 거나 거든 거든요 기 기를
    기에 기는 기도 기가 기만 기로 기까지 기로는 기로 기식 기부터 기보다 기보다는 기의 긴 던 던데 던가 던지 더라
    더라고 더라고요 더라도 더라면 더니 도록 든지 든가 든 자 자고 자는 자면 자마자 네 네요 잖아요 잖아 잖습니까
    겠습니다 겠습니까 겠습니다마는 겠습니다만 겠다 겠다고 겠다는 겠고 겠지만 겠지 겠지요 겠죠 겠는데 겠는데요
    겠는지 겠는가 겠네요 겠어요 겠으며 겠으나 겠으니까 겠구나 겠군요 다가 다가는 다 다고 다는 다며 다면 다면서
    다든지 다든가 다시피 구나 군요 자고요 자는데
    """
)
ONLY_VERBS = _words(
    """
    는데 는데요 는데도 는지 는지도 는지를 는지는 는지에 는가 는가를 는가에 는 느냐 느냐고 느냐는 는구나 는군요
    는지요 는가요 는다거나 나요 느라고 느라
    """
)
# With 으 after a consonant.
AFTER_EU = _words(
    """
    면 면서 면서도 면은 며 니 니까 니까요 려고 려고요 려는 려면 려던 러 므로 나 라고 라는 라며 라 란 시지요 세요
    라면 려고도 려고는
    """
)
AFTER_A = [
    "",
    *_words(
        """
        서 서는 서도 서요 서야 도 도요 야 야만 야지 야지요 야죠 야지만 야겠다 야겠습니다 야겠다는 야겠다고 야겠지요
        요 라 라고 라는 다가 야하는 야할 야한다 야합니다 지는 졌다
        """
    ),
]
AFTER_PAST = _words(
    """
    다 다고 다고요 다는 다면 다며 다가 다든지 고 고요 고도 지 지요 죠 지만 지만요 는데 는데요 는데도 는지 는지도
    는지를 는지는 는가 는가를 습니다 습니다만 습니다마는 습니까 던 던데 던가 던지 던데요 더라 더니 더라도 더라면
    더라고 더라고요 으면 으면서 으니 으니까 으니까요 으며 으나 으므로 을 을까 을까요 을지 을지도 을지라도 을텐데
    을때 음 음을 음에도 음에도요 어 어요 어도 어야 어야지 거든요 거든 거나 기 기에 기를 기도 네요 네 구나 군요
    잖아요 잖아 잖습니까 자 겠지만 겠지 겠지요 겠습니다 었다 었고 었는데 었던 었습니다 다니 다거나 느냐 느냐고
    느냐는 나 나요
    """
)
AFTER_N = [
    "",
    *_words(
        """
        데 데요 데도 지 지도 지를 지는 지요 가 가요 가를 다음 들
        """
    ),
]
AFTER_L = [
    "",
    *_words(
        """
        까 까요 까를 까봐 수록 지 지도 지를 지는 지라도 지언정 게 게요 거 거야 거고 거예요 건데 걸 뿐 뿐만 라고 래
        래요 텐데 텐데요 때 때는 때도 테니까 테니 만큼 만한
        """
    ),
]
AFTER_M = [
    "",
    *_words(
        """
        을 이 은 에 과 도 으로 으로써 으로서 에도 만 의 에 에도
        """
    ),
]
AFTER_B = _words(
    """
    니다 니다만 니다마는 니까 니까요 시다 디다
    """
)
AFTER_HONOUR = _words(
    """
    고 고요 면 면서 는 지만 는데 는데요 는지 는지를 는가 기 기를 기에 기도 며 니 니까 니까요 려고 려면 지 지요
    죠 거나 거든요 던 던데 더라 더라고요 더라도 도록 겠습니다 겠습니까 겠다 겠지만 겠지요 겠어요 다가 길 게 네요
    네 잖아요 나요 다고 다는 느냐 느냐고 라고 라는 므로 나
    """
)


def parts(letter: str) -> tuple[int, int, int]:
    """The numbers of a syllable's first consonant, vowel and closing consonant."""
    number = ord(letter) - BASE
    return number // 588, number // 28 % 21, number % 28


def syllable(first: int, vowel: int, closing: int) -> str:
    """The syllable with these numbers."""
    return chr(BASE + first * 588 + vowel * 28 + closing)


def closing(word: str) -> int:
    """The number of what closes a word's last syllable."""
    return parts(word[-1])[2]


def closed_by(word: str, by: int) -> str:
    """The word, its last syllable closed by a consonant."""
    first, vowel, _ = parts(word[-1])
    return word[:-1] + syllable(first, vowel, by)


def noun_forms(noun: str) -> Iterator[str]:
    """A noun alone and with each particle, and the same in the plural."""
    yield noun
    yield from _with_particles(noun)
    yield f"{noun}들"
    yield from _with_particles(f"{noun}들")


def _with_particles(noun: str) -> Iterator[str]:
    end = closing(noun)
    for after_consonant, after_vowel in CASE:
        liquid = end == L and after_consonant.startswith("으로")
        particle = after_vowel if end == NONE or liquid else after_consonant
        yield noun + particle
        if particle in TAKES_SECOND:
            yield from (noun + particle + ("은" if each == "는" and closing(particle) else each) for each in SECOND)
        if particle in ("만", "뿐"):
            yield from (noun + particle + each for each in AFTER_CLOSED)
    yield from (f"{noun}이{each}" for each in COPULA)
    yield from (noun + each for each in COPULA_FUSED)
    if end == NONE:
        yield from (noun + each for each in COPULA_SHORT)


def verb_forms(verb: str, kind: str) -> Iterator[str]:
    """A verb or adjective (ending in 다) in all its forms.

    `kind` is its class (규칙, ㅂ, ㄷ, ㅅ, ㅎ, 르, 러, 여), with 형 at the end for an adjective.
    """
    stem = verb[:-1]
    adjective = kind.endswith("형")
    kind = kind.removesuffix("형") or "규칙"
    # 있다 and 없다 end their words as verbs do.
    for each in (*AFTER_STEM, *(() if adjective else ONLY_VERBS)):
        yield (closed_by(stem, NONE) if closing(stem) == L and each[0] in "는네느나" else stem) + each
    soft = _before_vowel(stem, kind)
    yield from _with_eu(stem, soft)
    for joined in _with_a(stem, soft, kind):
        yield from (joined + each for each in AFTER_A)
        yield from (closed_by(joined, SS) + each for each in AFTER_PAST)
    if not adjective:
        yield from (
            f"{_present(stem)}다{each}"
            for each in ("", "고", "고요", "는", "면", "며", "든지", "거나", "면서", "라고", "라는")
        )


def _present(stem: str) -> str:
    return closed_by(stem, N) if closing(stem) in (NONE, L) else f"{stem}는"


def _before_vowel(stem: str, kind: str) -> str:
    """The stem before an ending with 으: 돕→도우, 걷→걸, 짓→지, 그렇→그러."""
    if kind == "ㅂ":
        return f"{closed_by(stem, NONE)}우"
    if kind == "ㄷ":
        return closed_by(stem, L)
    return closed_by(stem, NONE) if kind in ("ㅅ", "ㅎ") else stem


def _with_eu(stem: str, soft: str) -> Iterator[str]:
    consonant = closing(stem) not in (NONE, L)
    leans = soft if closing(soft) in (NONE, L) and not (consonant and soft == stem) else f"{soft}으"
    if consonant and soft != stem and (closing(soft) == L or parts(stem[-1])[2] == 19):
        leans = f"{soft}으"
    for each in AFTER_EU:
        yield (closed_by(leans, NONE) if closing(leans) == L and each.startswith("니") else leans) + each
    bare = closed_by(leans, NONE)
    yield from (closed_by(bare, N) + each for each in AFTER_N)
    yield from (closed_by(bare, L) + each for each in AFTER_L)
    yield from (
        (closed_by(bare, M) if closing(leans) != L else leans[:-1] + closed_by(leans[-1], 10)) + each
        for each in AFTER_M
    )
    yield from (
        closed_by(bare, B) + each if not consonant else f"{stem}습{each}" for each in AFTER_B[: 5 if consonant else 7]
    )
    yield from _honoured(bare)


HELPERS = ("보다", "지다", "주다")
"""Verbs that are often written together with the one they help."""


def helped_forms(verb: str, kind: str) -> Iterator[str]:
    """A verb with each of the helping verbs in all its forms."""
    stem = verb[:-1]
    for joined in _with_a(stem, _before_vowel(stem, kind.removesuffix("형") or "규칙"), kind.removesuffix("형")):
        for helper in HELPERS:
            yield from (joined + each for each in verb_forms(helper, "규칙"))


def _honoured(bare: str) -> Iterator[str]:
    yield from (f"{bare}신다{each}" for each in ("", "고", "는", "면", "며"))
    yield from (f"{bare}시{each}" for each in AFTER_HONOUR)
    yield from (f"{bare}신{each}" for each in AFTER_N)
    yield from (f"{bare}실{each}" for each in AFTER_L)
    yield from (f"{bare}셨{each}" for each in AFTER_PAST)
    yield from (f"{bare}셔{each}" for each in AFTER_A)
    yield from (f"{bare}십{each}" for each in (*AFTER_B, "시오", "시요"))
    yield from (f"{bare}{each}" for each in ("심", "심을", "세요", "시어"))


def _with_a(stem: str, soft: str, kind: str) -> list[str]:
    if kind == "여":
        return [f"{stem[:-1]}해", f"{stem[:-1]}하여"]
    if kind == "러":
        return [f"{stem}러"]
    if kind == "르":
        first, vowel, _ = parts(stem[-2])
        return [f"{stem[:-2]}{syllable(first, vowel, L)}{'라' if vowel in A_LIKE else '러'}"]
    if kind == "ㅂ":
        return [f"{soft[:-1]}{'와' if stem in ('돕', '곱') else '워'}"]
    if kind == "ㅅ":
        return [soft + ("아" if parts(soft[-1])[1] in A_LIKE else "어")]
    if kind == "ㅎ":
        first, vowel, _ = parts(soft[-1])
        return [soft[:-1] + syllable(first, 1, NONE)]
    return _regular_a(soft)


def _regular_a(stem: str) -> list[str]:
    first, vowel, end = parts(stem[-1])
    bright = vowel in A_LIKE
    if end:
        return [stem + ("아" if bright else "어")]
    if vowel == 18:  # ㅡ falls
        before = parts(stem[-2])[1] if len(stem) > 1 else 4
        return [stem[:-1] + syllable(first, 0 if before in A_LIKE else 4, NONE)]
    merged = {8: 9, 13: 14, 20: 6, 11: 10}.get(vowel)
    if merged is not None:
        return [stem[:-1] + syllable(first, merged, NONE), f"{stem}{'아' if vowel == 8 else '어'}"]
    return [stem] if vowel in (0, 4, 1, 5, 6) else [f"{stem}어"]
