"""`madang import`, `madang speakers`."""

from collections.abc import Iterator
from pathlib import Path

import click

from madang.cli.options import answer, bar, finish, json_option, project_argument, table, who_option
from madang.sources.source import SourceKind
from madang.workbench import sources
from madang.workbench.project import open_project
from madang.workbench.sources import Imported, ImportReport

MANY = 5
"""From so many files on the person is shown how far it is."""

_KINDS = click.Choice([kind.value for kind in SourceKind])


@click.command("import")
@project_argument
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--speakers", type=click.Path(path_type=Path), help="A speakers sheet (CSV or XLSX) to apply at once.")
@click.option("--kind", type=_KINDS, help="What the files are; by default guessed from their names.")
@who_option
@json_option
def import_(
    project: str, files: tuple[Path, ...], speakers: Path | None, kind: str | None, who: str, as_json: bool
) -> None:
    """Bring transcripts in. A file that cannot be read is listed; the others come in.

    Example: madang import welfare.madang interviews/*.docx --speakers speakers.csv
    """
    quiet = as_json or len(files) < MANY
    with open_project(project, who=who) as opened, bar(len(files), "Reading", quiet=quiet) as step:
        chosen = SourceKind(kind) if kind else None
        report = sources.import_files(opened, files, speakers=speakers, kind=chosen, progress=lambda _: step(1))
    answer(as_json, _plain(report), _lines(report, project))
    finish(bool(report.refused or report.problems))


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
        "notes": list(imported.source.notes),
    }


def _plain(report: ImportReport) -> dict[str, object]:
    return {
        "imported": [_counts(each) for each in report.imported],
        "already": report.already,
        "refused": [{"file": file, "reason": reason} for file, reason in report.refused],
        "problems": report.problems,
        "unassigned": [{"source": source, "speaker": label} for source, label in report.unassigned],
    }


def _lines(report: ImportReport, project: str) -> Iterator[str]:
    header = ("source", "turns", "not speech", "speakers", "date", "read as")
    if report.imported:
        yield from table(header, map(_row, report.imported))
    for imported in report.imported:
        yield from (f"Note on {imported.source.name}: {note}" for note in imported.source.notes)
    yield from (f"Already here: {sentence}" for sentence in report.already)
    yield from (f"Not imported: {reason}" for _, reason in report.refused)
    yield from (f"Speakers sheet: {problem}" for problem in report.problems)
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
        problems = sources.assign_speakers(opened, sheet).problems if sheet else []
        left = sources.unassigned(opened)
    plain = {
        "problems": problems,
        "unassigned": [{"source": source, "speaker": label} for source, label in left],
    }
    lines = [*problems, *(table(("source", "speaker"), left) if left else ()), _left(len(left))]
    answer(as_json, plain, lines)
    finish(bool(problems))


def _left(count: int) -> str:
    return f"{count} speakers are not assigned." if count else "Every speaker is assigned."


COMMANDS = (import_, speakers)
