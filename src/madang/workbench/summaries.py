"""The framework matrix, and the summaries written in its cells."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from madang.analysis.cases import asked_about, sources_of
from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid, NotFound, Stale
from madang.base.ids import CitationId, CodeId, CodingId, OrganisationId, SourceId, StatementId, SummaryId, new_id
from madang.coding.code import Code
from madang.coding.coding import Coding, Placing
from madang.coding.reach import Reached
from madang.findings.matrix import Matrix, MatrixCell, framework_matrix
from madang.findings.standing import CellStanding, standing
from madang.findings.summary import Citation, Summary
from madang.sources.organisation import Organisation
from madang.store.session import Session
from madang.workbench.coders import coder_named
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class CellPassage:
    """A statement of a cell, and the coding that a summary would cite for it."""

    statement: StatementId
    coding: CodingId


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation as it stands: its coding may be `gone`, or `moved` by a correction of the text."""

    id: CitationId
    coding: CodingId
    gone: bool
    moved: bool


@dataclass(frozen=True, slots=True)
class OpenCell:
    """One case on one theme, opened. `revision` is the summary's, to be named when it is changed.

    `beneath` are the summaries of the same case on the codes below; `reach` what was recorded, by source.
    """

    case: OrganisationId
    theme: CodeId
    standing: CellStanding
    reach: tuple[tuple[SourceId, Reached], ...]
    passages: tuple[CellPassage, ...]
    summary: Summary | None
    revision: int | None
    citations: tuple[Cited, ...]
    beneath: tuple[Summary, ...]


def matrix(project: Project, opened: Collection[str] = ()) -> tuple[Matrix, tuple[tuple[CellStanding, ...], ...]]:
    """The matrix over the families, and over the codes of those `opened` (ids), with the standing of each cell."""
    corpus, findings = project.corpus(), project.findings()
    themes = tuple(columns(corpus, opened))
    found = framework_matrix(corpus, findings.summaries, findings.citations, themes)
    return found, tuple(tuple(_standing(corpus, cell) for cell in row) for row in found.cells)


def columns(corpus: Corpus, opened: Collection[str]) -> Iterable[CodeId]:
    """The families in order; after an opened one come the codes below it."""
    for family in corpus.codebook.children(None):
        below = corpus.codebook.below(family.id) if family.id in opened else (family,)
        yield from (code.id for code in below)


def written_under(project: Project, themes: Iterable[CodeId]) -> list[int]:
    """For each theme, how many summaries are written on it and on the codes below it."""
    book, summaries = project.corpus().codebook, project.findings().summaries
    below = [{each.id for each in book.below(theme)} for theme in themes]
    return [sum(each.code in codes for each in summaries) for codes in below]


def _standing(corpus: Corpus, cell: MatrixCell) -> CellStanding:
    asked = asked_about(corpus, _key(corpus, cell.theme))
    return standing(asked, cell.case, told=bool(cell.statements))


@lru_cache(maxsize=4)
def _keys(corpus: Corpus) -> dict[CodeId, str]:
    return {code.id: code.key for code in corpus.codebook.codes}


def _key(corpus: Corpus, theme: CodeId) -> str:
    return _keys(corpus)[theme]


def cell(project: Project, case: str, theme: str) -> OpenCell:
    """One cell opened. Raises `NotFound`."""
    # Revisions first: an older one is refused later, a newer one would write over what was not seen.
    with project.reading() as session:
        revisions = session.revisions(Summary, case=case, code=theme)
    corpus, findings = project.corpus(), project.findings()
    _require_place(case in corpus.organisations, theme in _keys(corpus))
    found = framework_matrix(corpus, findings.summaries, findings.citations, [CodeId(theme)])
    row = next((each[0] for each in found.cells if each[0].case == case), None)
    if row is None:
        raise NotFound(
            "Nobody speaks for this organisation, so it is no case.", "이 조직을 대신해 말한 사람이 없습니다."
        )
    below = {code.id for code in corpus.codebook.below(CodeId(theme))}
    summary = next((each for each in findings.summaries if each.case == case and each.code == theme), None)
    return OpenCell(
        row.case,
        row.theme,
        _standing(corpus, row),
        _reach(corpus, row),
        tuple(_passage(corpus, each, below) for each in row.statements),
        summary,
        revisions.get(summary.id) if summary else None,
        tuple(_cited(corpus, each) for each in row.citations),
        tuple(each for each in findings.summaries if each.case == case and each.code in below - {row.theme}),
    )


def _require_place(organisation: bool, code: bool) -> None:
    if not organisation:
        raise NotFound("This project has no such organisation.", "이 프로젝트에 없는 조직입니다.")
    if not code:
        raise NotFound("The codebook has no such code.", "코드북에 없는 코드입니다.")


def _reach(corpus: Corpus, found: MatrixCell) -> tuple[tuple[SourceId, Reached], ...]:
    codes = {each.id for each in corpus.codebook.below(found.theme)}
    sources = sources_of(corpus).get(found.case, ())
    records = [each for each in corpus.reach if each.code in codes and each.source in sources]
    return tuple(dict.fromkeys((each.source, each.value) for each in records))


def _passage(corpus: Corpus, statement: StatementId, below: Collection[CodeId]) -> CellPassage:
    codings = corpus.codings_of[statement]
    fitting = next((each for each in codings if each.code in below), codings[0])
    return CellPassage(statement, fitting.id)


def _cited(corpus: Corpus, citation: Citation) -> Cited:
    coding = corpus.all_codings.get(citation.coding)
    moved = coding is not None and coding.placing is not Placing.KEPT
    return Cited(citation.id, citation.coding, coding is None, moved)


def write_summary(
    project: Project,
    case: str,
    theme: str,
    text: Bilingual,
    *,
    revision: int | None,
    cite: Sequence[str] = (),
    uncite: Sequence[str] = (),
) -> Summary:
    """Write the summary of a cell, with the codings it is to cite besides, and the citations to be dropped.

    `revision` is that of the summary it started from, None where there was none. Raises `Stale`
    where somebody else wrote in the meantime, `NotFound`, `Invalid` for an empty text.
    """
    if not text:
        raise Invalid("Write a sentence, or remove the summary.", "한 문장이라도 쓰거나 요약을 지우십시오.")
    with project.change("write_summary") as session:
        written = _write(session, project.who, (case, theme), text, revision)
        there = session.those(Citation, summary=written.id)
        _drop(session, there, uncite)
        _cite(session, written, {each.coding for each in there if each.id not in uncite}, cite)
    return written


def _write(session: Session, who: str, place: tuple[str, str], text: Bilingual, revision: int | None) -> Summary:
    case, theme = place
    found = session.those(Summary, case=case, code=theme)
    if bool(found) != (revision is not None):
        raise _stale(gone=not found)
    if found:
        session.require_unchanged(Summary, found[0].id, revision or 0)
        written = replace(found[0], text=text)
        session.replace([written])
        return written
    _require_place(bool(session.those(Organisation, id=case)), bool(session.those(Code, id=theme)))
    coder = coder_named(session, who)
    written = Summary(SummaryId(new_id()), OrganisationId(case), CodeId(theme), text, coder)
    session.add([written])
    return written


def _stale(*, gone: bool) -> Stale:
    if gone:
        return Stale("Somebody else removed this summary meanwhile.", "그사이에 다른 사람이 이 요약을 지웠습니다.")
    return Stale(
        "Somebody else wrote a summary of this cell meanwhile.", "그사이에 다른 사람이 이 칸의 요약을 썼습니다."
    )


def _drop(session: Session, there: Iterable[Citation], uncite: Sequence[str]) -> None:
    # One that is gone already is what was asked for.
    session.remove(Citation, [each.id for each in there if each.id in uncite])


def _cite(session: Session, summary: Summary, there: Collection[CodingId], cite: Sequence[str]) -> None:
    new = [CodingId(each) for each in dict.fromkeys(cite) if each not in there]
    for each in new:
        if not session.those(Coding, id=each):
            raise NotFound("A passage cited here is no longer coded.", "인용하려는 대목의 코딩이 지워졌습니다.")
    session.add([Citation(CitationId(new_id()), summary.id, each) for each in new])


def remove_summary(project: Project, case: str, theme: str, *, revision: int) -> None:
    """Remove the summary of a cell with its citations. Raises `Stale`, `NotFound` where there is none."""
    with project.change("remove_summary") as session:
        found = session.those(Summary, case=case, code=theme)
        if not found:
            raise NotFound("This cell has no summary.", "이 칸에는 요약이 없습니다.")
        session.require_unchanged(Summary, found[0].id, revision)
        session.remove(Citation, [each.id for each in session.those(Citation, summary=found[0].id)])
        session.remove(Summary, [found[0].id])
