"""Why be in it: partnership as means or as end (MEA.*), by numbers of cases.

Lee 2012: a means to the common good, not the goal.

How it is counted: docs/method/coverage.md.
"""

from dataclasses import dataclass

from madang.analysis.cases import cases
from madang.analysis.corpus import Corpus
from madang.analysis.coverage import Coverage, coverages
from madang.base.ids import OrganisationId
from madang.sources.organisation import Side


@dataclass(frozen=True, slots=True)
class Reasons:
    """One side's reasons. `means_only`, `end_only`, `both` part the cases that tell MEA.means or MEA.goal."""

    side: Side | None
    rows: tuple[Coverage, ...]
    means_only: tuple[OrganisationId, ...]
    end_only: tuple[OrganisationId, ...]
    both: tuple[OrganisationId, ...]


def reasons(corpus: Corpus, side: Side | None = None) -> Reasons:
    """Coverage of every code under MEA, and who says means, end or both."""
    keys = [code.key for code in corpus.codebook if code.family == "MEA" != code.key]
    rows = coverages(corpus, side, keys)
    told = {row.theme: set(row.cases) for row in rows}
    means, end = told.get("MEA.means", set()), told.get("MEA.goal", set())
    heard = cases(corpus, side)
    parts = (means - end, end - means, means & end)
    means_only, end_only, both = (tuple(case for case in heard if case in part) for part in parts)
    return Reasons(side, rows, means_only, end_only, both)
