"""Which program a file comes from, told by what is in it; never by its name alone."""

from collections.abc import Callable
from pathlib import PurePath

from madang.base.errors import Invalid
from madang.exchange.incoming.coded import Coded
from madang.exchange.incoming.database import MAGIC, Tables, tables
from madang.exchange.incoming.files import Files, in_archive
from madang.exchange.incoming.readers import dna, qc, qualcoder, rqda, spans, table, taguette, word

_DATABASES: tuple[tuple[Callable[[Tables], bool], Callable[[Tables, str], Coded]], ...] = (
    (qualcoder.fits, qualcoder.read),
    (rqda.fits, rqda.read),
    (dna.fits, dna.read),
)
_OFFICE = ("word/document.xml", "xl/workbook.xml", "content.xml", "mimetype")
_WORD = (".docx", ".docm")
_PEOPLE = 200
"""More files of labels than people could have written."""
_TEXTS = (".json", ".jsonl", ".ndjson")
_TABLES = (".csv", ".tsv", ".xlsx")


def recognised(content: bytes, name: str, *, codings: bool = False, coder: str = "") -> Coded | None:
    """The coded project in a file; None for an ordinary source.

    A Word document with comments, or a table that may be answers as well as codings, is taken for codings only
    where `codings` says so; `coder` made the codings of a file that names nobody. Raises `Invalid` for a project that
    cannot be read.
    """
    if content.startswith(MAGIC):
        return database(content, name, coder)
    if content.startswith(b"PK"):
        return _zipped(content, name, codings=codings, coder=coder)
    ending = PurePath(name).suffix.lower()
    if (ending in _TEXTS or content.lstrip()[:1] in (b"{", b"[")) and spans.fits(content):
        return spans.read(content, name, coder)
    if ending in _TABLES and (codings or is_table(content, name)):
        return table.read(content, name, coder)
    return None


def is_table(content: bytes, name: str) -> bool:
    """Whether a file is a table of codings by its columns."""
    return PurePath(name).suffix.lower() in _TABLES and table.fits(content, name)


def offered(content: bytes, name: str) -> bool:
    """Whether a file is an ordinary source that may also be read as codings: a Word document with comments."""
    return content.startswith(b"PK") and PurePath(name).suffix.lower() in _WORD and word.has_comments(content)


def _zipped(content: bytes, name: str, *, codings: bool, coder: str) -> Coded | None:
    if PurePath(name).suffix.lower() in _WORD:
        return word.read(content, name) if codings else None
    if PurePath(name).suffix.lower() == ".xlsx":
        return table.read(content, name, coder) if codings or table.fits(content, name) else None
    files = in_archive(content, name)
    if any(path in _OFFICE for path in files.paths()):
        return None
    return folder(files, coder)


def folder(files: Files, coder: str = "") -> Coded | None:
    """The coded project in a folder or zip; None where it holds none. `coder` as for `recognised`."""
    if qc.fits(files):
        return qc.read(files)
    labels = _labels(files)
    if labels:
        return spans.read_all(labels, files.name, coder)
    path = files.ending("data.qda")
    if path is None:
        alone = [each for each in files.paths() if each.lower().endswith((".rqda", ".dna", ".qda", ".sqlite3"))]
        if len(alone) != 1:
            return None
        path = alone[0]
    return database(files.read(path), files.name, coder)


def _labels(files: Files) -> dict[str, bytes]:
    """The files of a zip or folder that holds nothing but labelled texts: one for each person, as doccano writes."""
    paths = [each for each in files.paths() if not PurePath(each).name.startswith(".")]
    if not paths or len(paths) > _PEOPLE or any(PurePath(each).suffix.lower() not in _TEXTS for each in paths):
        return {}
    found = {path: files.read(path) for path in paths}
    return found if all(spans.fits(content) for content in found.values() if content.strip()) else {}


def database(content: bytes, name: str, coder: str = "") -> Coded:
    """The coded project in a SQLite file. Raises `Invalid` for one of a program that is not known."""
    with tables(content, name) as there:
        if taguette.fits(there):
            return taguette.read(there, name, coder)
        for fits, read in _DATABASES:
            if fits(there):
                return read(there, name)
        raise _unknown(there, name)


def _unknown(there: Tables, name: str) -> Invalid:
    if there.has("coded_line", "document_index"):
        return Invalid(
            f"{name} is only the database of a qc project; bring in its whole folder, or a zip of it.",
            f"{name}: qc 프로젝트의 데이터베이스만 있습니다. 폴더 전체나 그 압축 파일을 가져오십시오.",
        )
    return Invalid(
        f"{name} is a database of a program that Madang does not know; export it as REFI-QDA (.qdpx) there.",
        f"{name}: 마당이 모르는 프로그램의 데이터베이스입니다. 그 프로그램에서 REFI-QDA(.qdpx)로 내보내십시오.",
    )
