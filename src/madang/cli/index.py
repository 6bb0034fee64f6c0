"""`madang index`."""

import click

from madang.cli.options import answer, bar, json_option, project_argument
from madang.workbench import word_index
from madang.workbench.project import open_project


@click.command()
@project_argument
@click.option("--again", is_flag=True, help="Read also what has been read already.")
@json_option
def index(project: str, again: bool, as_json: bool) -> None:
    """Read the words of all sources now, so that they are found in any form.

    The workbench does the same in the background while it is open; a search never waits for it.

    Example: madang index welfare.madang
    """
    with open_project(project) as opened:
        letters = sum(len(each.text) for each in opened.corpus().transcripts.values())
        with bar(letters, "reading", quiet=as_json) as told:
            read = word_index.read_all(opened, told, again=again)
        stands = word_index.standing(opened)
    plain = {"read": read, "sources": stands.sources}
    answer(as_json, plain, [f"{read} sources read; all {stands.sources} sources are searched in any form."])


COMMANDS = (index,)
