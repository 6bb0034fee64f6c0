"""Tables of open answers (.xlsx, .csv): each row one case, its answers the words, its other cells attributes."""

import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import PurePath
from zipfile import ZipFile

from madang.base.errors import Invalid
from madang.sources.archive import BROKEN, unpacks_to_more_than
from madang.sources.decode import decode
from madang.sources.sheet import Sheet
from madang.sources.sheet_table import Row, table
from madang.text.readers.answers_cases import Case, cases, people
from madang.text.readers.answers_columns import Columns, columns
from madang.text.readers.reader import Reader, Reading
from madang.text.readers.spoken_table import spoken
from madang.text.span import Span
from madang.text.turn import Turn, TurnKind

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_RISKY = 2 * 1024 * 1024
_packs_much = unpacks_to_more_than(_RISKY)
_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*?\bname=\"([^\"]{1,100})\"")
_LISTED = 10


def read(content: bytes, file_name: str) -> Reading:
    """A turn per answer, labelled with its case. Raises `Invalid` for a table in which nobody answers anything."""
    rows = _rows(content, file_name)
    heard = spoken(rows, file_name)
    if heard is not None:
        return heard
    found = columns(rows)
    if not found.open:
        raise _without_answers(found, file_name)
    made, empty = cases(rows[1:], found)
    if not made:
        raise Invalid(
            f"{file_name} holds no words; choose a file with text in it.",
            f"{file_name}: 글이 없습니다. 글이 든 파일을 고르십시오.",
        )
    text, turns = _laid_out(made, found)
    decoded = None if content.startswith(b"PK") else decode(content, file_name)
    notes = (*(decoded.notes if decoded else ()), *_notes(made, found), *_empty_note(empty), *_sheets_note(content))
    described: Sheet = people(made, found, PurePath(file_name).stem)
    return Reading(text, decoded.encoding if decoded else None, notes, turns=turns, people=described)


def _rows(content: bytes, file_name: str) -> list[Row]:
    rows = table(content, file_name, lines=True)
    # Qualtrics writes the questions into the second line and its own marks into the third.
    if len(rows) > 3 and any(cell.startswith('{"ImportId"') for cell in rows[2][1]):
        return [rows[1], *rows[3:]]
    return rows


def _laid_out(made: Sequence[Case], found: Columns) -> tuple[str, tuple[Turn, ...]]:
    """The words case by case: its name and each question as headings where there are several questions."""
    single = len(found.open) == 1
    lines: list[tuple[str, TurnKind, str | None]] = []
    if single:
        lines.append((found.names[found.open[0]], TurnKind.HEADING, None))
    for case in made:
        lines += [] if single else [(case.label, TurnKind.HEADING, None)]
        for place, words in case.answers:
            lines += [] if single else [(found.names[place], TurnKind.HEADING, None)]
            lines.append((words, TurnKind.SPEECH, case.label))
    return _text_of(lines)


def _text_of(lines: Sequence[tuple[str, TurnKind, str | None]]) -> tuple[str, tuple[Turn, ...]]:
    pieces: list[str] = []
    turns: list[Turn] = []
    place = 0
    for words, kind, label in lines:
        lead = f"{label}: " if label else ""
        turns.append(Turn(Span(place + len(lead), place + len(lead) + len(words)), kind, label))
        pieces.append(lead + words)
        place += len(lead) + len(words) + 1
    return "\n".join(pieces), tuple(turns)


def _notes(made: Sequence[Case], found: Columns) -> tuple[str, ...]:
    named = f"named by “{found.names[found.case]}”" if found.case is not None else "numbered by their rows"
    notes = [f"Each row became one case: {len(made)}, {named}."]
    notes.append(f"Open answers, read as words: {_listed([found.names[place] for place in found.open])}.")
    if found.attributes:
        shown = [f"“{found.names[place]}” ({type_.value})" for place, type_ in found.attributes.items()]
        notes.append(f"Attributes of the cases: {', '.join(shown)}.")
    if found.personal:
        shown = [f"“{found.names[place]}” ({meaning})" for place, meaning in found.personal.items()]
        notes.append(f"Taken as on a speakers sheet: {', '.join(shown)}.")
    return tuple(notes)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)


def _empty_note(empty: Sequence[int]) -> tuple[str, ...]:
    if not empty:
        return ()
    shown = ", ".join(map(str, empty[:_LISTED])) + (", …" if len(empty) > _LISTED else "")
    return (f"Rows without an answer were left out: {shown}.",)


def _sheets_note(content: bytes) -> tuple[str, ...]:
    try:
        with ZipFile(BytesIO(content)) as archive:
            named = _SHEET.findall(archive.read("xl/workbook.xml").decode("utf-8", "replace"))
    except (*BROKEN, KeyError):
        return ()
    others = [name.replace("&amp;", "&") for name in named[1:]]
    return (f"Only the first sheet was read; left aside: {_listed(others)}.",) if others else ()


def _without_answers(found: Columns, file_name: str) -> Invalid:
    if "speaker" in found.personal.values():
        return Invalid(
            f"{file_name} is a speakers sheet; bring it in where speakers are assigned, not as a source.",
            f"{file_name}: 화자표입니다. 자료가 아니라 화자를 지정하는 곳에서 가져오십시오.",
        )
    return Invalid(
        f"{file_name} is a table without open answers: no column holds sentences, so there is nothing to read.",
        f"{file_name}: 서술형 답이 없는 표입니다. 문장이 든 열이 없어 읽을 글이 없습니다.",
    )


def _is_large(content: bytes) -> bool:
    return len(content) > _RISKY or _packs_much(content)


READER = Reader("answers", "1", (".xlsx", ".csv", ".tsv", ".xlsm"), MEDIA_TYPE, read, _is_large)
