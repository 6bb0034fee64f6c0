"""A table of codings, CSV or XLSX: one row a coding, its columns known by their heads, in English or Korean.

The texts are sources of the project, named in the column *source*. A row without a place is found by its words.
"""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from madang.base.errors import Invalid
from madang.coding.statement import Stance
from madang.exchange.cells import unguarded
from madang.exchange.incoming.coded import Coded, CodeFound, Document, Loss, Passage, Said
from madang.sources.decode import decode

PROGRAM = "table"
MAX_ROWS = 500_000
COLUMNS: dict[str, tuple[str, ...]] = {
    "source": (
        *("source", "file", "filename", "file name", "document", "document name", "doc", "transcript", "interview"),
        *("자료", "파일", "파일명", "문서", "문서명", "녹취록", "면담"),
    ),
    "start": ("start", "begin", "from", "start position", "startposition", "pos0", "selfirst", "시작", "시작 위치"),
    "end": ("end", "stop", "to", "end position", "endposition", "pos1", "selend", "끝", "끝 위치"),
    "words": (
        *("words", "quote", "quotation", "text", "segment", "coded segment", "quotation content", "seltext"),
        *("content", "인용", "인용문", "말", "구절", "코딩 구절", "본문"),
    ),
    "code": ("code", "codes", "codename", "code name", "tag", "tags", "label", "코드", "코드명", "태그"),
    "coder": (
        "coder",
        "coded by",
        "author",
        "created by",
        "owner",
        "user",
        "annotator",
        "코더",
        "코딩한 사람",
        "작성자",
    ),
    "memo": ("memo", "comment", "comments", "note", "notes", "메모", "설명", "비고"),
    "statement": ("statement", "진술"),
    "person": ("person", "speaker", "participant", "사람", "말한 사람", "참여자"),
    "organisation": ("organisation", "organization", "view of", "조직", "기관"),
    "about": ("about", "target", "대상"),
    "stance": ("stance", "agreement", "태도", "입장"),
}
"""A column's meaning and the heads it may have."""
_SEVERAL = re.compile(r"[;\n；|]")
_ONE_EACH = (("id", "document", "tag", "content"),)
"""Heads of tables that have a row for each code, as Taguette's highlights: no sign in a name parts codes."""
_STANCES = {"yes": Stance.PLUS, "no": Stance.MINUS, "+1": Stance.PLUS, "true": Stance.PLUS, "false": Stance.MINUS}


@dataclass(frozen=True, slots=True)
class _Sheet:
    columns: dict[str, int]
    rows: list[list[str]]
    one_each: bool
    """Whether a cell holds one code, whatever signs are in its name."""

    def codes(self, cell: str) -> tuple[str, ...]:
        """The codes in a cell."""
        parts = [cell] if self.one_each else _SEVERAL.split(cell)
        return tuple(dict.fromkeys(code for each in parts if (code := each.strip())))


def fits(content: bytes, name: str) -> bool:
    """Whether a table has the columns of codings: source, code, and a place or words."""
    try:
        return _are_codings(_sheet(content, name, head=True).columns)
    except Invalid:
        return False


def read(content: bytes, name: str, coder: str = "") -> Coded:
    """The codings of a table; `coder` made those of rows that name nobody. Raises `Invalid`."""
    sheet = _sheet(content, name)
    if not _are_codings(sheet.columns):
        raise Invalid(
            f"{name} is no table of codings: it needs columns for source, code, and start and end or the words.",
            f"{name}: 코딩 표가 아닙니다. 자료, 코드, 시작과 끝(또는 인용) 열이 있어야 합니다.",
        )
    found: dict[str, list[Passage]] = defaultdict(list)
    told: dict[object, int] = {}
    lost: list[Loss] = []
    for number, row in enumerate(sheet.rows, 2):
        cells = {column: _cell(row, at) for column, at in sheet.columns.items()}
        codes = sheet.codes(cells["code"])
        if not codes or not cells["source"].strip():
            if any(cell.strip() for cell in cells.values()):
                lost.append(Loss("no_code", f"{number}: {cells.get('words', '')[:60]}"))
            continue
        _add(found[unguarded(cells["source"].strip())], _passage(cells, codes, coder), cells.get("statement", ""), told)
    codes_named = dict.fromkeys(code for every in found.values() for each in every for code in each.codes)
    coders = {each.coder for every in found.values() for each in every if each.coder}
    return Coded(
        PROGRAM,
        name,
        tuple(CodeFound(code, code) for code in codes_named),
        tuple(sorted(coders)),
        tuple(Document(source, source, None, tuple(every)) for source, every in found.items()),
        lost=tuple(lost),
        partial=True,
        flat=True,
    )


def _add(passages: list[Passage], passage: Passage, statement: str, told: dict[object, int]) -> None:
    """Add a row; the rows of one statement on one place are one passage with several codes."""
    key = statement, passage.start, passage.end, passage.coder, id(passages)
    at = told.get(key) if statement.strip() and passage.start is not None else None
    if at is None:
        told[key] = len(passages)
        passages.append(passage)
        return
    before = passages[at]
    passages[at] = replace(before, codes=tuple(dict.fromkeys((*before.codes, *passage.codes))))


def _are_codings(columns: dict[str, int]) -> bool:
    placed = "words" in columns or ("start" in columns and "end" in columns)
    return "source" in columns and "code" in columns and placed


def _passage(cells: dict[str, str], codes: tuple[str, ...], coder: str) -> Passage:
    words = unguarded(cells.get("words", "")) or None
    start, end = _number(cells.get("start", "")), _number(cells.get("end", ""))
    who = " ".join(cells.get("coder", "").split()) or coder
    return Passage(start, end, words, codes, who, cells.get("memo", "").strip(), _said(cells))


def _said(cells: dict[str, str]) -> Said | None:
    person, organisation, about = (
        unguarded(cells.get(each, "").strip()) for each in ("person", "organisation", "about")
    )
    told = cells.get("stance", "").strip().casefold().removeprefix("'")
    stances = {each.value: each for each in Stance} | _STANCES
    stance = stances.get(told)
    statement = unguarded(cells.get("statement", "").strip())
    if not (organisation or about or stance or statement):
        return None
    return Said(person, organisation, stance, about, statement)


def _cell(row: list[str], at: int) -> str:
    return row[at] if at < len(row) else ""


def _number(cell: str) -> int | None:
    plain = cell.strip().removesuffix(".0").replace(",", "")
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 16 else None


def _sheet(content: bytes, name: str, *, head: bool = False) -> _Sheet:
    rows = _xlsx(content, name) if content.startswith(b"PK") else _csv(content, name)
    first = next(rows, [])
    columns: dict[str, int] = {}
    heads = tuple(" ".join(cell.replace("_", " ").split()).casefold().lstrip("\ufeff") for cell in first)
    for at, plain in enumerate(heads):
        meaning = next((each for each, heads in COLUMNS.items() if plain in heads), None)
        if meaning is not None:
            columns.setdefault(meaning, at)
    return _Sheet(columns, [] if head else list(_limited(rows, name)), heads in _ONE_EACH)


def _limited(rows: Iterator[list[str]], name: str) -> Iterator[list[str]]:
    for number, row in enumerate(rows):
        if number >= MAX_ROWS:
            raise Invalid(
                f"{name} has more than {MAX_ROWS:,} rows; split it.", f"{name}: {MAX_ROWS:,}줄보다 깁니다. 나누십시오."
            )
        yield row


def _csv(content: bytes, name: str) -> Iterator[list[str]]:
    text = decode(content, name).text.lstrip("\ufeff")
    head = text.split("\n", 1)[0]
    sign = max(",;\t", key=head.count)
    # Cells of words may be long. The limit is the whole program's, so it is put back.
    usual = csv.field_size_limit(16 * 1024 * 1024)
    try:
        yield from csv.reader(io.StringIO(text), delimiter=sign)
    except csv.Error:
        raise Invalid(
            f"{name} is not a whole table; save it again as CSV.",
            f"{name}: 온전한 표가 아닙니다. CSV로 다시 저장하십시오.",
        ) from None
    finally:
        csv.field_size_limit(usual)


def _xlsx(content: bytes, name: str) -> Iterator[list[str]]:
    import openpyxl

    from madang.sources.archive import checked

    checked(content, name)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        for row in sheet.iter_rows(values_only=True):
            yield ["" if cell is None else str(cell) for cell in row[:200]]
    except Invalid:
        raise
    except Exception as error:
        raise Invalid(
            f"{PurePath(name).name} is damaged inside; open it in a spreadsheet program and save it again.",
            f"{PurePath(name).name}: 안이 손상되었습니다. 표 프로그램에서 열어 다시 저장하십시오.",
        ) from error
