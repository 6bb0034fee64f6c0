"""The words that tell a speaker's label from the head of a note."""

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FIELDS = _set(
    "note notes nb ps p.s date time place location duration length recorded recording present attendees attendance "
    "absent apologies agenda subject topic title re from to cc file version source keywords language transcriber "
    "transcribed transcription transcript example examples e.g i.e summary abstract introduction background "
    "conclusion conclusions method methods results discussion references warning important see also url link http "
    "https tel phone fax email e-mail address page chapter section table figure appendix part item "
    "비고 참고 주 주의 주제 제목 일시 일자 날짜 시간 장소 위치 참석 출석 불참 배석 안건 의제 회의명 작성 작성자 기록 "
    "기록자 녹음 녹취 녹취록 전사 파일 파일명 출처 목적 대상 방법 내용 결과 결론 요약 배경 예 예시 첨부 붙임 연락처 "
    "전화 팩스 이메일 주소 면접일 면접일시 면접장소 면담일시 면담장소 조사일 조사일시 소요시간 의사일정 부의된안건 "
    "특이사항 유의사항 성별 나이 연령 소속 "
    "직위 직책 경력 이름 성명"
)
"""What stands before a colon at the head of a note or a line of particulars."""

OPENERS = _set(
    "so and but or yes no yeah okay ok well however thus therefore first second third firstly secondly finally next "
    "then because like now here there this that these those it is was what why how when where who which if for in on "
    "at by as of with my our your his her their one two three some "
    "즉 또 그리고 그런데 하지만 그래서 첫째 둘째 셋째 마지막으로 기타"
)
"""Words that begin a sentence, not a name."""

ROLES = re.compile(
    r"(?:interviewer|interviewee|researcher|moderator|facilitator|participant|respondent|speaker|informant|question|"
    r"answer|chair|host|guest|audience member|man|woman|male|female|unknown|all|(?-i:[A-Z]{1,2}))[ ]?\d{0,3}$|"
    r"(?:면접자|면담자|연구자|연구원|조사자|질문자?|답변자?|문|답|참여자|참가자|참석자|사회자?|진행자?|응답자|피면접자|화자|발언자)"
    r"[ ]?[\dA-Z가-하]{0,3}$",
    re.IGNORECASE,
)
"""Roles that any transcript may use as a label (`Q`, `P1`, `Interviewer`, `면접자`)."""

OFFICES = re.compile(
    r"(?:위원|의원|의장|장|대리|장관|차관|증인|참고인|진술인|간사|대표|교수|이사|사무관|주무관|비서관|감사|변호사|기자|센터장|주민|시민)(?:\s|$)"
)
"""Offices and parts that minutes write beside a name."""

SMALL = _set("of the and for de da di du la le van von der den bin ibn al el y e och und et to at in")
"""Words a name may hold in lower case."""

ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Rev|Hon|Sr|Jr|Lt|Col|Gen|[A-Z])\.|(?<=\d)\.(?=\d))")
"""A full stop that does not end a sentence."""

SENTENCE_END = re.compile(r"(?:니다|는데|어요|아요|에요|예요|고요|지만|해서|하면|이란|라는|하고)$")
"""How a Korean clause ends; no name does."""

SOUNDS = re.compile(
    r"laugh|inaudible|unclear|crosstalk|pause|silence|cough|sigh|applause|웃음|침묵|불명|청취", re.IGNORECASE
)
"""What a transcriber puts in brackets instead of words."""

DATE_LIKE = re.compile(
    r"\d[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}\s*년|\d{4}-\d\d", re.IGNORECASE
)
"""A date, which heads a session and never a speech."""
