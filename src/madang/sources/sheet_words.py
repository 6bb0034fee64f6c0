"""What the headings and cells of a speakers sheet may say, in Korean and English."""

import re

from madang.sources.organisation import Side
from madang.sources.participant import SpeakerRole

COLUMNS: dict[str, tuple[str, ...]] = {
    "source": ("source", "file", "file name", "transcript", "interview", "자료", "파일", "파일명", "녹취록", "전사록"),
    "speaker": ("speaker", "label", "speaker label", "화자", "발언자", "말하는 사람", "화자 표시", "라벨"),
    "participant": ("participant", "name", "person", "interviewee", "참여자", "이름", "성명", "실명"),
    "pseudonym": ("pseudonym", "alias", "가명", "별칭"),
    "position": ("position", "job", "job title", "title", "직위", "직책", "직함"),
    "organisation": (
        *("organisation", "organization", "org", "affiliation"),
        *("소속", "기관", "단체", "조직", "기관명", "단체명"),
    ),
    "organisation_en": (
        *("organisation_en", "organization_en", "organisation en", "organisation (english)", "organization (english)"),
        *("기관 영문", "기관(영문)", "단체 영문", "단체(영문)", "영문 기관명", "소속 영문", "소속(영문)"),
    ),
    "side": ("side", "sector", "측", "쪽", "편", "부문", "구분"),
    "kind": ("kind", "type", "organisation kind", "organisation type", "종류", "유형", "기관 유형", "단체 유형"),
    "from": ("from", "start", "since", "start date", "부터", "시작", "시작일", "재직 시작"),
    "until": ("until", "to", "end", "end date", "까지", "끝", "종료", "종료일", "재직 종료"),
    "role": ("role", "speaker role", "역할"),
}
"""Every column with a meaning of its own, and the headings it answers to. Any other is an attribute."""

SIDES: dict[Side, tuple[str, ...]] = {
    Side.CIVIC: ("civic", "civil society", "ngo", "cso", "시민", "시민사회", "시민단체", "민간", "민"),
    Side.GOVERNMENT: ("government", "public", "행정·정부", "행정", "정부", "관", "공공", "행정기관"),
    Side.INTERMEDIARY: ("intermediary", "중간지원", "중간지원조직", "중간지원기관", "중간"),
    Side.ELECTED: ("elected", "council", "의회·선출", "의회", "선출", "선출직"),
    Side.OTHER: ("other", "기타", "그 밖"),
}

ROLES: dict[SpeakerRole, tuple[str, ...]] = {
    SpeakerRole.PARTICIPANT: ("participant", "interviewee", "respondent", "참여자", "연구참여자", "피면접자", "응답자"),
    SpeakerRole.INTERVIEWER: (
        *("interviewer", "researcher", "moderator", "facilitator"),
        *("면접자", "면담자", "연구자", "조사자", "질문자", "진행자"),
    ),
    SpeakerRole.OTHER: ("other", "기타"),
}

TRUE = ("true", "yes", "y", "예", "네", "참", "있음")
FALSE = ("false", "no", "n", "아니오", "아니요", "거짓", "없음")


def folded(words: str) -> str:
    """Words as they are compared: one case, one kind of space, dot and slash, no stars."""
    plain = re.sub(r"[*:]", "", words.casefold())
    return re.sub(r"\s*[·‧・･/]\s*", "·", " ".join(plain.replace("_", " ").split()))


COLUMN_OF = {folded(word): column for column, words in COLUMNS.items() for word in words}
SIDE_OF = {folded(word): side for side, words in SIDES.items() for word in words}
ROLE_OF = {folded(word): role for role, words in ROLES.items() for word in words}
