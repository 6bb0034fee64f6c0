"""Give claims the passages they rest on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from madang.base.bilingual import Bilingual
from madang.base.errors import NotFound
from madang.base.ids import ClaimId, CodingId, EvidenceId, new_id
from madang.coding.coding import Coding, Placing
from madang.coding.segment import Segment
from madang.findings.claim import Bearing, Claim, Evidence
from madang.store.session import Session
from madang.workbench.place_keys import segment_in
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class Passages:
    """Passages picked anywhere, by the ids of statements, codings or other evidence, or the keys of places, and what
    they do for a claim."""

    keys: Sequence[str]
    bearing: Bearing


def add_evidence(project: Project, claim: str, passages: Passages) -> list[Evidence]:
    """Give a claim passages; answer what was new. Those that it has already are left as they are.

    Raises `NotFound` where the claim or a passage is gone.
    """
    with project.change("add_evidence") as session:
        if not session.those(Claim, id=claim):
            raise NotFound("This claim is no longer there.", "이 주장은 이제 없습니다.")
        return add_passages(session, ClaimId(claim), passages)


def add_passages(session: Session, claim: ClaimId, passages: Passages) -> list[Evidence]:
    """Add passages inside an act that is under way."""
    there = {(each.segment.source, each.segment.span) for each in session.those(Evidence, claim=claim)}
    made: list[Evidence] = []
    for key in dict.fromkeys(passages.keys):
        for segment, coding, placing in _places(session, key):
            place = segment.source, segment.span
            if place not in there:
                there.add(place)
                fresh = Evidence(EvidenceId(new_id()), claim, segment, passages.bearing, coding, placing=placing)
                made.append(fresh)
    session.add(made)
    return made


def _places(session: Session, key: str) -> Iterator[tuple[Segment, CodingId | None, Placing]]:
    """The stretches of text behind a key, each with the coding it is picked from, and what a correction left open."""
    codings = session.those(Coding, statement=key) or session.those(Coding, id=key)
    evidence = [] if codings else session.those(Evidence, id=key)
    uncoded = None if codings or evidence else segment_in(session, key)
    if not codings and not evidence and uncoded is None:
        raise NotFound("One of these passages is no longer there.", "고른 대목 가운데 이제 없는 것이 있습니다.")
    yield from ((each.segment, each.id, each.placing) for each in sorted(codings, key=_place))
    yield from ((each.segment, each.coding, each.placing) for each in evidence)
    if uncoded is not None:
        yield uncoded, None, Placing.KEPT


def _place(coding: Coding) -> tuple[str, int, int]:
    return coding.segment.source, coding.segment.span.start, coding.segment.span.end


def edit_evidence(project: Project, evidence: str, bearing: Bearing, note: Bilingual, *, revision: int) -> Evidence:
    """Say anew what a passage does for its claim, and why. Raises `Stale`, `NotFound`."""
    with project.change("edit_evidence") as session:
        changed = replace(_the_evidence(session, evidence), bearing=bearing, note=note)
        session.require_unchanged(Evidence, evidence, revision)
        session.replace([changed])
    return changed


def remove_evidence(project: Project, evidence: str, *, revision: int) -> ClaimId:
    """Take a passage away from its claim; the coding stays. Answers the claim. Raises `Stale`, `NotFound`."""
    with project.change("remove_evidence") as session:
        claim = _the_evidence(session, evidence).claim
        session.require_unchanged(Evidence, evidence, revision)
        session.remove(Evidence, [evidence])
    return claim


def _the_evidence(session: Session, evidence: str) -> Evidence:
    found = session.those(Evidence, id=evidence)
    if not found:
        raise NotFound(
            "This passage was taken away from the claim meanwhile.", "그사이에 이 대목이 주장에서 빠졌습니다."
        )
    return found[0]
