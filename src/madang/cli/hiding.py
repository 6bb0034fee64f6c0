"""`madang hide`, `madang seal`, `madang unseal`."""

import os
from dataclasses import asdict
from pathlib import Path

import click

from madang.base.errors import Invalid
from madang.cli.options import answer, json_option, project_argument, table, who_option
from madang.exchange.names_csv import HIDE, LEAVE, Line, decisions, names_csv
from madang.workbench.files import write_whole
from madang.workbench.hiding import decide_from_table, decided_names, name_proposals
from madang.workbench.project import Project, open_project
from madang.workbench.sealing import Unsealed
from madang.workbench.sealing import seal as seal_project
from madang.workbench.sealing import unseal as unseal_project

_FILE = click.Path(path_type=Path, dir_okay=False)
PASSPHRASE = "MADANG_PASSPHRASE"
"""Where scripts may leave the passphrase; it is never an argument, which others on the computer could read."""


@click.command()
@project_argument
@click.option("--save", type=_FILE, help="Write the table to decide in: a CSV file.")
@click.option("--decide", type=_FILE, help="Take in the table with what you decided.")
@click.option("--analyser", is_flag=True, help="Also ask the Korean analyser for proper nouns; takes its time.")
@who_option
@json_option
def hide(project: str, save: Path | None, decide: Path | None, analyser: bool, who: str, as_json: bool) -> None:
    """List the names that may have to be hidden, and decide on them.

    Write the table with --save, put hide or leave into its first column, and take it in with --decide.

    Example: madang hide welfare.madang --save names.csv
    """
    if decide is not None:
        with open_project(project, who=who) as opened:
            count = decide_from_table(opened, decisions(_text(decide)))
        answer(as_json, {"decided": count}, [f"{count} names are decided on."])
        return
    with open_project(project, read_only=True) as opened:
        lines = _lines(opened, analyser)
    if save is not None:
        write_whole(save, names_csv(lines).encode("utf-8-sig"))
        answer(as_json, {"file": str(save), "names": len(lines)}, [f"{save} is written ({len(lines)} names)."])
        return
    rows = [_row(each) for each in lines]
    plain = [dict(zip(("decision", "kind", "name", "instead", "places"), row, strict=True)) for row in rows]
    answer(as_json, plain, table(("", "kind", "name", "instead", "places"), rows))


def _row(line: Line) -> tuple[str, str, str, str, int]:
    return line.decision or "?", line.name.kind.value, line.name.name, line.name.instead, line.places


def _lines(project: Project, analyser: bool) -> list[Line]:
    decided = [
        Line(HIDE if each.name.instead else LEAVE, each.name, len(each.places)) for each in decided_names(project)
    ]
    open_ = [Line("", each.name, len(each.places), each.by) for each in name_proposals(project, analyser=analyser)]
    return [*decided, *open_]


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise Invalid(
            f"{path} cannot be read as a CSV file in UTF-8.", f"{path}을(를) UTF-8 CSV로 읽을 수 없습니다."
        ) from None


def passphrase(*, twice: bool) -> str:
    """The passphrase of a key: from the environment, or asked for; twice where a key is made."""
    found = os.environ.get(PASSPHRASE)
    return found or click.prompt("Passphrase", hide_input=True, confirmation_prompt=twice, err=True)


@click.command()
@project_argument
@click.argument("out", type=_FILE)
@click.option("--key", required=True, type=_FILE, help="Where to write the key; keep it apart from the copy.")
@click.option("--anyway", is_flag=True, help="Seal although participants are not decided on yet.")
@json_option
def seal(project: str, out: Path, key: Path, anyway: bool, as_json: bool) -> None:
    """Write a copy without the words that are hidden, and its key.

    The copy is a project of its own: no hidden name is in it, not in its history and not in its original files.
    The key is encrypted with a passphrase (asked for, or in MADANG_PASSPHRASE). Who loses it cannot go back.

    Example: madang seal welfare.madang shared.madang --key welfare.age
    """
    with open_project(project, read_only=True) as opened:
        done = seal_project(opened, out, key, passphrase(twice=True), anyway=anyway)
    answer(
        as_json,
        {
            "file": str(out),
            "key": str(key),
            "names": done.names,
            "undecided": list(done.left),
            "recordings": done.recordings,
        },
        [
            f"{out} is sealed: {done.names} names are hidden in it. {key} leads back.",
            *[f"Recordings left out of it, with the names of their files: {done.recordings}."][: done.recordings],
        ],
    )


@click.command()
@click.argument("sealed", type=_FILE)
@click.argument("out", type=_FILE)
@click.option("--key", required=True, type=_FILE, help="The key that was written with the copy.")
@json_option
def unseal(sealed: Path, out: Path, key: Path, as_json: bool) -> None:
    """Make the original project again from a sealed copy and its key, with the work that was done in the copy.

    A copy nobody worked in gives the original, row for row. To bring the work into the project you went on with
    yourself: madang merge --key.

    Example: madang unseal shared.madang welfare.madang --key welfare.age
    """
    told = unseal_project(sealed, key, passphrase(twice=False), out)
    said = f"with {told.acts} acts done in the copy" if told.acts else "as it was sealed"
    answer(as_json, {"file": str(out), **asdict(told)}, [f"{out} is the project {said}.", *doubtful_lines(told)])


def doubtful_lines(told: Unsealed) -> list[str]:
    """Where somebody typed over a hidden name in the copy: what they typed stands there now."""
    if not told.doubtful:
        return []
    heading = f"To look at ({len(told.doubtful)}), typed over a hidden name in the copy:"
    return [heading, *(f"  {kind}: {words}" for kind, _, words in told.doubtful)]


COMMANDS = (hide, seal, unseal)
