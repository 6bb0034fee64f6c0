"""With which closing consonant a word is read aloud, also after Latin letters and digits."""

import re

_FINAL_OF_DIGIT = {"0": "ㅇ", "1": "ㄹ", "2": "", "3": "ㅁ", "4": "", "5": "", "6": "ㄱ", "7": "ㄹ", "8": "ㄹ", "9": ""}
_FINAL_OF_LETTER = {"L": "ㄹ", "M": "ㅁ", "N": "ㄴ", "R": "ㄹ"}
_CLOSING = re.compile(r"(\s*[(\[（][^()\[\]（）]*[)\]）]|[\s\"'”’»」』*.,!?…])+$")
_STOPPED = re.compile(r"(^|[^aeiou])[aeiou][kpt]$")


def final(word: str) -> str:
    """The closing consonant with which `word` is read aloud; empty after a vowel."""
    bare = _CLOSING.sub("", word) or word.strip("()[]（） ")
    last = bare[-1:]
    if "가" <= last <= "힣":
        index = (ord(last) - ord("가")) % 28
        return "" if index == 0 else "ㄹ" if index == 8 else "ㄱ"
    if last.isdigit():
        return _FINAL_OF_DIGIT.get(last, "")
    return _final_of_latin(bare)


def _final_of_latin(word: str) -> str:
    tail = re.split(r"[^A-Za-z]", word)[-1]
    if not tail:
        return ""
    if tail.isupper():
        return _FINAL_OF_LETTER.get(tail[-1], "")
    low = tail.lower()
    if low.endswith(("l", "le")):
        return "ㄹ"
    if low.endswith(("m", "n", "ng", "me", "ne")):
        return "ㄴ"
    return "ㄱ" if _STOPPED.search(low) else ""
