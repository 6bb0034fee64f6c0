"""Lines about findings: claim, evidence, summary, decision."""

from madang.base.errors import Invalid
from madang.base.ids import (
    CitationId,
    ClaimId,
    CodeId,
    CodingId,
    DecisionId,
    EvidenceId,
    OrganisationId,
    SummaryId,
    new_id,
)
from madang.coding.segment import Segment
from madang.exchange.marks import fields
from madang.exchange.marks.fields import Line
from madang.exchange.marks.passages import segment_of
from madang.exchange.marks.read import Context, Reader
from madang.findings.claim import Bearing, Claim, ClaimStatus, DeviantCase, Evidence
from madang.findings.decision import Decision
from madang.findings.findings import Findings
from madang.findings.summary import Citation, Summary


def claim(line: Line, context: Context) -> None:
    """A sentence of the researcher."""
    key, text = fields.text(line, "key"), fields.both(line, "")
    if not (text.ko or text.en):
        raise Invalid("the claim has no text")
    if not context.new("claim", text):
        return
    theme = line.get("theme")
    found = Claim(
        id=ClaimId(line.get("id") or new_id()),
        text=text,
        coder=context.coder_of(line),
        status=fields.choice(line, "status", ClaimStatus, ClaimStatus.PROPOSED),
        reason=fields.either(line, "reason"),
        perspective=fields.text(line, "perspective", "researcher"),
        theme=CodeId(context.names.id("code", theme)) if theme else None,
        side=fields.text(line, "side"),
        pair=_organisations(line, "pair", context),
        deviant=tuple(_deviant(case, context) for case in fields.listed(line, "deviant")),
        order=len(context.findings.claims) + context.marks.lines,
        key=key,
    )
    context.names.learn("claim", {key}, found.id)
    context.add(found)


def _organisations(line: Line, field: str, context: Context) -> tuple[OrganisationId, ...]:
    return tuple(OrganisationId(context.names.id("organisation", each)) for each in fields.listed(line, field))


def _deviant(case: Line, context: Context) -> DeviantCase:
    return DeviantCase(
        OrganisationId(context.names.id("organisation", case.get("case"))), fields.either(case, "explanation")
    )


def evidence(line: Line, context: Context) -> None:
    """A passage for, against or qualifying a claim: a statement's, or any words of a source."""
    of = ClaimId(context.names.id("claim", line.get("claim")))
    if line.get("bearing") is None:
        raise Invalid("it has no bearing")
    bearing = fields.choice(line, "bearing", Bearing, Bearing.FOR)
    note = fields.either(line, "note")
    for segment, coding in _passages(line, context):
        if context.new("evidence", of, segment.source, segment.span, bearing):
            context.add(Evidence(EvidenceId(new_id()), of, segment, bearing, coding, note))


def _passages(line: Line, context: Context) -> list[tuple[Segment, CodingId | None]]:
    if not line.get("statement"):
        return [(segment_of(line, context.transcript(line)), None)]
    statement = context.names.id("statement", line["statement"])
    found: dict[tuple[object, ...], tuple[Segment, CodingId | None]] = {}
    for coding in context.coded.get(statement, ()):
        found.setdefault((coding.segment.source, coding.segment.span), (coding.segment, coding.id))
    if "start" in line:
        # An exported line names the one passage of the statement that was picked.
        return [each for each in found.values() if each[0].span.start == line["start"]] or list(found.values())
    return list(found.values())


def summary(line: Line, context: Context) -> None:
    """A cell of the framework matrix, citing statements."""
    case = OrganisationId(context.names.id("organisation", line.get("case")))
    code = CodeId(context.names.id("code", line.get("code")))
    if not context.new("summary", case, code):
        return
    found = Summary(SummaryId(line.get("id") or new_id()), case, code, fields.both(line, ""), context.coder_of(line))
    context.add(found)
    for cited in fields.listed(line, "cites"):
        statement = context.names.id("statement", cited)
        for coding in context.coded.get(statement, ())[:1]:
            context.add(Citation(CitationId(new_id()), found.id, coding.id))


def decision(line: Line, context: Context) -> None:
    """What a person decided on the proposal of a reading."""
    reading, pair = fields.needed(line, "reading"), _organisations(line, "pair", context)
    if context.new("decision", reading, pair):
        context.add(
            Decision(
                DecisionId(line.get("id") or new_id()),
                reading,
                pair,
                fields.either(line, "proposed"),
                fields.truth(line, "accepted"),
                fields.either(line, "reason"),
                context.coder_of(line),
            )
        )


def seen(findings: Findings) -> set[tuple[object, ...]]:
    """What the project has already, in the terms in which lines are compared."""
    found: set[tuple[object, ...]] = {("claim", each.text) for each in findings.claims}
    for each in findings.evidence:
        found.add(("evidence", each.claim, each.segment.source, each.segment.span, each.bearing))
    found |= {("summary", each.case, each.code) for each in findings.summaries}
    return found | {("decision", each.reading, each.pair) for each in findings.decisions}


READERS: dict[str, Reader] = {"claim": claim, "evidence": evidence, "summary": summary, "decision": decision}
