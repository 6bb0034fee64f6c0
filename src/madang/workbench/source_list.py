"""The sources of the project: what is known of each, renaming, removing."""

from collections import Counter
from dataclasses import dataclass, replace

from madang.base.bilingual import Bilingual
from madang.base.errors import Conflict, Invalid
from madang.base.ids import CodingId, SourceId
from madang.coding.coding import Coding
from madang.coding.reach import Reach
from madang.coding.settling import Settling
from madang.coding.statement import Statement
from madang.coding.translation import Translation
from madang.findings.claim import Evidence
from madang.sources.naming import checked_date, checked_language, checked_name
from madang.sources.participant import Speaker
from madang.sources.recording import Recording
from madang.sources.source import Source, SourceKind
from madang.store.session import Session
from madang.store.text import Revision
from madang.text.turn import TurnKind
from madang.workbench.attributes import remove_attached
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source and what is in it: turns of speech, code points, labels and how many stand for nobody yet, codings."""

    source: Source
    revision: int
    turns: int
    characters: int
    speakers: int
    unassigned: int
    codings: int
    notes: tuple[Bilingual, ...]


def source_lines(project: Project) -> list[SourceLine]:
    """Every source, in the order they came in."""
    # Revisions first: a row that changes in between is then refused when written, not overwritten.
    with project.reading() as session:
        revisions = session.revisions(Source)
    corpus = project.corpus()
    labels = Counter(source for source, _ in corpus.speakers)
    open_ = Counter(source for (source, _), each in corpus.speakers.items() if not each.assigned)
    codings = Counter(each.segment.source for each in corpus.codings.values())
    return [
        SourceLine(
            source,
            revisions.get(id_, 0),
            sum(kind is TurnKind.SPEECH for kind in corpus.transcripts[id_].turn_kinds()),
            len(corpus.transcripts[id_].text),
            labels[id_],
            open_[id_],
            codings[id_],
            source.notes,
        )
        for id_, source in sorted(corpus.sources.items())
    ]


def codings_in(project: Project, source: SourceId) -> list[CodingId]:
    """The codings of a source, in the order of the text."""
    found = [each for each in project.corpus().codings.values() if each.segment.source == source]
    return [each.id for each in sorted(found, key=lambda each: (each.segment.span.start, each.segment.span.end))]


def change_source(
    project: Project, id_: SourceId, revision: int, *, name: str, kind: SourceKind, date: str, language: str
) -> None:
    """Give a source another name, kind, date or language.

    Raises `Stale`, or `Invalid` for a name that is taken or what is no date.
    """
    wanted = checked_name(name)
    with project.change("change_source", wanted) as session:
        session.require_unchanged(Source, id_, revision)
        if any(each.name == wanted and each.id != id_ for each in session.all(Source)):
            raise Invalid(f"There is already a source called {wanted}.", f"‘{wanted}’(이)라는 자료가 이미 있습니다.")
        old = session.get(Source, id_)
        new = replace(old, name=wanted, kind=kind, date=checked_date(date), language=checked_language(language))
        session.replace([new])


def remove_source(project: Project, id_: SourceId, revision: int) -> None:
    """Remove a source with its transcript, who speaks in it, its values, memos and where its recordings lie.

    Raises `Stale`, or `Conflict` where codings, evidence, translations or answers about its reach rest on it.
    """
    with project.change("remove_source") as session:
        session.require_unchanged(Source, id_, revision)
        _require_nothing_rests(session, id_)
        remove_attached(session, "source", id_)
        session.remove(Speaker, [each.id for each in session.those(Speaker, source=id_)])
        session.remove(Recording, [each.id for each in session.those(Recording, source=id_)])
        session.remove(Revision, [each.id for each in session.those(Revision, source=id_)])
        session.remove(Source, [id_])


def _require_nothing_rests(session: Session, id_: SourceId) -> None:
    types = (
        (Coding, "codings", "코딩"),
        (Evidence, "pieces of evidence", "증거"),
        (Statement, "statements", "진술"),
        (Translation, "translations", "번역"),
        (Reach, "entries of reach", "도달 기록"),
        (Settling, "decisions between coders", "이견 결정"),
    )
    counts = [(len(session.those(type_, source=id_)), en, ko) for type_, en, ko in types]
    there = [(count, en, ko) for count, en, ko in counts if count]
    if there:
        en = ", ".join(f"{count} {word}" for count, word, _ in there)
        ko = ", ".join(f"{word} {count}건" for count, _, word in there)
        raise Conflict(
            f"Work rests on this source ({en}); remove that first.",
            f"이 자료에 기대는 작업이 있습니다({ko}). 그것을 먼저 지우십시오.",
        )
