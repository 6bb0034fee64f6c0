"""What a word of a text is counted as in a list: a noun without its particles, a verb in its dictionary form."""

from madang.text.forms.jamo import closed, is_hangul
from madang.text.forms.wanted import FOREIGN

_VERBS = {"하": "하다", "해": "하다", "되": "되다", "돼": "되다", "시": "시키다", "셔": "시키다"}


def _words(text: str) -> list[str]:
    return text.split()


_KO = frozenset(
    _words(
        """
        것 수 등 때 점 바 데 거 저 제 나 우리 저희 그 이 그것 이것 저것 여기 거기 저기 뭐 무엇 누구 분 번 더 때문
        정도 지금 다음 하다 있다 되다 않다 없다 같다 보다 주다 이다 아니다 그렇다 이렇다 어떻다 그러다 이러다 저렇다
        가다 오다 말다 드리다 싶다 말씀 말 위해 통해 대해 관련 경우 자체 가지 하나 둘 셋 네 예 씨 님 측 간 중 내 외
        후 전
        """
    )
)
_EN = frozenset(
    _words(
        """
        a about after again all also am an and any are as at be because been before being but by can could did do
        does don done down each even for from get go going got had has have having he her here him his how i if in
        into is it its just know like ll m made make many may me might more most much my no not now of off on one
        only or other our out over own re really s said say see she should so some such t than that the their them
        then there these they thing things think this those through to too up us ve very was way we well were what
        when where which while who why will with would yes you your
        """
    )
)


def label(entry: str) -> str:
    """What an entry of a word index counts as; "" for what is no word of its own (a particle, a number)."""
    key, reading, rest = entry.split("\t")
    if key[0] == FOREIGN:
        return "" if rest.isdigit() else f"{key}\t{rest}"
    if not reading or reading[0] == "-":
        return key if not reading else ""
    if reading[0] in "Pp":
        return rest
    if reading[0] not in "NUX":
        return ""
    return _of_noun(key, reading)


def _of_noun(key: str, reading: str) -> str:
    end = next((place for place, kind in enumerate(reading) if kind not in "NUXS-"), len(key))
    if end < len(key) and reading[end] in "Vv":
        made = _VERBS.get(closed(key[end], " ") if is_hangul(key[end]) else "", "")
        return key[:end] + made if made else ""
    head = key[:end]
    plural = len(head) > 2 and head.endswith("들") and reading[end - 1] == "S"
    return head[:-1] if plural else head


def is_small(word: str) -> bool:
    """Whether a word says little by itself: 것, 있다, the."""
    return word in _KO or word in _EN or len(word) == 1
