"""`qc` (qualitative-coding): a folder with text files, a YAML tree of codes, and codes on lines.

Newer projects keep the coded lines in SQLite, older ones (before 1.0) in one file per text and coder. Lines count
from 0; a coding covers the whole line.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from madang.base.errors import Invalid
from madang.exchange.incoming.coded import Coded, CodeFound, Document, Loss, Note, Passage
from madang.exchange.incoming.database import MAGIC, Tables, tables, text, whole
from madang.exchange.incoming.files import Files
from madang.exchange.incoming.readers.qc_codebook import codes as codes_in
from madang.exchange.incoming.readers.qc_codebook import said
from madang.sources.decode import decode

PROGRAM = "qc"
SETTINGS = "settings.yaml"

Lines = dict[str, list[tuple[int, str, str]]]
"""Path of a text to line, code and coder."""


def fits(files: Files) -> bool:
    """Whether a folder is a project of qc."""
    settings = files.ending(SETTINGS)
    if settings is None:
        return False
    told = _settings(files, settings)
    return "corpus_dir" in told and ("database" in told or "codes_dir" in told)


def read(files: Files) -> Coded:
    """The project in a folder of qc."""
    settings = files.ending(SETTINGS) or SETTINGS
    told, above = _settings(files, settings), str(PurePosixPath(settings).parent)
    root = "" if above == "." else f"{above}/"
    corpus = f"{root}{_inside(told.get('corpus_dir', 'corpus'))}/"
    texts = {path.removeprefix(corpus): path for path in files.paths() if path.startswith(corpus)}
    lines = _in_database(files, root, told) | _in_files(files, root, told)
    codebook = f"{root}{_inside(told.get('codebook', 'codebook.yaml'))}"
    codes = codes_in(_text(files.read(codebook), codebook)) if codebook in files.paths() else []
    used = {code for every in lines.values() for _, code, _ in every}
    codes += [CodeFound(code, code) for code in sorted(used - {each.id for each in codes})]
    lost: list[Loss] = []
    documents = tuple(_document(name, files.read(path), lines.get(name, []), lost) for name, path in texts.items())
    lost += [Loss("no_source", name, len(every)) for name, every in lines.items() if name not in texts]
    coders = tuple(sorted({coder for every in lines.values() for _, _, coder in every if coder}))
    notes = tuple(_memos(files, f"{root}{_inside(told.get('memos_dir', 'memos'))}/", coders))
    return Coded(PROGRAM, files.name, tuple(codes), coders, documents, notes=notes, lost=tuple(lost))


def _inside(path: str) -> str:
    return "/".join(part for part in path.replace("\\", "/").split("/") if part not in ("", ".", ".."))


def _settings(files: Files, path: str) -> dict[str, str]:
    found = {}
    for line in _text(files.read(path), path).split("\n"):
        name, colon, value = line.partition(":")
        if colon and name.strip() and not name.startswith((" ", "#")):
            found[name.strip()] = said(value)
    return found


def _text(content: bytes, name: str) -> str:
    try:
        return decode(content, name).text
    except Invalid:
        return content.decode("utf-8", "replace") if b"\0" not in content else ""


def _in_database(files: Files, root: str, told: dict[str, str]) -> Lines:
    path = f"{root}{_inside(told.get('database', ''))}"
    if path not in files.paths():
        return {}
    content = files.read(path)
    if not content.startswith(MAGIC):
        return {}
    with tables(content, path) as there:
        return _coded_lines(there)


def _coded_lines(there: Tables) -> Lines:
    documents = {
        whole(row["id"]): text(row["document_id"]) for row in there.rows("document_index", "id", "document_id")
    }
    located = {
        whole(row["id"]): documents.get(whole(row["document_index_id"]))
        for row in there.rows("location", "id", "document_index_id")
    }
    where: dict[int | None, str] = {}
    for row in there.rows("coded_line_location_association", "coded_line_id", "location_id"):
        name = located.get(whole(row["location_id"]))
        if name is not None:
            where[whole(row["coded_line_id"])] = name
    found: Lines = defaultdict(list)
    for row in there.rows("coded_line", "id", "line", "coder_id", "code_id"):
        line = whole(row["line"])
        name = where.get(whole(row["id"]), "?")
        found[name].append((line if line is not None else -1, text(row["code_id"]), text(row["coder_id"])))
    return dict(found)


def _in_files(files: Files, root: str, told: dict[str, str]) -> Lines:
    """Files of the older kind: `interview.txt.ana.codes`, each line the codes of that line of the text."""
    folder = f"{root}{_inside(told.get('codes_dir', ''))}/"
    found: Lines = {}
    if "codes_dir" not in told:
        return found
    for path in files.paths():
        name = path.removeprefix(folder)
        if not path.startswith(folder) or not name.endswith(".codes"):
            continue
        of, _, coder = name.removesuffix(".codes").rpartition(".")
        for number, line in enumerate(_text(files.read(path), path).split("\n")):
            marks = [(number, code.strip(), coder) for code in line.split(",") if code.strip()]
            found.setdefault(of, []).extend(marks)
    return found


def _document(name: str, content: bytes, lines: list[tuple[int, str, str]], lost: list[Loss]) -> Document:
    words = _text(content, name)
    starts = [0]
    for line in words.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    passages = []
    for number, code, coder in sorted(lines):
        if not 0 <= number < len(starts) - 1:
            lost.append(Loss("outside", f"{name}: {code} ({number + 1})"))
            continue
        start, end = starts[number], starts[number + 1] - 1
        if not words[start:end].strip():
            lost.append(Loss("blank", f"{name}: {code} ({number + 1})"))
            continue
        passages.append(Passage(start, end, words[start:end], (code,), coder))
    return Document(name, name, words, tuple(passages), file_name=PurePosixPath(name).name)


def _memos(files: Files, folder: str, coders: tuple[str, ...]) -> Iterator[Note]:
    """Memos; a file is named after its time, who wrote it, and its title: `2024-01-02-03-04_ana_trust.md`."""
    for path in files.paths():
        if path.startswith(folder) and path.endswith((".md", ".txt")):
            after_time = f"{PurePosixPath(path).stem.partition('_')[2]}_"
            who = max((each for each in coders if after_time.startswith(f"{each}_")), key=len, default="")
            yield Note(_text(files.read(path), path).strip(), coder=who)
