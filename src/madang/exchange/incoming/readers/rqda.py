"""RQDA: an R program's SQLite file. Its places count characters; what was deleted there stays in its tables."""

from collections import defaultdict

from madang.exchange.incoming.coded import CaseFound, Coded, CodeFound, Document, Loss, Note, Passage
from madang.exchange.incoming.database import Row, Tables, active, text, values_by, whole

PROGRAM = "RQDA"
_MARK = ("status", "owner", "memo")


def fits(tables: Tables) -> bool:
    """Whether a database is RQDA's."""
    return tables.has("source", "freecode", "coding") and tables.has_columns("coding", "selfirst", "selend")


def read(tables: Tables, name: str) -> Coded:
    """The project in a `.rqda` file."""
    lost: list[Loss] = []
    files = _standing(tables, "source", lost, "name", "id", "file")
    codes = _standing(tables, "freecode", lost, "name", "id", "color")
    passages, said = _passages(tables, {whole(row["id"]) for row in files}, {whole(row["id"]) for row in codes}, lost)
    values = values_by(list(tables.rows("fileAttr", "variable", "value", "fileID")), "fileID", "variable", "value")
    documents = tuple(
        Document(
            str(whole(row["id"])),
            text(row["name"]) or f"file {row['id']}",
            text(row["file"]),
            tuple(passages[whole(row["id"])]),
            text(row["memo"]),
            values.get(whole(row["id"]) or 0, ()),
            coder=text(row["owner"]),
        )
        for row in files
    )
    for table, kind in (("imageCoding", "media_coding"), ("image", "PictureSource")):
        count = sum(1 for row in tables.rows(table, "status") if active(row))
        lost += [Loss(kind, name, count)] if count else []
    return Coded(
        PROGRAM,
        name,
        _codes(tables, codes, lost),
        tuple(sorted(said | {text(row["owner"]) for row in files} - {""})),
        documents,
        _cases(tables, lost),
        _notes(tables, codes),
        lost=tuple(lost),
    )


def _standing(tables: Tables, table: str, lost: list[Loss], *columns: str) -> list[Row]:
    """Rows that were not deleted; the deleted ones are named."""
    found = []
    for row in tables.rows(table, *columns, *_MARK):
        if active(row):
            found.append(row)
        else:
            lost.append(Loss("deleted", text(row.get("name")) or table))
    return found


def _passages(
    tables: Tables, files: set[int | None], codes: set[int | None], lost: list[Loss]
) -> tuple[dict[int | None, list[Passage]], set[str]]:
    found: dict[int | None, list[Passage]] = defaultdict(list)
    coders: set[str] = set()
    for table in ("coding", "coding2"):
        for row in tables.rows(table, "cid", "fid", "seltext", "selfirst", "selend", *_MARK):
            words, file, code = text(row["seltext"]), whole(row["fid"]), whole(row["cid"])
            if not active(row) or code not in codes:
                lost.append(Loss("deleted", words[:80] or str(code)))
            elif file not in files:
                lost.append(Loss("no_source", words[:80] or str(file)))
            elif table == "coding":
                coder = text(row["owner"])
                coders.add(coder)
                start, end = whole(row["selfirst"]), whole(row["selend"])
                found[file].append(Passage(start, end, words or None, (str(code),), coder, text(row["memo"])))
            else:
                lost.append(Loss("said_statement", words[:80]))
    return found, coders - {""}


def _codes(tables: Tables, codes: list[Row], lost: list[Loss]) -> tuple[CodeFound, ...]:
    """Codes under their category; one in several categories stands in the first, the others are named."""
    folders = {
        whole(row["catid"]): CodeFound(
            f"c{whole(row['catid'])}", text(row["name"]), folder=True, definition=text(row["memo"])
        )
        for row in tables.rows("codecat", "name", "catid", "memo", "status")
        if active(row)
    }
    parents: dict[int | None, str] = {}
    for row in tables.rows("treecode", "cid", "catid", "status"):
        code, folder = whole(row["cid"]), folders.get(whole(row["catid"]))
        if folder is not None and active(row):
            if code in parents and parents[code] != folder.id:
                lost.append(Loss("Set", folder.name))
            parents.setdefault(code, folder.id)
    made = (
        CodeFound(
            str(whole(row["id"])),
            text(row["name"]) or f"code {row['id']}",
            parents.get(whole(row["id"])),
            colour=text(row["color"]),
        )
        for row in codes
    )
    return (*folders.values(), *made)


def _cases(tables: Tables, lost: list[Loss]) -> tuple[CaseFound, ...]:
    values = values_by(list(tables.rows("caseAttr", "variable", "value", "caseID")), "caseID", "variable", "value")
    held: dict[int | None, dict[str, None]] = defaultdict(dict)
    for row in tables.rows("caselinkage", "caseid", "fid", "status"):
        if active(row):
            held[whole(row["caseid"])][str(whole(row["fid"]))] = None
    return tuple(
        CaseFound(
            str(whole(row["id"])),
            text(row["name"]),
            text(row["memo"]),
            values.get(whole(row["id"]) or 0, ()),
            tuple(held[whole(row["id"])]),
        )
        for row in _standing(tables, "cases", lost, "name", "id")
    )


def _notes(tables: Tables, codes: list[Row]) -> tuple[Note, ...]:
    found = [Note(text(row["memo"])) for row in tables.rows("project", "memo")]
    found += [Note(text(row["memo"]), "code", str(whole(row["id"])), text(row["owner"])) for row in codes]
    for row in tables.rows("journal", "name", "journal", "owner", "status"):
        if active(row):
            found.append(Note(_titled(row["name"], row["journal"]), coder=text(row["owner"])))
    for row in tables.rows("annotation", "fid", "annotation", "owner", "status"):
        if active(row):
            found.append(Note(text(row["annotation"]), "source", str(whole(row["fid"])), text(row["owner"])))
    return tuple(each for each in found if each.text.strip())


def _titled(title: object, words: object) -> str:
    return "\n".join(each for each in (text(title).strip(), text(words).strip()) if each)
