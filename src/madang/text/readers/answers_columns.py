"""What each column of a table of answers becomes, told from its heading and its cells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from madang.sources.attribute import ValueType
from madang.sources.sheet_table import Row
from madang.sources.sheet_values import value_type
from madang.sources.sheet_words import COLUMN_OF, SIDE_OF, folded

_PERSONAL = ("participant", "pseudonym", "position", "organisation", "organisation_en", "side", "speaker")
"""The meanings of the speakers sheet that a table of answers may have as well."""
_CASE = re.compile(
    r"(?:id|no\.?|nr\.?|number|case|case id|respondent|respondent id|response id|responseid|participant id|"
    r"번호|연번|순번|일련번호|응답자|응답자 ?(?:id|번호)|응답 ?번호|참여자 ?(?:id|번호)|사례|사례 ?번호)$",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"[?？]\s*$|(?:까|나요|는지|세요|시오|의견|이유|why|how|describe|explain)[\s.:*)]*$", re.I)
_LONG = 60
_SENTENCE = 30
_ANSWER = 8


@dataclass
class Columns:
    """The columns of a table by their places from 0: names, which name the case, hold answers, or describe it."""

    names: dict[int, str]
    case: int | None = None
    open: list[int] = field(default_factory=list)
    attributes: dict[int, ValueType] = field(default_factory=dict)
    personal: dict[int, str] = field(default_factory=dict)


def columns(rows: Sequence[Row]) -> Columns:
    """What the columns of these rows become, the first row naming them."""
    head = rows[0][1] if rows else []
    width = max((len(cells) for _, cells in rows), default=0)
    cells = {place: [each[place] if place < len(each) else "" for _, each in rows[1:]] for place in range(width)}
    found = Columns({place: _name(head, place) for place in cells})
    for place, values in cells.items():
        if any(values):
            _sort_in(found, place, [value for value in values if value])
    found.case = _case(found, cells)
    found.attributes.pop(-1 if found.case is None else found.case, None)
    return found


def _name(head: Sequence[str], place: int) -> str:
    name = " ".join(head[place].split()) if place < len(head) else ""
    return name or f"({chr(ord('A') + place) if place < 26 else place + 1})"


def _sort_in(found: Columns, place: int, values: Sequence[str]) -> None:
    name = found.names[place]
    meaning = COLUMN_OF.get(folded(name))
    if meaning in _PERSONAL and meaning not in found.personal.values() and _fits(meaning, values):
        found.personal[place] = meaning
    elif _is_open(name, values):
        found.open.append(place)
    else:
        found.attributes[place] = value_type(values)


def _fits(meaning: str, values: Sequence[str]) -> bool:
    """Whether the cells can be what the heading says."""
    if meaning == "side":
        return all(folded(value) in SIDE_OF for value in values)
    return all(len(value) <= _LONG for value in values)


def _is_open(name: str, values: Sequence[str]) -> bool:
    """Whether people wrote freely here: sentences, or different short answers to a question."""
    if value_type(values) is not ValueType.TEXT:
        return False
    mean = sum(map(len, values)) / len(values)
    varied = len(set(values)) * 2 > len(values)
    if any(len(value) > 2 * _LONG or "\n" in value for value in values) and varied:
        return True
    words = sum(len(value.split()) for value in values) / len(values)
    plain = not all(" " not in value and ("@" in value or "://" in value) for value in values)
    return plain and varied and (mean >= _SENTENCE or words >= 5 or (bool(_QUESTION.search(name)) and mean >= _ANSWER))


def _case(found: Columns, cells: dict[int, list[str]]) -> int | None:
    """The column that names the cases: the participant, or one that is called so and differs in every row."""
    for place, meaning in found.personal.items():
        if meaning in ("participant", "speaker"):
            return place
    for place in found.attributes:
        filled = [value for value in cells[place] if value]
        if _CASE.match(found.names[place].strip()) and len(set(filled)) == len(cells[place]):
            return place
    return None
