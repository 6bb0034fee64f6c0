"""What the fixed values are called in an account."""

from collections.abc import Mapping

from madang.analysis.change import Told
from madang.analysis.coorientation import Standing, State
from madang.analysis.roles import RoleReading
from madang.analysis.stage import Mark
from madang.analysis.typology import Pole
from madang.coding.code import Bilingual as B
from madang.coding.reach import Reached
from madang.coding.statement import Blame, Horizon, Modality, Perspective, Setting, Sharing, Stance, Status
from madang.findings.claim import Bearing, ClaimStatus
from madang.sources.organisation import Side
from madang.sources.source import SourceKind
from madang.sources.study import Approach

SIDES: Mapping[Side, B] = {
    Side.CIVIC: B("시민단체 쪽", "the civic side"),
    Side.GOVERNMENT: B("행정 쪽", "the government side"),
    Side.INTERMEDIARY: B("중간지원조직 쪽", "the intermediary side"),
    Side.ELECTED: B("의회·선출직 쪽", "the elected side"),
    Side.OTHER: B("그 밖의 쪽", "other bodies"),
}
SIDE_NAMES: Mapping[Side, B] = {
    Side.CIVIC: B("시민단체", "civic"),
    Side.GOVERNMENT: B("행정", "government"),
    Side.INTERMEDIARY: B("중간지원조직", "intermediary"),
    Side.ELECTED: B("의회·선출직", "elected"),
    Side.OTHER: B("그 밖", "other"),
}
OWNERS: Mapping[str, B] = {
    "civic": B("시민단체", "civic"),
    "government": B("행정", "government"),
    "intermediary": B("중간지원조직", "intermediary"),
    "elected": B("의회·선출직", "elected"),
    "other": B("그 밖", "other"),
    "both": B("양쪽", "both sides"),
    "": B("밝히지 않음", "not said"),
}
SOURCE_KINDS: Mapping[SourceKind, B] = {
    SourceKind.INTERVIEW: B("심층면담", "interview"),
    SourceKind.GROUP_INTERVIEW: B("집단면담", "group interview"),
    SourceKind.MINUTES: B("회의록", "minutes"),
    SourceKind.DOCUMENT: B("문서", "document"),
}
LANGUAGES: Mapping[str, B] = {"ko": B("한국어", "Korean"), "en": B("영어", "English")}
STANCES: Mapping[Stance, B] = {
    Stance.MINUS: B("부정", "against"),
    Stance.NEUTRAL: B("중립", "neutral"),
    Stance.PLUS: B("긍정", "for"),
    Stance.MIXED: B("엇갈림", "mixed"),
    Stance.UNCLEAR: B("알 수 없음", "cannot tell"),
}
FAMILY_STANCES: Mapping[tuple[str, Stance], B] = {
    ("BAR", Stance.MINUS): B("걸림돌이라 봄", "stands in the way"),
    ("BAR", Stance.PLUS): B("걸림돌이 아니라 봄", "not in the way"),
    ("PRC", Stance.MINUS): B("없었다고 함", "told as absent"),
    ("PRC", Stance.PLUS): B("있었다고 함", "told as present"),
    ("DIM", Stance.MINUS): B("다르다·낮다고 봄", "different or low"),
    ("DIM", Stance.PLUS): B("같다·높다고 봄", "same or high"),
    ("STR", Stance.PLUS): B("편드는 입장", "stands behind it"),
    ("STR", Stance.MINUS): B("물리치는 입장", "rejects it"),
    ("RSP", Stance.PLUS): B("잘되었다고 함", "went well"),
    ("RSP", Stance.MINUS): B("잘못되었다고 함", "went badly"),
    ("ROL", Stance.PLUS): B("편드는 입장", "stands behind it"),
    ("ROL", Stance.MINUS): B("물리치는 입장", "rejects it"),
    ("MEA", Stance.PLUS): B("편드는 입장", "stands behind it"),
    ("MEA", Stance.MINUS): B("물리치는 입장", "rejects it"),
}
PERSPECTIVES: Mapping[Perspective, B] = {
    Perspective.OWN: B("자기 쪽 생각", "own view"),
    Perspective.ATTRIBUTED: B("상대가 그렇게 생각하리라는 짐작", "what they think the other side thinks"),
    Perspective.REPORTED: B("들은 말", "reported"),
}
MODALITIES: Mapping[Modality, B] = {
    Modality.HAPPENED: B("있었던 일", "happened"),
    Modality.WISH: B("바람", "wish"),
    Modality.FEAR: B("걱정", "fear"),
    Modality.RULE: B("규칙", "rule"),
    Modality.HYPOTHETICAL: B("가정", "hypothetical"),
}
HORIZONS: Mapping[Horizon, B] = {
    Horizon.SHORT: B("단기", "short term"),
    Horizon.LONG: B("장기", "long term"),
    Horizon.NOT_SAID: B("기간을 말하지 않음", "term not said"),
}
BLAMES: Mapping[Blame, B] = {
    Blame.OWN_SIDE: B("자기 쪽", "their own side"),
    Blame.OTHER_SIDE: B("상대 쪽", "the other side"),
    Blame.BOTH: B("양쪽 모두", "both"),
    Blame.OUTSIDE: B("바깥 사정", "outside both"),
    Blame.NOT_SAID: B("말하지 않음", "not said"),
}
STATUSES: Mapping[Status, B] = {
    Status.AGREED: B("합의됨", "agreed"),
    Status.DISPUTED: B("이견 있음", "disputed"),
    Status.DRAFT: B("초안", "draft"),
}
SETTINGS: Mapping[Setting, B] = {
    Setting.PUBLIC: B("공개된 자리", "in public"),
    Setting.IN_CONFIDENCE: B("비공개", "in confidence"),
    Setting.NOT_SAID: B("밝히지 않음", "not said"),
}
WITHHELD: Mapping[Sharing, B] = {
    Sharing.TEAM: B("비공개 구절(연구팀까지만)", "withheld (team only)"),
    Sharing.RESEARCHER: B("비공개 구절(연구자만)", "withheld (researcher only)"),
}
LEVELS: Mapping[Sharing, B] = {
    Sharing.PUBLIC: B("누구나", "anyone"),
    Sharing.TEAM: B("연구팀", "the team"),
    Sharing.RESEARCHER: B("연구자", "the researcher"),
}
STATES: Mapping[State, B] = {
    State.CONSENSUS: B("서로 같고 서로 안다", "consensus"),
    State.FALSE_CONFLICT: B("같은데 다르다고 여긴다(거짓 갈등)", "false conflict: they agree and do not know it"),
    State.FALSE_CONSENSUS: B("다른데 같다고 여긴다(거짓 합의)", "false consensus"),
    State.OPEN_DISAGREEMENT: B("다르고 서로 안다(드러난 이견)", "open disagreement"),
    State.AGREED_UNGUESSED: B("같다(짐작은 말하지 않음)", "they agree; no guess was told"),
    State.CONTESTED_UNGUESSED: B("다르다(짐작은 말하지 않음)", "they differ; no guess was told"),
    State.ONE_SIDED: B("한쪽만 말한다", "one-sided"),
    State.UNASKED: B("한쪽만 말하고 다른 쪽에는 묻지 않았다", "the other side was not asked"),
    State.NOT_ENOUGH_SAID: B("말한 것이 충분하지 않다", "not enough said"),
    State.SILENT: B("둘 다 말하지 않는다", "silent"),
}
STANDINGS: Mapping[Standing, B] = {
    Standing.AGREED: B("같다", "agreed"),
    Standing.CONTESTED: B("다르다", "contested"),
    Standing.ONE_SIDED: B("한쪽만", "one-sided"),
    Standing.NOT_ENOUGH_SAID: B("충분하지 않음", "not enough said"),
    Standing.SILENT: B("말 없음", "silent"),
}
MARKS: Mapping[Mark, B] = {
    Mark.SUPPORTED: B("뒷받침됨", "supported"),
    Mark.CONTESTED: B("말이 엇갈림", "contested"),
    Mark.ABSENT: B("없음", "absent"),
    Mark.NAMED: B("나왔으나 부족함", "named, too few"),
    Mark.SILENT: B("말 없음", "silent"),
}
ROLE_READINGS: Mapping[RoleReading, B] = {
    RoleReading.ONE_ROLE: B("한 역할", "one role"),
    RoleReading.ALTERNATES: B("번갈아 맡음", "alternates"),
    RoleReading.BOTH_AT_ONCE: B("동시에 맡음", "both at once"),
}
POLES: Mapping[Pole, B] = {
    Pole.PLUS: B("같다·높다", "same or high"),
    Pole.MINUS: B("다르다·낮다", "different or low"),
    Pole.BOTH: B("두 말이 다 있음", "both are said"),
    Pole.NOTHING: B("말 없음", "nothing said"),
}
TOLDS: Mapping[Told, B] = {
    Told.RETROSPECTIVE: B("돌이켜 말함", "told in retrospect"),
    Told.CONTEMPORANEOUS: B("그때의 자료가 있음", "contemporaneous material"),
}
REACHES: Mapping[Reached, B] = {
    Reached.ASKED_ANSWERED: B("묻자 답함", "asked, answered"),
    Reached.ASKED_DENIED: B("묻자 부정함", "asked, denied"),
    Reached.ASKED_PASSED_OVER: B("물었으나 넘어감", "asked, passed over"),
    Reached.RAISED_UNASKED: B("스스로 꺼냄", "raised unasked"),
    Reached.NOT_REACHED: B("묻지 않음", "not reached"),
}
BEARINGS: Mapping[Bearing, B] = {
    Bearing.FOR: B("뒷받침", "for"),
    Bearing.AGAINST: B("반대", "against"),
    Bearing.QUALIFYING: B("단서", "qualifying"),
}
CLAIM_STATUSES: Mapping[ClaimStatus, B] = {
    ClaimStatus.PROPOSED: B("제안", "proposed"),
    ClaimStatus.SUPPORTED: B("뒷받침됨", "supported"),
    ClaimStatus.CONTESTED: B("다툼 있음", "contested"),
    ClaimStatus.SETTLED: B("확정", "settled"),
    ClaimStatus.WITHDRAWN: B("거둠", "withdrawn"),
}
APPROACHES: Mapping[Approach, B] = {
    Approach.CODEBOOK: B(
        "이 연구는 정해 둔 코드북으로 코딩하고, 코더들이 갈린 곳을 목록으로 견준다.",
        "The material was coded with a codebook, and places where coders differ are compared one by one.",
    ),
    Approach.CONSENSUS: B(
        "이 연구는 코더들이 의논하여 합의한 코딩을 쓴다.",
        "The coding used here is one the coders reached by discussion.",
    ),
    Approach.REFLEXIVE: B(
        "이 연구는 성찰적 분석이다. 코더 사이의 일치도 계수는 쓰지 않는다.",
        "The analysis is reflexive; no coefficient of agreement between coders is used.",
    ),
}
POSITIONS: Mapping[str, B] = {
    "staff": B("실무자", "staff"),
    "member": B("회원", "member"),
    "board": B("임원", "board"),
    "manager": B("관리자", "manager"),
    "officer": B("담당자", "officer"),
    "elected": B("선출직", "elected"),
}
KINDS: Mapping[str, B] = {
    "movement": B("운동 단체", "movement"),
    "advocacy": B("옹호 단체", "advocacy"),
    "service": B("서비스 단체", "service"),
    "resident": B("주민 단체", "residents"),
    "network": B("연대체", "network"),
    "department": B("부서", "department"),
    "dong_office": B("주민센터", "dong office"),
    "council": B("의회", "council"),
    "committee": B("위원회", "committee"),
    "intermediary": B("중간지원조직", "intermediary"),
    "other": B("그 밖", "other"),
}


def position(name: str) -> B:
    """A position as printed: known ones in both languages, others as the study writes them."""
    return POSITIONS.get(name) or B(name, name)


def kind(name: str) -> B:
    """A kind of organisation as printed."""
    return KINDS.get(name) or B(name, name)


def stance(family: str, value: Stance) -> B:
    """A stance in the words of its family."""
    return FAMILY_STANCES.get((family, value)) or STANCES[value]
