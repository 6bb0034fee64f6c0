"""What it does to claims and summaries when one code is folded into another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from madang.base.bilingual import Bilingual
from madang.base.ids import CitationId, CodeId, CodingId, OrganisationId, SummaryId
from madang.findings.claim import Claim, Evidence
from madang.findings.findings import Findings
from madang.findings.summary import Citation, Summary


@dataclass(frozen=True, slots=True)
class Refinding:
    """What differs afterwards. `joined` names, for each summary that goes, the one its text was joined to;
    `repeated` are citations that a summary would otherwise hold twice."""

    claims: tuple[Claim, ...]
    evidence: tuple[Evidence, ...]
    summaries: tuple[Summary, ...]
    citations: tuple[Citation, ...]
    joined: Mapping[SummaryId, SummaryId]
    repeated: tuple[CitationId, ...]


def recoded(findings: Findings, folded: Mapping[CodingId, CodingId], old: CodeId, new: CodeId | None) -> Refinding:
    """What becomes of findings when the codings in `folded` go, and, where `new` is given, the code `old` with them."""
    summaries, joined = ((), {}) if new is None else _summaries(findings.summaries, old, new)
    citations, repeated = _citations(findings.citations, folded, joined)
    return Refinding(
        tuple(replace(each, theme=new) for each in findings.claims if new is not None and each.theme == old),
        tuple(_elsewhere(findings.evidence, folded)),
        summaries,
        citations,
        joined,
        repeated,
    )


def _elsewhere(evidence: Iterable[Evidence], folded: Mapping[CodingId, CodingId]) -> Iterable[Evidence]:
    for each in evidence:
        if each.coding is not None and each.coding in folded:
            yield replace(each, coding=folded[each.coding])


def _summaries(
    summaries: Iterable[Summary], old: CodeId, new: CodeId
) -> tuple[tuple[Summary, ...], Mapping[SummaryId, SummaryId]]:
    """One cell has one summary: where both themes have one for a case, the second text follows the first."""
    every = sorted(summaries, key=lambda each: each.id)
    remaining: dict[OrganisationId, Summary] = {}
    for each in every:
        if each.code == new:
            remaining.setdefault(each.case, each)
    differ: dict[SummaryId, Summary] = {}
    joined: dict[SummaryId, SummaryId] = {}
    for each in every:
        if each.code != old:
            continue
        first = remaining.get(each.case)
        if first is None:
            kept = replace(each, code=new)
        else:
            kept = replace(first, text=_after(first.text, each.text))
            joined[each.id] = first.id
        remaining[each.case] = differ[kept.id] = kept
    return tuple(differ.values()), joined


def _after(first: Bilingual, second: Bilingual) -> Bilingual:
    return Bilingual(_lines(first.ko, second.ko), _lines(first.en, second.en))


def _lines(first: str, second: str) -> str:
    return "\n\n".join(each for each in (first, second) if each)


def _citations(
    citations: Iterable[Citation], folded: Mapping[CodingId, CodingId], joined: Mapping[SummaryId, SummaryId]
) -> tuple[tuple[Citation, ...], tuple[CitationId, ...]]:
    ordered = sorted(citations, key=lambda each: (each.summary in joined or each.coding in folded, each.id))
    seen: set[tuple[SummaryId, CodingId]] = set()
    changed: list[Citation] = []
    repeated: list[CitationId] = []
    for each in ordered:
        now = replace(each, summary=joined.get(each.summary, each.summary), coding=folded.get(each.coding, each.coding))
        if now == each:
            seen.add((now.summary, now.coding))
        elif (now.summary, now.coding) in seen:
            repeated.append(each.id)
        else:
            seen.add((now.summary, now.coding))
            changed.append(now)
    return tuple(changed), tuple(repeated)
