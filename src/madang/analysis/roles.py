"""Protester and partner at once: the duality of roles (3.3.3).

Lee 2012 (both roles kept); Ramanath & Ebrahim 2010; Young 2000 (layers); Kim 2011.
P: episodes with ROL.protest or RSP.confront; Q: with ROL.partner, RSP.collab or RSP.compromise.
A statement on a role (ROL.*) with stance -1 rejects it ("we are nobody's partner") and is no
episode of it; a response (RSP.*) happened, whatever is thought of it.

How it is counted: docs/method/roles.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from madang.analysis.cases import asked_about, cases, place_of
from madang.analysis.corpus import Corpus
from madang.analysis.refusals import THREE_EPISODES
from madang.analysis.tellings import Statements, Telling, ids, tellings
from madang.base.bilingual import Bilingual
from madang.base.ids import EpisodeId, OrganisationId
from madang.coding.statement import Setting
from madang.sources.organisation import Side

PROTEST = frozenset({"ROL.protest", "RSP.confront"})
PARTNER = frozenset({"ROL.partner", "RSP.collab", "RSP.compromise"})
_EITHER = PROTEST | PARTNER
LOW = 1 / 3
"""Below it D counts as one role, and J as roles that take turns."""


_SIDES = frozenset(side.value for side in Side)


class RoleReading(StrEnum):
    """D under 1/3: one role. Otherwise J under 1/3: alternates; else both at once."""

    ONE_ROLE = "one_role"
    ALTERNATES = "alternates"
    BOTH_AT_ONCE = "both_at_once"


@dataclass(frozen=True, slots=True)
class RoleMark:
    """One episode and the statements that show either role; `episode` is None for an unnamed one."""

    episode: EpisodeId | None
    start: str | None
    protest: Statements
    partner: Statements
    settings: tuple[Setting, ...]


@dataclass(frozen=True, slots=True)
class RoleAccount:
    """The roles by one account. `balance` D = 2·min(P,Q)/(P+Q), `overlap` J = |P∩Q|/|P∪Q|, both in [0, 1].

    The ranges are the least and the greatest value when any one episode is left out. All None
    below three episodes (an episode with both roles counts twice), with `reason`.
    """

    protest: int
    partner: int
    balance: float | None
    overlap: float | None
    balance_range: tuple[float, float] | None
    overlap_range: tuple[float, float] | None
    reading: RoleReading | None
    reason: Bilingual | None
    strip: tuple[RoleMark, ...]


@dataclass(frozen=True, slots=True)
class Duality:
    """One organisation's roles as it tells them, and as the other sides tell them of it."""

    organisation: OrganisationId
    own: RoleAccount
    others: RoleAccount


@dataclass(frozen=True, slots=True)
class BothRoles:
    """Cases that tell of both roles, out of the cases reached for either; not a mean of D."""

    side: Side | None
    cases: tuple[OrganisationId, ...]
    reached: tuple[OrganisationId, ...]
    statements: Statements


def duality(corpus: Corpus, organisation: OrganisationId) -> Duality:
    """The roles of one organisation."""
    marks = _role_tellings(corpus).get(organisation, _Told((), ()))
    return Duality(organisation, _account(corpus, marks.own), _account(corpus, marks.others))


def dualities(corpus: Corpus) -> tuple[Duality, ...]:
    """The roles of every organisation of which a role is told, in the order of the pairs."""
    told = sorted(_role_tellings(corpus), key=lambda each: place_of(corpus, each))
    return tuple(duality(corpus, organisation) for organisation in told)


def both_roles(corpus: Corpus, side: Side | None = None) -> BothRoles:
    """The study's count, on one side or on all."""
    heard, told = cases(corpus, side), _role_tellings(corpus)
    reached = frozenset().union(*(asked_about(corpus, theme).reached for theme in (*PROTEST, *PARTNER)))
    own = {case: told[case].own for case in heard if case in told}
    both = {case: each for case, each in own.items() if _shows(each, PROTEST) and _shows(each, PARTNER)}
    return BothRoles(
        side,
        tuple(both),
        tuple(case for case in heard if case in reached or own.get(case)),
        tuple(sorted(telling.id for each in both.values() for telling in each)),
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """Statements that show a role of one organisation: its own, and those of other sides."""

    own: tuple[Telling, ...]
    others: tuple[Telling, ...]


@lru_cache(maxsize=4)
def _role_tellings(corpus: Corpus) -> Mapping[OrganisationId, _Told]:
    own: dict[OrganisationId, list[Telling]] = defaultdict(list)
    others: dict[OrganisationId, list[Telling]] = defaultdict(list)
    sides = {each.id: each.side for each in corpus.organisations.values()}
    for each in tellings(corpus):
        if each.counts and each.case and each.side and not shown(each).isdisjoint(_EITHER):
            about = sides.get(each.about) if each.about else None
            owners = owner_sides(each, about)
            if each.side in owners:
                own[each.case].append(each)
            if each.about and about in owners and about is not each.side:
                others[each.about].append(each)
    return {each: _Told(tuple(own.get(each, ())), tuple(others.get(each, ()))) for each in {*own, *others}}


def shown(told: Telling) -> frozenset[str]:
    """The codes of a statement without the roles it rejects."""
    return told.codes - _roles(told.codes) if told.stance == -1 else told.codes


def shown_roles(told: Telling) -> frozenset[str]:
    """The roles of a statement that rejects none."""
    return _roles(told.codes) if told.stance != -1 else frozenset()


@lru_cache(maxsize=4096)
def _roles(codes: frozenset[str]) -> frozenset[str]:
    return frozenset([code for code in codes if code.startswith("ROL.")])


def owner_sides(told: Telling, about: Side | None) -> frozenset[Side]:
    """Whose move or role a statement tells: the owner it names, or else the view's side.

    Where no owner is named, partners are two (both sides), and a protester told by government is
    the one it speaks about.
    """
    owner, codes = told.statement.owner_side, shown(told)
    ends = frozenset(side for side in (told.side, about) if side is not None)
    if owner == "both" or (not owner and "ROL.partner" in codes):
        return ends
    if owner in _SIDES:
        return frozenset({Side(owner)})
    if "ROL.protest" in codes and told.side is Side.GOVERNMENT and about is not None:
        return frozenset({about})
    return ends & {told.side}


def _shows(told: Iterable[Telling], codes: frozenset[str]) -> bool:
    return any(not shown(each).isdisjoint(codes) for each in told)


def _account(corpus: Corpus, told: tuple[Telling, ...]) -> RoleAccount:
    protest = _episodes(told, PROTEST)
    partner = _episodes(told, PARTNER)
    strip = _strip(corpus, protest, partner)
    p, q = frozenset(protest), frozenset(partner)
    if len(p) + len(q) < 3:
        return RoleAccount(len(p), len(q), None, None, None, None, None, THREE_EPISODES, strip)
    balance, overlap = _balance(p, q), _overlap(p, q)
    less = [(p - {each}, q - {each}) for each in sorted(p | q)]
    return RoleAccount(
        len(p),
        len(q),
        balance,
        overlap,
        _range(_balance(*each) for each in less),
        _range(_overlap(*each) for each in less),
        _reading(balance, overlap),
        None,
        strip,
    )


def _episodes(told: Iterable[Telling], codes: frozenset[str]) -> dict[str, list[Telling]]:
    found: dict[str, list[Telling]] = defaultdict(list)
    for each in told:
        if not shown(each).isdisjoint(codes):
            found[each.episode].append(each)
    return found


def _balance(p: frozenset[str], q: frozenset[str]) -> float:
    return 2 * min(len(p), len(q)) / (len(p) + len(q))


def _overlap(p: frozenset[str], q: frozenset[str]) -> float:
    return len(p & q) / len(p | q)


def _range(values: Iterable[float]) -> tuple[float, float]:
    every = tuple(values)
    return min(every), max(every)


def _reading(balance: float, overlap: float) -> RoleReading:
    if balance < LOW:
        return RoleReading.ONE_ROLE
    return RoleReading.ALTERNATES if overlap < LOW else RoleReading.BOTH_AT_ONCE


def _strip(
    corpus: Corpus, protest: Mapping[str, list[Telling]], partner: Mapping[str, list[Telling]]
) -> tuple[RoleMark, ...]:
    marks = [_mark(corpus, protest.get(each, []), partner.get(each, [])) for each in sorted({*protest, *partner})]
    return tuple(sorted(marks, key=lambda each: (each.start is None, each.start or "")))


def _mark(corpus: Corpus, protest: list[Telling], partner: list[Telling]) -> RoleMark:
    both = [*protest, *partner]
    episode = both[0].statement.episode
    start = corpus.episodes[episode].start if episode else both[0].statement.start
    settings = tuple(sorted({each.statement.setting for each in both}))
    return RoleMark(episode, start, ids(protest), ids(partner), settings)
