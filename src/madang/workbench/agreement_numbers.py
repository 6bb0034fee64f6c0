"""How far coders agree, for whoever asks; a reflexive study gets no number from here."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.between_coders.gamma_over import GammaOver, Told, gamma_of
from madang.analysis.between_coders.measured import MEASURES
from madang.analysis.between_coders.numbers import Asked, Numbers
from madang.analysis.between_coders.numbers import numbers as all_numbers
from madang.analysis.between_coders.on_the_text import Unit
from madang.analysis.between_coders.one_code import OneCode
from madang.analysis.between_coders.one_code import one_code as look_closely
from madang.analysis.between_coders.opened import ByCoder, Level, Part, by_coder, opened
from madang.analysis.between_coders.reasons import REFLEXIVE
from madang.analysis.between_coders.who_coded import coded_by_several
from madang.analysis.corpus import Corpus
from madang.base.errors import Forbidden, Invalid, NotFound
from madang.base.ids import ClaimId, CodeId, CoderId, SourceId
from madang.findings.claim_agreement import ClaimAgreement, claims_agreement
from madang.sources.study import Approach
from madang.workbench.project import Project

__all__ = [
    "MEASURES",
    "Asked",
    "Level",
    "Part",
    "asked_of",
    "claims",
    "gamma",
    "numbers",
    "one_code",
    "passages",
]


@dataclass(frozen=True, slots=True)
class Opened:
    """Codings by coder; `hidden` counts those of others that somebody who codes blind is not shown."""

    by_coder: ByCoder
    hidden: int = 0


def numbers(project: Project, asked: Asked) -> Numbers:
    """Agreement over the project. Raises `Forbidden` for a reflexive study, `Invalid` for an unknown measure."""
    corpus = allowed(project.corpus())
    if asked.measure not in MEASURES:
        raise Invalid(
            f"There is no measure {asked.measure}; there are {', '.join(MEASURES)}.",
            f"{asked.measure}: 이런 측도는 없습니다. 있는 것: {', '.join(MEASURES)}",
        )
    return all_numbers(corpus, asked)


def allowed(corpus: Corpus) -> Corpus:
    """The corpus, unless its study shows no number of agreement (`Forbidden`)."""
    if corpus.study.approach is Approach.REFLEXIVE:
        raise Forbidden(REFLEXIVE.en, REFLEXIVE.ko)
    return corpus


def asked_of(
    corpus: Corpus,
    coders: Iterable[str] = (),
    *,
    unit: Unit = Unit.CHARACTER,
    case_unit: str = "",
    measure: str = MEASURES[0],
) -> Asked:
    """A question with coders given by name or id. Raises `NotFound` for an unknown one, `Invalid` for one alone."""
    named = {each.name: each.id for each in corpus.coders.values()} | {each: each for each in corpus.coders}
    wanted = list(coders)
    for name in wanted:
        if name not in named:
            raise NotFound(
                f"This project has no coder called {name}.", f"이 프로젝트에 {name}(이)라는 코더가 없습니다."
            )
    chosen = frozenset(named[name] for name in wanted)
    if len(chosen) == 1:
        raise Invalid("Agreement needs two coders or more.", "코더를 두 명 이상 고르십시오.")
    return Asked(chosen or None, unit, case_unit, measure)


def comparable(project: Project) -> tuple[CoderId, ...]:
    """The coders who share a source with another, by name."""
    shared = coded_by_several(project.corpus())
    return tuple(dict.fromkeys(each for those in shared.values() for each in those))


def claims(project: Project, asked: Asked) -> tuple[ClaimAgreement, ...]:
    """Both levels next to every claim."""
    return claims_agreement(numbers(project, asked).ground.corpus, project.findings(), asked)


def one_code(project: Project, code: str, asked: Asked) -> OneCode:
    """One code, by its id or key. Raises `NotFound`."""
    corpus = allowed(project.corpus())
    book = corpus.codebook
    return look_closely(corpus, book.named(code).id if code in book else book.code(CodeId(code)).id, asked)


def gamma(
    project: Project, asked: Asked, unlike: Dissimilarity | None = None, told: Told = lambda _: None
) -> GammaOver:
    """Gamma over the texts several coded; `told` hears how many chance texts are done, and may raise to stop."""
    return gamma_of(allowed(project.corpus()), asked.coders, unlike, told)


def passages(
    project: Project,
    asked: Asked,
    code: CodeId | None = None,
    *,
    level: Level = Level.TEXT,
    part: Part = Part.ALL,
    source: SourceId | None = None,
    blind: bool = False,
) -> Opened:
    """The codings behind a number, by coder. Who codes blind is shown their own alone."""
    found = opened(numbers(project, asked), code, level=level, part=part, source=source)
    return _shown(project, found, blind=blind)


def claim_passages(project: Project, asked: Asked, claim: ClaimId, *, blind: bool = False) -> Opened:
    """The codings compared for a claim, by coder. Raises `NotFound`."""
    found = next((each for each in claims(project, asked) if each.claim == claim), None)
    if found is None:
        raise NotFound("This project has no such claim.", "이 프로젝트에 없는 주장입니다.")
    shared = numbers(project, asked).ground
    wanted = set(found.codings)
    places = [place for place, each in enumerate(shared.codings) if each.id in wanted]
    return _shown(project, by_coder(shared, np.array(places, dtype=np.int64)), blind=blind)


def _shown(project: Project, found: ByCoder, *, blind: bool) -> Opened:
    if not blind:
        return Opened(found)
    me = {each.id for each in project.corpus().coders.values() if each.name == project.who}
    hidden = sum(len(keys) for coder, keys in found if coder not in me)
    return Opened(tuple((coder, keys) for coder, keys in found if coder in me), hidden)
