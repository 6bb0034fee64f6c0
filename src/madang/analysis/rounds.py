"""Whether coders agree more than in an earlier round: the same documents then and now.

A round is what coders had done at a moment of the project. If nothing had changed, then and now of a document could
be exchanged; the test does so, document by document. How it is counted: docs/method/rounds.md.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.jackknife import Interval, jackknife
from madang.analysis.agreement.marked import Marked, Place, marked
from madang.analysis.agreement.on_text import text_alpha
from madang.analysis.apart import apart
from madang.analysis.chance import seed_from
from madang.analysis.corpus import Corpus
from madang.analysis.disagreements import disagreements
from madang.base.bilingual import Bilingual
from madang.base.ids import CodeId, CoderId, SourceId
from madang.coding.coding import Placing

Amounts = NDArray[np.float64]
Value = Callable[[Amounts], float | None]

EXACT_UP_TO = 12
"""Documents up to which every exchange is tried."""
DRAWS = 4999

NO_ROUND = Bilingual(
    "두 시점 모두 두 사람 이상이 코딩한 자료가 없습니다.", "No source was coded by two or more in both rounds."
)
NO_VALUE = Bilingual(
    "두 시점 가운데 하나에서 일치도를 정할 수 없습니다.", "Agreement is not defined in one of the two rounds."
)


@dataclass(frozen=True, slots=True)
class Change:
    """Agreement then and now over the same documents, or the reason why there is none.

    `p` is two-sided; `smallest` the least that so many documents can give. `interval` is that of the difference.
    """

    documents: int
    was: float | None
    now: float | None
    p: float | None
    smallest: float | None
    interval: Interval | None
    reason: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class Rounds:
    """Two rounds compared: alpha by character over all codes together, and passages coded alike, of how many."""

    sources: tuple[SourceId, ...]
    change: Change
    alike_then: tuple[int, int]
    alike_now: tuple[int, int]


def change(then: Amounts, now: Amounts, value: Value, *, seed: int | None = None) -> Change:
    """How a value changed over documents: a row of amounts for each, then and now; `value` is asked their sums."""
    many = len(then)
    if not many:
        return Change(0, None, None, None, None, None, NO_ROUND)
    was, is_now = value(then.sum(axis=0)), value(now.sum(axis=0))
    if was is None or is_now is None:
        return Change(many, was, is_now, None, None, None, NO_VALUE)
    flips = _flips(many, seed_from([repr(then.tolist()), repr(now.tolist())]) if seed is None else seed)
    moved = flips @ (now - then)
    pairs = zip(then.sum(axis=0) + moved, now.sum(axis=0) - moved, strict=True)
    extreme = sum(_is_as_large(value(one), value(other), abs(is_now - was)) for one, other in pairs)
    exact = many <= EXACT_UP_TO
    p = extreme / len(flips) if exact else (extreme + 1) / (len(flips) + 1)
    smallest = min(1.0, 2 / 2**many) if exact else 1 / (DRAWS + 1)

    def difference(some: Sequence[int]) -> float | None:
        before, after = value(then[list(some)].sum(axis=0)), value(now[list(some)].sum(axis=0))
        return None if before is None or after is None else after - before

    return Change(many, was, is_now, p, smallest, jackknife(range(many), difference, largest=2.0))


def _flips(documents: int, seed: int) -> Amounts:
    """Which documents change places, a row for each exchange that is tried."""
    if documents <= EXACT_UP_TO:
        return np.array(list(product((0.0, 1.0), repeat=documents)))
    random = np.random.Generator(np.random.PCG64(seed))
    return random.integers(2, size=(DRAWS, documents)).astype(np.float64)


def _is_as_large(was: float | None, now: float | None, than: float) -> bool:
    # What is not defined is no evidence of a change.
    return was is None or now is None or abs(now - was) >= than - 1e-12


def rounds(then: Corpus, now: Corpus) -> Rounds:
    """The same sources as their coders had coded them then, and as they have now."""
    before, after = _spans(then), _spans(now)
    sources = tuple(
        sorted(each for each in before.keys() & after.keys() if len(before[each].keys() & after[each].keys()) > 1)
    )
    codes = {
        code for each in sources for spans in (before[each], after[each]) for own in spans.values() for code in own
    }
    shared = {each: sorted(before[each].keys() & after[each].keys()) for each in sources}
    was = [_amounts(then, each, before[each], shared[each], codes) for each in sources]
    is_now = [_amounts(now, each, after[each], shared[each], codes) for each in sources]
    found = change(np.array(was).reshape(-1, 3), np.array(is_now).reshape(-1, 3), _alpha)
    return Rounds(sources, found, _alike(then, sources), _alike(now, sources))


_Spans = Mapping[CoderId, Mapping[CodeId, list[Place]]]


def _spans(corpus: Corpus) -> dict[SourceId, _Spans]:
    found: dict[SourceId, dict[CoderId, dict[CodeId, list[Place]]]] = {}
    for each in apart(corpus).values():
        if each.placing is not Placing.UNPLACED:
            own = found.setdefault(each.segment.source, {}).setdefault(each.coder, defaultdict(list))
            own[each.code].append((each.segment.span.start, each.segment.span.end))
    return dict(found)


def _amounts(corpus: Corpus, source: SourceId, spans: _Spans, coders: Sequence[CoderId], codes: set[CodeId]) -> Amounts:
    """How much text neither, one and both of two coders marked, over all codes and pairs of coders."""
    length = len(corpus.transcripts[source].text)
    found = np.zeros(3)
    for one, other in combinations(coders, 2):
        used = {*spans[one], *spans[other]}
        for code in sorted(used):
            found += marked([spans[one].get(code, []), spans[other].get(code, [])], length).by_count
        found[0] += length * (len(codes) - len(used))
    return found


def _alpha(amounts: Amounts) -> float | None:
    return text_alpha(Marked(amounts, np.zeros((2, 2)))).value


def _alike(corpus: Corpus, sources: Sequence[SourceId]) -> tuple[int, int]:
    wanted = set(sources)
    there = [each for each in disagreements(corpus) if each.source in wanted]
    return sum(each.alike for each in there), len(there)
