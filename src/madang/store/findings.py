"""Rows of the room `findings`."""

from typing import Any

from madang.base.bilingual import Bilingual
from madang.findings.claim import Claim, DeviantCase, Evidence
from madang.findings.decision import Decision
from madang.findings.summary import Citation, Summary
from madang.store import tables
from madang.store.kinds import Kind, field_kind


def _deviant_plain(cases: tuple[DeviantCase, ...]) -> list[list[Any]]:
    return [[case.organisation, case.explanation.ko, case.explanation.en] for case in cases]


def _deviant_cases(plain: list[list[Any]]) -> tuple[DeviantCase, ...]:
    return tuple(DeviantCase(organisation, Bilingual(ko, en)) for organisation, ko, en in plain)


KINDS: tuple[Kind[Any], ...] = (
    field_kind(tables.claim, Claim, {"deviant": (_deviant_plain, _deviant_cases)}),
    field_kind(tables.evidence, Evidence),
    field_kind(tables.summary, Summary),
    field_kind(tables.citation, Citation),
    field_kind(tables.decision, Decision),
)
