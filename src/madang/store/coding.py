"""Rows of the room `coding`.

Codings and statements come in tens of thousands, so their two conversions are written out, and an
id that thousands of them share is one string: the readings compare little else. The other kinds
follow the fields of their dataclass.
"""

from sys import intern
from typing import Any

from madang.base.ids import CodeId, CoderId, SourceId, TranscriptId
from madang.coding.code import Code
from madang.coding.codebook import CodebookVersion
from madang.coding.coding import Coder, Coding, Origin, Placing
from madang.coding.episode import Episode
from madang.coding.memo import Memo
from madang.coding.reach import Reach
from madang.coding.segment import Segment
from madang.coding.settling import Said, Settling, SettlingCoding
from madang.coding.statement import (
    Answer,
    Blame,
    Horizon,
    Modality,
    Perspective,
    Pick,
    Setting,
    Sharing,
    Stance,
    Statement,
    Status,
    Time,
)
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
            SourceId(intern(row["source"])),
            TranscriptId(intern(row["transcript"])),
            Span(row["start"], row["end"]),
            row["words"],
            row["before"],
            row["after"],
        ),
        CodeId(intern(row["code"])),
        CoderId(intern(row["coder"])),
        row["statement"],
        _ORIGINS[row["origin"]],
        _PLACINGS[row["placing"]],
    )


def _statement_row(told: Statement) -> Row:
    return {
        "id": told.id,
        "source": told.source,
        "coder": told.coder,
        "view_of": told.view_of,
        "about": told.about,
        "stance": told.stance.value,
        "perspective": told.perspective.value,
        "modality": told.modality.value,
        "horizon": told.horizon.value,
        "owner_side": told.owner_side,
        "blame": told.blame.value,
        "episode": told.episode,
        "time": told.time.value,
        "start": told.start,
        "end": told.end,
        "target_inferred": told.target_inferred,
        "setting": told.setting.value,
        "status": told.status.value,
        "pick": told.pick.value,
        "sharing": told.sharing.value,
        "key": told.key,
    }


_CHOICES = {
    field: {each.value: each for each in choices}
    for field, choices in {
        "stance": Stance,
        "perspective": Perspective,
        "modality": Modality,
        "horizon": Horizon,
        "blame": Blame,
        "time": Time,
        "setting": Setting,
        "status": Status,
        "pick": Pick,
        "sharing": Sharing,
    }.items()
}


_SHARED = ("source", "coder", "view_of", "about", "episode")


def _statement(row: Row) -> Statement:
    del row["revision"]
    for field, choices in _CHOICES.items():
        row[field] = choices[row[field]]
    for field in _SHARED:
        if row[field] is not None:
            row[field] = intern(row[field])
    return Statement(**row)


def _said_plain(said: Said) -> dict[str, Any]:
    return {"code": said.code, "coder": said.coder, "words": said.words, "fields": dict(said.fields)}


def _said(plain: dict[str, Any]) -> Said:
    return Said(CodeId(plain["code"]), CoderId(plain["coder"]), plain["words"], tuple(plain["fields"].items()))


KINDS: tuple[Kind[Any], ...] = (
    field_kind(tables.coder, Coder),
    field_kind(tables.code, Code),
    field_kind(tables.codebook_version, CodebookVersion),
    field_kind(tables.episode, Episode),
    Kind(tables.statement, Statement, _statement_row, _statement),
    field_kind(tables.answer, Answer),
    Kind(tables.coding, Coding, _coding_row, _coding),
    field_kind(tables.settling, Settling),
    field_kind(tables.settling_coding, SettlingCoding, {"said": (_said_plain, _said)}),
    field_kind(tables.reach, Reach),
    field_kind(tables.memo, Memo),
    field_kind(tables.translation, Translation),
)
