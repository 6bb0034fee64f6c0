"""`madang demo`."""

import sys
import webbrowser
from pathlib import Path

import click

from madang.base.errors import Invalid
from madang.cli.options import answer, json_option
from madang.cli.serve import serve_project
from madang.workbench import demo as verbs
from madang.workbench.project import open_to_serve
from madang.workbench.report import print_account

_ACCOUNTS = (("account.html", "both"), ("account-ko.docx", "ko"), ("account-en.docx", "en"))


@click.command()
@click.argument("folder", default="madang-demo", type=click.Path(path_type=Path))
@click.option("--no-serve", is_flag=True, help="Only make the files; do not open the workbench.")
@json_option
def demo(folder: Path, no_serve: bool, as_json: bool) -> None:
    """Make a worked, fictional bilingual study, print its account and open it in the workbench.

    The workbench opens only where somebody sits at a terminal with a browser; in a script the files are made.

    Example: madang demo my-demo
    """
    if folder.exists() and any(folder.iterdir()):
        raise Invalid(f"{folder} is there already and not empty; name another folder.")
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / "naru.madang"
    with verbs.make_demo(str(place)) as project:
        for name, language in _ACCOUNTS:
            print_account(project, folder / name, language)
    files = [str(place), *(str(folder / name) for name, _ in _ACCOUNTS)]
    opens = not (no_serve or as_json) and _somebody_watches()
    answer(as_json, {"files": files}, _lines(files, opens=opens))
    if opens:
        serve_project(open_to_serve(str(place), who=verbs.WHO))


def _somebody_watches() -> bool:
    """Whether there is a terminal to answer to and a browser to open."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def _lines(files: list[str], *, opens: bool) -> list[str]:
    project, page, *papers = files
    return [
        "A fictional study of 10 interviews in one district, in Korean and English.",
        f"  the project           {project}",
        f"  its account           {page}  (open it in a browser)",
        f"  the same to hand in   {', '.join(papers)}",
        *([] if opens else [f"Next: madang serve {project}"]),
    ]


COMMANDS = (demo,)
