"""Loads a `Corpus`, and the findings beside it."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select

from madang.analysis.corpus import Corpus
from madang.base.errors import Invalid, NotFound
from madang.base.ids import CodingId, SettlingId, SourceId
from madang.coding.code import Code
from madang.coding.codebook import Codebook
from madang.coding.coding import Coder, Coding, Placing
from madang.coding.episode import Episode
from madang.coding.memo import Memo
from madang.coding.reach import Reach
from madang.coding.settling import Settling, SettlingCoding, superseded
from madang.coding.statement import Answer, Statement
from madang.coding.translation import Translation
from madang.findings.claim import Claim, Evidence
from madang.findings.decision import Decision
from madang.findings.findings import Findings
from madang.findings.summary import Citation, Summary
from madang.sources.attribute import AttributeValue
from madang.sources.organisation import Membership, Organisation
from madang.sources.participant import Participant, Speaker
from madang.sources.source import Source
from madang.sources.study import Study
from madang.store import tables
from madang.store.session import Session
from madang.store.text import Revision, transcript_of
from madang.text.transcript import Transcript


def corpus(session: Session) -> Corpus:
    """Everything a reading may ask, as it stands now."""

    def by_id(type_: type[Any]) -> dict[Any, Any]:
        return {value.id: value for value in session.all(type_)}

    speakers, current, codings = session.all(Speaker), transcripts(session), by_id(Coding)
    require_in_place(codings.values(), current)
    settlings, decided = by_id(Settling), tuple(session.all(SettlingCoding))
    counted, set_aside = parted(codings, settlings, decided)
    return Corpus(
        study=study(session),
        sources=by_id(Source),
        transcripts=current,
        participants=by_id(Participant),
        organisations=by_id(Organisation),
        memberships=tuple(session.all(Membership)),
        speakers={(speaker.source, speaker.label): speaker for speaker in speakers},
        values=tuple(session.all(AttributeValue)),
        codebook=Codebook(tuple(session.all(Code))),
        coders=by_id(Coder),
        codings=counted,
        superseded=set_aside,
        settlings=settlings,
        settling_codings=decided,
        statements=by_id(Statement),
        answers=tuple(session.all(Answer)),
        episodes=by_id(Episode),
        reach=tuple(session.all(Reach)),
        memos=tuple(session.all(Memo)),
        translations=tuple(session.all(Translation)),
        revision=revision(session),
    )


def parted(
    codings: Mapping[CodingId, Coding], settlings: Mapping[SettlingId, Settling], decided: Iterable[SettlingCoding]
) -> tuple[Mapping[CodingId, Coding], Mapping[CodingId, Coding]]:
    """The codings that count, and those that a decision set aside: the one place where the two are told apart."""
    gone = superseded(settlings, decided)
    if not gone:
        return codings, {}
    counted = {id_: each for id_, each in codings.items() if id_ not in gone}
    return counted, {id_: each for id_, each in codings.items() if id_ in gone}


def require_in_place(codings: Iterable[Coding], current: Mapping[SourceId, Transcript]) -> None:
    """Refuse codings whose words stand elsewhere. Raises `Invalid`.

    Passages are verified whenever they are read: words that moved unseen are never shown as if they stood."""
    moved = sum(
        coding.placing is not Placing.UNPLACED and not coding.segment.fits(current[coding.segment.source])
        for coding in codings
    )
    if moved:
        raise Invalid(
            f"The words of {moved} codings do not stand at their places; see: madang check",
            f"코딩 {moved}개의 말이 제자리에 있지 않습니다. madang check 로 살펴보십시오.",
        )


def revision(session: Session) -> int:
    """The project's revision number: that of its last event."""
    return int(session.connection.execute(select(tables.project.c.revision)).scalar_one())


def study(session: Session) -> Study:
    """The study; an empty one where nobody has described it yet."""
    try:
        return session.get(Study, "study")
    except NotFound:
        return Study()


def transcripts(session: Session) -> dict[SourceId, Transcript]:
    """The current revision of every source's transcript."""
    newest: dict[SourceId, Revision] = {}
    for revision in session.all(Revision):
        if revision.source not in newest or newest[revision.source].number < revision.number:
            newest[revision.source] = revision
    content = _contents(session, {name for each in newest.values() for name in (each.text, each.turns)})
    return {
        source: transcript_of(revision, content[revision.text], content[revision.turns])
        for source, revision in sorted(newest.items())
    }


def transcript(session: Session, source: SourceId) -> Transcript:
    """The current revision of one source's transcript. Raises `NotFound`."""
    return read(session, newest(session, source))


def newest(session: Session, source: SourceId) -> Revision:
    """The row of one source's current transcript. Raises `NotFound`."""
    revisions = session.those(Revision, source=source)
    if not revisions:
        raise NotFound("This source has no transcript.", "이 자료에는 본문이 없습니다.")
    return max(revisions, key=lambda revision: revision.number)


def read(session: Session, revision: Revision) -> Transcript:
    """The transcript of a row, its content checked. Raises `NotFound`, `Invalid`."""
    return transcript_of(revision, session.content(revision.text), session.content(revision.turns))


def _contents(session: Session, names: set[str]) -> dict[str, bytes]:
    asked = select(tables.content)
    if len(names) < 500:
        asked = asked.where(tables.content.c.fingerprint.in_(sorted(names)))
    rows = session.connection.execute(asked)
    return {row.fingerprint: bytes(row.bytes) for row in rows if row.fingerprint in names}


def findings(session: Session) -> Findings:
    """What the researchers have decided, claims in their order."""
    return Findings(
        claims=in_order(session.all(Claim)),
        evidence=tuple(session.all(Evidence)),
        summaries=tuple(session.all(Summary)),
        citations=tuple(session.all(Citation)),
        decisions=tuple(session.all(Decision)),
    )


def in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims as the researcher ordered them."""
    return tuple(sorted(claims, key=lambda claim: (claim.order, claim.id)))
