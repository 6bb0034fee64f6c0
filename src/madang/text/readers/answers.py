"""Tables of open answers (.xlsx, .csv): each row one case, its answers the words, its other cells attributes."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import PurePath
from zipfile import ZipFile

from madang.base.bilingual import Bilingual
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
_TYPES_KO = {"text": "글", "number": "숫자", "date": "날짜", "boolean": "예·아니오"}
_COLUMNS_KO = {
    "participant": "참여자",
    "pseudonym": "가명",
    "position": "직위",
    "speaker": "화자",
    "organisation": "소속",
    "organisation_en": "소속(영문)",
    "side": "측",
}


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


def _notes(made: Sequence[Case], found: Columns) -> tuple[Bilingual, ...]:
    answers = _listed([found.names[place] for place in found.open])
    notes = [_cases_note(len(made), None if found.case is None else found.names[found.case])]
    notes.append(Bilingual(f"글로 읽은 서술형 답: {answers}.", f"Open answers, read as words: {answers}."))
    if found.attributes:
        types = {found.names[place]: type_.value for place, type_ in found.attributes.items()}
        ko, en = _meaning(types, _TYPES_KO), _meaning(types, {})
        notes.append(Bilingual(f"사례의 속성이 된 열: {ko}.", f"Attributes of the cases: {en}."))
    if found.personal:
        meanings = {found.names[place]: meaning for place, meaning in found.personal.items()}
        ko, en = _meaning(meanings, _COLUMNS_KO), _meaning(meanings, {})
        notes.append(Bilingual(f"화자표처럼 읽은 열: {ko}.", f"Taken as on a speakers sheet: {en}."))
    return tuple(notes)


def _cases_note(count: int, by: str | None) -> Bilingual:
    ko = f"이름은 ‘{by}’ 열" if by is not None else "이름 대신 행 번호"
    en = f"named by “{by}”" if by is not None else "numbered by their rows"
    return Bilingual(f"한 행을 한 사례로 읽었습니다: {count}건, {ko}.", f"Each row became one case: {count}, {en}.")


def _meaning(found: Mapping[str, str], words: Mapping[str, str]) -> str:
    return ", ".join(f"“{name}” ({words.get(meaning, meaning)})" for name, meaning in found.items())


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)


def _empty_note(empty: Sequence[int]) -> tuple[Bilingual, ...]:
    if not empty:
        return ()
    shown = ", ".join(map(str, empty[:_LISTED])) + (", …" if len(empty) > _LISTED else "")
    return (Bilingual(f"답이 없는 행을 뺐습니다: {shown}행.", f"Rows without an answer were left out: {shown}."),)


def _sheets_note(content: bytes) -> tuple[Bilingual, ...]:
    try:
        with ZipFile(BytesIO(content)) as archive:
            named = _SHEET.findall(archive.read("xl/workbook.xml").decode("utf-8", "replace"))
    except (*BROKEN, KeyError):
        return ()
    others = _listed([name.replace("&amp;", "&") for name in named[1:]])
    note = Bilingual(
        f"첫 시트만 읽었습니다. 읽지 않은 시트: {others}.", f"Only the first sheet was read; left aside: {others}."
    )
    return (note,) if others else ()


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
