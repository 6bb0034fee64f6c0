"""The process criteria (PRC.*) behind a stage: what each account of a pair says of each (3.3.5).

Double coding counts once: a criterion is carried by distinct passages, not by statements.

How it is counted: docs/method/stage.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from madang.analysis.cases import asked_about
from madang.analysis.corpus import Corpus
from madang.analysis.grouped import View, grouped
from madang.analysis.response import COOPERATION, MODES, TENSION
from madang.analysis.tellings import Telling
from madang.base.ids import OrganisationId, SourceId
from madang.sources.source import SourceKind

CRITERIA = (
    "PRC.channel",
    "PRC.agenda",
    "PRC.decide",
    "PRC.share",
    "PRC.disagree",
    "PRC.trust",
    "PRC.survives",
    "PRC.review",
)
JOINT_WORK = "RSP.collab"
DOCUMENTS = frozenset({SourceKind.MINUTES, SourceKind.DOCUMENT})
_CRITERIA = frozenset(CRITERIA)
_USED = _CRITERIA | MODES


class Mark(StrEnum):
    """How one account stands to one criterion.

    `SUPPORTED`: at least two passages of things that happened, by two people or by one person and
    one document, none denying. `CONTESTED`: said and denied. `ABSENT`: asked and denied, or told
    as absent. `NAMED`: said, but by too few to count. `SILENT`: nothing.
    """

    SUPPORTED = "supported"
    CONTESTED = "contested"
    ABSENT = "absent"
    NAMED = "named"
    SILENT = "silent"


@dataclass(slots=True)
class Said:
    """One account of one criterion: what says present (+1), what absent (-1), who denied it when asked.

    `sources` are all that say anything of it, `documents` those that are no interviews.
    """

    documents: frozenset[SourceId]
    sources: frozenset[SourceId] = frozenset()
    present: list[Telling] = field(default_factory=list)
    absent: list[Telling] = field(default_factory=list)
    denied: tuple[SourceId, ...] = ()

    def mark(self, without: SourceId | None = None) -> Mark:
        """Its mark, leaving one source out."""
        present = [each for each in self.present if each.source != without]
        denied = any(each.source != without for each in self.absent)
        denied = denied or any(source != without for source in self.denied)
        if not present:
            return Mark.ABSENT if denied else Mark.SILENT
        if denied:
            return Mark.CONTESTED
        return Mark.SUPPORTED if self._enough(present) else Mark.NAMED

    def _enough(self, present: list[Telling]) -> bool:
        if len({each.passage for each in present}) < 2:
            return False
        people = {each.participant for each in present if each.participant is not None}
        heard = {each.participant for each in present if each.source not in self.documents} - {None}
        written = any(each.source in self.documents for each in present)
        return len(people) >= 2 or (bool(heard) and written)


_SILENT = Said(frozenset())
_Account = Mapping[str, Said]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the stage of a pair rests on: each account's criteria and response modes, joint work, interviews used."""

    said: tuple[_Account, _Account]
    responses: tuple[tuple[Telling, ...], tuple[Telling, ...]]
    joint: tuple[Telling, ...]
    interviews: tuple[SourceId, ...]
    ends: tuple[OrganisationId, OrganisationId]
    whole: tuple[Mapping[str, Mark], Mapping[str, Mark]]

    def marks(self, without: SourceId | None) -> tuple[Mapping[str, Mark], Mapping[str, Mark]]:
        """The mark of every criterion by each account, leaving one source out."""
        if without is None:
            return self.whole
        return _marks(self.said[0], self.whole[0], without), _marks(self.said[1], self.whole[1], without)

    def tense(self, account: int, without: SourceId | None) -> bool:
        """Whether RM is below zero on this account; not below five episodes."""
        told = [each for each in self.responses[account] if each.source != without]
        tense = {each.episode for each in told if not each.codes.isdisjoint(TENSION)}
        cooperating = {each.episode for each in told if not each.codes.isdisjoint(COOPERATION)}
        return len(tense | cooperating) >= 5 and len(cooperating) < len(tense)

    def tells(self, told: Telling, accounts: tuple[int, ...]) -> bool:
        """Whether a statement belongs to one of these accounts."""
        return any(told.case == self.ends[account] for account in accounts)


def facts(corpus: Corpus, a: OrganisationId, b: OrganisationId) -> Facts:
    """The facts of one pair."""
    views = grouped(corpus).framework
    counting = views.get((a, b), ()), views.get((b, a), ())
    one, other = (_account(corpus, view, told) for view, told in zip(((a, b), (b, a)), counting, strict=True))
    responses = [tuple(each for each in told if _responds(each)) for told in counting]
    joint = tuple(each for told in counting for each in told if JOINT_WORK in each.codes)
    used = {each.source for told in counting for each in told if not each.codes.isdisjoint(_USED)}
    used.update(source for account in (one, other) for said in account.values() for source in said.denied)
    interviews = tuple(sorted(each for each in used if corpus.sources[each].kind not in DOCUMENTS))
    whole = {code: said.mark() for code, said in one.items()}, {code: said.mark() for code, said in other.items()}
    return Facts((one, other), (responses[0], responses[1]), joint, interviews, (a, b), whole)


def _marks(account: _Account, whole: Mapping[str, Mark], without: SourceId) -> dict[str, Mark]:
    """The marks of one account; a source that says nothing of a criterion does not change its mark."""
    return {code: said.mark(without) if without in said.sources else whole[code] for code, said in account.items()}


def _account(corpus: Corpus, view: View, told: tuple[Telling, ...]) -> _Account:
    on_criteria = [each for each in told if not each.codes.isdisjoint(_CRITERIA)]
    if not on_criteria and not _denies(corpus, view[0]):
        return dict.fromkeys(CRITERIA, _SILENT)
    return {code: _said(corpus, view, on_criteria, code) for code in CRITERIA}


def _denies(corpus: Corpus, case: OrganisationId) -> bool:
    return any(asked_about(corpus, code).denied_by(case) for code in CRITERIA)


def _responds(told: Telling) -> bool:
    named = told.statement.episode is not None or told.statement.start is not None
    return named and not told.codes.isdisjoint(MODES)


def _said(corpus: Corpus, view: View, told: list[Telling], code: str) -> Said:
    """A denial when asked bears on the pair where that source speaks about the other at all."""
    denied = asked_about(corpus, code).denied_by(view[0])
    speaking = {each.source for each in grouped(corpus).views.get(view, ())} if denied else set()
    on_it = [each for each in told if code in each.codes]
    documents = {each.source for each in on_it if corpus.sources[each.source].kind in DOCUMENTS}
    denying = tuple([source for source in denied if source in speaking])
    return Said(
        frozenset(documents),
        frozenset([each.source for each in on_it]).union(denying),
        [each for each in on_it if each.stance == 1],
        [each for each in on_it if each.stance == -1],
        denying,
    )
