"""Decisions as they were made, and why one is to be looked at again."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.analysis.disagreements.disagreement import Doubt
from madang.base.ids import CoderId, CodingId, SettlingId
from madang.coding.coding import Placing
from madang.coding.settling import Outcome, Part, Settling, SettlingCoding, said_by


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision with the codings it was between (`given`), those it made, and what it is doubted for."""

    settling: Settling
    given: tuple[SettlingCoding, ...]
    made: tuple[SettlingCoding, ...]
    doubts: tuple[Doubt, ...]

    @property
    def between(self) -> tuple[CodingId, ...]:
        """The codings it was between that are still there."""
        return tuple(each.coding for each in self.given if each.coding is not None)

    @property
    def into(self) -> tuple[CodingId, ...]:
        """The codings it made that are still there."""
        return tuple(each.coding for each in self.made if each.coding is not None)

    @property
    def taken(self) -> CoderId | None:
        """Whose coding was taken; None where all of them, none, or a joined one stands."""
        if self.settling.outcome is not Outcome.ONE:
            return None
        made = self.made[0].said
        return next((each.said.coder for each in self.given if each.said.alike(made)), None)


@lru_cache(maxsize=2)
def decided(corpus: Corpus) -> Mapping[SettlingId, Decided]:
    """Every decision, in the order in which they were made."""
    parts: dict[SettlingId, list[SettlingCoding]] = {each: [] for each in sorted(corpus.settlings)}
    about: dict[CodingId, set[SettlingId]] = defaultdict(set)
    for part in corpus.settling_codings:
        parts[part.settling].append(part)
        if part.part is Part.FROM and part.coding is not None:
            about[part.coding].add(part.settling)
    twice = {each for several in about.values() if len(several) > 1 for each in several}
    return {id_: _decided(corpus, corpus.settlings[id_], own, id_ in twice) for id_, own in parts.items()}


def _decided(corpus: Corpus, settling: Settling, parts: list[SettlingCoding], twice: bool) -> Decided:
    given = tuple(each for each in parts if each.part is Part.FROM)
    made = tuple(each for each in parts if each.part is Part.INTO)
    found = {_doubt(corpus, each) for each in given}
    if any(each.coding is None for each in made):
        found.add(Doubt.UNMADE)
    if twice:
        found.add(Doubt.TWICE)
    return Decided(settling, given, made, tuple(doubt for doubt in Doubt if doubt in found))


def _doubt(corpus: Corpus, part: SettlingCoding) -> Doubt | None:
    if part.coding is None:
        return Doubt.REMOVED
    coding = corpus.all_codings[part.coding]
    now = said_by(coding, corpus.statements.get(coding.statement) if coding.statement else None)
    if coding.placing is not Placing.KEPT and now.words != part.said.words:
        return Doubt.MOVED
    if coding.placing is Placing.UNPLACED:
        return Doubt.MOVED
    # A code that was merged into another took all its codings along: nobody judged anew.
    gone = part.said.code not in {each.id for each in corpus.codebook.codes}
    return None if now.alike(part.said, but_code=gone) else Doubt.CHANGED
