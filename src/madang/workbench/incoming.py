"""Take a coded project of another program in: looked at first, then as one act."""

from pathlib import Path

from madang.base.bulk import in_bulk
from madang.base.errors import MadangError
from madang.exchange.incoming import files, recognising
from madang.exchange.incoming.coded import Coded
from madang.exchange.incoming.database import MAGIC
from madang.exchange.incoming.taking import take_coded
from madang.exchange.refi import Report, Wish, Work, conventions, package
from madang.workbench.project import Project
from madang.workbench.refi import AS_IT_COMES, MAX_BYTES, carried, import_refi, is_refi, preview_refi, write_work
from madang.workbench.sources import bytes_of

__all__ = [
    "Coded",
    "coded_at",
    "has_comments",
    "import_coded",
    "look_into",
    "most_bytes",
    "offered",
    "preview_coded",
    "program_of",
    "take_in",
]

VERB = "import_coded"
_MAYBE = (".zip", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xlsx")
_WORD = (".docx", ".docm")
_PROJECTS = (".zip", ".rqda", ".dna", ".qda", ".sqlite3", ".sqlite", ".db")


def preview_coded(project: Project, coded: Coded, wish: Wish = AS_IT_COMES) -> Report:
    """What taking it in would do; nothing is changed."""
    return _work(project, coded, wish).report


def import_coded(project: Project, coded: Coded, wish: Wish = AS_IT_COMES) -> Report:
    """Take it in as one act; undo takes it back. Twice brings nothing new."""
    with in_bulk():
        work = _work(project, coded, wish)
        if work.add or work.replace or work.remove:
            with project.change(VERB, coded.name) as session:
                write_work(session, work)
    return work.report


def _work(project: Project, coded: Coded, wish: Wish) -> Work:
    corpus, findings = project.corpus(), project.findings()
    return take_coded(coded, corpus, carried(project), conventions.guids(corpus, findings), wish)


def coded_at(path: Path, *, codings: bool = False, coder: str = "") -> Coded | None:
    """The coded project at a place on the disk, a folder or a file; None for an ordinary source.

    Raises `NotFound`, `Invalid`.
    """
    if path.is_dir():
        return recognising.folder(files.in_folder(path), coder)
    if not _may_be(path, codings=codings):
        return None
    return recognising.recognised(bytes_of(path, MAX_BYTES), path.name, codings=codings, coder=coder)


def _may_be(path: Path, *, codings: bool) -> bool:
    ending = path.suffix.lower()
    if ending in _MAYBE or (codings and ending in _WORD):
        return True
    try:
        with path.open("rb") as opened:
            return opened.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def has_comments(path: Path) -> bool:
    """Whether a file is a Word document with comments, which may be codes."""
    try:
        return path.suffix.lower() in _WORD and recognising.offered(bytes_of(path, MAX_BYTES), path.name)
    except MadangError:
        return False


def program_of(content: bytes, name: str) -> str | None:
    """The program whose project a file is; None for an ordinary source. Raises `Invalid` for one that is damaged."""
    if is_refi(name):
        # An archive that is cut short is told at once, and does not wait.
        package(content, name)
        return "REFI-QDA"
    coded = recognising.recognised(content, name)
    return None if coded is None else coded.program


def offered(content: bytes, name: str) -> bool:
    """Whether a source may also be read as codings: a Word document with comments."""
    return recognising.offered(content, name)


def most_bytes(name: str, of_source: int) -> int:
    """How large a file may be: a project of another program holds more than one source does."""
    return MAX_BYTES if is_refi(name) or name.lower().endswith(_PROJECTS) else of_source


def look_into(
    project: Project, content: bytes, name: str, wish: Wish = AS_IT_COMES, *, codings: bool = False, coder: str = ""
) -> Report | None:
    """What a file of any other program would bring; None for an ordinary source. Raises `Invalid`."""
    if is_refi(name):
        return preview_refi(project, content, name, wish)
    coded = recognising.recognised(content, name, codings=codings, coder=coder)
    return None if coded is None else preview_coded(project, coded, wish)


def take_in(
    project: Project, content: bytes, name: str, wish: Wish = AS_IT_COMES, *, codings: bool = False, coder: str = ""
) -> Report | None:
    """Take a file of any other program in, as one act; None for an ordinary source. Raises `Invalid`."""
    if is_refi(name):
        return import_refi(project, content, name, wish)
    coded = recognising.recognised(content, name, codings=codings, coder=coder)
    return None if coded is None else import_coded(project, coded, wish)
