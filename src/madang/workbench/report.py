"""Print the account."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from madang.base.bulk import in_bulk
from madang.base.errors import Invalid
from madang.coding.statement import Sharing
from madang.report.account import AccountOptions, account
from madang.report.document import Document
from madang.report.history import HistoryLine
from madang.workbench import history
from madang.workbench.coding import codebook_version
from madang.workbench.files import write_whole
from madang.workbench.project import Project, program

FORMATS = (".html", ".docx", ".json")
"""The endings an account can be written with; each has a renderer of that name."""


def compose(project: Project, language: str = "both", level: Sharing = Sharing.PUBLIC) -> Document:
    """The account of the project as it stands, set out in `ko`, `en` or `both`."""
    lines = tuple(
        HistoryLine(act.number, f"{act.at:%Y-%m-%d %H:%M}", act.who, act.verb, act.summary, act.changes)
        for act in reversed(history.acts(project))
    )
    options = AccountOptions(
        language=language, level=level, program=program(), codebook_version=codebook_version(project)
    )
    with in_bulk():
        return account(project.corpus(), project.findings(), options, lines)


def print_account(project: Project, path: Path, language: str = "both", level: Sharing = Sharing.PUBLIC) -> int:
    """Write the account to `path` (.html, .docx, .json); answer its size in bytes.

    The same project gives the same bytes. Raises `Invalid` for another ending.
    """
    render = _renderer(path)
    with in_bulk():
        content = render(compose(project, language, level))
    write_whole(path, content)
    return len(content)


def _renderer(path: Path) -> Callable[[Document], bytes]:
    ending = path.suffix.lower()
    if ending not in FORMATS:
        raise Invalid(f"An account cannot be written as “{path.suffix}”; choose {', '.join(FORMATS)}.")
    # Word and HTML each bring a library along, which only the one that is asked for should cost.
    render: Callable[[Document], bytes] = import_module(f"madang.report.render.{ending[1:]}").render
    return render
