"""What may follow the stem of a Korean verb or adjective: endings, and the particles after some of them."""

import re
from functools import lru_cache

from madang.text.forms.jamo import final, is_hangul

_PARTICLES = (
    "(?:는|은|도|만|요|의|를|을|가|이|에|에서|에도|에는|로|으로|부터|까지|조차|마저|과|와|라도|이라도|"
    "밖에|보다|처럼|만큼|대로|뿐)"
)

_QUOTED = (
    "다(?:가|가는|가도|가요|고|고는|고도|고만|고요|고까지|고밖에|는|는데|는데요|는지|니|니까|며|면|면서|면서요|"
    "면은|면야|만|만요|든가|든지|시피|더라|더라고요|"
    "마다|싶이|란다|라고|라고요|라는|라는데|라며|라면|라면서|라든지|라든가|라도|거나|기보다|기보다는|네|네요|"
    "지만|지요|죠|더군요|던데|야)?"
)
# After the stem itself, whatever it ends in.
_PLAIN = rf"""
고(?:는|도|만|서|서는|서도|서야|자|요)?|
게(?:끔|나|도|는|만|요|만은)?|
지(?:는|도|만|만은|만요|를|요|마는|라도|가)?|질|진|죠|
거(?:나|늘|니와|든|든요|들랑|들랑요|라|니)|
기(?:{_PARTICLES}*|에|로|로는|로서|까지|조차|마저|부터|보다는|는커녕|만|때문에|위해|위한)|긴|길|
겠(?:다|고|지|지만|죠|지요|네|네요|어|어요|습니다|습니까|습니다만|습니다마는|는데|는데요|는가|는가요|는지|나|
나요|냐|느냐|느냐고|느냐는|구나|군|군요|구요|으나|으니|으니까|으며|으면|던데|던가|더라|더라고|더라고요|다고|
다는|다면|다며|단|노라고|소|거든|거든요)|
네(?:요)?|는(?:데|데도|데요|데다|데다가|지|지는|지도|지를|지에|지의|지가|지요|가|가를|가에|가는|가도|가라는|
구나|구만|군|군요|{_QUOTED}|단|답니다|대|대요|댄다|지만|걸|걸요|바|만큼|대로|마당에|통에)?|
느(?:냐|냐고|냐는|냐를|냐에|냐의|냐가|냐면|냔|니|라|라고|라니|라면)|
니(?:라|요)?|나(?:요|마|마나|니|봐)?|
{_QUOTED}|
단|답니다|답니까|대|대요|대서|댄다|던|
더(?:니|니만|니마는|라|라고|라고요|라구요|라도|라면|군|군요|구나|냐)|던(?:가|가요|데|데요|지|지요|걸|걸요|들|바)?|
도록(?:은|도|만|까지|하)?|든(?:가|지|가요|지요|지는|말든)?|
자(?:고|고요|는|마자|면|니|며|꾸나|더니)?|잖(?:아|아요|습니까|니|은가|은가요)|
구(?:나|만|려|요|만요)|군(?:요)?|
습(?:니다|니까|니다만|니다만은|니다마는|디다|니다요|니까요)|소|
되(?:는)?|듯(?:이|이요|하|한|하다)?|디(?:다)?|노라(?:고|면|니)?|건(?:대|만|마는)|세
"""
# After a stem that ends in a vowel or ㄹ, or after one with 으.
_OPEN = r"""
면(?:서|서도|서는|서부터|은|요|야|서까지)?|며(?:는)?|므로|나(?:마|마나)?|니(?:까|까요|까는|깐|라)?|
려(?:고|고는|고도|고요|는|던|니|면|면은|거든|다|다가|네|나)?|러(?:는|도|만|요)?|라(?:고|고는|고요|는|니|며|면|
도)?|란|
마|시(?:다)?|오(?:니|며|나)?|세(?:요)?|쇼|소서|랴|리(?:라|라고|라는|니|까|요|만큼)|
되|락|로다|련(?:만|마는|다)|네(?:요)?
"""
# After a stem that ends in ㄴ, ㄹ, ㅁ or ㅂ of its ending.
_NASAL = rf"""
(?:가|가요|가를|가에|가는|가도|데|데도|데요|데다|데다가|지|지는|지도|지를|지에|지의|지가|지요|들|{_QUOTED}|단|
답니다|대|대요|댄다|즉|바|만큼|대로|걸|걸요|다음|후|채|적|다니)?
"""
_LIQUID = r"""
(?:까|까요|까를|까봐|게|게요|거|거야|거예요|거고|건데|걸|걸요|지|지는|지도|지를|지에|지의|지가|지라도|지언정|
수록|수록은|수록에|뿐|뿐더러|라|라고|라고는|라면|래|래요|만|만한|만하|만큼|텐데|테니|테니까|테고|때|때는|때도|
때의|때마다|때까지|바에|바에야|법|듯|듯이|듯한|는지|런지|망정|즈음)?
"""
_NOUN = rf"(?:{_PARTICLES}){{0,4}}(?:으로써|으로서|에도|에따라|이다|입니다|이고|이라|이란|인|일)?"
_FORMAL = r"(?:니다|니까|니다만|니다만은|니다마는|니다요|니까요|시다|디다|지요|죠)"
# After 아 or 어.
_JOINED = r"""
서(?:는|도|야|만|요|라도|부터|인지|이다|입니다|일)?|도(?:요|록)?|야(?:만|지|지만|지요|죠|겠지요|겠지만|겠죠|
겠어요|한다|하고|하는|할|합니다|된다|되고|되는|될|겠다|겠다고|겠다는|겠습니다|하며)?|요|라(?:고|는|도|면)?|
다(?:가|가는|오|주)?|
지(?:다|고|는|면|며|지|게|도록|기|자|니|니까|던|네|네요|거나|든지)?|진(?:다|다고|다는|다면|지|데)?|질(?:까|지|
수록)?|짐(?:에|으로|을|이|은|에따라)?|집니다|졌(?:다|고|는데|습니다|지만|으며|으면|던|다고|다는|을|음|어요)?|
져(?:서|야|도|요|라)?|
두(?:고|면)|놓고|보(?:면|니|니까|다|고|자|는|아|아야|겠습니다)?|본(?:다|다면)?|볼(?:까|게)?|봐(?:야|서|도|요)?|
봤(?:다|고|는데|습니다|지만)?|
주(?:고|는|면|시|셔|십시오|시기|어|지|기|어야|며|시고|신|실|셨)?(?:니|고|는|기|면|서|요|습니다|어요|던|을|다)?|
준(?:다|다고|다는|다면)?|줄(?:까|게|수록)?|줘(?:야|서|도|요)?|줍니다|줬(?:다|고|는데|습니다|으면|던)?|
있(?:다|고|는|습니다|어|었|던|지|으며|는데|다고|다는|을|음)?|왔(?:다|고|는데|습니다|지만|으며|던|다고|다는|을|
음)?|온(?:다)?|오(?:고|는|면|며|던|지|다가)?|와(?:서|야)?|올(?:까)?|나가(?:고|는|면|야|기|겠습니다|자|며)?|나갈|
나간(?:다)?|가(?:고|는|면|며|야|기|자)?|간(?:다)?|갈|
내(?:고|는|야|기|면)?|낸|낼|냈(?:다|고|습니다)?|버리(?:고|는|면)?|버린|버릴|버렸(?:다|고|습니다)?
"""


def _compiled(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join("".join(part.split()) for part in parts))


_AFTER_STEM = _compiled(_PLAIN)
_AFTER_OPEN = _compiled(_OPEN)
_FUSED = {"ㄴ": _compiled(_NASAL), "ㄹ": _compiled(_LIQUID), "ㅁ": _compiled(_NOUN), "ㅂ": _compiled(_FORMAL)}
_AFTER_JOINED = _compiled(_JOINED)
_PAST = r"""
으(?:면|면서|며|나|니|니까|니까요|므로|려면|리라)|은|을.{0,3}|음.{0,4}|
어|어요|어도|어야|어야지|어서|었.{0,4}|던.{0,3}|다.{0,4}
"""
_AFTER_PAST = _compiled(_PLAIN, _PAST)


@lru_cache(maxsize=65_536)
def after_stem(tail: str) -> bool:
    """Whether endings that take any stem as it is make up the tail: 고, 지만, 는데, 기는 …"""
    return bool(_AFTER_STEM.fullmatch(tail))


@lru_cache(maxsize=65_536)
def after_open(tail: str) -> bool:
    """Whether endings that want a vowel before them make up the tail: 면, 니까, 려고 …"""
    return bool(_AFTER_OPEN.fullmatch(tail))


@lru_cache(maxsize=65_536)
def after_dropped(tail: str) -> bool:
    """Whether endings before which ㄹ falls make up the tail: 사는, 사니까, 사네."""
    return tail[:1] in _DROPS and (after_stem(tail) or after_open(tail))


_DROPS = frozenset("는네느니나오세쇼소")


@lru_cache(maxsize=65_536)
def after_fused(by: str, tail: str) -> bool:
    """Whether an ending that closes the stem's syllable with `by` (ㄴ ㄹ ㅁ ㅂ) may go on like this."""
    return bool(_FUSED[by].fullmatch(tail))


@lru_cache(maxsize=65_536)
def after_joined(tail: str) -> bool:
    """Whether the tail may follow 아 or 어: 서, 도, 야만, and helping verbs written together."""
    return not tail or bool(_AFTER_JOINED.fullmatch(tail))


@lru_cache(maxsize=65_536)
def after_past(tail: str) -> bool:
    """Whether the tail may follow the past 았 or 었."""
    return not tail or bool(_AFTER_PAST.fullmatch(tail))


def ends_copula(last: str, tail: str) -> bool:
    """Whether the tail is the copula with its endings after a noun that ends in `last`: 이며, 입니다, 였고."""
    if tail[0] == "이" and (after_stem(tail[1:]) or after_open(tail[1:]) or tail[1:] in _COPULA_JOINED):
        return True
    if tail[0] in _COPULA_FUSED and after_fused(_COPULA_FUSED[tail[0]], tail[1:]):
        return True
    if tail[0] in "였" and after_past(tail[1:]):
        return True
    if tail.startswith(("이었", "이셨")):
        return after_past(tail[2:])
    if tail.startswith("이시"):
        return after_stem(tail[2:]) or after_open(tail[2:])
    if _COPULA_QUOTED.fullmatch(tail.removeprefix("이")):
        return True
    return is_hangul(last) and final(last) == " " and tail in _COPULA_SHORT


_COPULA_FUSED = {"인": "ㄴ", "일": "ㄹ", "임": "ㅁ", "입": "ㅂ"}
_COPULA_JOINED = {
    "에요",
    "어요",
    "어서",
    "어야",
    "라서",
    "라야",
    "요",
    "야",
    "신",
    "실",
    "십니다",
    "십니까",
    "세요",
    "셔서",
}
_COPULA_QUOTED = re.compile(
    "라(?:고|는|며|면|면서|니|서|서요|도|던|거나|기보다|기보다는|든지|든가|는데|는데요|는지|더라|네요|지만|지요|죠)"
)
_COPULA_SHORT = {
    *("면", "고요", "는데", "였어요", "구나", "군요", "라", "냐", "냐고", "냐는", "냐라고", "시니까", "시고", "신"),
    *(
        "다",
        "고",
        "지",
        "지만",
        "며",
        "면서",
        "니까",
        "니",
        "든",
        "거든요",
        "잖아요",
        "예요",
        "에요",
        "래",
        "래요",
        "랍니다",
    ),
    *("라서", "라야", "라며", "라면서", "죠", "지요", "네", "네요", "다고", "다는", "라니", "였", "여서", "여야"),
}
