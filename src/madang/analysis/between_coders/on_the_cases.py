"""Who found which code in which case: what coverage, and so every claim, rests on.

A coder found a code in a case if a passage of theirs carries it (or a code below it) and counts for coverage: the
case's own view of something that happened, or a passage coded without a statement, in the words of somebody who speaks
for it. Whether the statement is agreed or disputed does not matter here: that is what is being asked.
A coder counts for a case if they coded every source of it that several coded.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from madang.analysis.between_coders.amounts import Amounts, Places, Stretches, amounts
from madang.analysis.between_coders.ground import Ground
from madang.analysis.cases import place_of
from madang.analysis.lookups import spoken
from madang.analysis.tellings import Telling, tellings
from madang.base.ids import CodingId, EpisodeId, OrganisationId, SourceId, StatementId
from madang.coding.statement import Modality, Perspective


class CaseUnit(StrEnum):
    """What a case is."""

    ORGANISATION = "organisation"
    INTERVIEW = "interview"
    EPISODE = "episode"


_KOREAN = {"조직": CaseUnit.ORGANISATION, "단체": CaseUnit.ORGANISATION, "면담": CaseUnit.INTERVIEW}
_KOREAN |= {"인터뷰": CaseUnit.INTERVIEW, "자료": CaseUnit.INTERVIEW, "일화": CaseUnit.EPISODE}


@dataclass(frozen=True, eq=False)
class Cases:
    """The cases of the sources that several coded: ids, who counts for each, and in which case each coding lies.

    `of_coding` holds places in `ids`, -1 for a coding that counts for no case.
    """

    unit: CaseUnit
    ids: tuple[str, ...]
    sources: tuple[tuple[SourceId, ...], ...]
    present: NDArray[np.bool_]
    of_coding: Places


def on_the_cases(ground: Ground, cases: Cases, codings: Places) -> Amounts:
    """In which cases each coder found any of these codings' codes."""
    inside = codings[cases.of_coding[codings] >= 0]
    found = np.zeros((len(ground.coders), len(cases.ids)), dtype=bool)
    found[ground.coder[inside], cases.of_coding[inside]] = True
    found &= cases.present  # who did not read all of a case said nothing about the whole of it
    many = len(cases.ids)
    return amounts(Stretches(np.arange(many), np.ones(many), found), cases.present)


def unit_of(ground: Ground, wanted: str = "") -> CaseUnit:
    """The unit asked for, or the study's own; interviews where nobody speaks for an organisation."""
    name = (wanted or ground.corpus.study.case_unit).strip().lower()
    unit = _KOREAN.get(name, CaseUnit(name) if name in {*CaseUnit} else CaseUnit.ORGANISATION)
    if not wanted and unit is not CaseUnit.INTERVIEW and not cases_of(ground, unit).ids:
        return CaseUnit.INTERVIEW
    return unit


@lru_cache(maxsize=8)
def cases_of(ground: Ground, unit: CaseUnit) -> Cases:
    """The cases, organisations in the order of every list, others by their names."""
    names = _names(ground, unit)
    sources: dict[str, set[SourceId]] = defaultdict(set)
    for name, coding in zip(names, ground.codings, strict=True):
        if name is not None:
            sources[name].add(coding.segment.source)
    for name, source in _heard(ground, unit):
        sources[name].add(source)
    ids = _in_order(ground, unit, sources)
    place = {each: number for number, each in enumerate(ids)}
    of_coding = np.array([-1 if each is None else place.get(each, -1) for each in names], dtype=np.int64)
    document = {source: number for number, source in enumerate(ground.sources)}
    theirs = tuple(tuple(sorted(sources[name], key=document.__getitem__)) for name in ids)
    present = np.array([ground.present[:, [document[each] for each in those]].all(axis=1) for those in theirs])
    return Cases(unit, ids, theirs, present.reshape(len(ids), len(ground.coders)).T, of_coding)


def _names(ground: Ground, unit: CaseUnit) -> list[str | None]:
    """The case of each coding, None where it counts for none."""
    told = {each.id: each for each in tellings(ground.corpus)}
    if unit is CaseUnit.INTERVIEW:
        return [each.segment.source if _counts(told, each.statement) else None for each in ground.codings]
    if unit is CaseUnit.EPISODE:
        return [_episode(told, each.statement) for each in ground.codings]
    speaking = _organisations(ground)
    cases = {key: each.case for key, each in told.items()}
    own = [cases.get(each.statement) if each.statement else speaking[each.id] for each in ground.codings]
    return [case if _counts(told, each.statement) else None for each, case in zip(ground.codings, own, strict=True)]


def _counts(told: Mapping[StatementId, Telling], statement: StatementId | None) -> bool:
    if statement is None or statement not in told:
        return True
    said = told[statement].statement
    return said.perspective is Perspective.OWN and said.modality is Modality.HAPPENED


def _episode(told: Mapping[StatementId, Telling], statement: StatementId | None) -> EpisodeId | None:
    if statement is None or statement not in told or not _counts(told, statement):
        return None
    return told[statement].statement.episode


def _organisations(ground: Ground) -> dict[CodingId, OrganisationId | None]:
    """For whom the person speaks in whose words each coding without a statement lies."""
    plain = defaultdict(list)
    for each in ground.codings:
        if each.statement is None:
            plain[each.segment.source].append(each)
    found: dict[CodingId, OrganisationId | None] = {}
    for source, codings in plain.items():
        said = spoken(ground.corpus, source, [each.segment.span.start for each in codings])
        found |= {
            each.id: membership.organisation if membership else None
            for each, (_, membership) in zip(codings, said, strict=True)
        }
    return found


def _heard(ground: Ground, unit: CaseUnit) -> Sequence[tuple[str, SourceId]]:
    """The cases that several coders read of, whether or not anything was coded of them."""
    corpus, sources = ground.corpus, set(ground.sources)
    if unit is CaseUnit.INTERVIEW:
        return [(each, each) for each in ground.sources]
    if unit is CaseUnit.EPISODE:
        every = corpus.statements.values()
        return [(each.episode, each.source) for each in every if each.episode and each.source in sources]
    found: list[tuple[str, SourceId]] = []
    for (source, _), speaker in corpus.speakers.items():
        if source in sources and speaker.participant is not None:
            membership = corpus.membership_on(speaker.participant, corpus.sources[source].date)
            if membership is not None:
                found.append((membership.organisation, source))
    return found


def _in_order(ground: Ground, unit: CaseUnit, found: Mapping[str, set[SourceId]]) -> tuple[str, ...]:
    corpus = ground.corpus
    if unit is CaseUnit.ORGANISATION:
        known = [OrganisationId(each) for each in found if not corpus.organisations[OrganisationId(each)].generic]
        return tuple(sorted(known, key=lambda each: place_of(corpus, each)))
    if unit is CaseUnit.INTERVIEW:
        return ground.sources
    return tuple(sorted(found, key=lambda each: (corpus.episodes[EpisodeId(each)].name.said("ko"), each)))
