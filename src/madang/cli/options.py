"""What several commands share: the project argument, `--json`, who is at work, and printing."""

import getpass
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from unicodedata import east_asian_width

import click

F = TypeVar("F", bound=Callable[..., Any])

Command = click.Command


def project_argument(function: F) -> F:
    """The project: a file, or a PostgreSQL address."""
    return click.argument("project", metavar="PROJECT")(function)


def json_option(function: F) -> F:
    """`--json`: the same answer for scripts."""
    return click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for scripts.")(function)


def language_option(function: F) -> F:
    """`--language`: which of two names and words to print."""
    return click.option(
        "--language", type=click.Choice(["ko", "en"]), default="en", show_default=True, help="Language of the answer."
    )(function)


def backups_option(function: F) -> F:
    """`--backups`: where backups go."""
    return click.option(
        "--backups",
        type=click.Path(path_type=Path, file_okay=False),
        envvar="MADANG_BACKUPS",
        show_default="a folder beside the project, or MADANG_BACKUPS",
        help="Folder of the backups.",
    )(function)


def who_option(function: F) -> F:
    """`--who`: the person at work, for the history."""
    return click.option("--who", default=_login, show_default="your login name", help="Who is at work.")(function)


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "researcher"


def answer(as_json: bool, plain: Any, lines: Iterable[str]) -> None:
    """Print an answer: as JSON, or as lines."""
    if as_json:
        click.echo(json.dumps(plain, ensure_ascii=False, indent=1))
        return
    for line in lines:
        click.echo(line)


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Lines of a table; Hangul counts two columns, as a terminal draws it."""
    cells = [list(header), *([str(cell) for cell in row] for row in rows)]
    widths = [max(_width(row[column]) for row in cells) for column in range(len(header))]
    return [
        "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


@contextmanager
def bar(length: int, label: str, *, quiet: bool) -> Iterator[Callable[[int], None]]:
    """How far long work is, on standard error; nothing where `quiet` or where nobody watches."""
    if quiet:
        yield lambda _: None
        return
    with click.progressbar(range(length), length=length, label=label, file=sys.stderr) as shown:
        yield shown.update


def finish(problems: bool) -> None:
    """Leave with exit code 1 where something was refused or is at fault."""
    if problems:
        raise click.exceptions.Exit(1)
