"""Titles and forms of address that stand after a Korean name, and surnames before them."""

from madang.text.hiding.words import words_of

TITLES = words_of(
    "과장 차장 부장 팀장 국장 실장 계장 주임 대리 사원 사장 부사장 이사장 이사 상무 전무 "
    "회장 부회장 위원장 부위원장 위원 자문위원 의원 의장 부의장 시장 부시장 군수 구청장 "
    "부구청장 도지사 지사 동장 통장 이장 반장 면장 읍장 주무관 사무관 서기관 행정관 비서관 "
    "보좌관 담당관 조정관 전문관 연구관 연구원 연구위원 교수 박사 선생 강사 교사 교장 소장 "
    "센터장 원장 관장 본부장 단장 대표 공동대표 상임대표 운영위원 운영위원장 집행위원장 사무국장 "
    "사무처장 사무총장 총장 처장 간사 활동가 매니저 코디네이터 코디 기자 변호사 목사 신부 스님 "
    "수녀 감사 고문 회계사 세무사 의사 간호사 작가 감독 시인 검사 판사 장관 차관 총리 대통령 "
    "후보 청장 서장 조합장 지부장 지회장 분과장 부문장 파트장 그룹장 총무 서기 "
)
"""Offices and callings."""

ADDRESSES = words_of(
    "씨 님 군 양 여사 옹 선배 후배 형 누나 언니 오빠 이모 삼촌 어르신 할머니 할아버지 아주머니 아저씨 어머니 아버지 "
    "어머님 아버님 엄마 아빠 쌤 샘"
)
"""Forms of address."""

SURNAMES = words_of(
    "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 유 전 홍 고 문 양 손 배 백 허 남 심 노 하 곽 성 차 주 "
    "우 구 민 진 나 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 왕 금 옥 육 인 맹 "
    "제 모 탁 국 어 은 편 용 예 경 봉 사 부 가 복 태 목 형 피 두 감 음 빈 동 온 호 범 좌 팽 승 간 상 시 갈 단 견 당 "
    "남궁 황보 제갈 사공 선우 서문 독고 동방"
)
"""Surnames of one and of two syllables."""

LATIN_TITLES = words_of(
    "mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev revd hon judge justice cllr councillor"
)
"""Words before a Latin name that are no part of it."""

HONOURS = words_of("KC QC MP MSP MS MLA OBE CBE MBE KBE DBE BA MA LLB PhD MD Jr Sr II III")
"""Letters behind a Latin name that are no part of it, as they are written."""

DETERMINERS = words_of("이 한 전 현 주 신 구 양 단 온 제 반 두")
"""Surnames that, written apart, are read as "this", "one", "former" before a noun."""


def partings(name: str) -> list[tuple[str, str]]:
    """A Korean name as surname and given name, in every way it may be read (황보람: 황보·람, 황·보람)."""
    plain = "".join(name.split())
    if not 2 <= len(plain) <= 5 or not all("가" <= letter <= "힣" for letter in plain):
        return []
    found = [(plain[:length], plain[length:]) for length in (2, 1) if length == 1 or len(plain) >= 3]
    return [(surname, given) for surname, given in found if surname in SURNAMES]


def parted(name: str) -> tuple[str, str]:
    """A Korean name as surname and given name; both are empty where it does not look like one."""
    return next(iter(partings(name)), ("", ""))
