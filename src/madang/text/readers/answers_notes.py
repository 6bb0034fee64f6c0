"""What is told of a table of answers: what its columns became, and what of it was left out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from zipfile import ZipFile

from madang.base.bilingual import Bilingual
from madang.sources.archive import BROKEN
from madang.text.readers.answers_cases import Case, misfits
from madang.text.readers.answers_columns import Columns
from madang.text.readers.column import SINGLE, USE_KO, ColumnUse

_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*?\bname=\"([^\"]{1,100})\"")
_LISTED = 10
_PERSONAL = SINGLE - {ColumnUse.CASE}
_NO_VALUE = {
    ColumnUse.NUMBER: ("숫자가 아닌", "hold no number"),
    ColumnUse.DATE: ("날짜가 아닌", "hold no date"),
    ColumnUse.BOOLEAN: ("예·아니오가 아닌", "say neither yes nor no"),
    ColumnUse.SIDE: ("측이 아닌", "name no side"),
}


def notes_on(made: Sequence[Case], found: Columns, empty: Sequence[int]) -> Iterator[Bilingual]:
    """The sentences about the cases and the columns; `empty` are the lines in which nobody answers."""
    yield _cases_note(len(made), None if found.case is None else found.names[found.case])
    answers = _listed([found.names[place] for place in found.open])
    yield Bilingual(f"글로 읽은 서술형 답: {answers}.", f"Open answers, read as words: {answers}.")
    if found.attributes:
        ko, en = _meanings(found, found.attributes)
        yield Bilingual(f"사례의 속성이 된 열: {ko}.", f"Attributes of the cases: {en}.")
    if personal := found.those(*_PERSONAL):
        ko, en = _meanings(found, personal)
        yield Bilingual(f"화자표처럼 읽은 열: {ko}.", f"Taken as on a speakers sheet: {en}.")
    if out := _listed([found.names[place] for place in found.those(ColumnUse.OUT)]):
        yield Bilingual(f"뺀 열: {out}.", f"Columns left out: {out}.")
    for place, lines in misfits(made, found).items():
        yield _misfit_note(found.names[place], found.uses[place], lines)
    if empty:
        yield Bilingual(
            f"답이 없는 행을 뺐습니다: {_shown(empty)}행.", f"Rows without an answer were left out: {_shown(empty)}."
        )


def other_sheets(content: bytes) -> tuple[Bilingual, ...]:
    """The sheets of a workbook that were not read."""
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


def _cases_note(count: int, by: str | None) -> Bilingual:
    ko = f"이름은 ‘{by}’ 열" if by is not None else "이름 대신 행 번호"
    en = f"named by “{by}”" if by is not None else "numbered by their rows"
    return Bilingual(f"한 행을 한 사례로 읽었습니다: {count}건, {ko}.", f"Each row became one case: {count}, {en}.")


def _misfit_note(name: str, use: ColumnUse, lines: Sequence[int]) -> Bilingual:
    ko, en = _NO_VALUE[use]
    return Bilingual(
        f"‘{name}’ 열에서 {ko} 칸을 뺐습니다: {_shown(lines)}행.",
        f"Cells of “{name}” that {en} were left out: {'row' if len(lines) == 1 else 'rows'} {_shown(lines)}.",
    )


def _meanings(found: Columns, places: Sequence[int]) -> tuple[str, str]:
    uses = [(found.names[place], found.uses[place]) for place in places]
    return _meaning(uses, USE_KO), _meaning(uses, {ColumnUse.NAME: "participant"})


def _meaning(uses: Sequence[tuple[str, ColumnUse]], words: Mapping[ColumnUse, str]) -> str:
    return ", ".join(f"“{name}” ({words.get(use, use)})" for name, use in uses)


def _shown(lines: Sequence[int]) -> str:
    return ", ".join(map(str, lines[:_LISTED])) + (", …" if len(lines) > _LISTED else "")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
