"""Korean syllables as numbers: which consonant closes one, and the same syllable closed otherwise."""

FIRST, LAST = "가", "힣"
FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
"""What may close a syllable, in the order of Unicode; the first stands for nothing."""
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"


def is_hangul(letter: str) -> bool:
    """Whether a letter is a whole Korean syllable."""
    return FIRST <= letter <= LAST


def final(letter: str) -> str:
    """What closes a syllable, a space where nothing does; Latin letters and digits count as open."""
    return FINALS[(ord(letter) - ord(FIRST)) % 28] if is_hangul(letter) else " "


def vowel(letter: str) -> str:
    """The vowel of a syllable, "" of another letter."""
    return VOWELS[(ord(letter) - ord(FIRST)) // 28 % 21] if is_hangul(letter) else ""


def closed(letter: str, by: str) -> str:
    """The syllable closed by `by`, a space for nothing."""
    return chr(ord(letter) - FINALS.index(final(letter)) + FINALS.index(by))


def voiced(letter: str, by: str) -> str:
    """The syllable with the vowel `by` and nothing closing it."""
    open_ = ord(closed(letter, " "))
    return chr(open_ + (VOWELS.index(by) - VOWELS.index(vowel(letter))) * 28)
