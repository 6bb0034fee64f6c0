"""Taguette: a SQLite export. Documents are HTML; places count bytes of UTF-8 of the text between the tags."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from madang.base.bilingual import Bilingual
from madang.exchange.incoming.coded import Coded, CodeFound, Document, Loss, Note, Passage
from madang.exchange.incoming.database import Tables, text, whole
from madang.exchange.incoming.readers.taguette_text import Laid, lay

PROGRAM = "Taguette"
ANYBODY = "admin"
"""Who everybody is in an export, and on a computer where nobody logs in."""


def fits(tables: Tables) -> bool:
    """Whether a database is Taguette's."""
    return tables.has("documents", "highlights", "tags", "highlight_tags") and tables.has_columns(
        "highlights", "start_offset", "end_offset"
    )


def read(tables: Tables, name: str, coder: str = "") -> Coded:
    """The projects in an export, usually one; `coder` made the highlights where it does not tell who did."""
    tags = tuple(
        CodeFound(str(whole(row["id"])), text(row["path"]), definition=text(row["description"]))
        for row in tables.rows("tags", "id", "path", "description")
    )
    lost: list[Loss] = []
    passages = _passages(tables, {each.id for each in tags}, coder)
    documents = []
    for row in tables.rows("documents", "id", "name", "description", "filename", "contents"):
        laid = lay(text(row["contents"]), name)
        number = whole(row["id"])
        shown = text(row["name"]) or f"document {number}"
        every = [(each, _placed(each, laid)) for each in passages.pop(number, ())]
        placed = tuple(there for _, there in every if there is not None)
        lost += [Loss("blank", f"{shown}: {was.start}–{was.end}", max(1, len(was.codes))) for was, x in every if not x]
        memo, file_name = text(row["description"]), text(row["filename"])
        documents.append(Document(str(number), shown, laid.text, placed, memo, file_name=file_name))
    for left in passages.values():
        lost += [Loss("no_source", each.words or "", max(1, len(each.codes))) for each in left]
    notes = tuple(
        Note("\n".join(each for each in (text(row["name"]), text(row["description"])) if each))
        for row in tables.rows("projects", "name", "description")
        if text(row["description"]).strip()
    )
    used = {each.coder for document in documents for each in document.passages if each.coder}
    coders, says = tuple(sorted(used)), tuple(_several(tables))
    return Coded(PROGRAM, name, tags, coders, tuple(documents), notes=notes, lost=tuple(lost), says=says)


def _several(tables: Tables) -> Iterator[Bilingual]:
    """What a person should know of a file with more than one project: the database of Taguette itself."""
    names = [text(row["name"]) for row in tables.rows("projects", "name")]
    if len(names) > 1:
        told = ", ".join(names)
        yield Bilingual(
            f"파일에 Taguette 프로젝트가 {len(names)}개 있고 모두 함께 들어옵니다: {told}. "
            "하나만 가져오려면 Taguette에서 그 프로젝트를 내보내십시오.",
            f"The file holds {len(names)} projects of Taguette and all of them come in together: {told}. "
            "To bring in one alone, export that project in Taguette.",
        )


def _coders(tables: Tables) -> dict[int, str]:
    """Who made each highlight, from the project's log; nobody where the only user is the one everybody is."""
    found: dict[int, str] = {}
    if {text(row["login"]) for row in tables.rows("users", "login")} == {ANYBODY}:
        return found
    for row in tables.rows("commands", "user_login", "payload"):
        try:
            payload: Any = json.loads(text(row["payload"]))
        except (ValueError, RecursionError):
            continue
        if isinstance(payload, dict) and payload.get("type") == "highlight_add":
            number = whole(payload.get("highlight_id", payload.get("id")))
            if number is not None and text(row["user_login"]):
                found.setdefault(number, text(row["user_login"]))
    return found


def _passages(tables: Tables, tags: set[str], coder: str) -> dict[int | None, list[Passage]]:
    coders = _coders(tables)
    codes: dict[int | None, list[str]] = defaultdict(list)
    for row in tables.rows("highlight_tags", "highlight_id", "tag_id"):
        if str(whole(row["tag_id"])) in tags:
            codes[whole(row["highlight_id"])].append(str(whole(row["tag_id"])))
    found: dict[int | None, list[Passage]] = defaultdict(list)
    for row in tables.rows("highlights", "id", "document_id", "start_offset", "end_offset", "snippet"):
        number = whole(row["id"])
        place = whole(row["start_offset"]), whole(row["end_offset"])
        who = coders.get(number or 0, "") or coder
        found[whole(row["document_id"])].append(Passage(*place, text(row["snippet"]), tuple(codes[number]), who))
    return found


def _placed(passage: Passage, laid: Laid) -> Passage | None:
    """A passage at its place in the laid text, None where only white space is marked.

    Its words there must be those of its snippet, white space aside.
    """
    start = laid.place(passage.start, ends=False) if passage.start is not None else None
    end = laid.place(passage.end, ends=True) if passage.end is not None else None
    snippet = lay(passage.words or "", "").text
    if start is not None and end is not None and start >= end and not snippet.strip():
        return None
    if start is None or end is None or start >= end:
        return replace(passage, start=len(laid.text) + 1, end=len(laid.text) + 2, words=None)
    words = laid.text[start:end]
    if snippet.strip() and "".join(words.split()) != "".join(snippet.split()):
        return replace(passage, start=start, end=end, words=snippet)
    return replace(passage, start=start, end=end, words=words)
