"""Print the account."""

from collections.abc import Callable
from pathlib import Path

from madang.base.errors import Invalid
from madang.coding.statement import Sharing
from madang.report.account import AccountOptions, HistoryLine, account
from madang.report.document import Document
from madang.report.render import docx, html, json
from madang.workbench import history
from madang.workbench.files import write_whole
from madang.workbench.project import Project, program

RENDERERS: dict[str, Callable[[Document], bytes]] = {
    ".html": html.render,
    ".docx": docx.render,
    ".json": json.render,
}
"""File ending to renderer."""


def compose(project: Project, language: str = "both", level: Sharing = Sharing.PUBLIC) -> Document:
    """The account of the project as it stands, set out in `ko`, `en` or `both`."""
    lines = tuple(
        HistoryLine(act.number, f"{act.at:%Y-%m-%d %H:%M}", act.who, act.verb, act.summary, act.changes)
        for act in reversed(history.acts(project))
    )
    options = AccountOptions(language=language, level=level, program=program())
    return account(project.corpus(), project.findings(), options, lines)


def print_account(project: Project, path: Path, language: str = "both", level: Sharing = Sharing.PUBLIC) -> int:
    """Write the account to `path` (.html, .docx, .json); answer its size in bytes.

    The same project gives the same bytes. Raises `Invalid` for another ending.
    """
    render = RENDERERS.get(path.suffix.lower())
    if render is None:
        raise Invalid(f"An account cannot be written as “{path.suffix}”; choose {', '.join(RENDERERS)}.")
    content = render(compose(project, language, level))
    write_whole(path, content)
    return len(content)
