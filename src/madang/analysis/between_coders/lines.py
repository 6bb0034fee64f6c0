"""Texts of one set of coders on one line, so far apart that no span of one can meet a span of another."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import comb

import numpy as np
from numpy.typing import NDArray

from madang.analysis.agreement.alignment import SECONDS, best_alignment, costs
from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.gamma_cat import CodeSums, code_sums
from madang.analysis.agreement.groups import NOBODY
from madang.analysis.agreement.sampling import samples, seed_of
from madang.analysis.agreement.spans import Continuum, continuum
from madang.analysis.between_coders.ground import Ground
from madang.base.ids import CodeId


@dataclass(frozen=True, eq=False)
class Line:
    """The texts of one set of coders: their numbers in the ground, and what was marked in each."""

    documents: tuple[int, ...]
    texts: tuple[Continuum, ...]
    seeds: tuple[int, ...]

    def chance(self, count: int) -> Iterator[list[Continuum]]:
        """`count` times each text as chance would make it, drawn inside that text."""
        drawn = [samples(text, count, seed) for text, seed in zip(self.texts, self.seeds, strict=True)]
        for _ in range(count):
            yield [next(each) for each in drawn]


@dataclass(frozen=True, eq=False)
class Aligned:
    """The best alignments of a line's texts: what each costs in all, and its mean number of spans of a coder.

    `slack` is by how much all of it might be better, 0 unless a search ran out of time.
    """

    cost: NDArray[np.float64]
    mean_units: NDArray[np.float64]
    slack: float
    codes: CodeSums

    @property
    def disorder(self) -> NDArray[np.float64]:
        """The disorder of each text; 0 where it has no spans."""
        return np.asarray(
            np.divide(self.cost, self.mean_units, out=np.zeros_like(self.cost), where=self.mean_units > 0)
        )


def lines(ground: Ground, codes: Sequence[CodeId]) -> tuple[Line, ...]:
    """The texts in which somebody marked something, by who counts for them; `codes` are all that occur."""
    by_set: dict[tuple[int, ...], list[int]] = defaultdict(list)
    marked = np.unique(ground.document)
    for number in marked.tolist():
        by_set[tuple(np.flatnonzero(ground.present[:, number]).tolist())].append(number)
    inside = {number: [] for number in marked.tolist()}  # type: dict[int, list[int]]
    for coding, number in enumerate(ground.document.tolist()):
        inside[number].append(coding)
    found = []
    for coders, numbers in by_set.items():
        texts = [_text(ground, coders, number, inside[number]) for number in numbers]
        seeds = tuple(seed_of(each) for each in texts)
        place = {code: at for at, code in enumerate(codes)}
        found.append(Line(tuple(numbers), tuple(_renumbered(each, place) for each in texts), seeds))
    return tuple(found)


def _text(ground: Ground, coders: tuple[int, ...], number: int, codings: list[int]) -> Continuum:
    """One text as `agreement.continuum` has it: its seed, and so its gamma, are those it has alone."""
    begin, end = int(ground.begins[number]), int(ground.begins[number + 1])
    spans: dict[str, list[tuple[int, int, str]]] = {ground.coders[each]: [] for each in coders}
    for each in codings:
        coding = ground.codings[each]
        spans[coding.coder].append((coding.segment.span.start, coding.segment.span.end, coding.code))
    return continuum(spans, end - begin)


def _renumbered(text: Continuum, place: dict[CodeId, int]) -> Continuum:
    numbers = np.array([place[CodeId(each)] for each in text.codes], dtype=np.int64)
    return replace(text, codes=tuple(place), code=numbers[text.code])


def align(texts: Sequence[Continuum], unlike: Dissimilarity, *, settled: bool) -> Aligned:
    """The best alignment of every text, all found in one search."""
    whole, at = _joined(texts, unlike)
    best = best_alignment(whole, unlike, SECONDS, settled=settled)
    first = np.where(best.groups == NOBODY, whole.size, best.groups).min(axis=1, initial=whole.size)
    cost = np.bincount(at[first], costs(whole, unlike, best.groups), len(texts))
    return Aligned(
        cost.astype(np.float64),
        np.array([each.mean_units for each in texts]),
        (best.disorder - best.at_least) * whole.mean_units,
        code_sums(whole, unlike, best.groups),
    )


def _joined(texts: Sequence[Continuum], unlike: Dissimilarity) -> tuple[Continuum, NDArray[np.int64]]:
    """All texts as one, and the text of each span."""
    m = len(texts[0].coders)
    longest = max(float(each.lengths.max(initial=0)) for each in texts)
    # A useful pair is at most this unlike (docs/method/gamma.md); a span may also hang over its text's end.
    gap = 2 * longest * (unlike.reach((comb(m, 2) + m) * unlike.delta) + 1) + 1
    begins = np.cumsum([0.0, *(each.length + gap for each in texts)])
    at = np.repeat(np.arange(len(texts)), [each.size for each in texts])
    coder = np.concatenate([each.coder for each in texts])
    start = np.concatenate([each.start for each in texts]) + begins[at]
    end = np.concatenate([each.end for each in texts]) + begins[at]
    code = np.concatenate([each.code for each in texts])
    order = np.lexsort((end, start, coder))
    whole = Continuum(
        texts[0].coders, texts[0].codes, coder[order], start[order], end[order], code[order], 0.0, float(begins[-1])
    )
    return whole, at[order]
