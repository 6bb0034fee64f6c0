"""Response modes, roles, typologies and episodes of a pair, as JSON."""

from collections.abc import Iterable

from pydantic import StrictBool, StrictFloat, StrictInt, StrictStr

from madang.analysis.response import MODES, TENSION, ResponseBalance
from madang.analysis.roles import Duality, RoleAccount
from madang.analysis.strip import EpisodeMark, SideMark, Strip
from madang.analysis.tellings import Statements
from madang.analysis.typology import PairPlacement, Placement, Vote
from madang.api.shapes.shape import Said, Shape
from madang.report import words
from madang.report.desk import Desk


class ModeShape(Shape):
    """One response mode (a code key), and in how many episodes it is told."""

    theme: StrictStr
    tension: StrictBool
    episodes: StrictInt


class BalanceShape(Shape):
    """RM from -1 to 1 by one account, with the range when any one episode is left out; else the reason."""

    episodes: StrictInt
    tension: StrictInt
    cooperation: StrictInt
    value: StrictFloat | None
    low: StrictFloat | None
    high: StrictFloat | None
    reason: Said | None
    modes: list[ModeShape]


class RoleAccountShape(Shape):
    """Episodes as protester and as partner by one account; `reading` in words, or the reason why there is none.

    The ranges are least and greatest when any one episode is left out.
    """

    protest: StrictInt
    partner: StrictInt
    protest_keys: list[StrictStr]
    partner_keys: list[StrictStr]
    balance: StrictFloat | None
    overlap: StrictFloat | None
    balance_range: list[StrictFloat] | None
    overlap_range: list[StrictFloat] | None
    reading: Said | None
    reason: Said | None


class RolesShape(Shape):
    """One organisation's roles: as it tells them, and as the other sides tell them of it."""

    organisation: StrictStr
    own: RoleAccountShape
    others: RoleAccountShape


class VoteShape(Shape):
    """One dimension (a code key) by one account."""

    dimension: StrictStr
    pole: Said
    keys: list[StrictStr]


class PlacementShape(Shape):
    """The types one account does not exclude; `reason` where nothing was said."""

    cells: list[Said]
    votes: list[VoteShape]
    reason: Said | None


class TypologyShape(Shape):
    """A typology by both accounts; `single` only where both leave the same one type, by two people each."""

    key: StrictStr
    by_a: PlacementShape
    by_b: PlacementShape
    single: Said | None


class SideMarkShape(Shape):
    """One account of an episode: response modes and roles (code keys), the median stance, the statements."""

    modes: list[StrictStr]
    roles: list[StrictStr]
    stance: StrictFloat | None
    keys: list[StrictStr]


class PairEpisodeShape(Shape):
    """An episode; it lies somewhere in `earliest` to `latest` (ISO days), None where not known."""

    episode: StrictStr
    name: Said
    when: Said
    start: StrictStr | None
    end: StrictStr | None
    earliest: StrictStr | None
    latest: StrictStr | None
    told: Said
    by_a: SideMarkShape
    by_b: SideMarkShape


class StripShape(Shape):
    """The episodes in order; `windows` is why moving windows stay off, None where they do not."""

    episodes: list[PairEpisodeShape]
    windows: Said | None


def balance_shape(balance: ResponseBalance) -> BalanceShape:
    """A balance as JSON."""
    return BalanceShape(
        episodes=balance.episodes,
        tension=balance.tension,
        cooperation=balance.cooperation,
        value=balance.value,
        low=balance.low,
        high=balance.high,
        reason=None if balance.reason is None else Said.of(balance.reason),
        modes=[mode for each in sorted(MODES) if (mode := _mode(balance, each)).episodes],
    )


def _mode(balance: ResponseBalance, theme: str) -> ModeShape:
    episodes = sum(theme in each.modes for each in balance.marks)
    return ModeShape(theme=theme, tension=theme in TENSION, episodes=episodes)


def roles_shape(duality: Duality) -> RolesShape:
    """The roles of one organisation as JSON."""
    return RolesShape(
        organisation=duality.organisation, own=_role_account(duality.own), others=_role_account(duality.others)
    )


def _role_account(each: RoleAccount) -> RoleAccountShape:
    return RoleAccountShape(
        protest=each.protest,
        partner=each.partner,
        protest_keys=_joined(mark.protest for mark in each.strip),
        partner_keys=_joined(mark.partner for mark in each.strip),
        balance=each.balance,
        overlap=each.overlap,
        balance_range=None if each.balance_range is None else list(each.balance_range),
        overlap_range=None if each.overlap_range is None else list(each.overlap_range),
        reading=None if each.reading is None else Said.of(words.ROLE_READINGS[each.reading]),
        reason=None if each.reason is None or not each.strip else Said.of(each.reason),
    )


def _joined(statements: Iterable[Statements]) -> list[str]:
    return [key for each in statements for key in each]


def typology_shape(placed: PairPlacement) -> TypologyShape:
    """A placement as JSON."""
    return TypologyShape(
        key=placed.typology.key,
        by_a=_placement(placed.by_a),
        by_b=_placement(placed.by_b),
        single=None if placed.single is None else Said.of(placed.single.name),
    )


def _placement(each: Placement) -> PlacementShape:
    return PlacementShape(
        cells=[Said.of(cell.name) for cell in each.cells],
        votes=[_vote(vote) for vote in each.votes],
        reason=None if each.reason is None else Said.of(each.reason),
    )


def _vote(vote: Vote) -> VoteShape:
    keys = sorted({*vote.plus, *vote.minus})
    return VoteShape(dimension=vote.dimension, pole=Said.of(words.POLES[vote.pole]), keys=list(keys))


def strip_shape(desk: Desk, strip: Strip) -> StripShape:
    """The episodes of a pair as JSON."""
    return StripShape(
        episodes=[_episode(desk, each) for each in strip.episodes],
        windows=None if strip.windows is None else Said.of(strip.windows),
    )


def _episode(desk: Desk, mark: EpisodeMark) -> PairEpisodeShape:
    episode = desk.corpus.episodes[mark.episode]
    return PairEpisodeShape(
        episode=mark.episode,
        name=Said.of(mark.name),
        when=Said.of(desk.episode_time(mark.episode)),
        start=episode.start or episode.end,
        end=episode.end or episode.start,
        earliest=mark.earliest,
        latest=mark.latest,
        told=Said.of(words.TOLDS[mark.told]),
        by_a=_side_mark(mark.by_a),
        by_b=_side_mark(mark.by_b),
    )


def _side_mark(each: SideMark) -> SideMarkShape:
    return SideMarkShape(modes=list(each.modes), roles=list(each.roles), stance=each.stance, keys=list(each.statements))
