"""Files of other programs made by hand: small SQLite projects with the tables each program really has."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from madang.exchange.incoming.coded import Coded, CodeFound, Document, Passage

SHARED = Path(__file__).parents[2] / "shared" / "data"
needs_samples = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the sample files of other programs lie outside the repository (../shared)"
)
KOREAN = "구청이 먼저 물었다.\r\n우리는 답했다 😀.\n끝."


def a_database(*statements: str, rows: Iterable[tuple[str, Sequence[object]]] = ()) -> bytes:
    """A SQLite file with these tables and rows (`insert` statement, values)."""
    connection = sqlite3.connect(":memory:")
    for statement in statements:
        connection.execute(statement)
    for statement, values in rows:
        connection.execute(statement, values)
    connection.commit()
    return connection.serialize()


def a_qualcoder(text: str = KOREAN, *codings: tuple[int, int, str | None], old: bool = False) -> bytes:
    """`data.qda` with one text, a code `trust` in a category `relation`; `old`: as before categories of codes."""
    newer = "" if old else ", supercid integer"
    tables = (
        "create table project (databaseversion text, date text, memo text, about text)",
        (
            "create table source (id integer primary key, name text, fulltext text, mediapath text, memo text,"
            " owner text, date text)"
        ),
        "create table code_cat (catid integer primary key, name text, owner text, memo text, supercatid int)",
        (
            "create table code_name (cid integer primary key, name text, memo text, catid integer, owner text,"
            f" date text, color text{newer})"
        ),
        (
            "create table code_text (cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text,"
            " date text, memo text)"
        ),
        "create table cases (caseid integer primary key, name text, memo text, owner text, date text)",
        "create table case_text (caseid integer, fid integer, pos0 integer, pos1 integer)",
        "create table attribute (name text, attr_type text, value text, id integer)",
        "create table code_av (avid integer, id integer, pos0 integer, pos1 integer, cid integer)",
        "create table journal (name text, jentry text, date text, owner text)",
    )
    rows: list[tuple[str, Sequence[object]]] = [
        ("insert into project values ('v14', '2024-01-02', 'a study', '')", ()),
        ("insert into source values (1, 'one.txt', ?, null, 'about one', 'ana', '')", (text,)),
        ("insert into code_cat values (1, 'relation', 'ana', '', null)", ()),
        ("insert into code_name (cid, name, memo, catid, color) values (7, 'trust', 'who', 1, '#abcdef')", ()),
        ("insert into cases values (1, 'the district', '', 'ana', '')", ()),
        ("insert into case_text values (1, 1, 0, 3)", ()),
        ("insert into attribute values ('year', 'file', '2011', 1)", ()),
        ("insert into code_av values (1, 9, 0, 100, 7)", ()),
        ("insert into journal values ('first thoughts', 'long ago', '', 'ben')", ()),
    ]
    for start, end, words in codings:
        rows.append(("insert into code_text values (7, 1, ?, ?, ?, 'ana', '', 'a memo')", (words, start, end)))
    return a_database(*tables, rows=rows)


NEWEST_QUALCODER = (
    (
        "create table project (databaseversion text, date text, memo text, about text, bookmarkfile integer,"
        " bookmarkpos integer, codername text, recently_used_codes text)"
    ),
    (
        "create table source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text,"
        " date text, av_text_id integer, risid integer, unique(name))"
    ),
    (
        "create table code_cat (catid integer primary key, name text, owner text, date text, memo text,"
        " supercatid integer, unique(name))"
    ),
    (
        "create table code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text,"
        " color text, supercid integer, unique(name))"
    ),
    (
        "create table code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer,"
        " pos1 integer, owner text, date text, memo text, avid integer, important integer,"
        " unique(cid, fid, pos0, pos1, owner))"
    ),
    (
        "create table annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text,"
        " owner text, date text)"
    ),
    "create table coder_names (name text unique not null, visibility integer not null default 1)",
)


def a_newest_qualcoder(*rows: tuple[str, Sequence[object]]) -> bytes:
    """`data.qda` with the tables of version 4, and these rows."""
    return a_database(*NEWEST_QUALCODER, rows=rows)


def a_taguette(
    html: str,
    *highlights: tuple[int, int, str],
    who: str = "ana",
    users: Sequence[str] = ("ana", "ben"),
    projects: int = 1,
) -> bytes:
    """A Taguette database with one document and a tag `trust`; its log says that `who` made the highlights."""
    tables = (
        "create table projects (id integer primary key, name text, description text, created text)",
        (
            "create table documents (id integer primary key, name text, description text, filename text, "
            " project_id int, contents text)"
        ),
        "create table tags (id integer primary key, project_id integer, path text, description text)",
        "create table highlights (id integer, document_id int, start_offset int, end_offset int, snippet text)",
        "create table highlight_tags (highlight_id int, tag_id int)",
        "create table commands (user_login text, project_id int, document_id int, payload text)",
        "create table users (login text primary key, hashed_password text)",
    )
    rows: list[tuple[str, Sequence[object]]] = [
        *(("insert into projects values (?, ?, 'why', '')", (n, f"study {n}")) for n in range(1, projects + 1)),
        *(("insert into users values (?, null)", (each,)) for each in users),
        ("insert into documents values (1, 'talk', '', 'talk.docx', 1, ?)", (html,)),
        ("insert into tags values (1, 1, 'trust', 'who believes')", ()),
    ]
    for number, (start, end, snippet) in enumerate(highlights, 1):
        rows.append(("insert into highlights values (?, 1, ?, ?, ?)", (number, start, end, snippet)))
        rows.append(("insert into highlight_tags values (?, 1)", (number,)))
        payload = json.dumps({"type": "highlight_add", "highlight_id": number})
        rows.append(("insert into commands values (?, 1, 1, ?)", (who, payload)))
    return a_database(*tables, rows=rows)


def a_zip(**files: bytes | str) -> bytes:
    """A zip; `__` in a name stands for a folder, `_dot_` for a stop."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


def a_coded(text: str, *passages: Passage, **told: object) -> Coded:
    """A project with one document `talk` and one code `trust`."""
    given: dict[str, object] = {"coders": ("ana",), "unit": "characters", **told}
    document = Document("1", "talk", text, passages)
    return Coded("QualCoder", "talk.qda", (CodeFound("c", "trust"),), documents=(document,), **given)  # type: ignore[arg-type]


def a_passage(start: int | None, end: int | None, words: str | None = None, **told: object) -> Passage:
    """A passage coded `trust` by ana."""
    return Passage(start, end, words, ("c",), **{"coder": "ana", **told})  # type: ignore[arg-type]
