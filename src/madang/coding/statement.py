"""`Statement`: a coded passage that says who, of which organisation, speaks about which.

The fields are those of the relationship model; each has a value for "cannot tell", so that
silence is never mistaken for a judgement.
"""

from dataclasses import dataclass
from enum import StrEnum

from madang.base.ids import AnswerId, CoderId, EpisodeId, OrganisationId, SourceId, StatementId


class Stance(StrEnum):
    """How it judges; for criteria present or absent, for dimensions the pole."""

    MINUS = "-1"
    NEUTRAL = "0"
    PLUS = "1"
    MIXED = "mixed"
    UNCLEAR = "unclear"

    @property
    def number(self) -> int | None:
        """-1, 0 or 1; None where there is no single judgement."""
        return {"-1": -1, "0": 0, "1": 1}.get(self.value)


class Perspective(StrEnum):
    """Whose judgement it is: the speaker's side's, one it attributes to the other, or hearsay."""

    OWN = "own"
    ATTRIBUTED = "attributed"
    REPORTED = "reported"


class Modality(StrEnum):
    """Whether it happened."""

    HAPPENED = "happened"
    WISH = "wish"
    FEAR = "fear"
    RULE = "rule"
    HYPOTHETICAL = "hypothetical"


class Horizon(StrEnum):
    """How far a strategy looks."""

    SHORT = "short"
    LONG = "long"
    NOT_SAID = "not_said"


class Blame(StrEnum):
    """Where a barrier is located, seen from the view's side."""

    OWN_SIDE = "own_side"
    OTHER_SIDE = "other_side"
    BOTH = "both"
    OUTSIDE = "outside"
    NOT_SAID = "not_said"


class Setting(StrEnum):
    """Whether it was said or done in public."""

    PUBLIC = "public"
    IN_CONFIDENCE = "in_confidence"
    NOT_SAID = "not_said"


class Status(StrEnum):
    """Only agreed statements are counted; disputed ones are listed beside them."""

    DRAFT = "draft"
    AGREED = "agreed"
    DISPUTED = "disputed"


class Time(StrEnum):
    """What the time of a statement rests on; never silently the interview's date."""

    INTERVIEW_DATE = "interview_date"
    EPISODE = "episode"
    INTERVAL = "interval"
    UNKNOWN = "unknown"


class Pick(StrEnum):
    """The researcher's mark on a passage for the account."""

    NONE = "none"
    TYPICAL = "typical"
    DEVIANT = "deviant"


class Sharing(StrEnum):
    """The widest circle a passage may be shown to."""

    RESEARCHER = "researcher"
    TEAM = "team"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Statement:
    """Who says what about whom. Its codings (codes on segments) name it as theirs.

    `view_of` is the organisation whose view it is (by default the speaker's on the source's
    date); `about` the organisation, or generic target, it is about; `owner_side` whose move or
    answer it tells (`civic`, `government`, `intermediary`, `both`; empty: the view's side);
    `start` and `end` are ISO dates or parts, for the time *interval*; `key` is an optional short handle for scripts.
    """

    id: StatementId
    source: SourceId
    coder: CoderId
    view_of: OrganisationId | None = None
    about: OrganisationId | None = None
    stance: Stance = Stance.UNCLEAR
    perspective: Perspective = Perspective.OWN
    modality: Modality = Modality.HAPPENED
    horizon: Horizon = Horizon.NOT_SAID
    owner_side: str = ""
    blame: Blame = Blame.NOT_SAID
    episode: EpisodeId | None = None
    time: Time = Time.UNKNOWN
    start: str | None = None
    end: str | None = None
    target_inferred: bool = False
    setting: Setting = Setting.NOT_SAID
    status: Status = Status.AGREED
    pick: Pick = Pick.NONE
    sharing: Sharing = Sharing.PUBLIC
    key: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A told link: the speaker says that this strategy answers that barrier."""

    id: AnswerId
    strategy: StatementId
    barrier: StatementId
    coder: CoderId
