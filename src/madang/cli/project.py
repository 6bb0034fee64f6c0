"""`madang new`, `madang check`."""

from pathlib import Path

import click

from madang.cli.options import answer, finish, json_option, project_argument, who_option
from madang.workbench import coding
from madang.workbench import project as verbs


@click.command()
@project_argument
@click.option("--title", default="", help="The study's title.")
@click.option("--codebook", default="partnership", show_default=True, help="partnership, empty, or a codebook file.")
@who_option
@json_option
def new(project: str, title: str, codebook: str, who: str, as_json: bool) -> None:
    """Make a project: one file you can copy, mail and back up.

    Example: madang new welfare.madang --title "Welfare in Naru-gu"
    """
    with make(project, who, title, codebook) as made:
        codes = len(made.corpus().codebook)
    plain = {"project": project, "codes": codes}
    answer(as_json, plain, [f"{project} is ready, with {codes} codes. Next: madang import {project} interviews/*.docx"])


def make(place: str, who: str, title: str, codebook: str) -> verbs.Project:
    """The project that `new` makes."""
    books = {"partnership": None, "empty": ""}
    content = books[codebook] if codebook in books else coding.read_text(Path(codebook))
    return verbs.new(place, who=who, title=title, codebook=content)


@click.command()
@project_argument
@json_option
def check(project: str, as_json: bool) -> None:
    """Rebuild the project from its history and compare; verify every passage.

    Example: madang check welfare.madang
    """
    with verbs.open_project(project, read_only=True) as opened:
        faults = verbs.check(opened)
    answer(
        as_json, {"faults": faults}, faults or ["All is well: the history rebuilds the project, every passage stands."]
    )
    finish(bool(faults))


COMMANDS = (new, check)
