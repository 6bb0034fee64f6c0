"""Routes of the page: claims."""

from fastapi import APIRouter

from madang.api.desk import OpenProject
from madang.api.shapes.claims import (
    Added,
    BreaksShape,
    ClaimChangeAsked,
    ClaimShape,
    EvidenceAsked,
    MoveAsked,
    NewClaimAsked,
    OpenClaimShape,
    PassagesAsked,
    breaks_shape,
    claim_shape,
    open_claim_shape,
)
from madang.api.shapes.shape import Said
from madang.workbench import claim_views, evidence
from madang.workbench import claims as verbs
from madang.workbench.project import Project

router = APIRouter(prefix="/api/claims")


def _opened(project: Project, claim: str) -> OpenClaimShape:
    return open_claim_shape(claim_views.claim(project, claim), project.corpus())


@router.get("")
def claims(project: OpenProject) -> list[ClaimShape]:
    """Every claim in the researchers' order."""
    corpus = project.corpus()
    return [claim_shape(each, corpus) for each in claim_views.claims(project)]


@router.post("")
def write_claim(project: OpenProject, asked: NewClaimAsked) -> OpenClaimShape:
    """Write a new claim, last in the order."""
    made = verbs.write_claim(project, asked.claim.value(), asked.passages.value() if asked.passages else None)
    return _opened(project, made.id)


@router.get("/{claim}")
def claim(project: OpenProject, claim: str) -> OpenClaimShape:
    """One claim with its evidence, and the passages that could be added."""
    return _opened(project, claim)


@router.put("/{claim}")
def edit_claim(project: OpenProject, claim: str, asked: ClaimChangeAsked) -> OpenClaimShape:
    """Change what a claim says, what it is about, or where it stands."""
    verbs.edit_claim(project, claim, asked.claim.value(), revision=asked.revision)
    return _opened(project, claim)


@router.delete("/{claim}")
def remove_claim(project: OpenProject, claim: str, revision: int) -> list[ClaimShape]:
    """Remove a claim with its evidence; answers those that are left."""
    verbs.remove_claim(project, claim, revision=revision)
    return claims(project)


@router.post("/{claim}/move")
def move_claim(project: OpenProject, claim: str, asked: MoveAsked) -> list[ClaimShape]:
    """Put a claim before another, or last; answers all in their new order."""
    verbs.move_claim(project, claim, before=asked.before, revision=asked.revision)
    return claims(project)


@router.get("/{claim}/printed")
def printed(project: OpenProject, claim: str) -> list[Said]:
    """The claim's paragraphs as the account prints them."""
    return [Said.of(each) for each in claim_views.printed(project, claim)]


@router.post("/{claim}/evidence")
def add_evidence(project: OpenProject, claim: str, asked: PassagesAsked) -> Added:
    """Give a claim passages; those it has already are left as they are."""
    return Added(evidence=[each.id for each in evidence.add_evidence(project, claim, asked.value())])


@router.put("/evidence/{one}")
def edit_evidence(project: OpenProject, one: str, asked: EvidenceAsked) -> OpenClaimShape:
    """Say anew what a passage does for its claim, and why; answers the claim."""
    changed = evidence.edit_evidence(project, one, asked.bearing, asked.note.value(), revision=asked.revision)
    return _opened(project, changed.claim)


@router.delete("/evidence/{one}")
def remove_evidence(project: OpenProject, one: str, revision: int) -> OpenClaimShape:
    """Take a passage away from its claim; answers the claim."""
    return _opened(project, evidence.remove_evidence(project, one, revision=revision))


@router.get("/evidence/{one}/breaks")
def what_breaks(project: OpenProject, one: str) -> BreaksShape:
    """What would go if the passage of this evidence were gone."""
    return breaks_shape(claim_views.what_breaks(project, one))
