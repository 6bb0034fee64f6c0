"""In what codings that belong together differ."""

from collections.abc import Mapping, Sequence

from madang.analysis.corpus import Corpus
from madang.analysis.disagreements.disagreement import Kind
from madang.base.ids import StatementId
from madang.coding.coding import Coding, Placing
from madang.coding.settling import JUDGED
from madang.coding.statement import Statement
from madang.text.span import Span

_OF_ITS_OWN = {"stance": Kind.STANCE, "view_of": Kind.ABOUT, "about": Kind.ABOUT}
_WIDENED = "sharing"
"""Who may read a passage is no reading of it."""


def differing(corpus: Corpus, group: Sequence[Coding], missing: bool) -> tuple[tuple[Kind, ...], tuple[str, ...]]:
    """The kinds of difference, the weightiest first, and the names of the fields that differ."""
    fields = differing_fields(corpus.statements, group)
    found = {_OF_ITS_OWN.get(name, Kind.FIELDS) for name in fields}
    if missing:
        found.add(Kind.MISSED)
    if len({each.code for each in group}) > 1:
        found.add(Kind.CODE)
    if len({each.segment.span for each in group if each.placing is not Placing.UNPLACED}) > 1:
        found.add(Kind.SPAN)
    return tuple(kind for kind in Kind if kind in found), fields


def differing_fields(statements: Mapping[StatementId, Statement], group: Sequence[Coding]) -> tuple[str, ...]:
    """The fields in which their statements differ; all of them where only some coders made a statement."""
    told = [statements[each.statement] for each in group if each.statement is not None]
    if len(told) < len(group):
        return ()
    return tuple(name for name in JUDGED if name != _WIDENED and len({getattr(each, name) for each in told}) > 1)


def reach(group: Sequence[Coding]) -> Span | None:
    """From where the first of them begins to where the last ends."""
    placed = [each.segment.span for each in group if each.placing is not Placing.UNPLACED]
    if not placed:
        return None
    return Span(min(each.start for each in placed), max(each.end for each in placed))
