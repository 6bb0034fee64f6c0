"""Why there is no number of agreement over a project: fixed sentences, in Korean and in English."""

from madang.base.bilingual import Bilingual

NOT_EVERYBODY = Bilingual(
    "이 측도는 고른 코더가 모두 같은 자료를 코딩했을 때만 계산합니다. 코더 두 명을 고르거나 알파를 보십시오.",
    "This measure needs every chosen coder in every source; choose two coders, or look at alpha.",
)
NO_CASES = Bilingual(
    "두 명 이상이 함께 코딩한 사례가 없습니다.",
    "No case was coded by two coders or more.",
)
NO_SOURCES = Bilingual(
    "두 명 이상이 함께 코딩한 자료가 없습니다. 같은 자료를 각자 코딩하면 여기서 견줍니다.",
    "No source was coded by two coders or more. Once two have coded the same source apart, they are compared here.",
)
NOBODY_USED_IT = Bilingual("아무도 쓰지 않은 코드입니다.", "Nobody used this code.")
IN_NO_CASE = Bilingual(
    "사례로 세는 대목이 없습니다: 바람이나 짐작으로만 말했거나 누구의 말인지 정해지지 않았습니다.",
    "No passage counts for a case: only wishes or guesses, or nobody knows whose words.",
)
SIX_CASES = Bilingual(
    "여럿이 코딩한 사례가 여섯 곳 미만이면 신뢰구간을 계산하지 않습니다.",
    "No interval below six cases coded by several.",
)
NO_SPREAD_OF_CASES = Bilingual(
    "어느 사례를 빼면 값을 계산할 수 없어 신뢰구간이 없습니다.",
    "Without one of the cases there is no value, so there is no interval.",
)
NO_STATEMENTS = Bilingual(
    "두 코더가 함께 진술로 적은 대목이 없습니다.",
    "There is no passage on which two coders made statements.",
)
REFLEXIVE = Bilingual(
    "이 연구는 성찰적 접근을 따르므로 일치도를 숫자로 내지 않습니다. 엇갈린 곳은 ‘엇갈린 곳’에서 읽을 수 있습니다.",
    "This study calls itself reflexive, so agreement is given no number; where coders differ can be read under "
    "Disagreements.",
)
