"""Coders who differ, and decisions between their codings."""

from madang.analysis.disagreements import Standing, decided, disagreements
from madang.coding.coding import Coding
from madang.coding.settling import Outcome, Settling
from madang.coding.statement import Statement
from madang.workbench import passages, settling
from proofs.deeds.world import World


def code_as_another(w: World) -> None:
    """Apply a code as a second coder, often where the first did."""
    corpus = w.project.corpus()
    there = [each for each in w.all(Coding) if corpus.stands(each.segment)]
    near = w.one(there) if there and w.dice.random() < 0.8 else None
    source = near.segment.source if near else w.source()
    start, end = w.place(corpus.transcripts[source])
    if near and w.dice.random() < 0.6:
        start, end = near.segment.span.start, near.segment.span.end
    code = corpus.codebook.code(near.code if near and w.dice.random() < 0.5 else w.code())
    passages.apply_code(w.project, source, start, end, code.key, coder=w.one(("Minjae", "Sujin")))


def settle(w: World) -> None:
    """Settle a disagreement, also one that was settled before."""
    one = w.one(each for each in disagreements(w.project.corpus()) if each.codings)
    codings = tuple(one.codings.values())
    outcome = w.one(Outcome)
    chosen = w.one(codings) if outcome in (Outcome.ONE, Outcome.MERGED) else None
    with w.project.reading() as session:
        seen = {**session.revisions(Coding), **session.revisions(Statement)}
    settling.settle(w.project, settling.Order(codings, outcome, w.text(), seen, chosen, {}, one.settlings))


def settle_alike(w: World) -> None:
    """Settle what was coded alike."""
    there = disagreements(w.project.corpus())
    keys = [each.key for each in there if each.alike and each.standing is Standing.OPEN]
    settling.settle_alike(w.project, w.some(keys), w.text())


def withdraw_settling(w: World) -> None:
    """Take a decision back."""
    found = w.one(decided(w.project.corpus()))
    settling.withdraw_settling(w.project, found, w.revision(Settling, found))


DEEDS = (code_as_another, settle, settle_alike, withdraw_settling)
