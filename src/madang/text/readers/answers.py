"""Tables of open answers (.xlsx, .csv): each row one case, its answers the words, its other cells attributes."""

from collections.abc import Sequence
from pathlib import PurePath

from madang.base.errors import Invalid
from madang.sources.archive import unpacks_to_more_than
from madang.sources.decode import decode
from madang.sources.sheet import Sheet
from madang.sources.sheet_table import Row, table
from madang.sources.sheet_words import COLUMN_OF, folded
from madang.text.readers.answers_cases import Case, cases, people
from madang.text.readers.answers_columns import Columns, columns, described
from madang.text.readers.answers_notes import notes_on, other_sheets
from madang.text.readers.column import Column, Unanswered, Wanted
from madang.text.readers.reader import Reader, Reading
from madang.text.readers.spoken_table import spoken
from madang.text.span import Span
from madang.text.turn import Turn, TurnKind

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_RISKY = 2 * 1024 * 1024
_packs_much = unpacks_to_more_than(_RISKY)


def read(content: bytes, file_name: str, wanted: Wanted = ()) -> Reading:
    """A turn per answer, labelled with its case; `wanted` says what columns are to be, others are told by themselves.

    Raises `Unanswered` for a table in which nobody answers anything, `Invalid` for wishes that cannot be met.
    """
    rows = _rows(content, file_name)
    heard = None if wanted else spoken(rows, file_name)
    if heard is not None:
        return heard
    found = columns(rows, wanted, file_name)
    seen = described(rows, found, wanted)
    if not found.open:
        raise _without_answers(rows, seen, file_name, wanted)
    made, empty = cases(rows[1:], found)
    text, turns = _laid_out(made, found)
    decoded = None if content.startswith(b"PK") else decode(content, file_name)
    notes = (*(decoded.notes if decoded else ()), *notes_on(made, found, empty), *other_sheets(content))
    described_people: Sheet = people(made, found, PurePath(file_name).stem)
    encoding = decoded.encoding if decoded else None
    return Reading(text, encoding, notes, turns=turns, people=described_people, columns=seen)


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


def _without_answers(rows: Sequence[Row], seen: Sequence[Column], file_name: str, wanted: Wanted) -> Invalid:
    if not seen:
        return Invalid(
            f"{file_name} holds no words; choose a file with text in it.",
            f"{file_name}: 글이 없습니다. 글이 든 파일을 고르십시오.",
        )
    if not wanted and any(COLUMN_OF.get(folded(cell)) == "speaker" for cell in rows[0][1]):
        return Invalid(
            f"{file_name} is a speakers sheet; bring it in where speakers are assigned, not as a source.",
            f"{file_name}: 화자표입니다. 자료가 아니라 화자를 지정하는 곳에서 가져오십시오.",
        )
    return Unanswered(
        f"{file_name} is a table in which no column holds open answers; say of at least one column that it does.",
        f"{file_name}: 서술형 답이 든 열이 없는 표입니다. 적어도 한 열을 ‘답’으로 정하십시오.",
        seen,
    )


def _is_large(content: bytes) -> bool:
    return len(content) > _RISKY or _packs_much(content)


READER = Reader("answers", "1", (".xlsx", ".csv", ".tsv", ".xlsm"), MEDIA_TYPE, read, _is_large, read)
