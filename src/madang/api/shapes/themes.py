"""The framework matrix, its cells, and the tables of codes, as JSON."""

from pydantic import StrictBool, StrictFloat, StrictInt, StrictStr

from madang.analysis.cooccurrence import Meeting
from madang.analysis.corpus import Corpus
from madang.analysis.crosstab import Crosstab
from madang.analysis.frequencies import Frequency
from madang.analysis.links import Link, LinkTable
from madang.api.shapes.shape import Asked, Said, Shape
from madang.coding.reach import Reached
from madang.findings.matrix import Matrix, MatrixCell
from madang.findings.standing import CellStanding
from madang.workbench.summaries import OpenCell


class MatrixSummary(Shape):
    """A written summary and where it stands: `row` of the cases, `column` of the themes."""

    row: StrictInt
    column: StrictInt
    text: Said
    cites: StrictInt
    stale: StrictBool


class MatrixShape(Shape):
    """Cases × themes (ids), light: `statements`, `episodes` and `standings` row by row, and the summaries there are.

    `written` counts, for each theme, the summaries on it and on the codes below it.
    """

    cases: list[StrictStr]
    themes: list[StrictStr]
    statements: list[list[StrictInt]]
    episodes: list[list[StrictInt]]
    standings: list[list[CellStanding]]
    summaries: list[MatrixSummary]
    written: list[StrictInt]


class ReachRecord(Shape):
    """What was recorded for a source on the theme."""

    source: StrictStr
    value: Reached


class CellPassageShape(Shape):
    """A statement (to be opened as a quotation), and the coding that citing it names."""

    key: StrictStr
    coding: StrictStr


class CitationShape(Shape):
    """A citation; `gone`: its coding was removed, `moved`: a correction of the text moved it."""

    id: StrictStr
    coding: StrictStr
    gone: StrictBool
    moved: StrictBool


class SummaryShape(Shape):
    """A written summary; a change names its `revision`."""

    id: StrictStr
    revision: StrictInt
    text: Said
    coder: StrictStr
    citations: list[CitationShape]


class SummaryBeneath(Shape):
    """A summary of the same case on a code below the theme."""

    theme: StrictStr
    text: Said


class ThemeCellShape(Shape):
    """One cell of the matrix, opened."""

    case: StrictStr
    theme: StrictStr
    standing: CellStanding
    reach: list[ReachRecord]
    passages: list[CellPassageShape]
    summary: SummaryShape | None
    beneath: list[SummaryBeneath]


class SummaryAsked(Asked):
    """A summary to be written: `revision` of the one it started from (null: there was none).

    `cite`: codings to cite besides; `uncite`: citations to drop.
    """

    text: Said
    revision: StrictInt | None
    cite: list[StrictStr]
    uncite: list[StrictStr]


class MeetingShape(Shape):
    """Two codes (keys) that meet in `places` of `either`, in so many `cases`."""

    a: StrictStr
    b: StrictStr
    places: StrictInt
    either: StrictInt
    cases: StrictInt


class PartedKeys(Shape):
    """The keys behind a number, parted in two: those of the first code, and those of the second."""

    one: list[StrictStr]
    other: list[StrictStr]


class CrosstabCellShape(Shape):
    """n of `reached` cases with the column's value tell of the theme."""

    n: StrictInt
    reached: StrictInt


class CrosstabRowShape(Shape):
    """One theme (key) over the columns."""

    theme: StrictStr
    cells: list[CrosstabCellShape]


class CrosstabShape(Shape):
    """Themes by an attribute; `attributes` are those to choose from; a column "" holds cases without a value."""

    by: StrictStr
    attributes: list[StrictStr]
    columns: list[StrictStr]
    rows: list[CrosstabRowShape]


class CrosstabKeys(Shape):
    """The statements behind a cell, and the cases that tell."""

    keys: list[StrictStr]
    cases: list[StrictStr]


class LinkShape(Shape):
    """A barrier and a strategy (keys), and in how many cases they go together, each case in its strongest grade.

    `together` cases have both, `expected` by chance alone; `p` and `adjusted` are null with `reason`.
    """

    barrier: StrictStr
    strategy: StrictStr
    told: StrictInt
    episode: StrictInt
    case: StrictInt
    together: StrictInt
    expected: StrictFloat | None
    p: StrictFloat | None
    adjusted: StrictFloat | None
    reason: Said | None


class LinkTableShape(Shape):
    """All links; `reason` says why none is tested, `smallest_p` what so many cases could give at best."""

    rows: list[LinkShape]
    cases: StrictInt
    strata: StrictInt
    draws: StrictInt
    smallest_p: StrictFloat | None
    reason: Said | None


class FrequencyShape(Shape):
    """One code (key): its own codings, those with the codes below, passages, sources, cases and coders."""

    code: StrictStr
    codings: StrictInt
    with_below: StrictInt
    passages: StrictInt
    sources: StrictInt
    cases: StrictInt
    coders: StrictInt


def matrix_shape(found: Matrix, standings: tuple[tuple[CellStanding, ...], ...], written: list[int]) -> MatrixShape:
    """The matrix as light columns of numbers."""
    return MatrixShape(
        cases=list(found.cases),
        themes=list(found.themes),
        statements=[[len(cell.statements) for cell in row] for row in found.cells],
        episodes=[[cell.episodes for cell in row] for row in found.cells],
        standings=[list(row) for row in standings],
        summaries=[
            _summary(cell, row, column)
            for row, cells in enumerate(found.cells)
            for column, cell in enumerate(cells)
            if cell.summary is not None
        ],
        written=written,
    )


def _summary(cell: MatrixCell, row: int, column: int) -> MatrixSummary:
    text = Said.of(cell.summary) if cell.summary else Said()
    return MatrixSummary(row=row, column=column, text=text, cites=len(cell.citations), stale=cell.stale)


def cell_shape(found: OpenCell, corpus: Corpus) -> ThemeCellShape:
    """An opened cell."""
    return ThemeCellShape(
        case=found.case,
        theme=found.theme,
        standing=found.standing,
        reach=[ReachRecord(source=source, value=value) for source, value in found.reach],
        passages=[CellPassageShape(key=each.statement, coding=each.coding) for each in found.passages],
        summary=_written(found, corpus),
        beneath=[SummaryBeneath(theme=each.code, text=Said.of(each.text)) for each in found.beneath],
    )


def _written(found: OpenCell, corpus: Corpus) -> SummaryShape | None:
    if found.summary is None:
        return None
    return SummaryShape(
        id=found.summary.id,
        revision=found.revision or 0,
        text=Said.of(found.summary.text),
        coder=corpus.coders[found.summary.coder].name,
        citations=[CitationShape(id=c.id, coding=c.coding, gone=c.gone, moved=c.moved) for c in found.citations],
    )


def meeting_shape(each: Meeting) -> MeetingShape:
    """Two codes that meet."""
    return MeetingShape(a=each.a, b=each.b, places=each.places, either=each.either, cases=len(each.cases))


def crosstab_shape(found: Crosstab, attributes: list[str]) -> CrosstabShape:
    """A crosstab."""
    rows = [
        CrosstabRowShape(theme=row.theme, cells=[CrosstabCellShape(n=c.n, reached=c.reached) for c in row.cells])
        for row in found.rows
    ]
    return CrosstabShape(by=found.by, attributes=attributes, columns=list(found.columns), rows=rows)


def link_table_shape(found: LinkTable) -> LinkTableShape:
    """The table of barriers and strategies."""
    return LinkTableShape(
        rows=[_link(each) for each in found.rows],
        cases=found.cases,
        strata=found.strata,
        draws=found.draws,
        smallest_p=found.smallest_p,
        reason=Said.of(found.reason) if found.reason else None,
    )


def _link(each: Link) -> LinkShape:
    return LinkShape(
        barrier=each.barrier,
        strategy=each.strategy,
        told=len(each.told.cases),
        episode=len(each.same_episode.cases),
        case=len(each.same_case.cases),
        together=each.together,
        expected=each.expected,
        p=each.p,
        adjusted=each.adjusted,
        reason=Said.of(each.reason) if each.reason else None,
    )


def frequency_shape(each: Frequency) -> FrequencyShape:
    """How widely one code was applied."""
    return FrequencyShape(
        code=each.code,
        codings=each.codings,
        with_below=each.with_below,
        passages=each.passages,
        sources=each.sources,
        cases=each.cases,
        coders=each.coders,
    )
