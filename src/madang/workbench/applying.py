"""Apply a code to a passage: the one way, for the page, the command line and Python."""

from dataclasses import dataclass, replace

from madang.base.errors import Invalid, Stale
from madang.base.ids import CodeId, CoderId, CodingId, OrganisationId, SourceId, StatementId, TranscriptId, new_id
from madang.coding import relation
from madang.coding.code import Code
from madang.coding.coding import Coding
from madang.coding.segment import Segment, segment_at
from madang.coding.statement import Statement
from madang.sources.organisation import Organisation
from madang.store.corpus import transcript as current_transcript
from madang.store.session import Session
from madang.text.transcript import Transcript
from madang.workbench.coders import coder_named
from madang.workbench.kept import Kept, kept
from madang.workbench.project import Project
from madang.workbench.speaking import organisation_at


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying a code made: a coding, and the statement it belongs to where the code is about a relation."""

    coding: Kept[Coding]
    statement: Kept[Statement] | None


def apply_code_at(
    project: Project,
    source: SourceId,
    start: int,
    end: int,
    code: CodeId,
    *,
    transcript: TranscriptId,
    about: OrganisationId | None = None,
) -> Applied:
    """Apply a code to a passage (code points) of the revision somebody is reading, as the person at work.

    A code about a relation makes a statement, filled in from the speaker and from what this coder last
    said, or joins one. It joins where this coder has coded the very same words with a code of the same
    family and judged nothing there yet: then both codes say one thing about one target. Once a stance or
    anything else is set, the new code gets a statement of its own, and so does a code of another family:
    a judgement is never stretched over a second code unseen, and a barrier and a strategy in one
    statement would be a told link that nobody told.

    `about` says whom it is about, in place of the default. Raises `Stale` where the text was corrected
    meanwhile, `NotFound`, and `Invalid` for a place outside the text or a passage this coder has given
    this code already.
    """
    with project.change("apply_code") as session:
        found = require_current(session, source, transcript)
        segment, wanted = segment_at(found, start, end), session.get(Code, code)
        session.summarise(wanted.key)
        return put(session, found, segment, wanted, coder_named(session, project.who), about)


def require_current(session: Session, source: SourceId, transcript: TranscriptId) -> Transcript:
    """The source's transcript, if it is the revision somebody is reading. Raises `NotFound`, `Stale`."""
    found = current_transcript(session, source)
    if found.id != transcript:
        raise Stale(
            "The text was corrected since you opened it; open it again and choose the words there.",
            "여는 사이에 본문이 고쳐졌습니다. 다시 열어 그 말을 골라 주십시오.",
        )
    return found


def put(
    session: Session,
    transcript: Transcript,
    segment: Segment,
    code: Code,
    coder: CoderId,
    about: OrganisationId | None = None,
) -> Applied:
    """Store a coding, with its statement where the code is about a relation. Raises as `apply_code_at` does."""
    made = Coding(CodingId(new_id()), segment, code.id, coder)
    fresh = filled_in(session, transcript, made, about) if relation.is_about_a_relation(code) else None
    there = _on_same_words(session, made)
    _require_new(session, made, fresh, there)
    if fresh is None:
        session.add([made])
        return Applied(kept(session, made), None)
    joined = _joined(session, fresh, code, there)
    statement, values = (joined, []) if joined else (fresh, [fresh])
    made = replace(made, statement=statement.id)
    session.add([*values, made])
    return Applied(kept(session, made), kept(session, statement))


def filled_in(
    session: Session, transcript: Transcript, coding: Coding, about: OrganisationId | None = None
) -> Statement:
    """A fresh statement for a coding: whose view it is from the speaker, about whom from what was said before."""
    segment = coding.segment
    view = organisation_at(session, segment.source, transcript, segment.span.start)
    last = about or _last_about(session, segment.source, coding.coder, view)
    others = [] if view is None else [each.id for each in session.all(Organisation) if each.side is not view.side]
    if about is not None:
        session.get(Organisation, about)
    id_ = StatementId(new_id())
    return relation.filled_in(id_, segment.source, coding.coder, None if view is None else view.id, last, others)


def _last_about(session: Session, source: SourceId, coder: CoderId, view: Organisation | None) -> OrganisationId | None:
    view_of = None if view is None else view.id
    said = session.rows(Statement, ["revision", "about"], source=source, coder=coder, view_of=view_of)
    latest = max((each for each in said if each["about"]), key=lambda each: int(each["revision"]), default=None)
    return None if latest is None else OrganisationId(latest["about"])


def _on_same_words(session: Session, made: Coding) -> list[Coding]:
    """This coder's codings of exactly these words."""
    span = made.segment.span
    there = session.those(Coding, source=made.segment.source, start=span.start, end=span.end, coder=made.coder)
    return [each for each in there if each.segment.transcript == made.segment.transcript]


def _require_new(session: Session, made: Coding, fresh: Statement | None, there: list[Coding]) -> None:
    for each in there:
        if each.code == made.code and _says_the_same(session, each, fresh):
            raise Invalid("This passage has that code already.", "이 대목에는 그 코드가 이미 붙어 있습니다.")


def _says_the_same(session: Session, coding: Coding, fresh: Statement | None) -> bool:
    if coding.statement is None or fresh is None:
        return coding.statement is None and fresh is None
    return relation.same_sides(session.get(Statement, coding.statement), fresh)


def _joined(session: Session, fresh: Statement, code: Code, there: list[Coding]) -> Statement | None:
    """The untouched statement of these very words and this family that the new code joins, if there is one."""
    for id_ in dict.fromkeys(each.statement for each in there if each.statement is not None):
        statement = session.get(Statement, id_)
        codes = [session.get(Code, each.code) for each in there if each.statement == id_]
        if relation.is_untouched(statement, fresh) and all(each.family == code.family for each in codes):
            return statement
    return None
