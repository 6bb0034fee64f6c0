"""The pairs of a study and its map of organisations, in any stretch of time."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from madang.analysis.cases import cases
from madang.analysis.coorientation import Standing
from madang.analysis.corpus import Corpus
from madang.analysis.grouped import grouped
from madang.analysis.network import Network, network
from madang.analysis.pairs import PairView, Party, pair_view, pairs, side_view
from madang.analysis.period import corpus_in, parted, years
from madang.analysis.stage import StageReading, stage
from madang.analysis.tellings import Telling
from madang.base.bulk import in_bulk
from madang.base.errors import Invalid, NotFound
from madang.base.ids import OrganisationId
from madang.sources.organisation import Side
from madang.workbench.project import Project

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Time:
    """A stretch of time as asked for, and what it leaves out.

    `start`, `end`: ISO dates or parts, both included, None where open; `first`, `last`: the years
    told of at any time; `inside`, `outside`, `undated`: numbers of statements.
    """

    start: str | None
    end: str | None
    first: str | None
    last: str | None
    inside: int
    outside: int
    undated: int


@dataclass(frozen=True, slots=True)
class Line:
    """One pair in the list. `stage` is None for whole sides and where only one end speaks."""

    a: Party
    b: Party
    a_on_b: int
    b_on_a: int
    standings: Mapping[Standing, int]
    crossings: int
    stage: StageReading | None
    decided: bool | None


@dataclass(frozen=True, slots=True)
class PairList:
    """Every pair and the whole sides, the map between them, and who was heard (cases)."""

    time: Time
    sides: tuple[Line, ...]
    pairs: tuple[Line, ...]
    network: Network
    heard: tuple[OrganisationId, ...]


def pair_list(project: Project, start: str | None = None, end: str | None = None) -> PairList:
    """The pairs of which something is said in a stretch of time. Raises `Invalid`."""
    whole, corpus = both(project, start, end)
    decided = {frozenset(each.pair): each.accepted for each in project.findings().decisions if each.reading == "stage"}
    sides, lines = _lines(whole, corpus)
    return PairList(
        _time(whole, start, end),
        sides,
        tuple(_decided(each, decided) for each in lines),
        network(corpus),
        cases(whole),
    )


def both(project: Project, start: str | None, end: str | None) -> tuple[Corpus, Corpus]:
    """The whole corpus, and what it tells of a stretch of time. Raises `Invalid` for what is no date."""
    for each in (start, end):
        if each is not None and not _DATE.fullmatch(each):
            raise Invalid(
                f"“{each}” is not a date; write a year, a month (2019-11) or a day (2019-11-05).",
                f"‘{each}’은(는) 날짜가 아닙니다. 연도, 달(2019-11), 날(2019-11-05) 가운데 하나로 적어 주십시오.",
            )
    if start and end and start[: len(end)] > end[: len(start)]:
        raise Invalid("The period ends before it begins.", "끝나는 때가 시작하는 때보다 앞섭니다.")
    whole = project.corpus()
    with in_bulk():
        return whole, corpus_in(whole, start, end)


def party(corpus: Corpus, name: str) -> Party:
    """The organisation with this id, or the side of this name. Raises `NotFound`."""
    if name in {each.value for each in Side}:
        return Side(name)
    if name not in corpus.organisations:
        raise NotFound(f"This project has no organisation {name}.", "이 프로젝트에 그런 조직이 없습니다.")
    return OrganisationId(name)


def ends(corpus: Corpus, a: str, b: str) -> tuple[Party, Party]:
    """Two different organisations, or two different sides. Raises `NotFound`, `Invalid`."""
    one, other = party(corpus, a), party(corpus, b)
    if one == other or isinstance(one, Side) != isinstance(other, Side):
        raise Invalid(
            "A pair is two different organisations, or two different sides.",
            "쌍은 서로 다른 두 조직이거나 서로 다른 두 쪽이어야 합니다.",
        )
    return one, other


@lru_cache(maxsize=4)
def opened(whole: Corpus, corpus: Corpus, a: Party, b: Party) -> PairView:
    """A pair of organisations or of sides; `corpus` is the stretch of time of `whole` that is looked at."""
    if isinstance(a, Side) and isinstance(b, Side):
        return side_view(corpus, a, b, whole=whole)
    return pair_view(corpus, OrganisationId(a), OrganisationId(b), whole=whole)


def time(whole: Corpus, told: Iterable[Telling], start: str | None, end: str | None) -> Time:
    """What a stretch of time keeps of these statements of the whole corpus."""
    every = tuple(told)
    kept, (first, last) = parted(whole, every, start, end), years(whole, every) or (None, None)
    return Time(start, end, first, last, len(kept.inside), len(kept.outside), len(kept.undated))


@lru_cache(maxsize=8)
def _time(whole: Corpus, start: str | None, end: str | None) -> Time:
    return time(whole, grouped(whole).directed, start, end)


@lru_cache(maxsize=8)
def _lines(whole: Corpus, corpus: Corpus) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines of the sides and of the pairs, without what was decided."""
    with in_bulk():
        found = []
        for each in pairs(corpus):
            view = pair_view(corpus, each.a, each.b, whole=whole)
            found.append(_line(view, stage(corpus, each.a, each.b) if each.both_heard else None))
        told = {frozenset(_side(corpus, end) for end in (each.a, each.b)) for each in found}
        sides = [opened(whole, corpus, a, b) for a, b in combinations(Side, 2) if frozenset((a, b)) in told]
    return tuple(_line(each, None) for each in sides), tuple(found)


def _side(corpus: Corpus, party: Party) -> Side:
    return party if isinstance(party, Side) else corpus.organisations[party].side


def _line(view: PairView, reading: StageReading | None) -> Line:
    standings = Counter(each.standing for each in view.themes)
    return Line(view.a, view.b, len(view.a_on_b), len(view.b_on_a), standings, len(view.crossings), reading, None)


def _decided(line: Line, decided: Mapping[frozenset[OrganisationId], bool]) -> Line:
    accepted = decided.get(frozenset((OrganisationId(line.a), OrganisationId(line.b))))
    if accepted is None:
        return line
    return Line(line.a, line.b, line.a_on_b, line.b_on_a, line.standings, line.crossings, line.stage, accepted)
