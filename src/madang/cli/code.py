"""`madang code`, `madang codebook`."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from madang.cli.options import answer, bar, finish, json_option, language_option, project_argument, table, who_option
from madang.coding import framework
from madang.coding.codebook import Codebook
from madang.exchange.marks import Marks
from madang.workbench import coding
from madang.workbench.project import open_project

LONG = 5000
"""From so many lines on the person is shown how far it is."""

_PATH = click.Path(path_type=Path)


@click.command()
@project_argument
@click.argument("files", nargs=-1, type=_PATH)
@click.option("--source", help="Code one passage: the source it stands in.")
@click.option("--words", help="The passage's exact words.")
@click.option("--nth", type=click.IntRange(min=1), help="Which occurrence of the words, from 1.")
@click.option("--start", type=int, help="Where the passage starts, in characters from 0.")
@click.option("--end", type=int, help="Where it ends; this character is not part of it.")
@click.option("--code", "codes", multiple=True, help="The code's key; may be given several times.")
@click.option("--about", help="The organisation it is about: makes the coding a statement.")
@click.option("--stance", type=click.Choice(["-1", "0", "1", "mixed", "unclear"]), help="How it judges.")
@click.option("--field", "further", multiple=True, metavar="NAME=VALUE", help="Any other field of a statement.")
@click.option("--coder", help="Whose codings these are; by default the one at work.")
@who_option
@json_option
def code(project: str, files: tuple[Path, ...], coder: str | None, who: str, as_json: bool, **one: Any) -> None:
    """Code passages: files of marks (JSON lines), or one passage from the options.

    Words that differ from the transcript are refused and listed.

    Example: madang code welfare.madang marks.jsonl --coder Haeun

    Example: madang code welfare.madang --source 01-interview --words "또 이용만" --code BAR.mistrust
    """
    with open_project(project, who=who) as opened:
        contents = coding.read_all(files) if files else [("the command", _one_line(**one))]
        length = sum(content.count("\n") for _, content in contents)
        with bar(length, "Coding", quiet=as_json or length < LONG) as progress:
            found = coding.code_marks(opened, contents, coder=coder, progress=progress)
    answer(as_json, _plain(found), _lines(found))
    finish(bool(found.problems))


def _one_line(codes: tuple[str, ...], further: tuple[str, ...], **given: Any) -> str:
    if not codes or not given["source"]:
        raise click.UsageError("Give files of marks, or --source, --code and --words (or --start and --end).")
    fields = {name: value for name, value in given.items() if value is not None}
    more = dict(pair.split("=", 1) for pair in further if "=" in pair)
    if len(codes) > 1 or given["about"] or given["stance"] or more:
        return json.dumps({"kind": "statement", "codes": codes, **fields, **more}, ensure_ascii=False)
    return json.dumps({"kind": "coding", "code": codes[0], **fields}, ensure_ascii=False)


def _kinds(found: Marks) -> dict[str, int]:
    counts: dict[str, int] = {}
    for value in found.values:
        name = type(value).__name__.lower()
        counts[name] = counts.get(name, 0) + 1
    return counts


def _plain(found: Marks) -> dict[str, object]:
    return {"lines": found.lines, "added": _kinds(found), "already": found.already, "problems": found.problems}


def _lines(found: Marks) -> Iterator[str]:
    yield from (f"Not taken in: {problem}" for problem in found.problems)
    added = ", ".join(f"{count} {name}" for name, count in sorted(_kinds(found).items())) or "nothing new"
    yield f"{found.lines} lines: {added}; {found.already} already here, {len(found.problems)} refused."


@click.command()
@project_argument
@click.option("--load", type=_PATH, help="Take in a codebook file; codes with known keys are changed.")
@click.option("--save", type=_PATH, help="Write the codebook to a file.")
@click.option("--version", "label", help="Keep the codebook as it stands under this name.")
@language_option
@who_option
@json_option
def codebook(
    project: str,
    load: Path | None,
    save: Path | None,
    label: str | None,
    language: str,
    who: str,
    as_json: bool,
) -> None:
    """Show the codebook, load or save it as a file, or keep a named version.

    Example: madang codebook welfare.madang --language ko
    """
    with open_project(project, who=who) as opened:
        if load:
            added, changed = coding.load_codebook(opened, coding.read_text(load))
            click.echo(f"{added} codes added, {changed} changed.", err=True)
        if label:
            coding.name_codebook_version(opened, label)
        book, counts = opened.corpus().codebook, coding.code_counts(opened)
    content = framework.write_codebook(book)
    if save:
        save.write_text(content, "utf-8")
    answer(as_json, json.loads(content), _tree(book, counts, language))


def _tree(book: Codebook, counts: dict[str, int], language: str) -> list[str]:
    rows = [
        ("  " * book.depth(code.id) + code.key, code.name.said(language), counts.get(code.key, 0) or "")
        for code in book
    ]
    return table(("code", "name", "codings"), rows)


COMMANDS = (code, codebook)
