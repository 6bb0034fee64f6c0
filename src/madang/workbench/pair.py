"""One pair opened: everything its page shows."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from madang.analysis.cases import cases, sources_of
from madang.analysis.corpus import Corpus
from madang.analysis.pairs import PairView, Party
from madang.analysis.response import PairResponse, SideResponse, pair_response, side_response
from madang.analysis.roles import BothRoles, Duality, both_roles, duality
from madang.analysis.stage import StageReading, stage
from madang.analysis.strip import Strip, strip
from madang.analysis.tellings import Statements
from madang.analysis.typology import PairPlacement, placements
from madang.analysis.voices import by_statement
from madang.base.bulk import in_bulk
from madang.base.ids import OrganisationId
from madang.coding.statement import Sharing
from madang.findings.decision import Decision
from madang.findings.findings import Findings
from madang.report.desk import Desk
from madang.sources.organisation import Side
from madang.workbench.decisions import stage_decision
from madang.workbench.pair_lists import disputed
from madang.workbench.pair_themes import Theme, themes
from madang.workbench.pairs import Time, both, ends, opened, time
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class End:
    """One end of the pair, and how many sources and people it is heard in."""

    party: Party
    sources: int
    people: int


@dataclass(frozen=True, slots=True)
class Member:
    """One organisation of a side: how many statements it makes about the other side, how many that side about it."""

    organisation: OrganisationId
    of_a: bool
    says: int
    said: int


@dataclass(frozen=True, slots=True)
class OfOrganisations:
    """What is read of two organisations only; `decision` comes with its revision."""

    stage: StageReading
    decision: tuple[Decision, int] | None
    response: PairResponse
    roles: tuple[Duality, Duality]
    placements: tuple[PairPlacement, ...]
    strip: Strip


@dataclass(frozen=True, slots=True)
class OfSides:
    """What is read of two whole sides only."""

    responses: tuple[SideResponse, SideResponse]
    both_roles: tuple[BothRoles, BothRoles]
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class OpenPair:
    """What two ends say about each other in a stretch of time; `disputed` counts what A says, and what B says."""

    view: PairView
    ends: tuple[End, End]
    time: Time
    themes: tuple[Theme, ...]
    disputed: tuple[int, int]
    organisations: OfOrganisations | None
    sides: OfSides | None
    desk: Desk


def open_pair(project: Project, a: str, b: str, start: str | None = None, end: str | None = None) -> OpenPair:
    """A pair of organisations, or of sides. Raises `NotFound`, or `Invalid` for what is no pair or no date."""
    whole, corpus = both(project, start, end)
    one, other = ends(whole, a, b)
    with in_bulk():
        found = _read(whole, corpus, project.findings(), one, other, start, end)
    if found.organisations is None:
        return found
    # The revision a later decision has to name is not part of what is kept.
    decided = replace(found.organisations, decision=stage_decision(project, a, b))
    return replace(found, organisations=decided)


@lru_cache(maxsize=8)
def _read(
    whole: Corpus, corpus: Corpus, findings: Findings, a: Party, b: Party, start: str | None, end: str | None
) -> OpenPair:
    view, desk = opened(whole, corpus, a, b), _desk(corpus, findings)
    said_by_a, said_by_b = disputed(view, desk.told)
    return OpenPair(
        view,
        (_end(whole, a), _end(whole, b)),
        _time(whole, opened(whole, whole, a, b), start, end),
        themes(whole, desk, view),
        (len(said_by_a), len(said_by_b)),
        None if isinstance(a, Side) else _of_organisations(corpus, a, OrganisationId(b)),
        _of_sides(desk, view, a, Side(b)) if isinstance(a, Side) else None,
        desk,
    )


@lru_cache(maxsize=4)
def _desk(corpus: Corpus, findings: Findings) -> Desk:
    return Desk(corpus, findings, Sharing.RESEARCHER, ("ko", "en"))


def _time(whole: Corpus, always: PairView, start: str | None, end: str | None) -> Time:
    told = by_statement(whole)
    return time(whole, [told[each] for each in (*always.a_on_b, *always.b_on_a)], start, end)


def _end(corpus: Corpus, party: Party) -> End:
    own = cases(corpus, party) if isinstance(party, Side) else (party,)
    heard = {source for case in own for source in sources_of(corpus).get(case, ())}
    people = set()
    for (source, _), speaker in corpus.speakers.items():
        member = corpus.membership_on(speaker.participant, corpus.sources[source].date) if source in heard else None
        if member is not None and member.organisation in own:
            people.add(member.participant)
    return End(party, len(heard), len(people))


def _of_organisations(corpus: Corpus, a: OrganisationId, b: OrganisationId) -> OfOrganisations:
    return OfOrganisations(
        stage(corpus, a, b),
        None,
        pair_response(corpus, a, b),
        (duality(corpus, a), duality(corpus, b)),
        placements(corpus, a, b),
        strip(corpus, a, b),
    )


def _of_sides(desk: Desk, view: PairView, a: Side, b: Side) -> OfSides:
    corpus = desk.corpus
    return OfSides(
        (side_response(corpus, a), side_response(corpus, b)),
        (both_roles(corpus, a), both_roles(corpus, b)),
        (*_members(desk, view.a_on_b, view.b_on_a, of_a=True), *_members(desk, view.b_on_a, view.a_on_b, of_a=False)),
    )


def _members(desk: Desk, own: Statements, others: Statements, *, of_a: bool) -> list[Member]:
    """The organisations of the side that says `own`; those that say most come first."""
    says = Counter(case for each in own if (case := desk.told[each].case))
    said = Counter(about for each in others if (about := desk.told[each].about))
    every = sorted({*says, *said}, key=lambda each: (-says[each], -said[each], each))
    return [Member(each, of_a, says[each], said[each]) for each in every]
