"""Rows of the room `coding`.

Codings and statements come in tens of thousands, so their two conversions are written out; the
other kinds follow the fields of their dataclass.
"""

from typing import Any

from madang.coding.code import Code
from madang.coding.codebook import CodebookVersion
from madang.coding.coding import Coder, Coding, Origin, Placing
from madang.coding.episode import Episode
from madang.coding.memo import Memo
from madang.coding.reach import Reach
from madang.coding.segment import Segment
from madang.coding.statement import Answer, Statement
from madang.coding.translation import Translation
from madang.store import tables
from madang.store.kinds import Kind, Row, field_kind
from madang.text.span import Span

_ORIGINS = {origin.value: origin for origin in Origin}
_PLACINGS = {placing.value: placing for placing in Placing}


def _coding_row(coding: Coding) -> Row:
    segment = coding.segment
    return {
        "id": coding.id,
        "source": segment.source,
        "transcript": segment.transcript,
        "start": segment.span.start,
        "end": segment.span.end,
        "words": segment.words,
        "before": segment.before,
        "after": segment.after,
        "code": coding.code,
        "coder": coding.coder,
        "statement": coding.statement,
        "origin": coding.origin.value,
        "placing": coding.placing.value,
    }


def _coding(row: Row) -> Coding:
    return Coding(
        row["id"],
        Segment(
            row["source"], row["transcript"], Span(row["start"], row["end"]), row["words"], row["before"], row["after"]
        ),
        row["code"],
        row["coder"],
        row["statement"],
        _ORIGINS[row["origin"]],
        _PLACINGS[row["placing"]],
    )


KINDS: tuple[Kind[Any], ...] = (
    field_kind(tables.coder, Coder),
    field_kind(tables.code, Code),
    field_kind(tables.codebook_version, CodebookVersion),
    field_kind(tables.episode, Episode),
    field_kind(tables.statement, Statement),
    field_kind(tables.answer, Answer),
    Kind(tables.coding, Coding, _coding_row, _coding),
    field_kind(tables.reach, Reach),
    field_kind(tables.memo, Memo),
    field_kind(tables.translation, Translation),
)
