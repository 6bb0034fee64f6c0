"""What people decide on the proposals of readings."""

from madang.analysis.stage import STAGES, stage
from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid, Stale
from madang.base.ids import CoderId, DecisionId, OrganisationId, new_id
from madang.coding.coding import Coder
from madang.findings.decision import Decision
from madang.store.session import Session
from madang.workbench.pairs import ends
from madang.workbench.project import Project

STAGE = "stage"


def decide_stage(
    project: Project,
    a: str,
    b: str,
    *,
    seen: int | None,
    accepted: bool,
    reason: Bilingual,
    revision: int | None = None,
) -> Decision:
    """Accept or overrule the stage proposed for a pair, and say why; answer the decision.

    `seen` is the proposal the person looked at; `revision` that of the decision it replaces, None
    where there was none. Raises `Invalid` without a reason, `Stale` where proposal or decision
    changed meanwhile, `NotFound` for an unknown organisation.
    """
    pair = _organisations(project, a, b)
    if not (reason.ko or reason.en):
        raise Invalid("Say why, in Korean or in English.", "까닭을 한국어나 영어로 적어 주십시오.")
    proposed = stage(project.corpus(), *pair).stage
    if proposed != seen:
        raise Stale(
            "The proposal has changed since you opened it; look at it again before you decide.",
            "여는 사이에 제안이 바뀌었습니다. 다시 보고 정해 주십시오.",
        )
    with project.change("decide_stage") as session:
        before = _standing(session, pair, revision)
        id_ = before.id if before else DecisionId(new_id())
        kept = before.pair if before else pair
        made = Decision(id_, STAGE, kept, proposal(proposed), accepted, reason, _coder(session, project.who))
        if before:
            session.replace([made])
        else:
            session.add([made])
    return made


def withdraw_stage_decision(project: Project, a: str, b: str, *, revision: int) -> None:
    """Take a decision on the stage of a pair away. Raises `Stale` where it changed meanwhile."""
    pair = _organisations(project, a, b)
    with project.change("withdraw_decision") as session:
        before = _standing(session, pair, revision)
        session.remove(Decision, [before.id] if before else [])


def stage_decision(project: Project, a: str, b: str) -> tuple[Decision, int] | None:
    """The decision on the stage of a pair and its revision, None where there is none."""
    with project.reading() as session:
        found = _of(session, (OrganisationId(a), OrganisationId(b)))
        return None if found is None else (found, session.revisions(Decision, id=found.id)[found.id])


def proposal(proposed: int | None) -> Bilingual:
    """A proposed stage as it is written down."""
    if proposed is None:
        return Bilingual("평가하지 않음", "not assessed")
    name = STAGES[proposed]
    return Bilingual(f"{proposed} {name.ko}", f"{proposed} {name.en}")


def _organisations(project: Project, a: str, b: str) -> tuple[OrganisationId, OrganisationId]:
    corpus = project.corpus()
    one, other = ends(corpus, a, b)
    if one not in corpus.organisations:
        raise Invalid("A stage is proposed for two organisations only.", "단계는 두 조직 사이에서만 제안합니다.")
    return OrganisationId(one), OrganisationId(other)


def _standing(session: Session, pair: tuple[OrganisationId, OrganisationId], revision: int | None) -> Decision | None:
    """The decision as the person saw it."""
    found = _of(session, pair)
    if (found is None) != (revision is None):
        raise Stale(
            "Somebody else has decided on this since you opened it.",
            "여는 사이에 다른 사람이 이 제안에 대해 정했습니다.",
        )
    if found is not None and revision is not None:
        session.require_unchanged(Decision, found.id, revision)
    return found


def _of(session: Session, pair: tuple[OrganisationId, OrganisationId]) -> Decision | None:
    own = [each for each in session.those(Decision, reading=STAGE) if set(each.pair) == set(pair)]
    return own[-1] if own else None


def _coder(session: Session, name: str) -> CoderId:
    found = session.those(Coder, name=name)
    if found:
        return found[0].id
    made = Coder(CoderId(new_id()), name)
    session.add([made])
    return made.id
