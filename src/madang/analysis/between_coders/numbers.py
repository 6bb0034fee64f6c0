"""Agreement over a project, as the command, the page and the account ask for it: all of it for one question."""

from dataclasses import dataclass
from functools import lru_cache

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.jackknife import FEWEST, Interval
from madang.analysis.between_coders import alpha
from madang.analysis.between_coders.amounts import Amounts, Places
from madang.analysis.between_coders.fields import FieldAgreement, coder_pairs, fields
from madang.analysis.between_coders.ground import Ground, ground
from madang.analysis.between_coders.measured import Measured, of_cases, on_cases, on_texts
from madang.analysis.between_coders.on_the_cases import Cases, cases_of, on_the_cases, unit_of
from madang.analysis.between_coders.on_the_text import Unit, on_the_text
from madang.analysis.between_coders.spans_matched import Matched, spans_matched
from madang.analysis.corpus import Corpus
from madang.base.bulk import in_bulk
from madang.base.ids import CodeId, CoderId, SourceId


@dataclass(frozen=True, slots=True)
class Asked:
    """Which coders (all where None), what is counted of the text, what a case is (the study's own), which measure."""

    coders: frozenset[CoderId] | None = None
    unit: Unit = Unit.CHARACTER
    case_unit: str = ""
    measure: str = alpha.MEASURE


@dataclass(frozen=True, slots=True)
class CodeAgreement:
    """One code with those below it: agreement on the cases and on the text, codings of each coder, matched spans.

    `matched` is there for two coders.
    """

    code: CodeId
    codings: tuple[int, ...]
    cases: Measured
    text: Measured
    matched: Matched | None


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """Two coders: the texts and characters both coded, and how far they agree over the whole codebook."""

    first: CoderId
    second: CoderId
    documents: int
    length: int
    cases: Coefficient
    text: Coefficient
    matched: int
    unmatched: int


@dataclass(frozen=True, slots=True)
class Whole:
    """All codes together, each with its own chance: alpha on the cases and on the text, with intervals."""

    cases: Coefficient
    cases_interval: Interval
    text: Coefficient
    text_interval: Interval


@dataclass(frozen=True, eq=False)
class Numbers:
    """Everything that was asked. `all_length` and `all_documents` are those of the whole project.

    `by_source` holds each text's own value over all codes where the texts are too few for an interval.
    """

    asked: Asked
    ground: Ground
    cases: Cases
    all_documents: int
    all_length: int
    whole: Whole
    codes: tuple[CodeAgreement, ...]
    pairs: tuple[PairAgreement, ...]
    fields: tuple[FieldAgreement, ...]
    by_source: tuple[tuple[SourceId, Coefficient], ...]

    @property
    def cases_compared(self) -> int:
        """How many cases two coders or more read wholly."""
        return int((self.cases.present.sum(axis=0) > 1).sum())

    @property
    def share(self) -> float:
        """What share of all text several coded."""
        return self.ground.length / self.all_length if self.all_length else 0.0


@lru_cache(maxsize=8)
def numbers(corpus: Corpus, asked: Asked = Asked()) -> Numbers:
    """Agreement between coders over all they coded; codes in the order of the codebook, those that somebody used."""
    with in_bulk():
        return _numbers(corpus, ground(corpus, asked.coders), asked)


def _numbers(corpus: Corpus, shared: Ground, asked: Asked) -> Numbers:
    cases = cases_of(shared, unit_of(shared, asked.case_unit))
    counting = _Counting(shared, cases, asked)
    used = [each.id for each in corpus.codebook if below(shared, each.id).size]
    own = [counting.both_levels(shared.by_code[each]) for each in sorted(shared.by_code)]
    return Numbers(
        asked,
        shared,
        cases,
        len(corpus.transcripts),
        sum(len(each.text) for each in corpus.transcripts.values()),
        _whole(own, shared, cases),
        tuple(counting.code(each) for each in used),
        tuple(_pair(shared, own, *pair) for pair in coder_pairs(shared)),
        fields(shared),
        _by_source(shared, [text for _, text in own]) if shared.documents < FEWEST else (),
    )


def _by_source(shared: Ground, own: list[Amounts]) -> tuple[tuple[SourceId, Coefficient], ...]:
    """Each text's own value over all codes."""
    found = []
    for place, source in enumerate(shared.sources):
        here = [(each.apart[[place]], each.values[[place]]) for each in own]
        found.append((source, alpha.alpha(here, float(own[0].length[place]) if own else 0)))
    return tuple(found)


class _Counting:
    def __init__(self, shared: Ground, cases: Cases, asked: Asked) -> None:
        self._shared, self._cases, self._asked = shared, cases, asked

    def both_levels(self, codings: Places) -> tuple[Amounts, Amounts]:
        """On the cases and on the text."""
        return (
            on_the_cases(self._shared, self._cases, codings),
            on_the_text(self._shared, codings, self._asked.unit),
        )

    def code(self, code: CodeId) -> CodeAgreement:
        codings = below(self._shared, code)
        cases, text = self.both_levels(codings)
        made = [int((self._shared.coder[codings] == each).sum()) for each in range(len(self._shared.coders))]
        measure = self._asked.measure
        matched = spans_matched(self._shared, codings, 0, 1) if len(made) == 2 else None
        return CodeAgreement(code, tuple(made), on_cases(cases, measure), on_texts(text, measure), matched)


def below(shared: Ground, code: CodeId) -> Places:
    """The numbers of the codings of a code and of those below it."""
    return shared.with_codes(each.id for each in shared.corpus.codebook.below(code))


def _whole(own: list[tuple[Amounts, Amounts]], shared: Ground, cases: Cases) -> Whole:
    on_case = [(each.apart, each.values) for each, _ in own]
    on_text = [(each.apart, each.values) for _, each in own]
    several = int((cases.present.sum(axis=0) > 1).sum())
    return Whole(
        alpha.alpha(on_case, several),
        of_cases(alpha.interval(on_case)),
        alpha.alpha(on_text, float(own[0][1].length.sum()) if own else 0),
        alpha.interval(on_text),
    )


def _pair(shared: Ground, own: list[tuple[Amounts, Amounts]], one: int, other: int) -> PairAgreement:
    both = shared.present[one] & shared.present[other]
    length = int((shared.begins[1:] - shared.begins[:-1])[both].sum())
    case_side = [case.between(one, other) for case, _ in own]
    text_side = [text.between(one, other) for _, text in own]
    matched = [spans_matched(shared, codings, one, other) for codings in shared.by_code.values()]
    return PairAgreement(
        shared.coders[one],
        shared.coders[other],
        int(both.sum()),
        length,
        alpha.alpha([(each.apart, each.values) for each in case_side], len(case_side[0].length) if own else 0),
        alpha.alpha([(each.apart, each.values) for each in text_side], float(text_side[0].length.sum()) if own else 0),
        sum(each.pairs for each in matched),
        sum(each.unmatched for each in matched),
    )
