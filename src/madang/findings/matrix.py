"""The framework matrix: cases × themes, each cell with its statements, summary and reach.

Ritchie & Spencer; Gale et al. 2013: the one qualitative method whose output is a table that opens.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from madang.analysis.cases import sources_of
from madang.analysis.corpus import Corpus
from madang.analysis.tellings import Statements, Telling, ids, tellings
from madang.base.bilingual import Bilingual
from madang.base.ids import CodeId, OrganisationId, SourceId, SummaryId
from madang.coding.reach import Reached
from madang.coding.statement import Status
from madang.findings.summary import Citation, Summary


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One case on one theme (the code and those below). `reach` lists what was recorded, in the enum's order.

    `statements` are all but drafts; `stale` says that a cited coding no longer exists.
    """

    case: OrganisationId
    theme: CodeId
    statements: Statements
    episodes: int
    summary: Bilingual | None
    citations: tuple[Citation, ...]
    reach: tuple[Reached, ...]
    stale: bool


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows are `cases`, columns `themes`; `cells` row by row."""

    cases: tuple[OrganisationId, ...]
    themes: tuple[CodeId, ...]
    cells: tuple[tuple[MatrixCell, ...], ...]


def framework_matrix(
    corpus: Corpus,
    summaries: Iterable[Summary] = (),
    citations: Iterable[Citation] = (),
    themes: Iterable[CodeId] | None = None,
) -> Matrix:
    """The matrix of all cases, by default over the families of the codebook."""
    columns = tuple(code.id for code in corpus.codebook.children(None)) if themes is None else tuple(themes)
    rows = tuple(sources_of(corpus))
    told = _told(corpus)
    reach = _reach(corpus)
    written = {(each.case, each.code): each for each in summaries}
    cited: dict[SummaryId, list[Citation]] = defaultdict(list)
    for citation in sorted(citations, key=lambda each: each.id):
        cited[citation.summary].append(citation)
    cells = tuple(
        tuple(
            _cell(corpus, (case, theme), told.get((case, theme), _NOTHING), written.get((case, theme)), cited, reach)
            for theme in columns
        )
        for case in rows
    )
    return Matrix(rows, columns, cells)


_Place = tuple[OrganisationId, CodeId]
_Told = tuple[Statements, int]
"""The statements of a cell, and how many episodes they tell."""
_NOTHING: _Told = ((), 0)


def _cell(
    corpus: Corpus,
    place: _Place,
    told: _Told,
    summary: Summary | None,
    cited: Mapping[SummaryId, list[Citation]],
    reach: Mapping[_Place, set[Reached]],
) -> MatrixCell:
    citations = tuple(cited.get(summary.id, ())) if summary else ()
    return MatrixCell(
        *place,
        *told,
        summary.text if summary else None,
        citations,
        tuple(value for value in Reached if value in reach.get(place, ())),
        any(each.coding not in corpus.all_codings for each in citations),
    )


@lru_cache(maxsize=4)
def _told(corpus: Corpus) -> Mapping[_Place, _Told]:
    """All statements but drafts by case and theme."""
    id_of = {code.key: code.id for code in corpus.codebook.codes}
    found: dict[_Place, list[Telling]] = defaultdict(list)
    for each in tellings(corpus):
        if each.case is not None and each.statement.status is not Status.DRAFT:
            for key in each.themes:
                found[each.case, id_of[key]].append(each)
    return {place: (ids(told), len({each.episode for each in told})) for place, told in found.items()}


@lru_cache(maxsize=4)
def _reach(corpus: Corpus) -> Mapping[_Place, set[Reached]]:
    """What was recorded for the sources of each case, on the theme itself."""
    case_of: dict[SourceId, list[OrganisationId]] = defaultdict(list)
    for case, sources in sources_of(corpus).items():
        for source in sources:
            case_of[source].append(case)
    found: dict[_Place, set[Reached]] = defaultdict(set)
    for record in corpus.reach:
        for case in case_of.get(record.source, ()):
            found[case, record.code].add(record.value)
    return found
