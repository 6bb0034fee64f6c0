"""Open keys to passages: what every number, sentence and finding lets a person do."""

from collections.abc import Iterable
from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.analysis.voices import voice
from madang.base.ids import ClaimId, CodingId, EvidenceId, OrganisationId, SourceId, StatementId, TranscriptId
from madang.coding.coding import Coding
from madang.coding.statement import Sharing
from madang.findings.claim import Bearing, Evidence
from madang.report.citations import Citations
from madang.report.document import Passage
from madang.sources.organisation import Side
from madang.workbench.place_keys import segment_of
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage with its citation and its place (code points), so that it can be shown and opened in the text.

    `key` is the id of the statement, coding or piece of evidence that was asked for, or the key of a place
    nobody has coded; `codings` are those it consists of.
    """

    key: str
    passage: Passage
    source: SourceId
    transcript: TranscriptId
    start: int
    end: int
    before: str
    after: str
    codings: tuple[Coding, ...]
    statement: StatementId | None
    organisation: OrganisationId | None
    side: Side | None


def quotations(project: Project, keys: Iterable[str]) -> list[Quotation]:
    """The passages behind keys, in the order of the sources and the text; unknown keys are left out."""
    corpus, findings, keys = project.corpus(), project.findings(), [*keys]
    evidence: dict[str, Evidence] = {each.id: each for each in findings.evidence} | _uncoded(corpus, keys)
    known = [
        key
        for key in dict.fromkeys(keys)
        if key in evidence or key in corpus.all_codings_of or key in corpus.all_codings
    ]
    citations = Citations(corpus, evidence, Sharing.RESEARCHER)
    return [_quotation(citations, key) for key in sorted(known, key=citations.place)]


def _uncoded(corpus: Corpus, keys: Iterable[str]) -> dict[str, Evidence]:
    """Places nobody has coded, as passages that no claim rests on yet."""
    segments = {key: segment_of(corpus, key) for key in keys}
    return {
        key: Evidence(EvidenceId(key), ClaimId(""), segment, Bearing.FOR)
        for key, segment in segments.items()
        if segment
    }


def _quotation(citations: Citations, key: str) -> Quotation:
    corpus = citations.corpus
    segments = citations.segments(key)
    first = segments[0]
    codings = _codings(citations, key)
    said_by = voice(corpus, first, codings[0] if codings else None)
    return Quotation(
        key=key,
        passage=citations.passage(key),
        source=first.source,
        transcript=first.transcript,
        start=first.span.start,
        end=segments[-1].span.end,
        before=first.before,
        after=segments[-1].after,
        codings=codings,
        statement=codings[0].statement if codings else None,
        organisation=said_by.case,
        side=said_by.side,
    )


def _codings(citations: Citations, key: str) -> tuple[Coding, ...]:
    corpus = citations.corpus
    of_statement = corpus.all_codings_of.get(StatementId(key))
    if of_statement:
        return of_statement
    evidence = citations.evidence.get(key)
    coding = corpus.all_codings.get((evidence.coding if evidence else None) or CodingId(key))
    return (coding,) if coding else ()
