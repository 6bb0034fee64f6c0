"""`madang backup`, `madang restore`."""

from pathlib import Path
from typing import Any

import click

from madang.cli.options import answer, backups_option, json_option, project_argument, table
from madang.store.backups import Backup
from madang.workbench import backups as verbs
from madang.workbench.backups import Listed

_WHYS = {"hour": "an hour of work", "asked": "asked for", "damaged": "the damaged file itself"}


def _why(backup: Backup) -> str:
    return _WHYS.get(backup.why, f"before: {backup.why}")


def _size(bytes_: int) -> str:
    return f"{bytes_ / 1_000_000:,.1f} MB"


@click.command()
@project_argument
@backups_option
@json_option
def backup(project: str, backups: Path | None, as_json: bool) -> None:
    """Copy the project now, and verify the copy. Others are made by themselves while you work.

    Example: madang backup welfare.madang --backups /media/usb
    """
    made = verbs.keep_backup(project, folder=backups)
    plain = {"backup": str(made.path), "at": made.at.isoformat(), "bytes": made.size}
    answer(as_json, plain, [f"Kept and verified: {made.path} ({_size(made.size)})."])


@click.command()
@project_argument
@click.option("--from", "source", help="The backup: a file, or a name from --list.  [default: the latest]")
@click.option("--list", "only_list", is_flag=True, help="Only show which backups there are.")
@backups_option
@json_option
def restore(project: str, source: str | None, only_list: bool, backups: Path | None, as_json: bool) -> None:
    """Put a backup in the project's place. What is there now is kept first, as another backup.

    Example: madang restore welfare.madang --list
    """
    if only_list:
        found = verbs.listed(project, folder=backups)
        answer(as_json, [_plain(each) for each in found], _lines(project, found))
        return
    done = verbs.restore(project, source, folder=backups)
    kept = None if done.kept is None else done.kept.path
    plain = {
        "backup": str(done.source),
        "revision": done.state.revision,
        "acts": done.state.act,
        "kept": kept and str(kept),
    }
    answer(
        as_json,
        plain,
        [
            f"{project} is now as in {done.source.name}: {done.state.act} acts, revision {done.state.revision}.",
            *([f"What it was before is kept: madang restore {project} --from {kept.name}"] if kept else []),
        ],
    )


def _plain(each: Listed) -> dict[str, Any]:
    state = each.state
    return {
        "name": each.backup.path.name,
        "path": str(each.backup.path),
        "at": each.backup.at.isoformat(),
        "why": each.backup.why,
        "bytes": each.backup.size,
        "revision": None if state is None else state.revision,
        "acts": None if state is None else state.act,
        "acts_after": each.after,
        "acts_ahead": each.ahead,
    }


def _lines(project: str, found: list[Listed]) -> list[str]:
    if not found:
        return [f"There is no backup of {project} yet; make one with: madang backup {project}"]
    header = ("when", "made", "revision", "acts", "done since", "size", "name")
    return table(header, map(_row, found))


def _row(each: Listed) -> tuple[object, ...]:
    state = each.state
    told = ("cannot be read", "") if state is None else (state.revision, state.act)
    when = f"{each.backup.at.astimezone():%Y-%m-%d %H:%M}"
    return when, _why(each.backup), *told, _since(each), _size(each.backup.size), each.backup.path.name


def _since(each: Listed) -> str:
    if each.after is None:
        return ""
    own = f" (and {each.ahead} of its own)" if each.ahead else ""
    return f"{each.after} {'act' if each.after == 1 else 'acts'}{own}"


COMMANDS = (backup, restore)
