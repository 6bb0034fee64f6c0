"""Claims, their evidence, summaries of the matrix, and decisions."""

from madang.analysis.stage import stage
from madang.base.bilingual import Bilingual
from madang.base.ids import OrganisationId
from madang.findings.claim import Bearing, Claim, ClaimStatus, Evidence
from madang.findings.decision import Decision
from madang.findings.summary import Citation, Summary
from madang.sources.organisation import Organisation
from madang.workbench import claims, decisions, evidence, summaries
from madang.workbench.claims import ClaimText
from madang.workbench.evidence import Passages
from madang.workbench.place_keys import place_key
from proofs.deeds.world import NothingThere, World


def _passages(w: World) -> Passages:
    corpus = w.project.corpus()
    keys = [*corpus.codings, *corpus.statements, *(each.id for each in w.all(Evidence))]
    source = w.source()
    keys.append(place_key(corpus.transcripts[source].id, *w.place(corpus.transcripts[source])))
    return Passages(w.some(keys), w.dice.choice(list(Bearing)))


def _text(w: World) -> ClaimText:
    organisations = [each.id for each in w.all(Organisation)]
    pair = tuple(w.dice.sample(organisations, 2)) if len(organisations) > 1 and w.dice.random() < 0.5 else ()
    deviant = tuple((each, Bilingual()) for each in organisations[:1]) if w.dice.random() < 0.3 else ()
    theme = w.code() if w.dice.random() < 0.6 else None
    status = w.dice.choice(list(ClaimStatus))
    return ClaimText(w.said(), status, w.said(), theme=theme, pair=pair, deviant=deviant)


def write_claim(w: World) -> None:
    """Write a claim, with passages or without."""
    claims.write_claim(w.project, _text(w), _passages(w) if w.dice.random() < 0.6 else None)


def edit_claim(w: World) -> None:
    """Change a claim or where it stands."""
    claim = w.one(w.all(Claim))
    claims.edit_claim(w.project, claim.id, _text(w), revision=w.revision(Claim, claim.id))


def move_claim(w: World) -> None:
    """Put a claim before another, or last."""
    claim = w.one(w.all(Claim))
    others = [each.id for each in w.all(Claim) if each.id != claim.id]
    before = w.dice.choice([None, *others])
    claims.move_claim(w.project, claim.id, before=before, revision=w.revision(Claim, claim.id))


def remove_claim(w: World) -> None:
    """Remove a claim with its evidence."""
    claim = w.one(w.all(Claim))
    claims.remove_claim(w.project, claim.id, revision=w.revision(Claim, claim.id))


def add_evidence(w: World) -> None:
    """Give a claim passages."""
    evidence.add_evidence(w.project, w.one(w.all(Claim)).id, _passages(w))


def edit_evidence(w: World) -> None:
    """Say anew what a passage does for its claim."""
    found = w.one(w.all(Evidence))
    bearing = w.dice.choice(list(Bearing))
    evidence.edit_evidence(w.project, found.id, bearing, w.said(), revision=w.revision(Evidence, found.id))


def remove_evidence(w: World) -> None:
    """Take a passage away from its claim."""
    found = w.one(w.all(Evidence))
    evidence.remove_evidence(w.project, found.id, revision=w.revision(Evidence, found.id))


def write_summary(w: World) -> None:
    """Write the summary of a cell, citing codings and dropping citations."""
    there = w.all(Summary)
    old = w.dice.choice(there) if there and w.dice.random() < 0.5 else None
    case, theme = (old.case, old.code) if old else (w.one(w.all(Organisation)).id, w.code())
    old = old or next((each for each in there if (each.case, each.code) == (case, theme)), None)
    cited = [each.id for each in w.all(Citation) if old and each.summary == old.id]
    codings = list(w.project.corpus().codings)
    summaries.write_summary(
        w.project,
        case,
        theme,
        w.said(),
        revision=w.revision(Summary, old.id) if old else None,
        cite=w.some(codings) if codings else (),
        uncite=w.some(cited) if cited and w.dice.random() < 0.5 else (),
    )


def remove_summary(w: World) -> None:
    """Remove the summary of a cell."""
    found = w.one(w.all(Summary))
    summaries.remove_summary(w.project, found.case, found.code, revision=w.revision(Summary, found.id))


def decide_stage(w: World) -> None:
    """Decide on the stage proposed for a pair."""
    a, b = _pair(w)
    there = decisions.stage_decision(w.project, a, b)
    seen, revision = stage(w.project.corpus(), a, b).stage, None if there is None else there[1]
    accepted = w.dice.random() < 0.5
    decisions.decide_stage(w.project, a, b, accepted=accepted, reason=w.said(), seen=seen, revision=revision)


def _pair(w: World) -> tuple[OrganisationId, OrganisationId]:
    organisations = [each.id for each in w.all(Organisation)]
    if len(organisations) < 2:
        raise NothingThere
    a, b = w.dice.sample(organisations, 2)
    return a, b


def withdraw_decision(w: World) -> None:
    """Take a decision away."""
    found = w.one(w.all(Decision))
    decisions.withdraw_stage_decision(w.project, *found.pair, revision=w.revision(Decision, found.id))


DEEDS = (
    write_claim,
    edit_claim,
    move_claim,
    remove_claim,
    add_evidence,
    edit_evidence,
    remove_evidence,
    write_summary,
    remove_summary,
    decide_stage,
    withdraw_decision,
)
