"""Why there is no number: fixed sentences, in Korean and in English."""

from madang.base.bilingual import Bilingual

NOBODY_REACHED = Bilingual(
    "이 주제를 물었거나 스스로 말한 사례가 없습니다.", "No case was asked about this or raised it."
)
REACH_NOT_RECORDED = Bilingual(
    "누구에게 이 주제를 물었는지 기록하지 않아 '모두', '대부분' 같은 말을 쓸 수 없습니다.",
    "It was not recorded who was asked about this, so words such as 'most' or 'all' cannot be used.",
)
NOT_A_PROBABILITY_SAMPLE = Bilingual(
    "이 연구의 사례는 확률표본이 아니므로 신뢰구간을 계산하지 않습니다.",
    "The cases of this study are not a probability sample, so no interval is given.",
)
UNDER_TWENTY = Bilingual("사례가 20개 미만이면 백분율을 쓰지 않습니다.", "No percentages below 20 cases.")
TESTS_OFF = Bilingual("이 연구는 검정을 쓰지 않기로 했습니다.", "This study has switched tests off.")
CANNOT_TEST = Bilingual("이 설계로는 검정할 수 없습니다.", "This design cannot test it.")
NO_STANCE = Bilingual("뚜렷한 입장이 있는 진술이 없습니다.", "No statement here takes a clear stance.")
TWO_STATEMENTS = Bilingual(
    "진술이 두 개 미만이라 말하기에 충분하지 않습니다.", "Fewer than two statements: not enough said."
)
NO_GUESS = Bilingual(
    "상대가 어떻게 생각할지 말한 진술이 두 개 미만입니다.",
    "Fewer than two statements guess what the other side thinks.",
)
THREE_EPISODES = Bilingual(
    "두 역할의 일화가 세 개 미만이라 목록만 보입니다.", "Fewer than three episodes of the two roles: the list only."
)
FIVE_EPISODES = Bilingual(
    "일화가 다섯 개 미만이라 목록만 보입니다.", "Fewer than five dated or named episodes: the list only."
)
NO_CRITERIA = Bilingual("코드북에 과정 기준(PRC)이 없습니다.", "The codebook has no process criteria (PRC).")
FEW_INTERVIEWS = Bilingual("면담이 네 건 미만입니다.", "There are fewer than four interviews.")
NOTHING_SAID = Bilingual("이에 대해 말한 진술이 없습니다.", "No statement speaks of it.")
EVENT_UNDATED = Bilingual("이 일화의 때를 알 수 없습니다.", "The time of this episode is not known.")
NO_CHANGE_TO_TEST = Bilingual("앞뒤가 달라진 사례가 없습니다.", "No case differs between before and after.")
THIRTY_DATED = Bilingual(
    "한쪽이라도 날짜 있는 진술이 30개 미만이면 이동 구간을 쓰지 않습니다.",
    "Moving windows stay off below 30 dated statements per side.",
)


def silent_criteria(count: int) -> Bilingual:
    """No stage, because so many criteria are silent."""
    return Bilingual(
        f"기준 {count}개에 대해 아무 말이 없어 단계를 판단하지 않았습니다.",
        f"Not assessed: {count} criteria are silent.",
    )
