"""Codings one passage at a time: applied, resized, recoded, removed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from madang.base.errors import Conflict, Invalid, NotFound
from madang.base.ids import CodeId, CodingId, SourceId, StatementId, TranscriptId
from madang.coding import relation
from madang.coding.code import Code
from madang.coding.coding import Coding, Placing
from madang.coding.memo import Memo
from madang.coding.segment import segment_at
from madang.coding.settling import SettlingCoding
from madang.coding.statement import Answer, Statement
from madang.findings.claim import Evidence
from madang.findings.summary import Citation
from madang.store.corpus import transcript as current_transcript
from madang.store.session import Session
from madang.workbench import applying
from madang.workbench.coders import coder_named
from madang.workbench.kept import Kept, kept
from madang.workbench.project import Project


def apply_code(
    project: Project, source: SourceId, start: int, end: int, code: str, *, coder: str | None = None
) -> Coding:
    """Apply the code with this key to a passage (code points, end exclusive); answer the coding.

    A code about a relation makes a statement or joins one, as on the page (see `apply_code_at`).
    `coder` is a name, by default the person at work's. Raises `NotFound`, or `Invalid` for a place
    outside the text or a passage this coder has given this code already.
    """
    with project.change("apply_code", code) as session:
        transcript = current_transcript(session, source)
        segment = segment_at(transcript, start, end)
        wanted = _code(session, code)
        return applying.put(
            session, transcript, segment, wanted, coder_named(session, coder or project.who)
        ).coding.value


def _code(session: Session, key: str) -> Code:
    found = session.those(Code, key=key)
    if not found:
        raise NotFound(f"The codebook has no code {key}.", f"코드북에 {key} 코드가 없습니다.")
    return found[0]


def change_coding(
    project: Project,
    coding: CodingId,
    revision: int,
    *,
    code: CodeId | None = None,
    place: tuple[TranscriptId, int, int] | None = None,
) -> Kept[Coding]:
    """Give a coding another code, or other edges (of the revision being read); its statement stays with it.

    A person has looked at a coding they resize, so it counts as kept. A coding that becomes one about a
    relation gets a statement. Raises `Stale`, `NotFound`, and `Invalid` for a place outside the text or
    where the same coder has that code there in that statement already.
    """
    with project.change("recode" if place is None else "resize") as session:
        old = session.get(Coding, coding)
        session.require_unchanged(Coding, coding, revision)
        new = old if code is None else _recoded(session, old, session.get(Code, code))
        if place is not None:
            transcript, start, end = place
            found = applying.require_current(session, old.segment.source, transcript)
            new = replace(new, segment=segment_at(found, start, end), placing=Placing.KEPT)
        _require_alone(session, new)
        session.replace([new])
        return kept(session, new)


def _recoded(session: Session, old: Coding, code: Code) -> Coding:
    if old.statement is not None or not relation.is_about_a_relation(code):
        return replace(old, code=code.id)
    fresh = applying.filled_in(session, current_transcript(session, old.segment.source), old)
    session.add([fresh])
    return replace(old, code=code.id, statement=fresh.id)


def _require_alone(session: Session, new: Coding) -> None:
    span = new.segment.span
    same = {"source": new.segment.source, "start": span.start, "end": span.end, "code": new.code, "coder": new.coder}
    if any(each.id != new.id for each in session.those(Coding, **same, statement=new.statement)):
        raise Invalid("This passage has that code already.", "이 대목에는 그 코드가 이미 붙어 있습니다.")


def remove_codings(project: Project, codings: Sequence[CodingId]) -> int:
    """Remove codings, and statements that are left without one; answer how many statements went with them.

    Memos on them go too, and decisions between coders let go of them; undo brings everything back. Raises
    `NotFound`, or `Conflict` where claims, summaries or told links rest on them.
    """
    with project.change("remove_codings") as session:
        return take_away(session, list(dict.fromkeys(codings)))


def take_away(session: Session, codings: Sequence[CodingId]) -> int:
    """Remove codings inside an act. Raises as `remove_codings` does."""
    _require_unused(session, codings)
    gone = [session.get(Coding, each) for each in codings]
    let_go(session, codings)
    session.remove(Coding, codings)
    touched = {each.statement for each in gone if each.statement is not None}
    empty = [each for each in sorted(touched) if not session.those(Coding, statement=each)]
    _require_unlinked(session, empty)
    session.remove(Statement, empty)
    session.remove(Memo, [*_memos(session, "coding", codings), *_memos(session, "statement", empty)])
    return len(empty)


def let_go(session: Session, codings: Iterable[CodingId]) -> None:
    """Decisions keep what a coding said that goes; they are listed to look at again."""
    named = [part for each in codings for part in session.those(SettlingCoding, coding=each)]
    session.replace([replace(each, coding=None) for each in named])


def _memos(session: Session, of: str, ids: Iterable[str]) -> list[str]:
    return [memo.id for each in ids for memo in session.those(Memo, of=of, of_id=each)]


def _require_unused(session: Session, codings: Sequence[CodingId]) -> None:
    for coding in codings:
        used = [*session.those(Evidence, coding=coding), *session.those(Citation, coding=coding)]
        if used:
            raise Conflict(
                "A claim or a summary rests on this passage; take it out there first.",
                "이 대목에 기대는 주장이나 요약이 있습니다. 먼저 거기에서 빼십시오.",
            )


def _require_unlinked(session: Session, statements: Sequence[StatementId]) -> None:
    for each in statements:
        if session.those(Answer, strategy=each) or session.those(Answer, barrier=each):
            raise Conflict(
                "A told link between a strategy and a barrier rests on this passage; remove it first.",
                "이 대목에 기대는 전략과 장애의 연결이 있습니다. 먼저 그것을 지우십시오.",
            )
