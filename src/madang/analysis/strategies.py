"""Strategies by group and horizon, with whose moves they are (Lee 2012: three groups, short and long term).

How it is counted: docs/method/links.md.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.analysis.tellings import Statements, Telling, ids, tellings
from madang.base.ids import CodeId, OrganisationId
from madang.coding.code import Code
from madang.coding.statement import Horizon, Perspective
from madang.sources.organisation import Side

HORIZONS = tuple(Horizon)
_OWN = Perspective.OWN
_NAME: dict[Side | None, str] = {None: "", **{side: side.value for side in Side}}


@dataclass(frozen=True, slots=True)
class StrategyCell:
    """Cases that tell a strategy with this horizon and owner; `planned` are wishes, fears, rules, hypotheses.

    `cases` tell it as happened, `planning` only as planned.
    """

    horizon: Horizon
    owner: str
    cases: tuple[OrganisationId, ...]
    planning: tuple[OrganisationId, ...]
    statements: Statements
    planned: Statements


@dataclass(frozen=True, slots=True)
class StrategyRow:
    """One strategy; `group` is the code above it (itself, for a group)."""

    code: str
    group: str
    cells: tuple[StrategyCell, ...]


@dataclass(frozen=True, slots=True)
class StrategyGroup:
    """A group, its own cells over all its codes, and its strategies."""

    group: str
    cells: tuple[StrategyCell, ...]
    rows: tuple[StrategyRow, ...]


def strategies(corpus: Corpus) -> tuple[StrategyGroup, ...]:
    """Every group with something told, in the order of the codebook."""
    told: dict[str, list[Telling]] = defaultdict(list)
    for each in tellings(corpus):
        if "STR" in each.themes and each.agreed and each.case and each.statement.perspective is _OWN:
            for code in each.themes:
                told[code].append(each)
    groups = [code for code in corpus.codebook.children(_family(corpus)) if code.key in told]
    return tuple(StrategyGroup(each.key, _cells(told[each.key]), _rows(corpus, each, told)) for each in groups)


def _family(corpus: Corpus) -> CodeId:
    return corpus.codebook.named("STR").id if "STR" in corpus.codebook else CodeId("")


def _rows(corpus: Corpus, group: Code, told: dict[str, list[Telling]]) -> tuple[StrategyRow, ...]:
    below = corpus.codebook.below(group.id)
    return tuple(StrategyRow(each.key, group.key, _cells(told[each.key])) for each in below if each.key in told)


def _cells(told: Iterable[Telling]) -> tuple[StrategyCell, ...]:
    found: dict[tuple[Horizon, str], list[Telling]] = defaultdict(list)
    for each in told:
        statement = each.statement
        found[statement.horizon, statement.owner_side or _NAME[each.side]].append(each)
    order = sorted(found, key=lambda each: (HORIZONS.index(each[0]), each[1]))
    return tuple(_cell(horizon, owner, found[horizon, owner]) for horizon, owner in order)


def _cell(horizon: Horizon, owner: str, told: list[Telling]) -> StrategyCell:
    done = [each for each in told if each.counts]
    planned = [each for each in told if not each.counts]
    doing = {each.case for each in done if each.case}
    planning = {each.case for each in planned if each.case} - doing
    return StrategyCell(horizon, owner, tuple(sorted(doing)), tuple(sorted(planning)), ids(done), ids(planned))
