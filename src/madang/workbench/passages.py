"""Apply and remove codes, one passage at a time."""

from collections.abc import Sequence

from madang.base.errors import Conflict, Invalid, NotFound
from madang.base.ids import CodeId, CoderId, CodingId, SourceId, StatementId, new_id
from madang.coding.code import Code
from madang.coding.coding import Coder, Coding
from madang.coding.segment import segment_at
from madang.coding.statement import Answer, Statement
from madang.findings.claim import Evidence
from madang.findings.summary import Citation
from madang.store.corpus import transcript
from madang.store.session import Session
from madang.workbench.project import Project


def apply_code(
    project: Project, source: SourceId, start: int, end: int, code: str, *, coder: str | None = None
) -> Coding:
    """Apply the code with this key to a passage (code points, end exclusive); answer the coding.

    `coder` is a name, by default the person at work's. Raises `NotFound`, or `Invalid` for a place
    outside the text or a passage this coder has given this code already.
    """
    with project.change("apply_code", code) as session:
        segment = segment_at(transcript(session, source), start, end)
        made = Coding(CodingId(new_id()), segment, _code(session, code), _coder(session, coder or project.who))
        _require_new(session, made)
        session.add([made])
    return made


def _code(session: Session, key: str) -> CodeId:
    found = session.those(Code, key=key)
    if not found:
        raise NotFound(f"The codebook has no code {key}.")
    return found[0].id


def _coder(session: Session, name: str) -> CoderId:
    found = session.those(Coder, name=name)
    if found:
        return found[0].id
    made = Coder(CoderId(new_id()), name)
    session.add([made])
    return made.id


def _require_new(session: Session, made: Coding) -> None:
    segment = made.segment
    place = {"source": segment.source, "start": segment.span.start, "end": segment.span.end}
    if session.those(Coding, **place, code=made.code, coder=made.coder, statement=None):
        raise Invalid("This passage has that code already.")


def remove_codings(project: Project, codings: Sequence[CodingId]) -> int:
    """Remove codings, and statements that are left without one; answer how many statements went with them.

    Raises `NotFound`, or `Conflict` where claims, summaries or told links rest on them.
    """
    with project.change("remove_codings") as session:
        _require_unused(session, codings)
        gone = [session.get(Coding, each) for each in codings]
        session.remove(Coding, codings)
        touched = {each.statement for each in gone if each.statement is not None}
        empty = [each for each in sorted(touched) if not session.those(Coding, statement=each)]
        _require_unlinked(session, empty)
        session.remove(Statement, empty)
    return len(empty)


def _require_unused(session: Session, codings: Sequence[CodingId]) -> None:
    for coding in codings:
        used = [*session.those(Evidence, coding=coding), *session.those(Citation, coding=coding)]
        if used:
            raise Conflict("A claim or a summary rests on this passage; take it out there first.")


def _require_unlinked(session: Session, statements: Sequence[StatementId]) -> None:
    for each in statements:
        if session.those(Answer, strategy=each) or session.those(Answer, barrier=each):
            raise Conflict("A told link between a strategy and a barrier rests on this passage; remove it first.")
