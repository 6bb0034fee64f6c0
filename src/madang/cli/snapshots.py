"""`madang snapshot`."""

from pathlib import Path

import click

from madang.base.errors import NotFound
from madang.cli.options import answer, json_option, project_argument, table, who_option
from madang.workbench import snapshots as verbs
from madang.workbench.project import Project, open_project
from madang.workbench.snapshots import Snapshot

_OUT = click.Path(path_type=Path, dir_okay=False)


@click.command()
@project_argument
@click.argument("name", required=False)
@click.option("--at", type=click.IntRange(min=1), metavar="ACT", help="Name the moment after this act, not now.")
@click.option("-o", "--out", type=_OUT, help="Write the project as it was at NAME (or after act NAME) to a new file.")
@click.option("--remove", is_flag=True, help="Forget the name; the history stays.")
@who_option
@json_option
def snapshot(
    project: str, name: str | None, at: int | None, out: Path | None, remove: bool, who: str, as_json: bool
) -> None:
    """Name the project as it stands, to come back to; without a name, list the snapshots.

    Look at one with --as-of: madang account welfare.madang -o then.html --as-of "first draft"

    Example: madang snapshot welfare.madang "first draft"
    """
    if name is None and (at or out or remove):
        raise click.UsageError("Say which snapshot: madang snapshot PROJECT NAME")
    with open_project(project, who=who, read_only=name is None or out is not None) as opened:
        if name is None:
            _list(opened, as_json)
        elif out is not None:
            act = verbs.save_as_it_was(opened, verbs.moment(opened, name).number, out)
            plain = {"file": str(out), "act": act.number}
            answer(as_json, plain, [f"{out} holds the project as it was after act {act.number} ({act.at:%Y-%m-%d})."])
        elif remove:
            _remove(opened, name, as_json)
        else:
            made = verbs.name_snapshot(opened, name, at)
            answer(as_json, _plain(made), [f"“{made.name}” names the project as it was after act {made.act}."])


def _list(project: Project, as_json: bool) -> None:
    found = verbs.snapshots(project)
    lines = table(("snapshot", "after act", "when", "named by"), map(_row, found)) if found else []
    answer(as_json, [_plain(each) for each in found], lines or ["There are no snapshots yet."])


def _remove(project: Project, name: str, as_json: bool) -> None:
    found = next((each for each in verbs.snapshots(project) if each.name == name.strip()), None)
    if found is None:
        raise NotFound(f"There is no snapshot called {name}.", f"“{name}”이라는 시점이 없습니다.")
    verbs.remove_snapshot(project, found.id, found.revision)
    answer(as_json, _plain(found), [f"The name “{found.name}” is forgotten; the history it named stays."])


def _plain(each: Snapshot) -> dict[str, object]:
    at = None if each.at is None else each.at.isoformat(timespec="milliseconds")
    return {"name": each.name, "act": each.act, "at": at, "who": each.who}


def _row(each: Snapshot) -> tuple[object, ...]:
    when = "–" if each.at is None else f"{each.at:%Y-%m-%d %H:%M}"
    return each.name, each.act or "(in another copy)", when, each.who


COMMANDS = (snapshot,)
