"""The framework matrix: cases × themes, each cell with its statements, summary and reach.

Ritchie & Spencer; Gale et al. 2013: the one qualitative method whose output is a table that opens.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.analysis.tellings import Statements
from madang.base.ids import CodeId, OrganisationId
from madang.coding.code import Bilingual
from madang.coding.reach import Reached
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
    raise NotImplementedError
