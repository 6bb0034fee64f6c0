"""Why there is no measure of agreement: fixed sentences, in Korean and in English."""

from madang.base.bilingual import Bilingual

FEWER_THAN_TWO_CODERS = Bilingual("코더가 두 명 이상이어야 일치도를 계산합니다.", "Agreement needs two coders or more.")
EXACTLY_TWO_CODERS = Bilingual("이 측도는 코더가 두 명일 때만 계산합니다.", "This measure is for exactly two coders.")
NOTHING_IN_COMMON = Bilingual("두 명 이상이 함께 코딩한 단위가 없습니다.", "No unit was coded by two coders or more.")
ONE_VALUE = Bilingual(
    "한 가지 값만 나와서 우연히 일치할 몫을 넘어설 수 없습니다.",
    "Only one value occurs, so agreement cannot be told from chance.",
)
MISSING_VALUES = Bilingual(
    "이 측도는 모든 코더가 모든 단위에 값을 주었을 때만 계산합니다.",
    "This measure needs a value of every coder for every unit.",
)
ONE_UNIT = Bilingual("단위가 하나뿐이라 표준오차가 없습니다.", "A single unit has no standard error.")
NO_SPANS = Bilingual("아무도 아무것도 표시하지 않았습니다.", "Nobody marked anything.")
NO_DISORDER_BY_CHANCE = Bilingual(
    "우연으로도 어긋날 수 없어 우연을 넘어섰는지 말할 수 없습니다.",
    "Chance could not have disagreed here, so agreement cannot be told from it.",
)
NO_TEXT = Bilingual("함께 코딩한 글이 없습니다.", "There is no text that several coded.")
SIX_DOCUMENTS = Bilingual(
    "여럿이 코딩한 문서가 여섯 편 미만이면 신뢰구간을 계산하지 않습니다. 문서마다 값을 보십시오.",
    "No interval below six documents coded by several; look at the value of each document.",
)
NO_SPREAD = Bilingual(
    "어느 문서를 빼면 값을 계산할 수 없어 신뢰구간이 없습니다.",
    "Without one of the documents there is no value, so there is no interval.",
)
PERFECT_WITHOUT_ONE = Bilingual(
    "엇갈린 곳이 많아야 문서 한 편에 몰려 있어 신뢰구간이 없습니다. 문서마다 값을 보십시오.",
    "Whatever differs lies in one document at most, so there is no interval; look at the value of each document.",
)
OVERLAP = Bilingual(
    "한 코더의 구간이 서로 겹쳐 이 측도를 쓸 수 없습니다. 코드마다 글자 단위 알파나 감마를 보십시오.",
    "Spans of one coder overlap, which this measure does not allow; look at alpha per code or at gamma.",
)
