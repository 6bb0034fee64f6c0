"""`madang merge`."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import click

from madang.cli.hiding import doubtful_lines, passphrase
from madang.cli.merge_lines import lines
from madang.cli.options import answer, json_option, project_argument, who_option
from madang.workbench import merge as verbs
from madang.workbench.merge import EVERYTHING, Report
from madang.workbench.project import open_project
from madang.workbench.sealing import Unsealed, unsealed


@click.command()
@project_argument
@click.argument("other", metavar="OTHER")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--key", type=click.Path(path_type=Path, dir_okay=False), help="OTHER is a sealed copy; this is its key.")
@click.option("--yes", is_flag=True, help="Carry out what the report offers to decide, too.")
@who_option
@json_option
def merge(project: str, other: str, dry_run: bool, key: Path | None, yes: bool, who: str, as_json: bool) -> None:
    """Bring the work of another copy of the project into it. The other copy is only read.

    A sealed copy in which somebody coded comes back with its key (passphrase as for madang unseal).

    Example: madang merge welfare.madang welfare-minjae.madang --dry-run
    """
    with open_project(project, who=who, read_only=dry_run) as opened, _unsealed(other, key) as (path, told):
        if dry_run:
            report = verbs.preview_merge_copy(opened, path)
        else:
            report = verbs.merge_copy(opened, path, yes=EVERYTHING if yes else (), name=Path(other).name if key else "")
    answer(as_json, _plain(report), [*_lines(report, dry_run), *doubtful_lines(told)])


@contextmanager
def _unsealed(other: str, key: Path | None) -> Iterator[tuple[str, Unsealed]]:
    if key is None:
        yield other, Unsealed()
        return
    with unsealed(Path(other), key, passphrase(twice=False)) as (path, told):
        yield str(path), told


def _plain(report: Report) -> dict[str, object]:
    return asdict(report) | {"decisions": [each.key for each in report.decisions]}


def _lines(report: Report, dry_run: bool) -> Iterator[str]:
    yield from lines(report)
    if report.is_empty:
        yield "The other copy has nothing new; nothing was changed."
    elif dry_run:
        yield "Nothing was changed. Leave --dry-run out to merge."
    else:
        yield f"Merged as act {report.act}; madang undo takes it back."
    if report.done:
        yield f"Decided as asked: {len(report.done)} of {len(report.decisions)}."
    elif report.decisions:
        left = "1 decision is" if len(report.decisions) == 1 else f"{len(report.decisions)} decisions are"
        yield f"{left} left to you; --yes carries out what is offered."


COMMANDS = (merge,)
