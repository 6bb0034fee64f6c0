"""Codings, statements, episodes, memos and translations, as JSON."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.api.shapes.shape import Said, Shape
from madang.coding.coding import Coding, Origin, Placing
from madang.coding.episode import Episode, Precision
from madang.coding.memo import Memo
from madang.coding.statement import (
    Blame,
    Horizon,
    Modality,
    Perspective,
    Pick,
    Setting,
    Sharing,
    Stance,
    Statement,
    Status,
    Time,
)
from madang.coding.translation import Translation
from madang.workbench.applying import Applied
from madang.workbench.kept import Kept


class CodingShape(Shape):
    """A coding, with its place in the current text (code points); `revision` is what a change must name."""

    id: StrictStr
    revision: StrictInt
    start: StrictInt
    end: StrictInt
    code: StrictStr
    coder: StrictStr
    statement: StrictStr | None
    origin: Origin
    placing: Placing


class ListedCoding(CodingShape):
    """A coding with its words; an unplaced one has its place and words in the text before the correction."""

    words: StrictStr


class StatementShape(Shape):
    """Who says what about whom; `owner_side` empty means the view's side, `start` and `end` are ISO dates or parts."""

    id: StrictStr
    revision: StrictInt
    source: StrictStr
    coder: StrictStr
    view_of: StrictStr | None
    about: StrictStr | None
    stance: Stance
    perspective: Perspective
    modality: Modality
    horizon: Horizon
    owner_side: StrictStr
    blame: Blame
    episode: StrictStr | None
    time: Time
    start: StrictStr | None
    end: StrictStr | None
    target_inferred: StrictBool
    setting: Setting
    status: Status
    pick: Pick
    sharing: Sharing
    key: StrictStr


class MemoShape(Shape):
    """A memo on the thing of kind `of` with id `of_id`."""

    id: StrictStr
    revision: StrictInt
    of: StrictStr
    of_id: StrictStr
    text: StrictStr
    coder: StrictStr


class TranslationShape(Shape):
    """A passage of the current text in the other language (`ko`, `en`); to check where its words were corrected."""

    id: StrictStr
    revision: StrictInt
    start: StrictInt
    end: StrictInt
    language: StrictStr
    text: StrictStr
    placing: Placing


class EpisodeShape(Shape):
    """An episode, with how exactly its time is known."""

    id: StrictStr
    name: Said
    start: StrictStr | None
    end: StrictStr | None
    precision: Precision


class AppliedShape(Shape):
    """What applying a code made; `statement` is new, or the one that the coding joined."""

    codings: list[CodingShape]
    statement: StatementShape | None


class Removed(Shape):
    """How many statements went with their last codings."""

    statements: StrictInt


def coding_shape(kept: Kept[Coding]) -> CodingShape:
    """A coding as JSON."""
    coding = kept.value
    return CodingShape(
        id=coding.id,
        revision=kept.revision,
        start=coding.segment.span.start,
        end=coding.segment.span.end,
        code=coding.code,
        coder=coding.coder,
        statement=coding.statement,
        origin=coding.origin,
        placing=coding.placing,
    )


def statement_shape(kept: Kept[Statement]) -> StatementShape:
    """A statement as JSON."""
    fields = {field: getattr(kept.value, field) for field in StatementShape.model_fields if field != "revision"}
    return StatementShape(revision=kept.revision, **fields)


def applied_shape(applied: Applied) -> AppliedShape:
    """What applying a code made, as JSON."""
    statement = applied.statement
    return AppliedShape(
        codings=[coding_shape(applied.coding)], statement=None if statement is None else statement_shape(statement)
    )


def episode_shape(episode: Episode) -> EpisodeShape:
    """An episode as JSON."""
    return EpisodeShape(
        id=episode.id,
        name=Said.of(episode.name),
        start=episode.start,
        end=episode.end,
        precision=episode.precision,
    )


def memo_shape(kept: Kept[Memo]) -> MemoShape:
    """A memo as JSON."""
    memo = kept.value
    return MemoShape(id=memo.id, revision=kept.revision, of=memo.of, of_id=memo.of_id, text=memo.text, coder=memo.coder)


def translation_shape(kept: Kept[Translation]) -> TranslationShape:
    """A translation as JSON."""
    found, span = kept.value, kept.value.segment.span
    return TranslationShape(
        id=found.id,
        revision=kept.revision,
        start=span.start,
        end=span.end,
        language=found.language,
        text=found.text,
        placing=found.placing,
    )
