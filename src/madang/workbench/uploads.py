"""Files that arrive through the browser: looked at before they are kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import BinaryIO

from madang.base.bilingual import Bilingual
from madang.base.bulk import in_bulk
from madang.base.errors import Invalid, MadangError
from madang.base.ids import SourceId, new_id
from madang.sources.naming import checked_date, checked_language, checked_name
from madang.sources.source import Source, SourceKind, fingerprint
from madang.text import readers
from madang.text.overview import Overview, overview
from madang.text.readers.column import Column, ColumnUse, Unanswered
from madang.workbench import incoming
from madang.workbench.files import plain_name
from madang.workbench.project import Project
from madang.workbench.understanding import Shelf, Understood, free_name, understand
from madang.workbench.waiting import Waiting, copied

Uses = Sequence[tuple[int, ColumnUse]]
"""What each column of a table of answers is to become, by its place."""


class ArrivalStanding(StrEnum):
    """What became of a file that arrived."""

    UNDERSTOOD = "understood"
    ALREADY = "already"
    REFUSED = "refused"
    PROJECT = "project"
    """A project of another program: it waits until somebody has seen what it would bring."""
    ASKED = "asked"
    """A table that cannot be read as its columns are: it waits until somebody says what they are."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file as it was understood; `sentence` says why it was not, or that it is here already as `there`.

    `source` and `overview` are there for a file that was understood: it waits under `id` until it is kept.
    `columns` are those of a table of answers, as they were read or are wanted; `mark` is the file's fingerprint.
    """

    id: str
    file_name: str
    size: int
    standing: ArrivalStanding
    source: Source | None = None
    overview: Overview | None = None
    notes: tuple[Bilingual, ...] = ()
    sentence: Bilingual = field(default_factory=Bilingual)
    there: SourceId | None = None
    program: str = ""
    """The program whose project it is."""
    has_comments: bool = False
    """Whether its comments may be codes."""
    columns: tuple[Column, ...] = ()
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A waiting file to keep, under a name, with particulars and with its columns as a person has seen them."""

    id: str
    name: str
    kind: SourceKind
    date: str
    language: str
    columns: Uses = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """The sources that came in, and a sentence for each file that was here already."""

    sources: tuple[SourceId, ...]
    already: tuple[Bilingual, ...]


def look(project: Project, waiting: Waiting[Arrival], file_name: str, stream: BinaryIO) -> Arrival:
    """Read a file and let it wait. A file that cannot be read, or is here already, is answered and does not wait.

    Raises `Invalid` where too much waits already.
    """
    name = plain_name(file_name)
    try:
        content = copied(stream, incoming.most_bytes(name, readers.MAX_BYTES), name)
        program = incoming.program_of(content, name)
        if program is not None:
            return _project(program, waiting, content, name)
        there = _there(project, waiting, content, name)
        if there is not None:
            return there
        arrival = _read(name, content, _names(project, waiting), new_id())
    except MadangError as trouble:
        return Arrival(new_id(), name, 0, ArrivalStanding.REFUSED, sentence=_sentence(trouble))
    waiting.put(arrival.id, arrival, content)
    return arrival


def choose_columns(project: Project, waiting: Waiting[Arrival], id_: str, uses: Uses) -> Arrival:
    """Read a waiting table of answers anew, its columns being what somebody chose.

    Where it cannot be read like that, the answer says why, and the choices stay. Raises `NotFound`, and `Invalid` for
    a file without columns.
    """
    before, content = waiting.get(id_)
    if not before.columns:
        raise Invalid(
            f"{before.file_name} is no table of answers, so it has no columns to choose.",
            f"{before.file_name}: 답을 적은 표가 아니어서 정할 열이 없습니다.",
        )
    names = _names(project, waiting) - ({before.source.name} if before.source else set())
    try:
        arrival = _read(before.file_name, content, names, id_, uses)
    except MadangError as trouble:
        arrival = _asked(before, trouble)
    chosen = dict(uses)
    columns = before.columns if not arrival.columns else arrival.columns
    arrival = replace(arrival, columns=tuple(replace(each, use=chosen.get(each.place, each.use)) for each in columns))
    waiting.know(id_, arrival)
    return arrival


def _read(name: str, content: bytes, names: set[str], id_: str, uses: Uses = ()) -> Arrival:
    try:
        understood = understand(name, content, None, names, uses)
    except Unanswered as trouble:
        waits = Arrival(id_, name, len(content), ArrivalStanding.ASKED, mark=fingerprint(content))
        return replace(_asked(waits, trouble), columns=trouble.columns)
    return _arrival(id_, understood, len(content), has_comments=incoming.offered(content, name))


def _asked(arrival: Arrival, trouble: MadangError) -> Arrival:
    return replace(
        arrival, standing=ArrivalStanding.ASKED, source=None, overview=None, notes=(), sentence=_sentence(trouble)
    )


def _sentence(trouble: MadangError) -> Bilingual:
    return Bilingual(trouble.ko, str(trouble))


def _project(program: str, waiting: Waiting[Arrival], content: bytes, name: str) -> Arrival:
    arrival = Arrival(new_id(), name, len(content), ArrivalStanding.PROJECT, program=program)
    waiting.put(arrival.id, arrival, content)
    return arrival


def _arrival(id_: str, understood: Understood, size: int, *, has_comments: bool) -> Arrival:
    source, transcript = understood.source, understood.transcript
    return Arrival(
        id_,
        source.file_name,
        size,
        ArrivalStanding.UNDERSTOOD,
        source,
        overview(transcript.text, transcript.turns),
        source.notes,
        has_comments=has_comments,
        columns=understood.columns,
        mark=source.fingerprint,
    )


def _there(project: Project, waiting: Waiting[Arrival], content: bytes, name: str) -> Arrival | None:
    mark = fingerprint(content)
    for source in project.corpus().sources.values():
        if source.fingerprint == mark:
            sentence = _already(name, source.name)
            return Arrival(new_id(), name, len(content), ArrivalStanding.ALREADY, sentence=sentence, there=source.id)
    for arrival in waiting.all():
        if arrival.mark == mark:
            sentence = Bilingual(
                f"{name}: 같은 파일({arrival.file_name})이 이미 기다리고 있습니다.",
                f"{name} waits here already, as {arrival.file_name}.",
            )
            return Arrival(new_id(), name, len(content), ArrivalStanding.ALREADY, sentence=sentence)
    return None


def _already(name: str, there: str) -> Bilingual:
    return Bilingual(f"{name}: 이미 ‘{there}’(으)로 들어와 있습니다.", f"{name} is here already, as {there}.")


def _names(project: Project, waiting: Waiting[Arrival]) -> set[str]:
    names = {source.name for source in project.corpus().sources.values()}
    return names | {arrival.source.name for arrival in waiting.all() if arrival.source is not None}


def keep(project: Project, waiting: Waiting[Arrival], chosen: Sequence[Chosen]) -> Kept:
    """Keep waiting files as sources, as one act.

    Raises `NotFound` for one that does not wait any more, `Invalid` for a name, date or language that cannot be
    taken; then nothing is kept and all go on waiting.
    """
    # A name somebody typed twice is refused; so is one of a source that came in meanwhile.
    typed = [_typed(each) for each in chosen]
    with in_bulk(), project.change("import") as session:
        there = {source.fingerprint: source.name for source in session.all(Source)}
        names, shelf = set(there.values()), Shelf(session)
        kept: list[SourceId] = []
        already: list[Bilingual] = []
        for each in typed:
            arrival, content = waiting.get(each.id)
            mark = fingerprint(content)
            if mark in there:
                already.append(_already(arrival.file_name, there[mark]))
                continue
            understood = _named(understand(arrival.file_name, content, each.kind, (), each.columns), each, names)
            names.add(each.name)
            there[mark] = each.name
            shelf.put(understood, content)
            kept.append(understood.source.id)
        shelf.empty()
    waiting.drop([each.id for each in typed])
    return Kept(tuple(kept), tuple(already))


def _typed(chosen: Chosen) -> Chosen:
    return Chosen(
        chosen.id,
        checked_name(chosen.name),
        chosen.kind,
        checked_date(chosen.date) or "",
        checked_language(chosen.language) or "",
        chosen.columns,
    )


def _named(understood: Understood, chosen: Chosen, names: set[str]) -> Understood:
    if chosen.name in names:
        raise Invalid(
            f"There is already a source called {chosen.name}; try {free_name(chosen.name, names)}.",
            f"‘{chosen.name}’(이)라는 자료가 이미 있습니다. ‘{free_name(chosen.name, names)}’ 같은 이름을 쓰십시오.",
        )
    source = replace(understood.source, name=chosen.name, date=chosen.date or None, language=chosen.language or None)
    return replace(understood, source=source)
