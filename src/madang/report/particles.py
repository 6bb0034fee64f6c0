"""Korean particles that agree with the word before them, also after Latin letters and digits."""

from madang.text.sounds import final


def eun(word: str) -> str:
    """With 은 or 는."""
    return word + ("은" if final(word) else "는")


def i(word: str) -> str:
    """With 이 or 가."""
    return word + ("이" if final(word) else "가")


def eul(word: str) -> str:
    """With 을 or 를."""
    return word + ("을" if final(word) else "를")


def gwa(word: str) -> str:
    """With 과 or 와."""
    return word + ("과" if final(word) else "와")


def ro(word: str) -> str:
    """With 으로 or 로; a closing ㄹ takes 로."""
    return word + ("로" if final(word) in ("", "ㄹ") else "으로")


def ida(word: str) -> str:
    """With 이다 or 다."""
    return word + ("이다" if final(word) else "다")
