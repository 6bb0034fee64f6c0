"""New codes per interview, each with the passage that brought it."""

from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.analysis.saturation import Saturation
from madang.base.ids import CodeId, CodingId, SourceId
from madang.coding.coding import Coding
from madang.workbench.analysis import readings
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class Brought:
    """The codes an interview was the first to bring, in reading order, and the first coding of each in it."""

    codes: tuple[CodeId, ...]
    codings: tuple[CodingId, ...]


def new_codes(project: Project) -> tuple[Saturation, tuple[Brought, ...]]:
    """The note on saturation, and what each of its interviews brought."""
    corpus = project.corpus()
    note = readings(project).saturation
    first = _first_codings(corpus)
    return note, tuple(_brought(corpus, first, step.source, frozenset(step.new)) for step in note.steps)


def _first_codings(corpus: Corpus) -> dict[tuple[SourceId, CodeId], Coding]:
    found: dict[tuple[SourceId, CodeId], Coding] = {}
    for each in corpus.codings.values():
        place = each.segment.source, each.code
        first = found.get(place)
        if first is None or each.segment.span.start < first.segment.span.start:
            found[place] = each
    return found


def _brought(
    corpus: Corpus, first: dict[tuple[SourceId, CodeId], Coding], source: SourceId, keys: frozenset[str]
) -> Brought:
    codes = tuple(code.id for code in corpus.codebook if code.key in keys)
    return Brought(codes, tuple(first[source, code].id for code in codes))
