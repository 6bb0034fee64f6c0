"""The reading list of disagreements: narrowed, with the words, each coder's reading and what settling changes."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from madang.analysis.corpus import Corpus
from madang.analysis.disagreements import (
    Decided,
    Disagreement,
    Kind,
    Stake,
    Standing,
    decided,
    disagreements,
    weighed,
)
from madang.base.ids import ClaimId, CodeId, CoderId, CodingId, SourceId, SummaryId
from madang.coding.coding import Coding
from madang.coding.statement import Statement
from madang.findings.findings import Findings
from madang.findings.stakes import claims_on, summaries_on
from madang.store.session import Session
from madang.text.span import Span
from madang.workbench.project import Project

AROUND = 140
"""Characters shown before and after the passage."""
REASONS = 12
"""How many reasons are offered again."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Which of them: an empty filter lets everything pass. `alike`: only what all coded alike, else only what differs.

    `coders` are two who must differ in it: in code, span or fields, or in that only one of them coded it.
    """

    source: SourceId | None = None
    code: CodeId | None = None
    coders: tuple[CoderId, ...] = ()
    kind: Kind | None = None
    standings: frozenset[Standing] = frozenset({Standing.OPEN, Standing.AGAIN})
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One coder's reading: the coding and its statement, the words, and what taking it alone changes."""

    coding: Coding
    statement: Statement | None
    before: str
    words: str
    after: str
    stakes: tuple[Stake, ...]
    claims: tuple[ClaimId, ...]
    summaries: tuple[SummaryId, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One disagreement as it is read; `without` is what taking nothing changes, `decisions` what was decided."""

    one: Disagreement
    context: str
    speaker: str
    readings: tuple[Reading, ...]
    without: tuple[Stake, ...]
    decisions: tuple[Decided, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """The lines asked for, the weightiest first, of `count`; and how many there are in all, by source and kind.

    `revisions` are those of the codings, statements and decisions on the lines: what a decision names. `reasons`
    were given last. `hidden`: who codes blind is shown nothing of what others coded.
    """

    revision: int
    lines: tuple[Line, ...]
    count: int
    coders: tuple[CoderId, ...]
    sources: Mapping[SourceId, Counter[str]]
    kinds: Counter[str]
    alike: tuple[str, ...]
    revisions: Mapping[str, int]
    reasons: tuple[str, ...]
    hidden: bool = False


def reading_list(project: Project, asking: Asking, *, most: int = 50, blind: bool = False) -> Listed:
    """The disagreements that `asking` lets pass, sorted by what settling them changes in the account.

    First come those that a claim or a summary stands on, then by how many cases, views and sources change; then
    the longest passage, then the order of the text.
    """
    corpus, findings = project.corpus(), project.findings()
    if blind:
        return Listed(corpus.revision, (), 0, (), {}, Counter(), (), {}, _reasons(corpus), hidden=True)
    every = disagreements(corpus)
    passing = [each for each in every if _only_alike(each) == asking.alike and _passes(corpus, each, asking)]
    ordered = sorted(passing, key=lambda each: _weight(corpus, findings, each))
    lines = tuple(_line(corpus, findings, each) for each in ordered[:most])
    with project.reading() as session:
        revisions = _revisions(session, lines)
    return Listed(
        corpus.revision,
        lines,
        len(passing),
        tuple(sorted({coder for each in every for coder in each.codings})),
        _by_source(every),
        Counter(kind.value for each in passing for kind in each.kinds),
        tuple(each.key for each in every if each.alike and each.standing is Standing.OPEN and _in(each, asking)),
        revisions,
        _reasons(corpus),
    )


def open_count(corpus: Corpus) -> int:
    """How many disagreements are still to be settled or looked at again."""
    return sum(each.standing is not Standing.SETTLED and not _only_alike(each) for each in disagreements(corpus))


def _only_alike(one: Disagreement) -> bool:
    return one.alike and not one.settlings


def _in(one: Disagreement, asking: Asking) -> bool:
    return asking.source is None or one.source == asking.source


def _passes(corpus: Corpus, one: Disagreement, asking: Asking) -> bool:
    if not _in(one, asking) or one.standing not in asking.standings:
        return False
    if asking.kind is not None and asking.kind not in one.kinds:
        return False
    codings = [corpus.all_codings[each] for each in one.codings.values()]
    if asking.code is not None:
        below = {each.id for each in corpus.codebook.below(asking.code)}
        if not any(each.code in below for each in codings):
            return False
    return not asking.coders or _differ(corpus, one, asking.coders)


def _differ(corpus: Corpus, one: Disagreement, coders: Iterable[CoderId]) -> bool:
    said = [_said(corpus, one.codings.get(each)) for each in coders]
    return any(each is not None for each in said) and any(each != said[0] for each in said)


def _said(corpus: Corpus, coding: CodingId | None) -> tuple[object, ...] | None:
    if coding is None:
        return None
    found = corpus.all_codings[coding]
    told = corpus.statements[found.statement] if found.statement is not None else None
    return found.code, found.segment.span, *(() if told is None else (told.stance, told.view_of, told.about))


def _weight(corpus: Corpus, findings: Findings, one: Disagreement) -> tuple[object, ...]:
    codings = one.codings.values()
    on = len(claims_on(findings, codings)) + len(summaries_on(findings, codings))
    # That nobody takes any is a side only where somebody has none.
    sides = [stakes for who, stakes in weighed(corpus, one).items() if who is not None or one.missing]
    changes = {stake for stakes in sides for stake in stakes}
    span = one.span or Span(0, 0)
    place = corpus.sources[one.source].name, one.source, span.start, one.key
    return one.standing is not Standing.AGAIN, -on, -len(changes), span.start - span.end, *place


def _line(corpus: Corpus, findings: Findings, one: Disagreement) -> Line:
    weights = weighed(corpus, one)
    readings = tuple(
        _reading(corpus, findings, one, corpus.all_codings[coding], weights[coder])
        for coder, coding in one.codings.items()
    )
    there = decided(corpus)
    decisions = tuple(there[each] for each in one.settlings)
    return Line(one, _context(corpus, one), _speaker(corpus, one), readings, weights[None], decisions)


def _around(corpus: Corpus, one: Disagreement) -> tuple[int, int]:
    """What is shown: the passage with some of the turns it stands in, and nothing of the others."""
    span, transcript = one.span or Span(0, 0), corpus.transcripts[one.source]
    first, last = transcript.turn_at(span.start), transcript.turn_at(max(span.start, span.end - 1))
    start = max(0 if first is None else first.span.start, span.start - AROUND)
    end = min(len(transcript.text) if last is None else last.span.end, span.end + AROUND)
    return min(start, span.start), max(end, span.end)


def _context(corpus: Corpus, one: Disagreement) -> str:
    start, end = _around(corpus, one)
    return corpus.transcripts[one.source].text[start:end] if one.span is not None else ""


def _speaker(corpus: Corpus, one: Disagreement) -> str:
    transcript = corpus.transcripts[one.source]
    turn = None if one.span is None else transcript.turn_at(one.span.start)
    if turn is None or turn.label is None:
        return ""
    speaker = corpus.speakers.get((one.source, turn.label))
    if speaker is None or speaker.participant is None:
        return turn.label
    return corpus.participants[speaker.participant].shown


def _reading(
    corpus: Corpus, findings: Findings, one: Disagreement, coding: Coding, stakes: tuple[Stake, ...]
) -> Reading:
    told = corpus.statements[coding.statement] if coding.statement is not None else None
    left = [each for each in one.codings.values() if each != coding.id]
    before, words, after = _pieces(corpus, one, coding)
    return Reading(coding, told, before, words, after, stakes, claims_on(findings, left), summaries_on(findings, left))


def _pieces(corpus: Corpus, one: Disagreement, coding: Coding) -> tuple[str, str, str]:
    if not corpus.stands(coding.segment):
        return "", coding.segment.words, ""
    (start, end), span = _around(corpus, one), coding.segment.span
    text = corpus.transcripts[one.source].text
    return text[start : span.start], coding.segment.words, text[span.end : end]


def _by_source(every: Iterable[Disagreement]) -> dict[SourceId, Counter[str]]:
    found: dict[SourceId, Counter[str]] = {}
    for each in every:
        name = "alike" if _only_alike(each) else each.standing.value
        found.setdefault(each.source, Counter())[name] += 1
    return found


def _revisions(session: Session, lines: Iterable[Line]) -> dict[str, int]:
    found: dict[str, int] = {}
    for line in lines:
        for each in line.readings:
            found |= session.revisions(Coding, id=each.coding.id)
            if each.statement is not None:
                found |= session.revisions(Statement, id=each.statement.id)
        for done in line.decisions:
            found |= session.revisions(type(done.settling), id=done.settling.id)
    return found


def _reasons(corpus: Corpus) -> tuple[str, ...]:
    last = (corpus.settlings[each].reason for each in sorted(corpus.settlings, reverse=True))
    return tuple(list(dict.fromkeys(last))[:REASONS])
