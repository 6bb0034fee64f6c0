"""Routes of the page: themes."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import StrictStr

from madang.analysis.cooccurrence import Within
from madang.api.desk import OpenProject
from madang.api.shapes.themes import (
    CrosstabKeys,
    CrosstabShape,
    FrequencyShape,
    LinkTableShape,
    MatrixShape,
    MeetingShape,
    PartedKeys,
    SummaryAsked,
    ThemeCellShape,
    cell_shape,
    crosstab_shape,
    frequency_shape,
    link_table_shape,
    matrix_shape,
    meeting_shape,
)
from madang.workbench import summaries, tables
from madang.workbench.analysis import readings

router = APIRouter(prefix="/api/themes")


@router.get("/matrix")
def matrix(project: OpenProject, opened: Annotated[list[StrictStr] | None, Query()] = None) -> MatrixShape:
    """Cases by themes: every family, and the codes of the families `opened` (ids)."""
    found, standings = summaries.matrix(project, opened or ())
    return matrix_shape(found, standings, summaries.written_under(project, found.themes))


@router.get("/cells/{case}/{theme}")
def cell(project: OpenProject, case: str, theme: str) -> ThemeCellShape:
    """One cell: its passages and its summary."""
    return cell_shape(summaries.cell(project, case, theme), project.corpus())


@router.put("/cells/{case}/{theme}/summary")
def write_summary(project: OpenProject, case: str, theme: str, asked: SummaryAsked) -> ThemeCellShape:
    """Write the summary of a cell and what it cites; answers the cell."""
    summaries.write_summary(
        project, case, theme, asked.text.value(), revision=asked.revision, cite=asked.cite, uncite=asked.uncite
    )
    return cell_shape(summaries.cell(project, case, theme), project.corpus())


@router.delete("/cells/{case}/{theme}/summary")
def remove_summary(project: OpenProject, case: str, theme: str, revision: int) -> ThemeCellShape:
    """Remove the summary of a cell with its citations; answers the cell."""
    summaries.remove_summary(project, case, theme, revision=revision)
    return cell_shape(summaries.cell(project, case, theme), project.corpus())


@router.get("/cooccurrence")
def cooccurrence(project: OpenProject, within: Within = Within.PASSAGE) -> list[MeetingShape]:
    """Every two codes that meet."""
    return [meeting_shape(each) for each in tables.cooccurrence(project, within)]


@router.get("/cooccurrence/keys")
def cooccurrence_keys(project: OpenProject, a: str, b: str, within: Within = Within.PASSAGE) -> PartedKeys:
    """The codings of two codes (keys) where they meet."""
    one, other = tables.cooccurrence_codings(project, a, b, within)
    return PartedKeys(one=one, other=other)


@router.get("/crosstab")
def crosstab(project: OpenProject, by: str = "side") -> CrosstabShape:
    """Themes by what is known about the cases."""
    return crosstab_shape(tables.crosstab(project, by), tables.attributes(project))


@router.get("/crosstab/keys")
def crosstab_keys(project: OpenProject, theme: str, value: str, by: str = "side") -> CrosstabKeys:
    """The statements behind one cell."""
    found = tables.crosstab_cell(project, by, theme, value)
    return CrosstabKeys(keys=list(found.statements), cases=list(found.telling))


@router.get("/links")
def links(project: OpenProject) -> LinkTableShape:
    """Strategies against the barriers they answer."""
    return link_table_shape(readings(project).links)


@router.get("/links/keys")
def links_keys(
    project: OpenProject, barrier: str, strategy: str, grade: Literal["told", "episode", "case"]
) -> PartedKeys:
    """The statements of the barrier, and of the strategy, behind one link."""
    one, other = tables.link_statements(project, barrier, strategy, grade)
    return PartedKeys(one=one, other=other)


@router.get("/frequencies")
def frequencies(project: OpenProject) -> list[FrequencyShape]:
    """How often and how widely each code was applied."""
    return [frequency_shape(each) for each in readings(project).frequencies]


@router.get("/frequencies/keys")
def frequency_keys(project: OpenProject, code: str) -> list[StrictStr]:
    """The codings of a code (key) and of those below it."""
    return list(tables.codings_of(project, code))
