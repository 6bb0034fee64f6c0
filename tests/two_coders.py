"""Two coders on the words of a small study, and orders to settle what they differ in."""

from typing import Any

from madang.analysis.disagreements import Disagreement, Standing, disagreements
from madang.base.ids import CodingId, SettlingId
from madang.coding.coding import Coding
from madang.coding.settling import Outcome
from madang.coding.statement import Stance, Statement
from madang.workbench.passages import apply_code
from madang.workbench.project import Project
from madang.workbench.settling import Order, settle
from madang.workbench.statements import change_statement


def coded(project: Project, words: str, key: str, coder: str, stance: Stance | None = None, **fields: Any) -> Coding:
    """Apply a code to the first place of some words, as a coder; with a stance where the code makes a statement."""
    source, transcript = next((s, t) for s, t in project.corpus().transcripts.items() if words in t.text)
    start = transcript.text.index(words)
    made = apply_code(project, source, start, start + len(words), key, coder=coder)
    judged = fields if stance is None else {"stance": stance, **fields}
    if judged and made.statement is not None:
        change_statement(project, made.statement, revisions(project)[made.statement], judged)
    return made


def revisions(project: Project) -> dict[str, int]:
    """The revision of every coding and statement."""
    with project.reading() as session:
        return {**session.revisions(Coding), **session.revisions(Statement)}


def open_ones(project: Project) -> list[Disagreement]:
    """What is still to be settled or looked at again, in the order of the text."""
    return [each for each in disagreements(project.corpus()) if each.standing is not Standing.SETTLED]


def decide(
    project: Project,
    one: Disagreement,
    outcome: Outcome = Outcome.ONE,
    chosen: Coding | None = None,
    reason: str = "The definition says so.",
    **fields: Any,
) -> SettlingId:
    """Settle a disagreement; where nothing is chosen, the first coding is."""
    first: CodingId | None = next(iter(one.codings.values()), None)
    wanted = None if outcome not in (Outcome.ONE, Outcome.MERGED) else chosen.id if chosen else first
    codings = tuple(one.codings.values())
    order = Order(codings, outcome, reason, revisions(project), wanted, fields, one.settlings)
    return settle(project, order)
