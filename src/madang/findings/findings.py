"""All findings of a project in one read-only bundle."""

from dataclasses import dataclass

from madang.findings.claim import Claim, Evidence
from madang.findings.decision import Decision
from madang.findings.summary import Citation, Summary


@dataclass(frozen=True, eq=False)
class Findings:
    """What the researchers have decided and written, in the order they set."""

    claims: tuple[Claim, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    summaries: tuple[Summary, ...] = ()
    citations: tuple[Citation, ...] = ()
    decisions: tuple[Decision, ...] = ()
