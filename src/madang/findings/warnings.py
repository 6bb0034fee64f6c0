"""What a reader should know before trusting a claim."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from madang.analysis.cases import asked_about, cases
from madang.analysis.corpus import Corpus
from madang.analysis.disagreements import decided
from madang.analysis.negative import negative_cases
from madang.base.bilingual import Bilingual
from madang.base.ids import CoderId, EvidenceId, OrganisationId
from madang.coding.coding import Coding, Origin, Placing
from madang.coding.statement import Status
from madang.findings.claim import Bearing, Claim, Evidence
from madang.findings.coverage import evidence_voice, side_of
from madang.findings.trace import codings_on


class WarningKind(StrEnum):
    """One kind of weakness."""

    NO_EVIDENCE = "no_evidence"
    ONE_VOICE = "one_voice"
    ONE_SIDE = "one_side"
    OTHER_SIDE_NOT_ASKED = "other_side_not_asked"
    ONE_CODER = "one_coder"
    DEVIANT_UNEXPLAINED = "deviant_unexplained"
    NOTHING_AGAINST = "nothing_against"
    UNPLACED = "unplaced"
    DISPUTED = "disputed"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class ClaimWarning:
    """A sentence for the reader, with the evidence or the cases it is about."""

    kind: WarningKind
    text: Bilingual
    evidence: tuple[EvidenceId, ...] = ()
    cases: tuple[OrganisationId, ...] = ()


def claim_warnings(corpus: Corpus, claim: Claim, evidence: tuple[Evidence, ...]) -> tuple[ClaimWarning, ...]:
    """All warnings of one claim, in the order of `WarningKind`."""
    rest = _Rest(corpus, claim, tuple(each for each in evidence if each.claim == claim.id))
    found = [each for check in _CHECKS for each in check(rest)]
    return tuple(sorted(found, key=lambda each: list(WarningKind).index(each.kind)))


_TEXTS = {
    WarningKind.NO_EVIDENCE: Bilingual("뒷받침하는 대목이 없습니다.", "No passage supports this claim."),
    WarningKind.ONE_VOICE: Bilingual("한 사람의 말에만 기대고 있습니다.", "It rests on one voice."),
    WarningKind.ONE_SIDE: Bilingual("한쪽의 말에만 기대고 있습니다.", "It rests on one side's words only."),
    WarningKind.OTHER_SIDE_NOT_ASKED: Bilingual(
        "다른 쪽에는 이 주제를 묻지 않았습니다.", "No one on the other side was asked about it."
    ),
    WarningKind.ONE_CODER: Bilingual("한 사람만 코딩한 대목입니다.", "Only one coder coded its passages."),
    WarningKind.DEVIANT_UNEXPLAINED: Bilingual(
        "맞지 않는 사례가 설명되지 않았습니다.", "Cases that do not fit are not explained."
    ),
    WarningKind.NOTHING_AGAINST: Bilingual(
        "반대되는 대목을 찾아보지 않았습니다.", "No evidence against it was looked for, or none was kept."
    ),
    WarningKind.UNPLACED: Bilingual(
        "원문을 고친 뒤 자리를 확인해야 하는 대목이 있습니다.",
        "Some of its passages lost their place when a transcript was corrected.",
    ),
    WarningKind.DISPUTED: Bilingual(
        "코더 사이에 다툼이 있는 진술에 기대고 있습니다.", "It rests on statements that are disputed."
    ),
    WarningKind.SUPERSEDED: Bilingual(
        "코더 사이의 이견을 정하면서 세지 않게 된 코딩에 기대고 있습니다.",
        "It rests on codings that were set aside when coders settled where they differ.",
    ),
}


@dataclass(frozen=True, slots=True)
class _Rest:
    """A claim and what it rests on."""

    corpus: Corpus
    claim: Claim
    evidence: tuple[Evidence, ...]

    @property
    def supporting(self) -> list[Evidence]:
        return [each for each in self.evidence if each.bearing is Bearing.FOR]

    def codings(self, evidence: Evidence) -> list[Coding]:
        """The coding it was picked from, or else those that overlap its passage."""
        if evidence.coding is not None:
            coding = self.corpus.all_codings.get(evidence.coding)
            return [coding] if coding else []
        return codings_on(self.corpus, evidence.segment)

    def coders(self, coding: Coding) -> set[CoderId]:
        """Who coded it; a settled one has the coders whose codings it was decided between."""
        if coding.origin is not Origin.SETTLED:
            return {coding.coder}
        return {
            part.said.coder for each in decided(self.corpus).values() if coding.id in each.into for part in each.given
        }


_Check = Callable[[_Rest], list[ClaimWarning]]


def _warn(
    kind: WarningKind, evidence: Iterable[Evidence] = (), cases: Iterable[OrganisationId] = ()
) -> list[ClaimWarning]:
    return [ClaimWarning(kind, _TEXTS[kind], tuple(sorted(each.id for each in evidence)), tuple(sorted(cases)))]


def _nothing_for(rest: _Rest) -> list[ClaimWarning]:
    return [] if rest.supporting else _warn(WarningKind.NO_EVIDENCE)


def _one_voice(rest: _Rest) -> list[ClaimWarning]:
    voices = {evidence_voice(rest.corpus, each).participant or each.segment.source for each in rest.supporting}
    return _warn(WarningKind.ONE_VOICE, rest.supporting) if len(voices) == 1 else []


def _one_side(rest: _Rest) -> list[ClaimWarning]:
    """Only for a claim that is not limited to one side."""
    sides = {evidence_voice(rest.corpus, each).side for each in rest.supporting} - {None}
    alone = len(sides) == 1 and side_of(rest.claim) is None
    return _warn(WarningKind.ONE_SIDE, rest.supporting) if alone else []


def _not_asked(rest: _Rest) -> list[ClaimWarning]:
    """No case of another side was reached for the theme, seen from the sides of the evidence."""
    if rest.claim.theme is None:
        return []
    sides = {evidence_voice(rest.corpus, each).side for each in rest.supporting} - {None}
    sides = sides or {side_of(rest.claim)} - {None}
    known = asked_about(rest.corpus, rest.corpus.codebook.code(rest.claim.theme).key).reached
    others = [case for case in cases(rest.corpus) if rest.corpus.organisations[case].side not in sides]
    return _warn(WarningKind.OTHER_SIDE_NOT_ASKED) if known.isdisjoint(others) and len(sides) < 2 else []


def _one_coder(rest: _Rest) -> list[ClaimWarning]:
    coders = {coder for each in rest.supporting for coding in rest.codings(each) for coder in rest.coders(coding)}
    return _warn(WarningKind.ONE_CODER, rest.supporting) if len(coders) == 1 else []


def _deviant(rest: _Rest) -> list[ClaimWarning]:
    """Deviant cases the claim lists without an explanation, or does not list at all."""
    explained = {each.organisation for each in rest.claim.deviant if each.explanation.said("ko")}
    found = {each.organisation for each in rest.claim.deviant}
    if rest.claim.theme is not None:
        key = rest.corpus.codebook.code(rest.claim.theme).key
        deviant = negative_cases(rest.corpus, key, side_of(rest.claim)).deviant
        found.update(case for case in deviant if not rest.claim.pair or case in rest.claim.pair)
    left = found - explained
    return _warn(WarningKind.DEVIANT_UNEXPLAINED, cases=left) if left else []


def _nothing_against(rest: _Rest) -> list[ClaimWarning]:
    against = any(each.bearing is Bearing.AGAINST for each in rest.evidence)
    return [] if against else _warn(WarningKind.NOTHING_AGAINST)


def _unplaced(rest: _Rest) -> list[ClaimWarning]:
    lost = [
        each
        for each in rest.evidence
        if (each.coding is not None and each.coding not in rest.corpus.all_codings)
        or each.placing is not Placing.KEPT
        or any(coding.placing is not Placing.KEPT for coding in rest.codings(each))
        or not rest.corpus.stands(each.segment)
    ]
    return _warn(WarningKind.UNPLACED, lost) if lost else []


def _disputed(rest: _Rest) -> list[ClaimWarning]:
    disputed = [each for each in rest.evidence if any(_in_dispute(rest.corpus, one) for one in rest.codings(each))]
    return _warn(WarningKind.DISPUTED, disputed) if disputed else []


def _superseded(rest: _Rest) -> list[ClaimWarning]:
    gone = [each for each in rest.evidence if each.coding is not None and each.coding in rest.corpus.superseded]
    return _warn(WarningKind.SUPERSEDED, gone) if gone else []


def _in_dispute(corpus: Corpus, coding: Coding) -> bool:
    statement = corpus.statements.get(coding.statement) if coding.statement else None
    return statement is not None and statement.status is Status.DISPUTED


_CHECKS: tuple[_Check, ...] = (
    _nothing_for,
    _one_voice,
    _one_side,
    _not_asked,
    _one_coder,
    _deviant,
    _nothing_against,
    _unplaced,
    _disputed,
    _superseded,
)
