"""`madang import`, `madang speakers`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from madang.base.errors import MadangError
from madang.cli import refi_lines
from madang.cli.options import answer, bar, finish, json_option, project_argument, table, who_option
from madang.sources.source import SourceKind
from madang.text.readers.column import ColumnUse
from madang.workbench import incoming, refi, sources
from madang.workbench.project import Project, open_project
from madang.workbench.sources import Imported, ImportReport

MANY = 5
"""From so many files on the person is shown how far it is."""

Theirs = Path | incoming.Coded
"""A REFI-QDA file, or what another program's file holds."""
_KINDS = click.Choice([kind.value for kind in SourceKind])


@click.command("import")
@project_argument
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--speakers", type=click.Path(path_type=Path), help="A speakers sheet (CSV or XLSX) to apply at once.")
@click.option("--kind", type=_KINDS, help="What the files are; by default guessed from their names.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="HEADING=USE",
    help="Tables of answers: what a column becomes, by its heading or its letter; USE is one of "
    f"{', '.join(ColumnUse)}. May be given again.",
)
@click.option(
    "--cases",
    type=click.Choice(["keep", "participants", "organisations"]),
    default="keep",
    show_default=True,
    help="Projects: what their cases become here, besides being kept for the next .qdpx.",
)
@click.option(
    "--whole-sources", is_flag=True, help="Projects: codings of whole sources become codings of their whole text."
)
@click.option("--dry-run", is_flag=True, help="Projects: only say what would come in; nothing changes.")
@click.option(
    "--yes",
    is_flag=True,
    help="Projects: where they differ from what is here, take theirs. Otherwise it is only listed.",
)
@click.option("--recordings", is_flag=True, help="Projects: lay the recordings in them beside this project.")
@click.option(
    "--codings", is_flag=True, help="Read Word documents by their comments (each a code), and any table, as codings."
)
@click.option(
    "--coder", default="", help="Who made the codings of a file that names nobody (labels, tables, Taguette)."
)
@who_option
@json_option
def import_(
    project: str,
    files: tuple[Path, ...],
    speakers: Path | None,
    kind: str | None,
    columns: tuple[str, ...],
    cases: str,
    whole_sources: bool,
    dry_run: bool,
    yes: bool,
    recordings: bool,
    codings: bool,
    coder: str,
    who: str,
    as_json: bool,
) -> None:
    """Bring transcripts in, and projects of other programs.

    \b
    Transcripts   docx hwp hwpx odt rtf pdf txt md html, subtitles, speech-to-text, mail, tables of answers
    Projects      REFI-QDA (.qdpx .qde .qdc) of NVivo, ATLAS.ti, MAXQDA; QualCoder and qc (their folders),
                  Taguette, RQDA, Discourse Network Analyzer; labels of doccano and Label Studio;
                  tables with columns source, start, end, words, code, coder

    A project is known by what is in it. It comes in as one act, what is here already is not doubled, and what could
    not come in is listed. For a project of its own: madang new theirs.madang --codebook empty, then import there.
    A file that cannot be read is listed; the others come in.

    \b
    Example: madang import welfare.madang interviews/*.docx --speakers speakers.csv
    Example: madang import welfare.madang survey.xlsx --column "바라는 점=answer" --column "F=out"
    Example: madang import welfare.madang colleague.qdpx --dry-run
    """
    report, uses = ImportReport(), [_use(each) for each in columns]
    wish = refi.Wish(cases, whole_sources, refi.EVERYTHING if yes else frozenset(), recordings)
    read = _Reading(wish, codings, coder, dry_run)
    # Whoever says what the columns are wants a table read as answers.
    looked_into = () if columns else files
    theirs = {file: coded for file in looked_into if (coded := read.project_at(file, report)) is not None}
    refused = {file for file, _ in report.refused}
    files = tuple(file for file in files if file not in theirs and file.name not in refused)
    if dry_run and files:
        raise click.UsageError("--dry-run looks at projects of other programs only.")
    quiet = as_json or len(files) < MANY
    with open_project(project, who=who, read_only=dry_run) as opened, bar(len(files), "Reading", quiet=quiet) as step:
        chosen, before = SourceKind(kind) if kind else None, report.refused
        if files or speakers:
            report = sources.import_files(
                opened, files, speakers=speakers, kind=chosen, columns=uses, progress=lambda _: step(1)
            )
            report.refused[:0] = before
        reports = [*read.projects(opened, theirs, report)]
    told = [line for each in reports for line in refi_lines.lines(each, done=not dry_run)]
    answer(
        as_json,
        _plain(report) | ({"projects": [refi_lines.plain(each) for each in reports]} if theirs else {}),
        [*told, *(_lines(report, project) if files or report.refused or not theirs else ()), *_offers(files)],
    )
    finish(bool(report.refused or report.problems))


def _use(said: str) -> tuple[str, str]:
    """The heading and the use: a heading may hold the sign itself."""
    heading, sign, use = said.rpartition("=")
    if not sign or not heading.strip():
        raise click.UsageError(f'--column {said}: write HEADING=USE, as in --column "Why?=answer".')
    return heading.strip(), use.strip()


def _offers(files: tuple[Path, ...]) -> Iterator[str]:
    for file in files:
        if incoming.has_comments(file):
            yield f"{file.name} has comments. If they are codes, bring it in again with --codings."


@dataclass(frozen=True, slots=True)
class _Reading:
    """How projects of other programs are read."""

    wish: refi.Wish
    codings: bool
    coder: str
    only_look: bool

    def project_at(self, path: Path, report: ImportReport) -> Theirs | None:
        """The project in a file or folder; None for an ordinary source. One that cannot be read is listed."""
        if refi.is_refi(path.name):
            return path
        try:
            return incoming.coded_at(path, codings=self.codings, coder=self.coder)
        except MadangError as trouble:
            report.refused.append((path.name, str(trouble)))
            return None

    def projects(self, opened: Project, theirs: Mapping[Path, Theirs], report: ImportReport) -> Iterator[refi.Report]:
        """Take them in, or only look."""
        take_in = incoming.preview_coded if self.only_look else incoming.import_coded
        for path, found in theirs.items():
            try:
                if isinstance(found, Path):
                    yield refi.import_refi_file(opened, found, self.wish, only_look=self.only_look)
                else:
                    yield take_in(opened, found, self.wish)
            except MadangError as trouble:
                report.refused.append((path.name, str(trouble)))


def _counts(imported: Imported) -> dict[str, object]:
    return {
        "source": imported.source.name,
        "turns": imported.turns,
        "not_speech": imported.not_speech,
        "characters": imported.characters,
        "speakers": list(imported.speakers),
        "date": imported.source.date,
        "kind": imported.source.kind.value,
        "reader": imported.source.reader,
        "encoding": imported.source.encoding,
        "notes": [each.en for each in imported.source.notes],
    }


def _plain(report: ImportReport) -> dict[str, object]:
    return {
        "imported": [_counts(each) for each in report.imported],
        "already": report.already,
        "refused": [{"file": file, "reason": reason} for file, reason in report.refused],
        "problems": [each.said.en for each in report.problems],
        "unassigned": [{"source": source, "speaker": label} for source, label in report.unassigned],
    }


def _lines(report: ImportReport, project: str) -> Iterator[str]:
    header = ("source", "turns", "not speech", "speakers", "date", "read as")
    if report.imported:
        yield from table(header, map(_row, report.imported))
    for imported in report.imported:
        yield from (f"Note on {imported.source.name}: {note.en}" for note in imported.source.notes)
    yield from (f"Already here: {sentence}" for sentence in report.already)
    yield from (f"Not imported: {reason}" for _, reason in report.refused)
    yield from (f"Speakers sheet: {problem.said.en}" for problem in report.problems)
    yield f"{len(report.imported)} imported, {len(report.already)} already here, {len(report.refused)} refused."
    if report.unassigned:
        yield f"{len(report.unassigned)} speakers are not assigned. See: madang speakers {project}"


def _row(imported: Imported) -> tuple[object, ...]:
    counts = _counts(imported)
    shown = imported.speakers[:3]
    more = f" +{len(imported.speakers) - 3}" if len(imported.speakers) > 3 else ""
    encoding = f", {counts['encoding']}" if counts["encoding"] else ""
    return (
        imported.source.name,
        counts["turns"],
        counts["not_speech"],
        ", ".join(shown) + more,
        counts["date"] or "–",
        f"{counts['reader']}{encoding}",
    )


@click.command()
@project_argument
@click.argument("sheet", required=False, type=click.Path(path_type=Path))
@click.option("--template", type=click.Path(path_type=Path), help="Write a sheet with every speaker, to be filled in.")
@who_option
@json_option
def speakers(project: str, sheet: Path | None, template: Path | None, who: str, as_json: bool) -> None:
    """Say who speaks: apply a speakers sheet, or list who is still unassigned.

    Example: madang speakers welfare.madang speakers.xlsx
    """
    with open_project(project, who=who) as opened:
        if template:
            template.write_bytes(sources.speakers_template(opened))
        faults = sources.assign_speakers(opened, sheet).problems if sheet else []
        left = sources.unassigned(opened)
    plain = {
        "problems": [each.said.en for each in faults],
        "unassigned": [{"source": source, "speaker": label} for source, label in left],
    }
    lines = [
        *(each.said.en for each in faults),
        *(table(("source", "speaker"), left) if left else ()),
        _left(len(left)),
    ]
    answer(as_json, plain, lines)
    finish(bool(faults))


def _left(count: int) -> str:
    return f"{count} speakers are not assigned." if count else "Every speaker is assigned."


COMMANDS = (import_, speakers)
