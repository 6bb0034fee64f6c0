"""`madang demo`."""

from pathlib import Path

import click

from madang.base.errors import Invalid
from madang.cli.options import answer, json_option
from madang.workbench import demo as verbs
from madang.workbench.report import print_account

_ACCOUNTS = (("account.html", "both"), ("account-ko.docx", "ko"), ("account-en.docx", "en"))


@click.command()
@click.argument("folder", default="madang-demo", type=click.Path(path_type=Path))
@json_option
def demo(folder: Path, as_json: bool) -> None:
    """Make a worked, fictional bilingual study and print its account.

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
    answer(as_json, {"files": files}, _lines(files))


def _lines(files: list[str]) -> list[str]:
    project, page, *papers = files
    return [
        "A fictional study of 10 interviews in one district, in Korean and English.",
        f"  the project           {project}",
        f"  its account           {page}  (open it in a browser)",
        f"  the same to hand in   {', '.join(papers)}",
        f"Next: madang pairs {project}",
    ]


COMMANDS = (demo,)
