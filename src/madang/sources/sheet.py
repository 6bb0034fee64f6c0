"""The speakers sheet: who stands behind each label, as a table people fill in."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from io import StringIO
from unicodedata import normalize

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.sources.attribute import ValueType
from madang.sources.organisation import Side
from madang.sources.participant import SpeakerRole
from madang.sources.sheet_table import Row, table
from madang.sources.sheet_values import iso_date, typed, value_type
from madang.sources.sheet_words import COLUMN_OF, COLUMNS, ROLE_OF, SIDE_OF, folded


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a sheet, in a sentence, and in which line (from 1) where it is one."""

    line: int | None
    said: Bilingual


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One label and whom it stands for.

    `source` empty means every source; `line` counts from 1; `start` and `end` bound the membership;
    `values` are the participant's attributes by name, typed as `Sheet.attributes` says.
    """

    line: int
    source: str
    speaker: str
    participant: str = ""
    pseudonym: str = ""
    position: str = ""
    organisation: str = ""
    organisation_en: str = ""
    side: Side | None = None
    kind: str = ""
    start: str | None = None
    end: str | None = None
    role: SpeakerRole = SpeakerRole.PARTICIPANT
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a sheet, the type of each further column, and what is wrong with it."""

    rows: tuple[SheetRow, ...]
    attributes: tuple[tuple[str, ValueType], ...] = ()
    problems: tuple[Fault, ...] = ()


def same_label(label: str) -> str:
    """A label as it is compared: composed, trimmed, white space folded, without stars or a closing colon."""
    return " ".join(normalize("NFC", label).replace("*", " ").split()).rstrip(":：").strip()


def read_sheet(content: bytes, file_name: str, known: Mapping[str, ValueType] | None = None) -> Sheet:
    """The sheet in a CSV or XLSX file; `Invalid` where it is no table or names no speakers.

    `known` are the types of attributes the project has already; the type of any other is seen in its column.
    """
    return sheet_of(table(content, file_name), file_name, known)


def sheet_of(rows: Sequence[Row], file_name: str, known: Mapping[str, ValueType] | None = None) -> Sheet:
    """The sheet in the rows of a table, the first of which names the columns. Raises `Invalid`."""
    head = rows[0][1] if rows else []
    columns = _columns(head)
    if "speaker" not in columns:
        raise Invalid(
            f"{file_name} has no column named speaker (화자); its first line must name the columns.",
            f"{file_name}: 화자(speaker) 칸이 없습니다. 첫 줄에 칸의 이름을 적으십시오.",
        )
    further = [(place, name) for place, name in enumerate(head) if name and place not in columns.values()]
    seen = known or {}
    types = {
        place: seen[name] if name in seen else value_type(_cell(cells, place) for _, cells in rows[1:])
        for place, name in further
    }
    reading = _Reading(columns, [(place, name, types[place]) for place, name in further])
    for row in rows[1:]:
        reading.take(row)
    attributes = tuple((name, types[place]) for place, name in further)
    return Sheet(tuple(reading.rows), attributes, tuple(reading.problems))


def template(labels_by_source: Mapping[str, Iterable[str]]) -> bytes:
    """A CSV to fill in, one line per source and label; its byte order mark lets Excel show Korean."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    width = len(COLUMNS) - 2
    writer.writerows([source, label, *[""] * width] for source, labels in labels_by_source.items() for label in labels)
    return out.getvalue().encode("utf-8-sig")


def _columns(head: Sequence[str]) -> dict[str, int]:
    """Where each column of its own meaning stands; the first of two with one meaning."""
    found: dict[str, int] = {}
    for place, name in enumerate(head):
        column = COLUMN_OF.get(folded(name))
        if column is not None:
            found.setdefault(column, place)
    return found


def _cell(cells: Sequence[str], place: int | None) -> str:
    return cells[place] if place is not None and place < len(cells) else ""


class _Reading:
    """Turns lines into rows, and keeps what is wrong with them."""

    def __init__(self, columns: Mapping[str, int], further: Sequence[tuple[int, str, ValueType]]) -> None:
        self.rows: list[SheetRow] = []
        self.problems: list[Fault] = []
        self._columns = columns
        self._further = further
        self._lines: dict[tuple[str, ...], SheetRow] = {}

    def take(self, row: Row) -> None:
        """Read one line."""
        line, cells = row
        words = {column: _cell(cells, place) for column, place in self._columns.items()}
        if not words["speaker"]:
            self._wrong(line, "화자가 없어 뺐습니다.", f"Line {line} names no speaker, so it was left out.")
            return
        values = tuple((name, typed(_cell(cells, place), type_)) for place, name, type_ in self._further)
        made = replace(self._row(line, words), values=tuple((name, value) for name, value in values if value))
        if self._is_new(made):
            self.rows.append(made)

    def _row(self, line: int, words: Mapping[str, str]) -> SheetRow:
        return SheetRow(
            line=line,
            source=words.get("source", ""),
            speaker=same_label(words["speaker"]),
            participant=words.get("participant", ""),
            pseudonym=words.get("pseudonym", ""),
            position=words.get("position", ""),
            organisation=words.get("organisation", ""),
            organisation_en=words.get("organisation_en", ""),
            side=self._side(line, words.get("side", "")),
            kind=words.get("kind", ""),
            start=self._date(line, "from", words.get("from", "")),
            end=self._date(line, "until", words.get("until", "")),
            role=self._role(line, words.get("role", ""), words.get("position", "")),
        )

    def _side(self, line: int, words: str) -> Side | None:
        side = SIDE_OF.get(folded(words))
        if words and side is None:
            known = ", ".join(Side)
            ko = f"“{words}” 측은 없습니다. 쓸 수 있는 말: {known}."
            self._wrong(line, ko, f"Line {line}: the side “{words}” is not known; use {known}.")
        return side

    def _date(self, line: int, column: str, words: str) -> str | None:
        made = iso_date(words)
        if words and made is None:
            ko = f"{column} 칸의 “{words}”: 날짜가 아닙니다. 2024, 2024-05, 2024-05-17처럼 쓰십시오."
            self._wrong(line, ko, f"Line {line}: “{words}” in {column} is no date; write 2024, 2024-05 or 2024-05-17.")
        return made

    def _role(self, line: int, words: str, position: str) -> SpeakerRole:
        role = ROLE_OF.get(folded(words))
        if words and role is None:
            known = ", ".join(SpeakerRole)
            ko = f"“{words}” 역할은 없습니다. 쓸 수 있는 말: {known}."
            self._wrong(line, ko, f"Line {line}: the role “{words}” is not known; use {known}.")
        # People write "interviewer" under position and leave the role out.
        if not words and ROLE_OF.get(folded(position)) is SpeakerRole.INTERVIEWER:
            return SpeakerRole.INTERVIEWER
        return role or SpeakerRole.PARTICIPANT

    def _is_new(self, made: SheetRow) -> bool:
        """Whether the label is new here, or the same participant in another membership."""
        label = (made.source, made.speaker)
        before = self._lines.setdefault(label, made)
        if before is not made and before.participant != made.participant:
            self._wrong(
                made.line,
                f"{made.speaker} 화자의 참여자가 여기에는 “{made.participant}”, "
                f"{before.line}행에는 “{before.participant}”라고 되어 있어 뺐습니다.",
                f"Line {made.line} gives {made.speaker} to {made.participant or 'nobody'}, "
                f"but line {before.line} to {before.participant or 'nobody'}; it was left out.",
            )
            return False
        membership = (*label, made.organisation or made.organisation_en, made.position, made.start or "")
        same = self._lines.setdefault(membership, made)
        if same is not made:
            en = f"Line {made.line} repeats line {same.line}, so it was left out."
            self._wrong(made.line, f"{same.line}행과 같아서 뺐습니다.", en)
        return same is made

    def _wrong(self, line: int, ko: str, en: str) -> None:
        self.problems.append(Fault(line, Bilingual(f"{line}행: {ko}", en)))
