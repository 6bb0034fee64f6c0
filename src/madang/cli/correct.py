"""`madang correct`: words replaced in many transcripts, or a transcript replaced by a corrected file."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from madang.base.errors import NotFound
from madang.base.ids import SourceId
from madang.cli.options import answer, json_option, project_argument, who_option
from madang.coding.coding import Placing
from madang.sources.source import Source
from madang.text.replacing import Replacing
from madang.text.search import Spelling
from madang.workbench.corrected_file import BroughtIn, correct_from_file, preview_file
from madang.workbench.corrections import Moved
from madang.workbench.project import Project, open_project
from madang.workbench.replacing import InSource, Replaced, preview_replacing, replace_words

SPELLINGS = click.Choice([each.value for each in (Spelling.WHOLE, Spelling.WITHIN, Spelling.PATTERN)])


@click.command()
@project_argument
@click.argument("source", required=False)
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--find", "words", help="The words to be replaced.")
@click.option("--replace", "instead", help="What to put there; may be empty. With a pattern, \\1 is its group.")
@click.option("--source", "names", multiple=True, help="Only in the source with this name; may be given several times.")
@click.option(
    "--as",
    "spelling",
    type=SPELLINGS,
    default=Spelling.WHOLE.value,
    show_default=True,
    help="Whole words, letters within words (Korean words with their endings), or a regular expression.",
)
@click.option("--any-case", is_flag=True, help="Capitals do not count.")
@click.option("--dry-run", is_flag=True, help="Show every place and what becomes of its codings; change nothing.")
@who_option
@json_option
def correct(
    project: str,
    source: str | None,
    file: Path | None,
    words: str | None,
    instead: str | None,
    names: tuple[str, ...],
    spelling: str,
    any_case: bool,
    dry_run: bool,
    who: str,
    as_json: bool,
) -> None:
    """Correct transcripts: find and replace words, or bring in a corrected file of one SOURCE.

    Every coding stays on its words or is listed to be looked at; one undo takes it all back.

    Example: madang correct welfare.madang --find 나루복지연데 --replace 나루복지연대 --dry-run
    """
    replacing = words is not None and instead is not None
    if replacing == (file is not None) or (words is None) != (instead is None) or (replacing and source):
        raise click.UsageError("Give --find and --replace, or the name of a source and a corrected file of it.")
    with open_project(project, who=who, read_only=dry_run) as opened:
        if file is not None:
            _file(opened, source or "", file, dry_run, as_json)
        else:
            asked = Replacing(words or "", instead or "", Spelling(spelling), capitals=not any_case)
            _words(opened, asked, names, dry_run, as_json)


def _file(project: Project, name: str, file: Path, dry_run: bool, as_json: bool) -> None:
    (source,), content = _named(project, [name]), file.read_bytes()
    act = preview_file if dry_run else correct_from_file
    found = act(project, source, file.name, content)
    answer(as_json, _plain_file(found), _file_lines(name, found, dry_run))


def _words(project: Project, asked: Replacing, names: Sequence[str], dry_run: bool, as_json: bool) -> None:
    sources = _named(project, names) if names else None
    if dry_run:
        found = preview_replacing(project, asked, sources)
        answer(as_json, [_plain_source(each) for each in found], _place_lines(found))
        return
    done = replace_words(project, asked, sources)
    said = f"{done.places} places in {done.sources} sources. Codings kept: {done.kept}."
    plain = {"places": done.places, "sources": done.sources, "kept": done.kept, "moved": _plain_moved(done.moved)}
    answer(as_json, plain, [said if done.places else "These words do not stand there.", *_moved_lines(done.moved)])


def _named(project: Project, names: Sequence[str]) -> list[SourceId]:
    with project.reading() as session:
        known = {each.name: each.id for each in session.all(Source)}
    for name in names:
        if name not in known:
            raise NotFound(f"There is no source called {name}; see: madang speakers PROJECT --template")
    return [known[name] for name in names]


def _file_lines(name: str, found: BroughtIn, dry_run: bool) -> Iterator[str]:
    changed = found.outcome.changed
    if found.outcome.transcript is None and not dry_run:
        yield f"{name}: the file has the same words and turns; nothing was changed."
        return
    said = "would change" if dry_run else "changed"
    kept = found.outcome.kept
    yield f"{name}: {said} {changed} places; {found.same:.0%} of the old text stands. Codings kept: {kept}."
    if found.same < 0.5:
        yield "Little of the old text is in this file; is it the right one? madang undo takes it back."
    if found.speakers:
        yield f"New speakers: {', '.join(found.speakers)}"
    yield from _moved_lines(found.outcome.moved)


def _place_lines(found: Sequence[InSource]) -> Iterator[str]:
    if not found:
        yield "These words do not stand there."
    for source in found:
        yield f"{source.name}: {len(source.places)} places"
        if source.speakers:
            yield f"  New speakers' labels: {', '.join(source.speakers)}"
        for each in source.places:
            yield f"  {each.place.span.start:>7}  {_line(each)}{_open(each.moved)}"


def _line(each: Replaced) -> str:
    shown = f"{each.before[-24:]}[{each.words} → {each.place.instead}]{each.after[:24]}"
    return " ".join(shown.split())


def _open(moved: Sequence[Moved]) -> str:
    check = sum(each.placing is Placing.TO_CHECK for each in moved)
    lost = len(moved) - check
    told = [f"{check} to check"] * bool(check) + [f"{lost} unplaced"] * bool(lost)
    return f"  ({', '.join(told)})" if told else ""


def _moved_lines(moved: Sequence[Moved]) -> Iterator[str]:
    if moved:
        yield f"To look at in the workbench: {len(moved)}"
    for each in moved:
        yield f"  {each.of.value} {each.placing.value}: “{each.was}” → “{each.now}”"


def _plain_file(found: BroughtIn) -> dict[str, Any]:
    return {
        "transcript": found.outcome.transcript,
        "changed": found.outcome.changed,
        "same": round(found.same, 4),
        "turns": found.turns,
        "new_speakers": list(found.speakers),
        "kept": found.outcome.kept,
        "moved": _plain_moved(found.outcome.moved),
    }


def _plain_source(found: InSource) -> dict[str, Any]:
    return {
        "source": found.name,
        "kept": found.kept,
        "new_speakers": list(found.speakers),
        "places": [
            {
                "start": each.place.span.start,
                "end": each.place.span.end,
                "words": each.words,
                "instead": each.place.instead,
                "before": each.before,
                "after": each.after,
                "speaker": each.speaker,
                "moved": _plain_moved(each.moved),
            }
            for each in found.places
        ],
    }


def _plain_moved(moved: Sequence[Moved]) -> list[dict[str, Any]]:
    return [
        {"of": each.of.value, "id": each.id, "state": each.placing.value, "was": each.was, "now": each.now}
        for each in moved
    ]


COMMANDS = (correct,)
