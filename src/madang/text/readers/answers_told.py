"""What a column of a table of answers is by itself, told from its heading and its cells."""

import re
from collections.abc import Container, Sequence

from madang.sources.attribute import ValueType
from madang.sources.sheet_values import value_type
from madang.sources.sheet_words import COLUMN_OF, SIDE_OF, folded
from madang.text.readers.column import ColumnUse

CASE = re.compile(
    r"(?:id|no\.?|nr\.?|number|case|case id|respondent|respondent id|response id|responseid|participant id|"
    r"번호|연번|순번|일련번호|응답자|응답자 ?(?:id|번호)|응답 ?번호|참여자 ?(?:id|번호)|사례|사례 ?번호)$",
    re.IGNORECASE,
)
"""Headings of columns that number the cases."""
_PERSONAL = {
    "participant": ColumnUse.NAME,
    "speaker": ColumnUse.CASE,
    "pseudonym": ColumnUse.PSEUDONYM,
    "position": ColumnUse.POSITION,
    "organisation": ColumnUse.ORGANISATION,
    "organisation_en": ColumnUse.ORGANISATION_EN,
    "side": ColumnUse.SIDE,
}
"""The columns of the speakers sheet that a table of answers may have as well."""
_QUESTION = re.compile(r"[?？]\s*$|(?:까|나요|는지|세요|시오|의견|이유|why|how|describe|explain)[\s.:*)]*$", re.I)
_LONG = 60
_SENTENCE = 30
_ANSWER = 8


def recognised(name: str, values: Sequence[str], taken: Container[ColumnUse]) -> ColumnUse:
    """What a column of this heading with these values becomes, where others have `taken` their uses."""
    meaning = _PERSONAL.get(COLUMN_OF.get(folded(name), ""))
    if meaning is not None and meaning not in taken and _fits(meaning, values):
        return meaning
    if _is_open(name, values):
        return ColumnUse.ANSWER
    return ColumnUse(value_type(values).value)


def _fits(meaning: ColumnUse, values: Sequence[str]) -> bool:
    """Whether the cells can be what the heading says."""
    if meaning is ColumnUse.SIDE:
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
