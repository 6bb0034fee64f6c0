"""What the page "Read and code" asks for: codings, statements, episodes, memos and translations, as JSON."""

from typing import Any

from pydantic import StrictBool, StrictInt, StrictStr

from madang.api.shapes.shape import Asked, Said
from madang.base.errors import Invalid
from madang.base.ids import TranscriptId
from madang.coding.statement import (
    Blame,
    Horizon,
    Modality,
    Perspective,
    Pick,
    Setting,
    Sharing,
    Stance,
    Status,
    Time,
)


class ApplyAsked(Asked):
    """A code on a passage (code points of `transcript`); `about` in place of the default target."""

    transcript: StrictStr
    start: StrictInt
    end: StrictInt
    code: StrictStr
    about: StrictStr | None = None


class CodingAsked(Asked):
    """A change of a coding: its code, or its edges (then `transcript`, `start` and `end` together)."""

    revision: StrictInt
    transcript: StrictStr | None = None
    start: StrictInt | None = None
    end: StrictInt | None = None
    code: StrictStr | None = None

    def place(self) -> tuple[TranscriptId, int, int] | None:
        """The place it names, None where it names none. Raises `Invalid` for half a place."""
        if (self.transcript, self.start, self.end) == (None, None, None):
            return None
        if self.transcript is None or self.start is None or self.end is None:
            raise Invalid("A place needs transcript, start and end.", "자리에는 본문과 시작과 끝이 모두 있어야 합니다.")
        return TranscriptId(self.transcript), self.start, self.end


class Ids(Asked):
    """Ids of codings."""

    ids: list[StrictStr]


class StatementAsked(Asked):
    """A change of a statement: the fields that are there are set, null empties one, the others stay."""

    revision: StrictInt
    view_of: StrictStr | None = None
    about: StrictStr | None = None
    stance: Stance = Stance.UNCLEAR
    perspective: Perspective = Perspective.OWN
    modality: Modality = Modality.HAPPENED
    horizon: Horizon = Horizon.NOT_SAID
    owner_side: StrictStr = ""
    blame: Blame = Blame.NOT_SAID
    episode: StrictStr | None = None
    time: Time = Time.UNKNOWN
    start: StrictStr | None = None
    end: StrictStr | None = None
    target_inferred: StrictBool = False
    setting: Setting = Setting.NOT_SAID
    status: Status = Status.AGREED
    pick: Pick = Pick.NONE
    sharing: Sharing = Sharing.PUBLIC

    def fields(self) -> dict[str, Any]:
        """The fields that were sent, by their names in `Statement`; an empty text is nothing."""
        sent = {field: getattr(self, field) for field in self.model_fields_set - {"revision"}}
        return {field: None if value == "" and field != "owner_side" else value for field, value in sent.items()}


class EpisodeAsked(Asked):
    """A new episode; dates as 2019, 2019-11 or 2019-11-04."""

    name: Said
    start: StrictStr | None = None
    end: StrictStr | None = None


class MemoAsked(Asked):
    """A new memo on the thing of kind `of` (`source`, `coding`, `statement`, `code` …) with id `of_id`."""

    of: StrictStr
    of_id: StrictStr
    text: StrictStr


class MemoText(Asked):
    """A memo's new text."""

    revision: StrictInt
    text: StrictStr


class TranslationAsked(Asked):
    """The translation of a passage; `revision` of the one that is there, none for a first one. No text removes it."""

    transcript: StrictStr
    start: StrictInt
    end: StrictInt
    language: StrictStr
    text: StrictStr
    revision: StrictInt | None = None
