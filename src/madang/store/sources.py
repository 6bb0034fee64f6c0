"""Rows of the room `sources`."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from madang.base.bilingual import Bilingual
from madang.sources.attribute import AttributeValue
from madang.sources.carried import Carried
from madang.sources.organisation import Membership, Organisation
from madang.sources.participant import Participant, Speaker
from madang.sources.recording import Recording
from madang.sources.source import Source
from madang.sources.study import StageRules, Study
from madang.store import tables
from madang.store.kinds import Kind, Row, field_kind

STUDY = "study"
"""The id of the one row of its table."""

_study = field_kind(tables.study, Study, {"stage": (asdict, lambda plain: StageRules(**plain))})


def _plain_notes(notes: Iterable[Bilingual]) -> list[object]:
    return [asdict(note) if note.ko else note.en for note in notes]


def _notes(plain: Iterable[Any]) -> tuple[Bilingual, ...]:
    # Up to version 8 they were kept in English alone.
    return tuple(Bilingual("", note) if isinstance(note, str) else Bilingual(**note) for note in plain)


def _study_row(study: Study) -> Row:
    return {"id": STUDY, **_study.to_row(study)}


KINDS: tuple[Kind[Any], ...] = (
    Kind(tables.study, Study, _study_row, _study.from_row),
    field_kind(tables.source, Source, {"notes": (_plain_notes, _notes)}),
    field_kind(tables.organisation, Organisation),
    field_kind(tables.participant, Participant),
    field_kind(tables.membership, Membership),
    field_kind(tables.speaker, Speaker),
    field_kind(tables.attribute_value, AttributeValue),
    field_kind(tables.carried, Carried),
    field_kind(tables.recording, Recording),
)
