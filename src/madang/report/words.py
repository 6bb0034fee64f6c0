"""What the fixed values are called in an account."""

from collections.abc import Mapping

from madang.analysis.coorientation import Standing, State
from madang.analysis.roles import RoleReading
from madang.analysis.stage import Mark
from madang.analysis.strip import Told
from madang.analysis.typology import Pole
from madang.base.bilingual import Bilingual
from madang.coding.reach import Reached
from madang.coding.statement import Blame, Horizon, Modality, Perspective, Setting, Sharing, Stance, Status
from madang.findings.claim import Bearing, ClaimStatus
from madang.sources.organisation import Side
from madang.sources.source import SourceKind
from madang.sources.study import Approach

SIDES: Mapping[Side, Bilingual] = {
    Side.CIVIC: Bilingual("시민단체 쪽", "the civic side"),
    Side.GOVERNMENT: Bilingual("행정 쪽", "the government side"),
    Side.INTERMEDIARY: Bilingual("중간지원조직 쪽", "the intermediary side"),
    Side.ELECTED: Bilingual("의회·선출직 쪽", "the elected side"),
    Side.OTHER: Bilingual("그 밖의 쪽", "other bodies"),
}
SIDE_NAMES: Mapping[Side, Bilingual] = {
    Side.CIVIC: Bilingual("시민단체", "civic"),
    Side.GOVERNMENT: Bilingual("행정", "government"),
    Side.INTERMEDIARY: Bilingual("중간지원조직", "intermediary"),
    Side.ELECTED: Bilingual("의회·선출직", "elected"),
    Side.OTHER: Bilingual("그 밖", "other"),
}
OWNERS: Mapping[str, Bilingual] = {
    "civic": Bilingual("시민단체", "civic"),
    "government": Bilingual("행정", "government"),
    "intermediary": Bilingual("중간지원조직", "intermediary"),
    "elected": Bilingual("의회·선출직", "elected"),
    "other": Bilingual("그 밖", "other"),
    "both": Bilingual("양쪽", "both sides"),
    "": Bilingual("밝히지 않음", "not said"),
}
SOURCE_KINDS: Mapping[SourceKind, Bilingual] = {
    SourceKind.INTERVIEW: Bilingual("심층면담", "interview"),
    SourceKind.GROUP_INTERVIEW: Bilingual("집단면담", "group interview"),
    SourceKind.MINUTES: Bilingual("회의록", "minutes"),
    SourceKind.DOCUMENT: Bilingual("문서", "document"),
}
LANGUAGES: Mapping[str, Bilingual] = {"ko": Bilingual("한국어", "Korean"), "en": Bilingual("영어", "English")}
STANCES: Mapping[Stance, Bilingual] = {
    Stance.MINUS: Bilingual("부정", "against"),
    Stance.NEUTRAL: Bilingual("중립", "neutral"),
    Stance.PLUS: Bilingual("긍정", "for"),
    Stance.MIXED: Bilingual("엇갈림", "mixed"),
    Stance.UNCLEAR: Bilingual("알 수 없음", "cannot tell"),
}
FAMILY_STANCES: Mapping[tuple[str, Stance], Bilingual] = {
    ("BAR", Stance.MINUS): Bilingual("걸림돌이라 봄", "stands in the way"),
    ("BAR", Stance.PLUS): Bilingual("걸림돌이 아니라 봄", "not in the way"),
    ("PRC", Stance.MINUS): Bilingual("없었다고 함", "told as absent"),
    ("PRC", Stance.PLUS): Bilingual("있었다고 함", "told as present"),
    ("DIM", Stance.MINUS): Bilingual("다르다·낮다고 봄", "different or low"),
    ("DIM", Stance.PLUS): Bilingual("같다·높다고 봄", "same or high"),
    ("STR", Stance.PLUS): Bilingual("편드는 입장", "stands behind it"),
    ("STR", Stance.MINUS): Bilingual("물리치는 입장", "rejects it"),
    ("RSP", Stance.PLUS): Bilingual("잘되었다고 함", "went well"),
    ("RSP", Stance.MINUS): Bilingual("잘못되었다고 함", "went badly"),
    ("ROL", Stance.PLUS): Bilingual("편드는 입장", "stands behind it"),
    ("ROL", Stance.MINUS): Bilingual("물리치는 입장", "rejects it"),
    ("MEA", Stance.PLUS): Bilingual("편드는 입장", "stands behind it"),
    ("MEA", Stance.MINUS): Bilingual("물리치는 입장", "rejects it"),
}
PERSPECTIVES: Mapping[Perspective, Bilingual] = {
    Perspective.OWN: Bilingual("자기 쪽 생각", "own view"),
    Perspective.ATTRIBUTED: Bilingual("상대가 그렇게 생각하리라는 짐작", "what they think the other side thinks"),
    Perspective.REPORTED: Bilingual("들은 말", "reported"),
}
MODALITIES: Mapping[Modality, Bilingual] = {
    Modality.HAPPENED: Bilingual("있었던 일", "happened"),
    Modality.WISH: Bilingual("바람", "wish"),
    Modality.FEAR: Bilingual("걱정", "fear"),
    Modality.RULE: Bilingual("규칙", "rule"),
    Modality.HYPOTHETICAL: Bilingual("가정", "hypothetical"),
}
HORIZONS: Mapping[Horizon, Bilingual] = {
    Horizon.SHORT: Bilingual("단기", "short term"),
    Horizon.LONG: Bilingual("장기", "long term"),
    Horizon.NOT_SAID: Bilingual("기간을 말하지 않음", "term not said"),
}
BLAMES: Mapping[Blame, Bilingual] = {
    Blame.OWN_SIDE: Bilingual("자기 쪽", "their own side"),
    Blame.OTHER_SIDE: Bilingual("상대 쪽", "the other side"),
    Blame.BOTH: Bilingual("양쪽 모두", "both"),
    Blame.OUTSIDE: Bilingual("바깥 사정", "outside both"),
    Blame.NOT_SAID: Bilingual("말하지 않음", "not said"),
}
STATUSES: Mapping[Status, Bilingual] = {
    Status.AGREED: Bilingual("합의됨", "agreed"),
    Status.DISPUTED: Bilingual("이견 있음", "disputed"),
    Status.DRAFT: Bilingual("초안", "draft"),
}
SETTINGS: Mapping[Setting, Bilingual] = {
    Setting.PUBLIC: Bilingual("공개된 자리", "in public"),
    Setting.IN_CONFIDENCE: Bilingual("비공개", "in confidence"),
    Setting.NOT_SAID: Bilingual("밝히지 않음", "not said"),
}
WITHHELD: Mapping[Sharing, Bilingual] = {
    Sharing.TEAM: Bilingual("비공개 구절(연구팀까지만)", "withheld (team only)"),
    Sharing.RESEARCHER: Bilingual("비공개 구절(연구자만)", "withheld (researcher only)"),
}
LEVELS: Mapping[Sharing, Bilingual] = {
    Sharing.PUBLIC: Bilingual("누구나", "anyone"),
    Sharing.TEAM: Bilingual("연구팀", "the team"),
    Sharing.RESEARCHER: Bilingual("연구자", "the researcher"),
}
STATES: Mapping[State, Bilingual] = {
    State.CONSENSUS: Bilingual("서로 같고 서로 안다", "consensus"),
    State.FALSE_CONFLICT: Bilingual(
        "같은데 다르다고 여긴다(거짓 갈등)", "false conflict: they agree and do not know it"
    ),
    State.FALSE_CONSENSUS: Bilingual("다른데 같다고 여긴다(거짓 합의)", "false consensus"),
    State.OPEN_DISAGREEMENT: Bilingual("다르고 서로 안다(드러난 이견)", "open disagreement"),
    State.AGREED_UNGUESSED: Bilingual("같다(짐작은 말하지 않음)", "they agree; no guess was told"),
    State.CONTESTED_UNGUESSED: Bilingual("다르다(짐작은 말하지 않음)", "they differ; no guess was told"),
    State.ONE_SIDED: Bilingual("한쪽만 말한다", "one-sided"),
    State.UNASKED: Bilingual("한쪽만 말하고 다른 쪽에는 닿지 않았다", "the other side was not reached"),
    State.NOT_ENOUGH_SAID: Bilingual("말한 것이 충분하지 않다", "not enough said"),
    State.SILENT: Bilingual("둘 다 말하지 않는다", "silent"),
}
STANDINGS: Mapping[Standing, Bilingual] = {
    Standing.AGREED: Bilingual("같다", "agreed"),
    Standing.CONTESTED: Bilingual("다르다", "contested"),
    Standing.ONE_SIDED: Bilingual("한쪽만", "one-sided"),
    Standing.NOT_ENOUGH_SAID: Bilingual("충분하지 않음", "not enough said"),
    Standing.SILENT: Bilingual("말 없음", "silent"),
}
MARKS: Mapping[Mark, Bilingual] = {
    Mark.SUPPORTED: Bilingual("뒷받침됨", "supported"),
    Mark.CONTESTED: Bilingual("말이 엇갈림", "contested"),
    Mark.ABSENT: Bilingual("없음", "absent"),
    Mark.NAMED: Bilingual("나왔으나 부족함", "named, too few"),
    Mark.SILENT: Bilingual("말 없음", "silent"),
}
ROLE_READINGS: Mapping[RoleReading, Bilingual] = {
    RoleReading.ONE_ROLE: Bilingual("한 역할", "one role"),
    RoleReading.ALTERNATES: Bilingual("번갈아 맡음", "alternates"),
    RoleReading.BOTH_AT_ONCE: Bilingual("동시에 맡음", "both at once"),
}
POLES: Mapping[Pole, Bilingual] = {
    Pole.PLUS: Bilingual("같다·높다", "same or high"),
    Pole.MINUS: Bilingual("다르다·낮다", "different or low"),
    Pole.BOTH: Bilingual("두 말이 다 있음", "both are said"),
    Pole.NOTHING: Bilingual("말 없음", "nothing said"),
}
TOLDS: Mapping[Told, Bilingual] = {
    Told.RETROSPECTIVE: Bilingual("돌이켜 말함", "told in retrospect"),
    Told.CONTEMPORANEOUS: Bilingual("그때의 자료가 있음", "contemporaneous material"),
}
REACHES: Mapping[Reached, Bilingual] = {
    Reached.ASKED_ANSWERED: Bilingual("묻자 답함", "asked, answered"),
    Reached.ASKED_DENIED: Bilingual("묻자 부정함", "asked, denied"),
    Reached.ASKED_PASSED_OVER: Bilingual("물었으나 넘어감", "asked, passed over"),
    Reached.RAISED_UNASKED: Bilingual("스스로 꺼냄", "raised unasked"),
    Reached.NOT_REACHED: Bilingual("묻지 않음", "not reached"),
}
BEARINGS: Mapping[Bearing, Bilingual] = {
    Bearing.FOR: Bilingual("뒷받침", "for"),
    Bearing.AGAINST: Bilingual("반대", "against"),
    Bearing.QUALIFYING: Bilingual("단서", "qualifying"),
}
CLAIM_STATUSES: Mapping[ClaimStatus, Bilingual] = {
    ClaimStatus.PROPOSED: Bilingual("제안", "proposed"),
    ClaimStatus.SUPPORTED: Bilingual("뒷받침됨", "supported"),
    ClaimStatus.CONTESTED: Bilingual("다툼 있음", "contested"),
    ClaimStatus.SETTLED: Bilingual("확정", "settled"),
    ClaimStatus.WITHDRAWN: Bilingual("거둠", "withdrawn"),
}
APPROACHES: Mapping[Approach, Bilingual] = {
    Approach.CODEBOOK: Bilingual(
        "이 연구는 정해 둔 코드북으로 코딩하고, 코더들이 갈린 곳을 목록으로 견준다.",
        "The material was coded with a codebook, and places where coders differ are compared one by one.",
    ),
    Approach.CONSENSUS: Bilingual(
        "이 연구는 코더들이 의논하여 합의한 코딩을 쓴다.",
        "The coding used here is one the coders reached by discussion.",
    ),
    Approach.REFLEXIVE: Bilingual(
        "이 연구는 성찰적 분석이다. 코더 사이의 일치도 계수는 쓰지 않는다.",
        "The analysis is reflexive; no coefficient of agreement between coders is used.",
    ),
}
POSITIONS: Mapping[str, Bilingual] = {
    "staff": Bilingual("실무자", "staff"),
    "member": Bilingual("회원", "member"),
    "board": Bilingual("임원", "board"),
    "manager": Bilingual("관리자", "manager"),
    "officer": Bilingual("담당자", "officer"),
    "elected": Bilingual("선출직", "elected"),
}
KINDS: Mapping[str, Bilingual] = {
    "movement": Bilingual("운동 단체", "movement"),
    "advocacy": Bilingual("옹호 단체", "advocacy"),
    "service": Bilingual("서비스 단체", "service"),
    "resident": Bilingual("주민 단체", "residents"),
    "network": Bilingual("연대체", "network"),
    "department": Bilingual("부서", "department"),
    "dong_office": Bilingual("주민센터", "dong office"),
    "council": Bilingual("의회", "council"),
    "committee": Bilingual("위원회", "committee"),
    "intermediary": Bilingual("중간지원조직", "intermediary"),
    "other": Bilingual("그 밖", "other"),
}


def position(name: str) -> Bilingual:
    """A position as printed: known ones in both languages, others as the study writes them."""
    return POSITIONS.get(name) or Bilingual(name, name)


def kind(name: str) -> Bilingual:
    """A kind of organisation as printed."""
    return KINDS.get(name) or Bilingual(name, name)


def stance(family: str, value: Stance) -> Bilingual:
    """A stance in the words of its family."""
    return FAMILY_STANCES.get((family, value)) or STANCES[value]


FIELDS_OF_STATEMENTS = {
    "stance": Bilingual("태도", "stance"),
    "about": Bilingual("누구에 대한 말인가", "about whom"),
    "view_of": Bilingual("누구의 생각인가", "whose view"),
    "perspective": Bilingual("관점", "perspective"),
    "modality": Bilingual("있었던 일인가", "modality"),
    "horizon": Bilingual("길이", "horizon"),
    "owner_side": Bilingual("어느 쪽의 일인가", "whose move"),
    "blame": Bilingual("어디에 탓을 두나", "where it is put"),
    "episode": Bilingual("일화", "episode"),
    "setting": Bilingual("자리", "setting"),
}
"""What a statement says beside its codes."""
