"""QualCoder: `data.qda`, a SQLite file in the project's folder. Its places count characters of `fulltext`.

The tables grew over the years; a column that an older project lacks reads as nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from madang.exchange.incoming.coded import CaseFound, Coded, CodeFound, Document, Loss, Note, Passage
from madang.exchange.incoming.database import Row, Tables, text, values_by, whole

PROGRAM = "QualCoder"
_LEFT_OUT = (
    ("code_image", "media_coding"),
    ("code_av", "media_coding"),
    ("stored_sql", "query"),
    ("graph", "query"),
    ("ris", "unknown"),
    ("relation", "relation"),
    ("code_relation", "relation"),
)
SPEAKERS = "📌 Speaker coding"
"""Who the program says codes the turns of each speaker, when it is asked to mark them. No person does."""


def fits(tables: Tables) -> bool:
    """Whether a database is QualCoder's."""
    return tables.has("source", "code_name", "code_text") and tables.has_columns("code_text", "pos0", "pos1")


def read(tables: Tables, name: str) -> Coded:
    """The project in `data.qda`."""
    sources = list(tables.rows("source", "id", "name", "fulltext", "mediapath", "memo", "owner"))
    lost = [Loss(kind, table, count) for table, kind in _LEFT_OUT if (count := tables.count(table))]
    texts = {whole(row["id"]): row for row in sources if row["fulltext"] is not None and not _is_media(row)}
    lost += [Loss(_kind_of(row), text(row["name"])) for row in sources if whole(row["id"]) not in texts]
    codes = _codes(tables)
    passages, coders = _passages(tables, texts, {code.id for code in codes}, lost)
    codes = _without_speakers(codes, tables, passages)
    return Coded(
        PROGRAM,
        name,
        codes,
        tuple(sorted(coders)),
        _documents(tables, texts.values(), passages),
        _cases(tables),
        _notes(tables, coders),
        lost=tuple(lost),
    )


def _is_media(row: Row) -> bool:
    return not text(row["fulltext"]) and _kind_of(row) != "TextSource"


def _kind_of(row: Row) -> str:
    path = text(row["mediapath"]).lower()
    kinds = (("video", "VideoSource"), ("audio", "AudioSource"), ("image", "PictureSource"))
    return next((kind for word, kind in kinds if word in path), "TextSource")


def _passages(
    tables: Tables, texts: dict[int | None, Row], codes: set[str], lost: list[Loss]
) -> tuple[dict[int | None, list[Passage]], set[str]]:
    found: dict[int | None, list[Passage]] = defaultdict(list)
    coders: set[str] = set()
    for row in tables.rows("code_text", "cid", "fid", "seltext", "pos0", "pos1", "owner", "memo"):
        words, file, code = text(row["seltext"]), whole(row["fid"]), str(whole(row["cid"]))
        if file not in texts:
            lost.append(Loss("no_source", words[:80] or str(file)))
            continue
        if code not in codes:
            lost.append(Loss("no_code", words[:80] or code))
            continue
        coder = text(row["owner"])
        if coder == SPEAKERS:
            lost.append(Loss("speaker_mark", words[:80]))
            continue
        coders.add(coder)
        place = whole(row["pos0"]), whole(row["pos1"])
        found[file].append(Passage(*place, words or None, (code,), coder, text(row["memo"])))
    return found, coders - {""}


def _documents(tables: Tables, rows: Iterable[Row], passages: dict[int | None, list[Passage]]) -> tuple[Document, ...]:
    values = _values(tables, "file")
    return tuple(
        Document(
            str(whole(row["id"])),
            text(row["name"]) or f"file {row['id']}",
            text(row["fulltext"]),
            tuple(passages.get(whole(row["id"]), ())),
            text(row["memo"]),
            values.get(whole(row["id"]) or 0, ()),
            coder=text(row["owner"]),
        )
        for row in rows
    )


def _values(tables: Tables, of: str) -> dict[int, tuple[tuple[str, str], ...]]:
    rows = [row for row in tables.rows("attribute", "name", "attr_type", "value", "id") if row["attr_type"] == of]
    return values_by(rows, "id", "name", "value")


def _codes(tables: Tables) -> tuple[CodeFound, ...]:
    """Categories are folders; a code may also stand below a code (`supercid`, in newer projects)."""
    folders = [
        CodeFound(
            f"c{whole(row['catid'])}", text(row["name"]), _below(row["supercatid"]), text(row["memo"]), folder=True
        )
        for row in tables.rows("code_cat", "catid", "name", "supercatid", "memo")
    ]
    codes = [
        CodeFound(
            str(whole(row["cid"])),
            text(row["name"]) or f"code {row['cid']}",
            str(above) if (above := whole(row["supercid"])) is not None else _below(row["catid"]),
            text(row["memo"]),
            text(row["color"]),
        )
        for row in tables.rows("code_name", "cid", "name", "catid", "supercid", "memo", "color")
    ]
    return (*folders, *codes)


def _without_speakers(
    codes: tuple[CodeFound, ...], tables: Tables, passages: dict[int | None, list[Passage]]
) -> tuple[CodeFound, ...]:
    """The codes but for those that only mark who speaks, and the folder that holds nothing else."""
    marks = {str(whole(row["cid"])) for row in tables.rows("code_name", "cid", "owner") if row["owner"] == SPEAKERS}
    used = {code for every in passages.values() for each in every for code in each.codes}
    kept = [each for each in codes if each.id not in marks - used]
    folders = {
        f"c{whole(row['catid'])}" for row in tables.rows("code_cat", "catid", "owner") if row["owner"] == SPEAKERS
    }
    return tuple(each for each in kept if each.id not in folders - {other.parent for other in kept})


def _below(folder: object) -> str | None:
    number = whole(folder)
    return None if number is None else f"c{number}"


def _cases(tables: Tables) -> tuple[CaseFound, ...]:
    values = _values(tables, "case")
    held: dict[int | None, Counter[str]] = defaultdict(Counter)
    for row in tables.rows("case_text", "caseid", "fid"):
        held[whole(row["caseid"])][str(whole(row["fid"]))] += 1
    return tuple(
        CaseFound(
            str(whole(row["caseid"])),
            text(row["name"]),
            text(row["memo"]),
            values.get(whole(row["caseid"]) or 0, ()),
            tuple(held[whole(row["caseid"])]),
        )
        for row in tables.rows("cases", "caseid", "name", "memo")
    )


def _notes(tables: Tables, coders: set[str]) -> tuple[Note, ...]:
    found = [Note(text(row["memo"])) for row in tables.rows("project", "memo")]
    for row in tables.rows("journal", "name", "jentry", "owner"):
        words = "\n".join(each for each in (text(row["name"]).strip(), text(row["jentry"]).strip()) if each)
        found.append(Note(words, coder=text(row["owner"])))
    for row in tables.rows("annotation", "fid", "memo", "owner"):
        found.append(Note(text(row["memo"]), "source", str(whole(row["fid"])), text(row["owner"])))
    coders.update(each.coder for each in found if each.coder)
    return tuple(each for each in found if each.text.strip())
