"""The codebook as it stands: its codes, how widely each was applied, and what each looks like in the material."""

from collections import defaultdict
from dataclasses import dataclass

from madang.analysis.exemplars import exemplars
from madang.analysis.frequencies import Frequency
from madang.analysis.tellings import tellings
from madang.base.ids import CodeId, CodingId
from madang.coding.code import Code
from madang.coding.codebook import Codebook
from madang.sources.organisation import Side
from madang.workbench.analysis import readings
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class CodebookNow:
    """The codes in reading order, and each row's revision."""

    book: Codebook
    revisions: dict[str, int]


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Ids of statements or codings; of one side, where `side` says so."""

    side: Side | None
    keys: tuple[str, ...]


def codebook(project: Project) -> CodebookNow:
    """The codebook as it stands."""
    with project.reading() as session:
        return CodebookNow(Codebook(tuple(session.all(Code))), session.revisions(Code))


def counts(project: Project) -> dict[CodeId, Frequency]:
    """How often and widely each code was applied."""
    found = readings(project)
    return {found.corpus.codebook.named(each.code).id: each for each in found.frequencies}


def case_statements(project: Project, code: CodeId) -> list[KeyGroup]:
    """The statements behind a code's number of cases, side by side. Raises `NotFound`."""
    corpus = project.corpus()
    key = corpus.codebook.code(code).key
    found: dict[Side, list[str]] = defaultdict(list)
    for each in tellings(corpus):
        if each.case is not None and each.side is not None and key in each.themes:
            found[each.side].append(each.id)
    return [KeyGroup(side, tuple(found[side])) for side in Side if side in found]


def codings_of(project: Project, code: CodeId, *, below: bool = True) -> list[CodingId]:
    """The codings of a code, with those of the codes under it unless told otherwise. Raises `NotFound`."""
    corpus = project.corpus()
    codes = {each.id for each in corpus.codebook.below(code)} if below else {corpus.codebook.code(code).id}
    return [each.id for each in corpus.codings.values() if each.code in codes]


def examples(project: Project, code: CodeId) -> tuple[str, ...]:
    """A few passages of a code, typical ones first. Raises `NotFound`."""
    return exemplars(project.corpus(), code)
