"""Rows of the room `sources`."""

from dataclasses import asdict
from typing import Any

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


def _study_row(study: Study) -> Row:
    return {"id": STUDY, **_study.to_row(study)}


KINDS: tuple[Kind[Any], ...] = (
    Kind(tables.study, Study, _study_row, _study.from_row),
    field_kind(tables.source, Source),
    field_kind(tables.organisation, Organisation),
    field_kind(tables.participant, Participant),
    field_kind(tables.membership, Membership),
    field_kind(tables.speaker, Speaker),
    field_kind(tables.attribute_value, AttributeValue),
    field_kind(tables.carried, Carried),
    field_kind(tables.recording, Recording),
)
