"""The list of sources, who speaks in them, and the speakers sheet."""

from fastapi import APIRouter, Response

from madang.api.desk import OpenProject
from madang.api.shapes.sheet import ProblemShape, SheetChange, SheetShape, problem_shape, sheet_shape
from madang.api.shapes.sources import (
    AssignEach,
    Assignments,
    Count,
    FromRevision,
    LabelShape,
    SourceChange,
    SourceShape,
    label_shape,
    source_shape,
    speakers_at,
)
from madang.base.ids import SourceId
from madang.workbench import sheet_changes, source_list, speakers_sheet, voices

router = APIRouter(prefix="/api/sources")


@router.get("")
def listed(project: OpenProject) -> list[SourceShape]:
    """Every source, in the order they came in."""
    return [source_shape(line) for line in source_list.source_lines(project)]


@router.get("/labels")
def labels(project: OpenProject) -> list[LabelShape]:
    """Every label of the project and whom it stands for; those who speak most first."""
    return [label_shape(label) for label in voices.labels(project)]


@router.post("/labels/assign")
def assign(project: OpenProject, asked: Assignments) -> None:
    """Say who speakers are, or take that back."""
    voices.assign(project, [each.value() for each in asked.assigned])


@router.post("/labels/each")
def assign_each(project: OpenProject, asked: AssignEach) -> Count:
    """Make each label its own participant; answers how many were made."""
    joining = None if asked.joining is None else asked.joining.value()
    return Count(count=voices.assign_each(project, speakers_at(asked.speakers), joining))


@router.get("/sheet")
def sheet(project: OpenProject) -> SheetShape:
    """The speakers sheet as the project would write it."""
    return sheet_shape(speakers_sheet.speakers_sheet(project))


@router.post("/sheet")
def change_sheet(project: OpenProject, asked: SheetChange) -> list[ProblemShape]:
    """Apply changed rows; answers what could not be taken."""
    rows = [each.value() for each in asked.rows]
    return [problem_shape(each) for each in sheet_changes.apply_rows(project, asked.revision, asked.columns, rows)]


@router.get("/speakers.csv", response_class=Response)
def download(project: OpenProject) -> Response:
    """The speakers sheet as a file."""
    content = speakers_sheet.written_sheet(speakers_sheet.speakers_sheet(project))
    named = {"Content-Disposition": 'attachment; filename="speakers.csv"'}
    return Response(content, media_type="text/csv; charset=utf-8", headers=named)


@router.put("/{source}")
def change(project: OpenProject, source: str, asked: SourceChange) -> None:
    """Give a source another name, kind, date or language."""
    source_list.change_source(
        project,
        SourceId(source),
        asked.revision,
        name=asked.name,
        kind=asked.kind,
        date=asked.date,
        language=asked.language,
    )


@router.post("/{source}/remove")
def remove(project: OpenProject, source: str, asked: FromRevision) -> None:
    """Remove a source; refused where work rests on it."""
    source_list.remove_source(project, SourceId(source), asked.revision)


@router.get("/{source}/codings")
def codings(project: OpenProject, source: str) -> list[str]:
    """The ids of the codings in a source."""
    return list(source_list.codings_in(project, SourceId(source)))
