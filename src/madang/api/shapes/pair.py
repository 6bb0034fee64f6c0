"""One pair opened, as JSON."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.analysis.roles import BothRoles
from madang.api.shapes.pair_modes import (
    BalanceShape,
    RolesShape,
    StripShape,
    TypologyShape,
    balance_shape,
    roles_shape,
    strip_shape,
    typology_shape,
)
from madang.api.shapes.pair_stage import PairStageShape, stage_shape
from madang.api.shapes.pair_themes import PairThemeShape, theme_shape
from madang.api.shapes.pairs import PairTimeShape, time_shape
from madang.api.shapes.shape import Said, Shape
from madang.base.bilingual import Bilingual
from madang.report import words
from madang.sources.organisation import Side
from madang.workbench.pair import End, Member, OfOrganisations, OfSides, OpenPair


class PairEndShape(Shape):
    """An organisation (id) or a whole side (name), and how many sources and people it is heard in."""

    id: StrictStr
    name: Said
    side: StrictStr
    whole: StrictBool
    generic: StrictBool
    sources: StrictInt
    people: StrictInt


class PairMemberShape(Shape):
    """One organisation of a side: statements it makes about the other side, and that side about it."""

    organisation: StrictStr
    of_a: StrictBool
    says: StrictInt
    said: StrictInt


class BothRolesShape(Shape):
    """Organisations of a side that tell of both roles, of those reached for either."""

    cases: list[StrictStr]
    reached: StrictInt


class OfOrganisationsShape(Shape):
    """What is read of two organisations; responses and typologies by A's account and by B's."""

    stage: PairStageShape
    responses: list[BalanceShape]
    roles: list[RolesShape]
    typologies: list[TypologyShape]
    strip: StripShape


class OfSidesShape(Shape):
    """What is read of two whole sides, each by A and by B."""

    responses: list[BalanceShape]
    both_roles: list[BothRolesShape]
    members: list[PairMemberShape]


class PairShape(Shape):
    """What two ends say about each other in a stretch of time; the counts are of statements, A's and B's."""

    a: PairEndShape
    b: PairEndShape
    time: PairTimeShape
    a_on_b: StrictInt
    b_on_a: StrictInt
    wider: list[StrictInt]
    disputed: list[StrictInt]
    themes: list[PairThemeShape]
    organisations: OfOrganisationsShape | None
    sides: OfSidesShape | None


def pair_shape(found: OpenPair) -> PairShape:
    """An open pair as JSON."""
    view = found.view
    return PairShape(
        a=_end(found, found.ends[0]),
        b=_end(found, found.ends[1]),
        time=time_shape(found.time),
        a_on_b=len(view.a_on_b),
        b_on_a=len(view.b_on_a),
        wider=[len(view.a_on_wider), len(view.b_on_wider)],
        disputed=list(found.disputed),
        themes=[theme_shape(found.desk.corpus, each) for each in found.themes],
        organisations=None if found.organisations is None else _organisations(found, found.organisations),
        sides=None if found.sides is None else _sides(found.sides),
    )


def _end(found: OpenPair, end: End) -> PairEndShape:
    whole = isinstance(end.party, Side)
    organisation = None if isinstance(end.party, Side) else found.desk.corpus.organisations[end.party]
    name = words.SIDE_NAMES[Side(end.party)] if organisation is None else Bilingual(organisation.ko, organisation.en)
    return PairEndShape(
        id=end.party,
        name=Said.of(name),
        side=end.party if organisation is None else organisation.side.value,
        whole=whole,
        generic=organisation is not None and organisation.generic,
        sources=end.sources,
        people=end.people,
    )


def _organisations(found: OpenPair, each: OfOrganisations) -> OfOrganisationsShape:
    return OfOrganisationsShape(
        stage=stage_shape(found.desk, each.stage, each.decision),
        responses=[balance_shape(each.response.by_a), balance_shape(each.response.by_b)],
        roles=[roles_shape(one) for one in each.roles],
        typologies=[typology_shape(one) for one in each.placements],
        strip=strip_shape(found.desk, each.strip),
    )


def _sides(each: OfSides) -> OfSidesShape:
    return OfSidesShape(
        responses=[balance_shape(one.balance) for one in each.responses],
        both_roles=[_both_roles(one) for one in each.both_roles],
        members=[_member(one) for one in each.members],
    )


def _both_roles(each: BothRoles) -> BothRolesShape:
    return BothRolesShape(cases=list(each.cases), reached=len(each.reached))


def _member(each: Member) -> PairMemberShape:
    return PairMemberShape(organisation=each.organisation, of_a=each.of_a, says=each.says, said=each.said)
