"""Routes of the page "Read and code": one source, its codings, statements, memos and translations."""

from fastapi import APIRouter, Response

from madang.api.desk import OpenProject
from madang.api.shapes.coded import (
    AppliedShape,
    CodingShape,
    EpisodeShape,
    MemoShape,
    Removed,
    StatementShape,
    TranslationShape,
    applied_shape,
    coding_shape,
    episode_shape,
    memo_shape,
    statement_shape,
    translation_shape,
)
from madang.api.shapes.coding_asked import (
    ApplyAsked,
    CodingAsked,
    EpisodeAsked,
    Ids,
    MemoAsked,
    MemoText,
    StatementAsked,
    TranslationAsked,
)
from madang.api.shapes.reading import (
    Reading,
    ReadingChanges,
    SourceProgress,
    changes_json,
    progress_shape,
    reading_json,
)
from madang.base.ids import CodeId, CodingId, MemoId, OrganisationId, SourceId, StatementId, TranscriptId
from madang.workbench import memos, passages, reading, statements
from madang.workbench.applying import apply_code_at
from madang.workbench.translations import translate

router = APIRouter(prefix="/api/reading")

_JSON = "application/json"


@router.get("")
def sources(project: OpenProject) -> list[SourceProgress]:
    """Every source with how far it is coded, in the order of their names."""
    return [progress_shape(each) for each in reading.sources(project)]


@router.get("/memos")
def memos_on(project: OpenProject, of: str, of_id: str = "") -> list[MemoShape]:
    """The memos on one thing."""
    return [memo_shape(each) for each in memos.memos(project, of, of_id)]


@router.post("/memos")
def write_memo(project: OpenProject, asked: MemoAsked) -> MemoShape:
    """Write a memo on anything."""
    return memo_shape(memos.write_memo(project, asked.of, asked.of_id, asked.text))


@router.patch("/memos/{memo}")
def rewrite_memo(project: OpenProject, memo: str, asked: MemoText) -> MemoShape:
    """Change a memo's text."""
    return memo_shape(memos.rewrite_memo(project, MemoId(memo), asked.revision, asked.text))


@router.delete("/memos/{memo}", status_code=204)
def remove_memo(project: OpenProject, memo: str, revision: int | None = None) -> None:
    """Remove a memo."""
    memos.remove_memo(project, MemoId(memo), revision)


@router.post("/episodes")
def new_episode(project: OpenProject, asked: EpisodeAsked) -> EpisodeShape:
    """Make an episode."""
    return episode_shape(statements.new_episode(project, asked.name.value(), asked.start, asked.end))


@router.post("/codings/remove")
def remove_codings(project: OpenProject, asked: Ids) -> Removed:
    """Remove codings, and the statements they leave empty."""
    return Removed(statements=passages.remove_codings(project, [CodingId(each) for each in asked.ids]))


@router.patch("/codings/{coding}")
def change_coding(project: OpenProject, coding: str, asked: CodingAsked) -> CodingShape:
    """Give a coding another code or other edges."""
    code = None if asked.code is None else CodeId(asked.code)
    changed = passages.change_coding(project, CodingId(coding), asked.revision, code=code, place=asked.place())
    return coding_shape(changed)


@router.patch("/statements/{statement}")
def change_statement(project: OpenProject, statement: str, asked: StatementAsked) -> StatementShape:
    """Set fields of a statement."""
    changed = statements.change_statement(project, StatementId(statement), asked.revision, asked.fields())
    return statement_shape(changed)


@router.get("/{source}", response_model=Reading)
def read(project: OpenProject, source: str, blind: bool = False) -> Response:
    """A source as it is read and coded; `blind` leaves out what other coders did."""
    return Response(reading_json(reading.opened(project, SourceId(source), blind=blind)), media_type=_JSON)


@router.get("/{source}/changes", response_model=ReadingChanges)
def changes(project: OpenProject, source: str, since: int, blind: bool = False) -> Response:
    """What changed about a source after a revision."""
    return Response(changes_json(reading.since(project, SourceId(source), since, blind=blind)), media_type=_JSON)


@router.post("/{source}/codings")
def apply_code(project: OpenProject, source: str, asked: ApplyAsked) -> AppliedShape:
    """Apply a code to a passage, as the person at work."""
    made = apply_code_at(
        project,
        SourceId(source),
        asked.start,
        asked.end,
        CodeId(asked.code),
        transcript=TranscriptId(asked.transcript),
        about=None if asked.about is None else OrganisationId(asked.about),
    )
    return applied_shape(made)


@router.post("/{source}/translations")
def write_translation(project: OpenProject, source: str, asked: TranslationAsked) -> TranslationShape | None:
    """Write the translation of a passage; answers null where it was taken away."""
    found = translate(
        project,
        SourceId(source),
        TranscriptId(asked.transcript),
        asked.start,
        asked.end,
        asked.language,
        asked.text,
        asked.revision,
    )
    return None if found is None else translation_shape(found)
