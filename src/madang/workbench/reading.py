"""One source as it is read and coded: its text, who speaks, and what was said about its passages.

A transcript may carry ten thousand codings and a page waits for them, so they are read by indexed
queries, for this source alone, as rows that go to the page without becoming values on the way.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from madang.analysis.progress import Progress, progress
from madang.base.errors import Invalid
from madang.base.ids import SourceId, TranscriptId
from madang.coding.coding import Coder, Coding, Placing
from madang.coding.memo import Memo
from madang.coding.statement import Statement
from madang.coding.translation import Translation
from madang.sources.source import Source
from madang.store import corpus as store_corpus
from madang.store.kinds import Row
from madang.store.session import Session
from madang.text.transcript import Transcript
from madang.workbench.project import Project
from madang.workbench.speaking import Speaking, speakers

CODING = ("id", "revision", "start", "end", "code", "coder", "statement", "origin", "placing")
STATEMENT = ("id", "revision", *Statement.__dataclass_fields__.keys() - {"id"})
MEMO = ("id", "revision", "of", "of_id", "text", "coder")
TRANSLATION = ("id", "revision", "start", "end", "language", "text", "placing")


@dataclass(frozen=True, slots=True)
class Opened:
    """A source at one revision of the project; codings whose words a correction took away stand in `unplaced`."""

    revision: int
    source: Source
    transcript: Transcript
    speakers: list[Speaking]
    codings: list[Row]
    unplaced: list[Row]
    statements: list[Row]
    memos: list[Row]
    translations: list[Row]


@dataclass(frozen=True, slots=True)
class Since:
    """What changed about a source after a revision: rows made or changed, and the ids of those removed.

    `gone` ids may belong to other sources. `transcript` names the current revision of the text.
    """

    revision: int
    transcript: TranscriptId
    codings: list[Row]
    gone_codings: list[str]
    statements: list[Row]
    gone_statements: list[str]
    memos: list[Row]
    gone_memos: list[str]


def opened(project: Project, source: SourceId, *, blind: bool = False) -> Opened:
    """Everything the page of one source shows; `blind` leaves out what other coders did. Raises `NotFound`."""
    with project.reading() as session:
        found, mine = session.get(Source, source), _only(session, project.who, blind)
        transcript = store_corpus.transcript(session, source)
        codings = session.rows(Coding, CODING, source=source, **mine)
        unplaced = session.rows(Coding, (*CODING, "words"), source=source, placing=Placing.UNPLACED.value, **mine)
        statements = session.rows(Statement, STATEMENT, source=source, **mine)
        return Opened(
            store_corpus.revision(session),
            found,
            transcript,
            speakers(session, found),
            _in_order(codings),
            unplaced,
            statements,
            _memos(session, source, codings, statements, mine),
            [
                row
                for row in session.rows(Translation, TRANSLATION, source=source)
                if row["placing"] != Placing.UNPLACED
            ],
        )


def _only(session: Session, who: str, blind: bool) -> dict[str, Any]:
    """What a row must hold to be shown: in blind mode, the person at work as its coder."""
    if not blind:
        return {}
    me = session.those(Coder, name=who)
    return {"coder": me[0].id if me else ""}


def _in_order(codings: list[Row]) -> list[Row]:
    """The codings that have a place, in the order of the text."""
    placed = [row for row in codings if row["placing"] != Placing.UNPLACED]
    return sorted(placed, key=lambda row: (row["start"], row["end"], row["id"]))


def _memos(
    session: Session, source: SourceId, codings: Iterable[Row], statements: Iterable[Row], mine: dict[str, Any]
) -> list[Row]:
    here = {("source", str(source))}
    here |= {("coding", row["id"]) for row in codings}
    here |= {("statement", row["id"]) for row in statements}
    return [row for row in session.rows(Memo, MEMO, **mine) if (row["of"], row["of_id"]) in here]


def since(project: Project, source: SourceId, revision: int, *, blind: bool = False) -> Since:
    """What changed about a source after a revision of the project.

    Raises `NotFound`, and `Invalid` for a revision that is yet to come.
    """
    with project.reading() as session:
        now, mine = store_corpus.revision(session), _only(session, project.who, blind)
        if revision > now:
            raise Invalid("The project has no such revision yet.", "프로젝트에 아직 없는 판입니다.")
        codings = session.rows(Coding, (*CODING, "words"), after=revision, source=source, **mine)
        memos = session.rows(Memo, MEMO, after=revision, **mine)
        return Since(
            now,
            store_corpus.newest(session, source).id,
            codings,
            sorted(session.gone(Coding, revision)),
            session.rows(Statement, STATEMENT, after=revision, source=source, **mine),
            sorted(session.gone(Statement, revision)),
            [row for row in memos if _is_here(session, source, row)],
            sorted(session.gone(Memo, revision)),
        )


def _is_here(session: Session, source: SourceId, memo: Row) -> bool:
    kind = {"coding": Coding, "statement": Statement}.get(memo["of"])
    if kind is None:
        return (memo["of"], memo["of_id"]) == ("source", source)
    return bool(session.rows(kind, ["id"], id=memo["of_id"], source=source))


def sources(project: Project) -> tuple[Progress, ...]:
    """How far each source has been read and coded, in the order of their names."""
    corpus = project.corpus()
    me = next((each.id for each in corpus.coders.values() if each.name == project.who), None)
    return progress(corpus, me)
