"""The stage proposed for a pair, and what was decided on it, as JSON."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.analysis.stage import STAGES, Criterion, CriterionAccount, StageReading
from madang.api.shapes.pairs import stage_said
from madang.api.shapes.shape import Asked, Said, Shape
from madang.base.bilingual import Bilingual
from madang.findings.decision import Decision
from madang.report import words
from madang.report.desk import Desk
from madang.workbench.decisions import proposal


class CriterionAccountShape(Shape):
    """One account of a criterion: its mark, the statements behind it, and how often it was denied when asked."""

    mark: StrictStr
    mark_said: Said
    present: list[StrictStr]
    absent: list[StrictStr]
    denied: StrictInt


class CriterionShape(Shape):
    """A criterion by both accounts; `code` is its id, None where the codebook lacks it."""

    key: StrictStr
    code: StrictStr | None
    by_a: CriterionAccountShape
    by_b: CriterionAccountShape


class PairDecisionShape(Shape):
    """What a person decided on a proposal. `current`: the proposal is still the one that was decided on."""

    revision: StrictInt
    proposed: Said
    accepted: StrictBool
    reason: Said
    coder: StrictStr
    current: StrictBool


class PairStageShape(Shape):
    """A proposal, never a score. `by_a`, `by_b`: what one account alone would give, None where too little is said.

    `rules` are the study's thresholds: criteria for forming, working, settled; silent ones from which no stage is read.
    """

    stage: StrictInt | None
    said: Said
    both: StrictInt
    either: StrictInt
    ceiling: StrictBool
    by_a: Said | None
    by_b: Said | None
    sides_differ: StrictBool
    fragile_without: list[StrictStr]
    joint_work: list[StrictStr]
    criteria: list[CriterionShape]
    rules: list[StrictInt]
    decision: PairDecisionShape | None


class StageDecision(Asked):
    """Accept or overrule. `seen` is the proposal that was looked at; `revision` that of the decision it replaces."""

    seen: StrictInt | None
    accepted: StrictBool
    reason: Said
    revision: StrictInt | None = None


def stage_shape(desk: Desk, reading: StageReading, decided: tuple[Decision, int] | None) -> PairStageShape:
    """A stage reading as JSON."""
    rules = reading.rules
    return PairStageShape(
        stage=reading.stage,
        said=stage_said(reading),
        both=reading.both,
        either=reading.either,
        ceiling=reading.ceiling,
        by_a=_alone(reading.by_a),
        by_b=_alone(reading.by_b),
        sides_differ=reading.sides_differ,
        fragile_without=list(reading.fragile_without),
        joint_work=list(reading.joint_work),
        criteria=[_criterion(desk, each) for each in reading.criteria],
        rules=[rules.forming, rules.working, rules.settled, rules.silent],
        decision=None if decided is None else _decision(desk, reading, *decided),
    )


def _alone(stage: int | None) -> Said | None:
    return None if stage is None else Said.of(STAGES[stage])


def _criterion(desk: Desk, each: Criterion) -> CriterionShape:
    book = desk.corpus.codebook
    return CriterionShape(
        key=each.code,
        code=book.named(each.code).id if each.code in book else None,
        by_a=_account(each.by_a),
        by_b=_account(each.by_b),
    )


def _account(each: CriterionAccount) -> CriterionAccountShape:
    return CriterionAccountShape(
        mark=each.mark.value,
        mark_said=Said.of(words.MARKS[each.mark]),
        present=list(each.present),
        absent=list(each.absent),
        denied=len(each.denied_when_asked),
    )


def _decision(desk: Desk, reading: StageReading, decision: Decision, revision: int) -> PairDecisionShape:
    return PairDecisionShape(
        revision=revision,
        proposed=Said.of(_without_number(decision.proposed)),
        accepted=decision.accepted,
        reason=Said.of(decision.reason),
        coder=desk.coder(decision.coder).ko,
        current=decision.proposed == proposal(reading.stage),
    )


def _without_number(proposed: Bilingual) -> Bilingual:
    """`1 early, unsettled` as it is shown: early, unsettled."""
    return Bilingual(proposed.ko.lstrip("0123456789 "), proposed.en.lstrip("0123456789 "))
