"""What is to be seen of claims: where they stand, what they rest on, what could be added, how they will be printed."""

from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.base.errors import NotFound
from madang.base.ids import ClaimId, EvidenceId
from madang.coding.coding import Placing
from madang.findings.claim import Bearing, Claim, Evidence
from madang.findings.coverage import ClaimCoverage, claim_coverage
from madang.findings.findings import Findings
from madang.findings.offers import Offers, offers
from madang.findings.sides import SideCoverage, coverage_by_side
from madang.findings.trace import Breaks, breaks
from madang.findings.warnings import ClaimWarning, claim_warnings
from madang.report.account import AccountOptions, account
from madang.report.document import Block, Heading, Items, Paragraph
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as it stands; `number` counts from 1 in the researchers' order, `revision` is named in a change."""

    claim: Claim
    number: int
    revision: int
    coverage: ClaimCoverage
    sides: tuple[SideCoverage, ...]
    warnings: tuple[ClaimWarning, ...]


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A passage of a claim. `gone`: its coding was removed; `moved`: a correction of the text moved it."""

    evidence: Evidence
    revision: int
    gone: bool
    moved: bool


@dataclass(frozen=True, slots=True)
class OpenClaim:
    """A claim opened: its passages in the order of the text, and those that could be added."""

    view: ClaimView
    evidence: tuple[EvidenceView, ...]
    offers: Offers


def claims(project: Project) -> list[ClaimView]:
    """Every claim in the researchers' order."""
    # Revisions first: an older one is refused later, a newer one would write over what was not seen.
    with project.reading() as session:
        revisions = session.revisions(Claim)
    corpus, findings = project.corpus(), project.findings()
    return [
        _view(corpus, findings, claim, number, revisions.get(claim.id, 0))
        for number, claim in enumerate(_in_order(findings), 1)
    ]


def _in_order(findings: Findings) -> list[Claim]:
    return sorted(findings.claims, key=lambda each: (each.order, each.id))


def _view(corpus: Corpus, findings: Findings, claim: Claim, number: int, revision: int) -> ClaimView:
    own = _own(findings, claim.id)
    return ClaimView(
        claim,
        number,
        revision,
        claim_coverage(corpus, claim, own),
        coverage_by_side(corpus, claim, own),
        claim_warnings(corpus, claim, own),
    )


def _own(findings: Findings, claim: ClaimId) -> tuple[Evidence, ...]:
    return tuple(each for each in findings.evidence if each.claim == claim)


def claim(project: Project, claim: str) -> OpenClaim:
    """One claim opened. Raises `NotFound`."""
    with project.reading() as session:
        revisions = session.revisions(Claim, id=claim)
        of_evidence = session.revisions(Evidence, claim=claim)
    corpus, findings = project.corpus(), project.findings()
    number, found = next(((at, each) for at, each in enumerate(_in_order(findings), 1) if each.id == claim), (0, None))
    if found is None:
        raise NotFound("This claim is no longer there.", "이 주장은 이제 없습니다.")
    own = sorted(_own(findings, found.id), key=_place)
    return OpenClaim(
        _view(corpus, findings, found, number, revisions.get(claim, 0)),
        tuple(_evidence(corpus, each, of_evidence.get(each.id, 0)) for each in own),
        offers(corpus, found, own),
    )


def _place(each: Evidence) -> tuple[str, int, int, str]:
    return each.segment.source, each.segment.span.start, each.segment.span.end, each.id


def _evidence(corpus: Corpus, each: Evidence, revision: int) -> EvidenceView:
    coding = corpus.all_codings.get(each.coding) if each.coding else None
    gone = each.coding is not None and coding is None
    moved = each.placing is not Placing.KEPT or (coding is not None and coding.placing is not Placing.KEPT)
    return EvidenceView(each, revision, gone, moved)


def evidence_keys(found: OpenClaim, bearing: Bearing) -> list[EvidenceId]:
    """The passages of one bearing, in the order of the text."""
    return [each.evidence.id for each in found.evidence if each.evidence.bearing is bearing]


def what_breaks(project: Project, evidence: str) -> Breaks:
    """What would go if the passage of a piece of evidence were gone. Raises `NotFound`."""
    findings = project.findings()
    found = next((each for each in findings.evidence if each.id == evidence), None)
    if found is None:
        raise NotFound("This passage was taken away from the claim.", "이 대목은 주장에서 빠졌습니다.")
    return breaks(project.corpus(), found.segment, findings.claims, findings.evidence, findings.citations)


def printed(project: Project, claim: str) -> list[Bilingual]:
    """The claim's paragraphs as the account prints them, without the quotations. Raises `NotFound`."""
    findings = project.findings()
    number = next((at for at, each in enumerate(_in_order(findings), 1) if each.id == claim), 0)
    if not number:
        raise NotFound("This claim is no longer there.", "이 주장은 이제 없습니다.")
    document = account(project.corpus(), findings, AccountOptions(sections=["claims"]))
    return [_joined(each) for block in _under(document.blocks, f"claim-{number}") for each in _paragraphs(block)]


def _under(blocks: tuple[Block, ...], anchor: str) -> list[Block]:
    """The blocks after the heading with this anchor, up to the next heading."""
    start = next(at for at, each in enumerate(blocks) if isinstance(each, Heading) and each.anchor == anchor)
    rest = blocks[start + 1 :]
    end = next((at for at, each in enumerate(rest) if isinstance(each, Heading)), len(rest))
    return list(rest[:end])


def _paragraphs(block: Block) -> list[Paragraph]:
    if isinstance(block, Items):
        return list(block.points)
    return [block] if isinstance(block, Paragraph) else []


def _joined(paragraph: Paragraph) -> Bilingual:
    texts = [each.text for each in paragraph.sentences]
    return Bilingual(" ".join(each.ko for each in texts), " ".join(each.en for each in texts))
