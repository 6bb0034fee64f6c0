"""A CSV or XLSX file as rows of words."""

import csv
from collections.abc import Callable, Iterator
from datetime import date, datetime
from io import BytesIO, StringIO
from itertools import islice
from unicodedata import normalize

from madang.base.errors import Invalid
from madang.sources.archive import BROKEN, checked, refuse_too_large
from madang.sources.decode import decode

Row = tuple[int, list[str]]

DELIMITERS = ",;\t"
MAX_ROWS = 100_000
MAX_COLUMNS = 200
MAX_EMPTY = 1_000
DAMAGED = (*BROKEN, LookupError, TypeError, AttributeError, SyntaxError, ArithmeticError)


def table(content: bytes, file_name: str, *, lines: bool = False) -> list[Row]:
    """Its rows that hold anything, each with its line number from 1; `lines` keeps the line breaks inside cells."""
    tidy = _tidy_lines if lines else _tidy
    refuse_too_large(len(content), file_name)
    if not content.strip():
        raise Invalid(
            f"{file_name} is empty; fill in the speakers sheet and bring it in again.",
            f"{file_name}: 빈 파일입니다. 화자 표를 채워 다시 가져오십시오.",
        )
    if content.startswith(b"PK\x03\x04"):
        rows = _from_workbook(content, file_name, tidy)
    elif content.startswith((b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise Invalid(
            f"{file_name} is no table that can be read; save it as .xlsx or .csv, without a password.",
            f"{file_name}: 읽을 수 있는 표가 아닙니다. 암호 없이 .xlsx나 .csv로 저장하십시오.",
        )
    else:
        rows = _from_csv(content, file_name, tidy)
    return [(number, _without_empty_end(cells)) for number, cells in rows if any(cells)]


def _from_csv(content: bytes, file_name: str, tidy: Callable[[str], str]) -> Iterator[Row]:
    text = decode(content, file_name).text
    reader = csv.reader(StringIO(text), delimiter=_delimiter(text))
    while True:
        # The line where a row begins: a quoted cell may run over several.
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise Invalid(
                f"Line {line} of {file_name} cannot be read as a table ({error}).",
                f"{file_name}: {line}번째 줄을 표로 읽을 수 없습니다({error}).",
            ) from error
        yield line, [tidy(cell) for cell in cells[:MAX_COLUMNS]]


def _delimiter(text: str) -> str:
    head = next((line for line in text.split("\n") if line.strip()), "")
    return max(DELIMITERS, key=head.count)


def _from_workbook(content: bytes, file_name: str, tidy: Callable[[str], str]) -> Iterator[Row]:
    names = checked(content, file_name).namelist()
    if not any(name.startswith("xl/") for name in names):
        raise Invalid(
            f"{file_name} is no spreadsheet; save the speakers sheet as .xlsx or .csv.",
            f"{file_name}: 표 파일이 아닙니다. 화자 표를 .xlsx나 .csv로 저장하십시오.",
        )
    # Imported here: it is slow to load, and most sheets are CSV.
    from openpyxl import load_workbook

    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        # The size a sheet declares for itself may be wrong, or a million empty rows.
        sheet.reset_dimensions()
        yield from _filled(sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True), tidy)
    except DAMAGED as error:
        raise Invalid(
            f"{file_name} is damaged inside; open it in Excel, save it again and bring that in.",
            f"{file_name}: 안이 손상되었습니다. Excel에서 열어 다시 저장한 뒤 가져오십시오.",
        ) from error


def _filled(rows: Iterator[tuple[object, ...]], tidy: Callable[[str], str]) -> Iterator[Row]:
    empty = 0
    for number, values in enumerate(islice(rows, MAX_ROWS), start=1):
        cells = [_words(value, tidy) for value in values]
        empty = 0 if any(cells) else empty + 1
        if empty > MAX_EMPTY:
            return
        yield number, cells


def _without_empty_end(cells: list[str]) -> list[str]:
    return cells[: max(place for place, cell in enumerate(cells, start=1) if cell)]


def _words(value: object, tidy: Callable[[str], str]) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return tidy(str(value))


def _tidy(cell: str) -> str:
    return " ".join(normalize("NFC", cell).split())


def _tidy_lines(cell: str) -> str:
    # Excel writes the returns of some programs as _x000D_.
    parts = cell.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line for part in parts if (line := _tidy(part)))
