"""All readings of one corpus in one place, each worked out when first asked for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

from madang.analysis.corpus import Corpus
from madang.analysis.coverage import Coverage, coverages
from madang.analysis.frequencies import Frequency, frequencies
from madang.analysis.gap import GapTable, perception_gaps
from madang.analysis.links import LinkTable, links
from madang.analysis.negative import NegativeCases, negative_cases
from madang.analysis.network import Likeness, Network, likeness, network
from madang.analysis.pairs import Pair, PairView, pair_view, pairs, side_view
from madang.analysis.reasons import Reasons, reasons
from madang.analysis.response import PairResponse, SideResponse, pair_response, side_response
from madang.analysis.roles import BothRoles, Duality, both_roles, dualities
from madang.analysis.saturation import Saturation, saturation
from madang.analysis.stage import StageReading, stage
from madang.analysis.strategies import StrategyGroup, strategies
from madang.analysis.strip import Strip, strip
from madang.analysis.typology import PairPlacement, placements
from madang.base.bulk import in_bulk
from madang.base.ids import OrganisationId
from madang.sources.organisation import Side

PairKey = tuple[OrganisationId, OrganisationId]
_R = TypeVar("_R")


def _reading(work: "Callable[[Readings], _R]") -> "cached_property[_R]":
    """Worked out when first asked for, with the many values it makes made at once."""
    return cached_property(in_bulk()(work))


@dataclass(frozen=True)
class Readings:
    """What the account, the command line and the pages ask. Keyed by (a, b) as in `pairs`."""

    corpus: Corpus

    @_reading
    def pairs(self) -> tuple[Pair, ...]:
        """Every pair of which something is said."""
        return pairs(self.corpus)

    @_reading
    def views(self) -> Mapping[PairKey, PairView]:
        """Each pair opened."""
        return {(each.a, each.b): pair_view(self.corpus, each.a, each.b) for each in self.pairs}

    @_reading
    def sides(self) -> PairView:
        """Civic organisations and government as wholes."""
        return side_view(self.corpus)

    @_reading
    def responses(self) -> Mapping[PairKey, PairResponse]:
        """Response modes of each pair."""
        return {(each.a, each.b): pair_response(self.corpus, each.a, each.b) for each in self.pairs}

    @_reading
    def side_responses(self) -> tuple[SideResponse, ...]:
        """Response modes by the accounts of each side."""
        return tuple(side_response(self.corpus, side) for side in Side)

    @_reading
    def stages(self) -> Mapping[PairKey, StageReading]:
        """The stage proposed for each pair."""
        return {(each.a, each.b): stage(self.corpus, each.a, each.b) for each in self.pairs}

    @_reading
    def placements(self) -> Mapping[PairKey, tuple[PairPlacement, ...]]:
        """Each pair on the typologies."""
        return {(each.a, each.b): placements(self.corpus, each.a, each.b) for each in self.pairs}

    @_reading
    def strips(self) -> Mapping[PairKey, Strip]:
        """Each pair's episodes in order."""
        return {(each.a, each.b): strip(self.corpus, each.a, each.b) for each in self.pairs}

    @_reading
    def coverage(self) -> Mapping[tuple[str, Side | None], Coverage]:
        """Every code on each side, and on all (None)."""
        scopes: tuple[Side | None, ...] = (None, *Side)
        return {(row.theme, side): row for side in scopes for row in coverages(self.corpus, side)}

    @_reading
    def gaps(self) -> GapTable:
        """Civic against government, every code told."""
        return perception_gaps(self.corpus)

    @_reading
    def dualities(self) -> tuple[Duality, ...]:
        """Roles of each organisation."""
        return dualities(self.corpus)

    @_reading
    def both_roles(self) -> Mapping[Side | None, BothRoles]:
        """Cases with both roles, by side and for all."""
        scopes: tuple[Side | None, ...] = (None, *Side)
        return {side: both_roles(self.corpus, side) for side in scopes}

    @_reading
    def links(self) -> LinkTable:
        """Barriers and the strategies that answer them."""
        return links(self.corpus)

    @_reading
    def negative(self) -> Mapping[tuple[str, Side | None], NegativeCases]:
        """What speaks against each code, on each side and on all."""
        return {key: negative_cases(self.corpus, *key) for key in self.coverage}

    @_reading
    def network(self) -> Network:
        """All agreed statements as arrows."""
        return network(self.corpus)

    @_reading
    def likeness(self) -> tuple[Likeness, ...]:
        """Who resembles whom on barriers."""
        return likeness(self.corpus)

    @_reading
    def saturation(self) -> Saturation:
        """New codes per interview."""
        return saturation(self.corpus)

    @_reading
    def frequencies(self) -> tuple[Frequency, ...]:
        """How widely each code was applied."""
        return frequencies(self.corpus)

    @_reading
    def reasons(self) -> Mapping[Side | None, Reasons]:
        """Means or end, by side and for all."""
        scopes: tuple[Side | None, ...] = (None, *Side)
        return {side: reasons(self.corpus, side) for side in scopes}

    @_reading
    def strategies(self) -> tuple[StrategyGroup, ...]:
        """Strategies by group, horizon and owner."""
        return strategies(self.corpus)


@lru_cache(maxsize=4)
def readings(corpus: Corpus) -> Readings:
    """The readings of `corpus`, the same for everybody who asks."""
    return Readings(corpus)
