"""Where the study stands, as JSON."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.analysis.pairs import Pair
from madang.api.shapes.shape import Asked, Said, Shape
from madang.sources.study import Approach, StageRules, Study
from madang.workbench.home import Standing, Suggestion


class StageRulesShape(Asked):
    """The thresholds of the stage reading, in criteria."""

    forming: StrictInt
    working: StrictInt
    settled: StrictInt
    silent: StrictInt


class StudyAsked(Asked):
    """The study as somebody describes it, and the revision they started from."""

    revision: StrictInt
    title: Said
    question: Said
    note: Said
    approach: Approach
    case_unit: StrictStr
    probability_sample: StrictBool
    tests: StrictBool
    stage: StageRulesShape

    def value(self) -> Study:
        """The study."""
        title, question, note = self.title.value(), self.question.value(), self.note.value()
        return Study(
            title_ko=title.ko,
            title_en=title.en,
            question_ko=question.ko,
            question_en=question.en,
            note_ko=note.ko,
            note_en=note.en,
            approach=self.approach,
            case_unit=self.case_unit.strip() or Study().case_unit,
            probability_sample=self.probability_sample,
            tests=self.tests,
            stage=StageRules(**self.stage.model_dump()),
        )


class StudyDescription(Shape):
    """The study with its rules; `revision` is what a later change must name."""

    revision: StrictInt
    title: Said
    question: Said
    note: Said
    approach: StrictStr
    case_unit: StrictStr
    probability_sample: StrictBool
    tests: StrictBool
    stage: StageRulesShape


class PairHeard(Shape):
    """A pair and how many statements (agreed) each makes about the other."""

    a: StrictStr
    b: StrictStr
    a_on_b: StrictInt
    b_on_a: StrictInt


class PairKeys(Shape):
    """The statements of a pair, each way."""

    a_on_b: list[StrictStr]
    b_on_a: list[StrictStr]


class SuggestionShape(Shape):
    """The next sensible step, of how many things, and with which to begin."""

    step: StrictStr
    count: StrictInt
    source: StrictStr | None
    pair: list[StrictStr] | None


class Home(Shape):
    """Where the study stands at one revision.

    `turns` are participants' turns of speech, `coded` those with a coding; `pairs` those of which most is
    said; `demo`: the shipped demonstration study lies in this project.
    """

    revision: StrictInt
    study: StudyDescription
    demo: StrictBool
    sources: StrictInt
    sources_coded: StrictInt
    unread: StrictStr | None
    turns: StrictInt
    turns_coded: StrictInt
    unassigned: StrictInt
    pairs: list[PairHeard]
    pairs_all: StrictInt
    pairs_both_heard: StrictInt
    disagreements: StrictInt
    disputed: list[StrictStr]
    to_check: list[StrictStr]
    claims: dict[str, StrictInt]
    next: SuggestionShape


PAIRS_SHOWN = 9


def home(now: Standing, study: StudyDescription, step: Suggestion, *, demo: bool, revision: int) -> Home:
    """The page as JSON."""
    return Home(
        revision=revision,
        study=study,
        demo=demo,
        sources=len(now.sources),
        sources_coded=len(now.sources) - len(now.unread),
        unread=now.unread[0].source if now.unread else None,
        turns=sum(each.turns for each in now.sources),
        turns_coded=sum(each.coded for each in now.sources),
        unassigned=len(now.unassigned),
        pairs=[_pair(each) for each in now.pairs[:PAIRS_SHOWN]],
        pairs_all=len(now.pairs),
        pairs_both_heard=now.both_heard,
        disagreements=now.disagreements,
        disputed=list(now.disputed),
        to_check=list(now.to_check),
        claims={status.value: count for status, count in now.claims.items()},
        next=SuggestionShape(
            step=step.step.value,
            count=step.count,
            source=step.source,
            pair=None if step.pair is None else list(step.pair),
        ),
    )


def description(study: Study, revision: int) -> StudyDescription:
    """The study as JSON."""
    rules = study.stage
    return StudyDescription(
        revision=revision,
        title=Said(ko=study.title_ko, en=study.title_en),
        question=Said(ko=study.question_ko, en=study.question_en),
        note=Said(ko=study.note_ko, en=study.note_en),
        approach=study.approach.value,
        case_unit=study.case_unit,
        probability_sample=study.probability_sample,
        tests=study.tests,
        stage=StageRulesShape(forming=rules.forming, working=rules.working, settled=rules.settled, silent=rules.silent),
    )


def _pair(each: Pair) -> PairHeard:
    return PairHeard(a=each.a, b=each.b, a_on_b=len(each.a_on_b), b_on_a=len(each.b_on_a))
