"""The researchers' claims: write, decide, put in order, and give them evidence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from madang.base.bilingual import Bilingual
from madang.base.errors import Conflict, Invalid, NotFound
from madang.base.ids import ClaimId, CodeId, OrganisationId, new_id
from madang.coding.code import Code
from madang.findings.claim import Claim, ClaimStatus, DeviantCase, Evidence
from madang.sources.organisation import Organisation, Side
from madang.store.session import Session
from madang.workbench.coders import coder_named
from madang.workbench.evidence import Passages, add_passages
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class ClaimText:
    """What a person says in a claim: all of it but its place in the order and its evidence."""

    text: Bilingual
    status: ClaimStatus = ClaimStatus.PROPOSED
    reason: Bilingual = field(default_factory=Bilingual)
    perspective: str = "researcher"
    theme: str | None = None
    side: Side | None = None
    pair: tuple[str, ...] = ()
    deviant: tuple[tuple[str, Bilingual], ...] = ()


def write_claim(project: Project, said: ClaimText, passages: Passages | None = None) -> Claim:
    """Write a new claim, last in the order, with passages as its evidence if there are any.

    Raises `Invalid` for an empty text or an impossible scope, `NotFound` for what is not there.
    """
    with project.change("write_claim", _short(said.text)) as session:
        _require_sense(session, said)
        last = max((each.order for each in session.all(Claim)), default=0)
        claim = _said(Claim(ClaimId(new_id()), said.text, coder_named(session, project.who), order=last + 1), said)
        session.add([claim])
        if passages is not None:
            add_passages(session, claim.id, passages)
    return claim


def edit_claim(project: Project, claim: str, said: ClaimText, *, revision: int) -> Claim:
    """Change what a claim says or where it stands. Raises as `write_claim` does, and `Stale`.

    In the history it is a withdrawal or a decision where its status changes.
    """
    verb = _verb(project, claim, said)
    with project.change(verb, _short(said.text)) as session:
        found = _the_claim(session, claim)
        session.require_unchanged(Claim, claim, revision)
        _require_sense(session, said)
        changed = _said(found, said)
        session.replace([changed])
    return changed


def _verb(project: Project, claim: str, said: ClaimText) -> str:
    before = next((each.status for each in project.findings().claims if each.id == claim), said.status)
    if before is said.status:
        return "edit_claim"
    return "withdraw_claim" if said.status is ClaimStatus.WITHDRAWN else "decide_claim"


def remove_claim(project: Project, claim: str, *, revision: int) -> int:
    """Remove a claim with its evidence; answer how many passages it had. Raises `Stale`, `NotFound`."""
    with project.change("remove_claim") as session:
        _the_claim(session, claim)
        session.require_unchanged(Claim, claim, revision)
        evidence = [each.id for each in session.those(Evidence, claim=claim)]
        session.remove(Evidence, evidence)
        session.remove(Claim, [claim])
    return len(evidence)


def move_claim(project: Project, claim: str, *, before: str | None, revision: int) -> None:
    """Put a claim before another one, or last. Raises `Stale`, `NotFound`."""
    with project.change("move_claim") as session:
        moved = _the_claim(session, claim)
        session.require_unchanged(Claim, claim, revision)
        others = [each for each in sorted(session.all(Claim), key=_order) if each.id != claim]
        session.replace(renumbered(moved, others, before))


def renumbered(moved: Claim, others: Sequence[Claim], before: str | None) -> list[Claim]:
    """The claims whose number changes when `moved` goes before another one, or last; as few as will do.

    `others` stand in their order. Raises `NotFound` where the other one is not among them.
    """
    place = next((at for at, each in enumerate(others) if each.id == before), len(others))
    if before is not None and place == len(others):
        raise NotFound("The claim to put it before is gone.", "앞에 두려던 주장이 없습니다.")
    last = others[place - 1].order if place else min((each.order for each in others), default=1) - 2
    changed = [replace(moved, order=last + 1)]
    for each in others[place:]:
        if each.order > changed[-1].order:
            break
        changed.append(replace(each, order=changed[-1].order + 1))
    return changed


def _order(claim: Claim) -> tuple[int, str]:
    return claim.order, claim.id


def _the_claim(session: Session, claim: str) -> Claim:
    found = session.those(Claim, id=claim)
    if not found:
        raise NotFound("This claim is no longer there.", "이 주장은 이제 없습니다.")
    return found[0]


def _said(claim: Claim, said: ClaimText) -> Claim:
    return replace(
        claim,
        text=said.text,
        status=said.status,
        reason=said.reason,
        perspective=said.perspective or "researcher",
        theme=CodeId(said.theme) if said.theme else None,
        side=said.side.value if said.side else "",
        pair=tuple(OrganisationId(each) for each in said.pair),
        deviant=tuple(DeviantCase(OrganisationId(case), explanation) for case, explanation in said.deviant),
    )


def _require_sense(session: Session, said: ClaimText) -> None:
    if not said.text:
        raise Invalid("Write the claim in at least one language.", "주장을 한 언어로라도 쓰십시오.")
    if len(said.pair) not in (0, 2) or len(set(said.pair)) != len(said.pair):
        raise Invalid("A pair is two different organisations.", "짝은 서로 다른 두 조직입니다.")
    if len({case for case, _ in said.deviant}) != len(said.deviant):
        raise Conflict(
            "A case is listed twice among those that do not fit.", "맞지 않는 사례에 같은 사례가 두 번 있습니다."
        )
    _require_there(session, (*said.pair, *(case for case, _ in said.deviant)))
    if said.theme and not session.those(Code, id=said.theme):
        raise NotFound("The codebook has no such code.", "코드북에 없는 코드입니다.")


def _require_there(session: Session, organisations: Iterable[str]) -> None:
    if any(not session.those(Organisation, id=each) for each in organisations):
        raise NotFound("This project has no such organisation.", "이 프로젝트에 없는 조직입니다.")


def _short(text: Bilingual) -> str:
    said = text.said("ko")
    return said if len(said) <= 60 else f"{said[:59]}…"
