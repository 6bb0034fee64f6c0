"""Bring material in, and say who speaks in it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from madang.base.bulk import in_bulk
from madang.base.errors import Invalid, MadangError, NotFound
from madang.sources import sheet
from madang.sources.assignment import Assignment
from madang.sources.participant import Speaker
from madang.sources.sheet import Fault
from madang.sources.source import Source, SourceKind, fingerprint
from madang.store.session import Session
from madang.text import readers
from madang.text.readers.column import Wanted, use_of
from madang.text.turn import TurnKind
from madang.workbench.project import Project
from madang.workbench.understanding import Shelf, Understood, assigned, understand

Progress = Callable[[str], None]
"""Told the name of each file as it is done."""


@dataclass(frozen=True, slots=True)
class Imported:
    """One file that came in: how many turns are speech and how many are not, and its length in code points."""

    source: Source
    speakers: tuple[str, ...]
    turns: int
    not_speech: int
    characters: int


@dataclass(slots=True)
class ImportReport:
    """What became of each file, and who is still unassigned (source name, label)."""

    imported: list[Imported] = field(default_factory=list)
    already: list[str] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    problems: list[Fault] = field(default_factory=list)
    unassigned: list[tuple[str, str]] = field(default_factory=list)


def _no_progress(_: str) -> None:
    pass


def import_files(
    project: Project,
    paths: Iterable[Path],
    *,
    speakers: Path | None = None,
    kind: SourceKind | None = None,
    columns: Mapping[str, str] | Iterable[tuple[str, str]] = (),
    progress: Progress = _no_progress,
) -> ImportReport:
    """Bring files in, as one act. A file that cannot be read is listed, and the rest come in.

    `speakers` is a speakers sheet to apply at once. `kind` None is guessed from the file's name.
    `columns` says by heading or letter what columns of tables of answers are to become (`{"Why?": "answer"}`, the
    words of `ColumnUse` or their Korean ones); others are told by themselves. Raises `Invalid` for another word.
    """
    report = ImportReport()
    wanted = _wanted(columns)
    people = _read_sheet(speakers) if speakers else None
    with in_bulk(), project.change("import") as session:
        known = {source.fingerprint: source.name for source in session.all(Source)}
        names = set(known.values())
        shelf = Shelf(session)
        for path in paths:
            _import_one(shelf, path, (kind, wanted), known, names, report)
            progress(path.name)
        shelf.empty()
        if people is not None:
            report.problems += assigned(session, people).problems
        report.unassigned = _unassigned(session)
    return report


def _wanted(columns: Mapping[str, str] | Iterable[tuple[str, str]]) -> Wanted:
    pairs = columns.items() if isinstance(columns, Mapping) else columns
    return [(heading, use_of(words)) for heading, words in pairs]


def _import_one(
    shelf: Shelf,
    path: Path,
    how: tuple[SourceKind | None, Wanted],
    known: dict[str, str],
    names: set[str],
    report: ImportReport,
) -> None:
    try:
        content = bytes_of(path)
        name = fingerprint(content)
        if name in known:
            report.already.append(f"{path.name} is here already, as {known[name]}.")
            return
        understood = understand(path.name, content, how[0], names, how[1])
    except MadangError as trouble:
        report.refused.append((path.name, str(trouble)))
        return
    known[name] = understood.source.name
    names.add(understood.source.name)
    shelf.put(understood, content)
    report.imported.append(_summed_up(understood))


def _summed_up(understood: Understood) -> Imported:
    turns = understood.transcript.turns
    speech = sum(turn.kind is TurnKind.SPEECH for turn in turns)
    length = len(understood.transcript.text)
    return Imported(understood.source, understood.speakers, speech, len(turns) - speech, length)


def bytes_of(path: Path, most: int = readers.MAX_BYTES) -> bytes:
    """The bytes of a file of at most `most`. Raises `NotFound`, `Invalid`."""
    try:
        if path.is_dir():
            raise Invalid(
                f"{path.name} is a folder; name the files in it.", f"{path.name}: 폴더입니다. 안의 파일을 가져오십시오."
            )
        if path.stat().st_size > most:
            shown = most // 1_048_576
            raise Invalid(
                f"{path.name} is larger than {shown} MB; split it into one file per interview.",
                f"{path.name}: {shown} MB보다 큽니다. 면담마다 한 파일로 나누십시오.",
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise NotFound(f"There is no file {path}.", f"{path}: 이런 파일은 없습니다.") from None
    except OSError as trouble:
        raise Invalid(
            f"{path.name} cannot be read: {trouble.strerror}.", f"{path.name}: 읽을 수 없습니다({trouble.strerror})."
        ) from None


def assign_speakers(project: Project, path: Path) -> Assignment:
    """Say who speaks, from a speakers sheet (CSV or XLSX); rows that fit nobody are listed in the answer."""
    people = _read_sheet(path)
    with project.change("assign_speakers", path.name) as session:
        return assigned(session, people)


def _read_sheet(path: Path) -> sheet.Sheet:
    return sheet.read_sheet(bytes_of(path), path.name)


def unassigned(project: Project) -> list[tuple[str, str]]:
    """Speakers nobody has assigned yet: (source name, label)."""
    with project.reading() as session:
        return _unassigned(session)


def _unassigned(session: Session) -> list[tuple[str, str]]:
    names = {source.id: source.name for source in session.all(Source)}
    return sorted((names[each.source], each.label) for each in session.all(Speaker) if not each.assigned)


def speakers_template(project: Project) -> bytes:
    """A speakers sheet (CSV) with every speaker of the project, to be filled in."""
    with project.reading() as session:
        names = {source.id: source.name for source in session.all(Source)}
        labels: dict[str, Sequence[str]] = {}
        for each in session.all(Speaker):
            labels[names[each.source]] = [*labels.get(names[each.source], ()), each.label]
    return sheet.template(dict(sorted(labels.items())))
