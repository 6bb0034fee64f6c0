"""A proposed stage of the partnership, by written rules (3.3.5).

Criteria from Ansell & Gash 2008, VicHealth, Wilder, PARTNER; formality from Coston 1998; "early
and unsettled" from Lee 2012. The row rules are ours and unvalidated. A proposal, never a score.

How it is counted: docs/method/stage.md.
"""

from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.analysis.criteria import CRITERIA, Facts, Said
from madang.analysis.criteria import Mark as Mark
from madang.analysis.criteria import facts as _facts
from madang.analysis.pairs import pairs
from madang.analysis.refusals import silent_criteria
from madang.analysis.tellings import Statements, ids
from madang.base.bilingual import Bilingual
from madang.base.ids import OrganisationId, SourceId
from madang.sources.study import StageRules

STAGES: tuple[Bilingual, ...] = (
    Bilingual("없음", "none"),
    Bilingual("초기·불안정", "early, unsettled"),
    Bilingual("형성", "forming"),
    Bilingual("작동", "working"),
    Bilingual("정착", "settled"),
)


@dataclass(frozen=True, slots=True)
class CriterionAccount:
    """One account of one criterion. `denied_when_asked`: the sources whose reach record says so."""

    mark: Mark
    present: Statements
    absent: Statements
    denied_when_asked: tuple[SourceId, ...]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion (a code key) by A's account and by B's."""

    code: str
    by_a: CriterionAccount
    by_b: CriterionAccount


@dataclass(frozen=True, slots=True)
class StageReading:
    """The stage proposed for a pair.

    `both` (c) and `either` (c1) count the criteria supported by both accounts and by at least
    one. `stage` is 0 to 4, None with `reason`. `ceiling`: held at 1 because RM is below zero on
    both accounts. `by_a`, `by_b`: the stage from one account alone. `fragile_without`: the
    interviews whose removal would change the stage.
    """

    a: OrganisationId
    b: OrganisationId
    criteria: tuple[Criterion, ...]
    both: int
    either: int
    joint_work: Statements
    ceiling: bool
    stage: int | None
    reason: Bilingual | None
    by_a: int | None
    by_b: int | None
    sides_differ: bool
    silent: int
    fragile_without: tuple[SourceId, ...]
    rules: StageRules

    @property
    def fragile(self) -> bool:
        """Whether one interview less would change the stage."""
        return bool(self.fragile_without)


@dataclass(frozen=True, slots=True)
class Move:
    """A pair whose stage changes with the thresholds."""

    a: OrganisationId
    b: OrganisationId
    before: int | None
    after: int | None


def stage(corpus: Corpus, a: OrganisationId, b: OrganisationId, rules: StageRules | None = None) -> StageReading:
    """The stage of one pair, by the study's thresholds or by `rules`."""
    facts = _facts(corpus, a, b)
    rules = rules or corpus.study.stage
    by_a, by_b = facts.said
    criteria = tuple(Criterion(code, _account(by_a[code]), _account(by_b[code])) for code in CRITERIA)
    verdict = _judge(facts, rules)
    alone = [_judge(facts, rules, account=account).stage for account in (0, 1)]
    return StageReading(
        a,
        b,
        criteria,
        verdict.both,
        verdict.either,
        ids(facts.joint),
        verdict.ceiling,
        verdict.stage,
        None if verdict.stage is not None else silent_criteria(verdict.silent),
        alone[0],
        alone[1],
        alone[0] is not None and alone[1] is not None and abs(alone[0] - alone[1]) >= 2,
        verdict.silent,
        _fragile_without(facts, rules, verdict.stage),
        rules,
    )


def moves(corpus: Corpus, rules: StageRules) -> tuple[Move, ...]:
    """The pairs that would move if the study's thresholds became `rules`."""
    now = {(each.a, each.b): stage(corpus, each.a, each.b).stage for each in pairs(corpus)}
    then = {pair: stage(corpus, *pair, rules).stage for pair in now}
    return tuple(Move(*pair, now[pair], then[pair]) for pair in now if now[pair] != then[pair])


def _fragile_without(facts: Facts, rules: StageRules, stage: int | None) -> tuple[SourceId, ...]:
    if stage is None:  # less said can only leave more criteria silent
        return ()
    return tuple(each for each in facts.interviews if _judge(facts, rules, without=each).stage != stage)


def _account(said: Said) -> CriterionAccount:
    return CriterionAccount(said.mark(), ids(said.present), ids(said.absent), said.denied)


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What the row rules come to."""

    both: int
    either: int
    silent: int
    ceiling: bool
    stage: int | None


def _judge(facts: Facts, rules: StageRules, without: SourceId | None = None, account: int | None = None) -> _Verdict:
    """The row rules, on all facts, without one source, or from one account alone."""
    marks = facts.marks(without)
    accounts = (0, 1) if account is None else (account,)
    supported = [{code for code in CRITERIA if marks[each][code] is Mark.SUPPORTED} for each in accounts]
    both, either = set.intersection(*supported), set.union(*supported)
    silent = sum(all(marks[each][code] is Mark.SILENT for each in accounts) for code in CRITERIA)
    ceiling = all(facts.tense(each, without) for each in accounts)
    if silent >= rules.silent:
        return _Verdict(len(both), len(either), silent, ceiling, None)
    joint = any(each.source != without and facts.tells(each, accounts) for each in facts.joint)
    return _Verdict(len(both), len(either), silent, ceiling, _row(both, either, joint, ceiling, rules))


def _row(both: set[str], either: set[str], joint: bool, ceiling: bool, rules: StageRules) -> int:
    """The highest row that holds."""
    if not joint and not either:
        return 0
    if ceiling or len(both) < rules.forming or "PRC.trust" not in both:
        return 1
    if len(both) < rules.working or not both >= {"PRC.decide", "PRC.disagree"}:
        return 2
    return 4 if len(both) >= rules.settled and "PRC.survives" in both else 3
