"""What a file taken out holds of a project, and what of it stays behind: by kind, number and name."""

from collections.abc import Iterable, Mapping

from madang.analysis.corpus import Corpus
from madang.analysis.network import network
from madang.analysis.tellings import tellings
from madang.base.ids import StatementId
from madang.coding.coding import Placing
from madang.coding.memo import SEARCH, SNAPSHOT
from madang.exchange.out.sheets import MOST
from madang.exchange.refi.naming import in_short
from madang.exchange.refi.report import NAMED, Report
from madang.findings.findings import Findings
from madang.sources.organisation import Membership

_MARKS = frozenset(
    {"study", "coder", "organisation", "episode", "coding", "statement", "answer", "translation", "reach", "memo"}
    | {"claim", "evidence", "summary", "citation", "decision", "coding_memo"}
)
_CODINGS = frozenset({"coding", "coding_memo", "coder"})
HELD: dict[tuple[str, str], frozenset[str]] = {
    (".jsonl", "project"): _MARKS,
    (".xlsx", "project"): _CODINGS | {"statement", "code"},
    (".csv", "statements"): frozenset({"statement"}),
    (".csv", "codings"): _CODINGS,
    (".csv", "codebook"): frozenset({"code"}),
    (".json", "codebook"): frozenset({"code"}),
    (".docx", "codebook"): frozenset({"code"}),
    (".md", "codings"): frozenset({"coding", "code", "coder"}),
    (".docx", "transcripts"): frozenset({"text", "coding", "coder"}),
    (".html", "transcripts"): frozenset({"text", "coding", "coder"}),
    (".graphml", "network"): frozenset({"organisation", "statement"}),
    (".gexf", "network"): frozenset({"organisation", "statement"}),
}
"""Ending and what is written, to the kinds that are in it."""


def goes_out(ending: str, what: str, corpus: Corpus, findings: Findings) -> Report:
    """The report of a file that goes out, for every format but REFI-QDA, which makes its own."""
    held, report = HELD[ending, what], Report()
    parts = _partly(ending, what, corpus)
    for kind, names in contents(corpus, findings).items():
        # What a source holds is its words; that there is one is told by every file.
        kind = "text" if kind == "source" else kind
        inside = parts.get(kind, set(names)) if kind in held else set()
        kept = [name for id_, name in names.items() if id_ in inside]
        left = [name for id_, name in names.items() if id_ not in inside]
        if kept:
            report.new[kind], report.named[kind] = len(kept), kept[:NAMED]
        if left:
            report.lost["unplaced" if kind == "coding" and kept else kind] = left
    _say(ending, what, corpus, report)
    return report


def contents(corpus: Corpus, findings: Findings) -> dict[str, dict[str, str]]:
    """Everything of a project by kind: id to name."""
    memos = [each for each in corpus.memos if each.of not in (SEARCH, SNAPSHOT)]
    every: dict[str, Iterable[tuple[str, str]]] = {
        "source": ((id_, each.name) for id_, each in corpus.sources.items()),
        "code": ((each.id, each.name.said("ko")) for each in corpus.codebook.codes),
        "coding": ((id_, in_short(each.segment.words)) for id_, each in corpus.codings.items()),
        "coder": ((id_, each.name) for id_, each in corpus.coders.items()),
        "statement": ((id_, _words(corpus, id_)) for id_ in corpus.statements),
        "coding_memo": ((each.id, in_short(each.text)) for each in memos if each.of == "coding"),
        "memo": ((each.id, in_short(each.text)) for each in memos if each.of != "coding"),
        "attribute_value": ((each.id, f"{each.attribute}: {each.value}") for each in corpus.values),
        "participant": ((id_, each.shown) for id_, each in corpus.participants.items()),
        "organisation": ((id_, each.name("ko")) for id_, each in corpus.organisations.items()),
        "membership": ((each.id, _member(corpus, each)) for each in corpus.memberships),
        "episode": ((id_, each.name.said("ko")) for id_, each in corpus.episodes.items()),
        "translation": ((each.id, in_short(each.text)) for each in corpus.translations),
        "answer": ((each.id, _words(corpus, each.strategy)) for each in corpus.answers),
        "reach": ((each.id, corpus.sources[each.source].name) for each in corpus.reach),
        "claim": ((each.id, in_short(each.text.said("ko"))) for each in findings.claims),
        "summary": ((each.id, in_short(each.text.said("ko"))) for each in findings.summaries),
        "decision": ((each.id, each.reading) for each in findings.decisions),
    }
    return {kind: found for kind, names in every.items() if (found := dict(names))}


def _words(corpus: Corpus, statement: StatementId) -> str:
    codings = corpus.codings_of.get(statement, ())
    return in_short(codings[0].segment.words) if codings else ""


def _member(corpus: Corpus, membership: Membership) -> str:
    organisation = corpus.organisations[membership.organisation]
    return f"{corpus.participants[membership.participant].shown} – {organisation.name('ko')}"


def _partly(ending: str, what: str, corpus: Corpus) -> Mapping[str, set[str]]:
    """Of kinds that are only partly in a file, the ids of those that are."""
    if what == "transcripts":
        return {"coding": {id_ for id_, each in corpus.codings.items() if each.placing is not Placing.UNPLACED}}
    if what == "network":
        found = network(corpus)
        return {"statement": {each.statement for each in found.arrows}, "organisation": set(found.nodes)}
    if what == "statements" or ending == ".xlsx":
        return {"statement": {each.statement.id for each in tellings(corpus)}}
    return {}


def _say(ending: str, what: str, corpus: Corpus, report: Report) -> None:
    if ending == ".jsonl":
        report.says(
            "본문과 코드북은 들어 있지 않습니다. 같은 자료가 있는 프로젝트에 madang code 로 다시 들어옵니다.",
            "The texts and the codebook are not in it; it comes in again with madang code, into a project that has the "
            "same sources.",
        )
    elif what == "codings":
        report.says(
            "본문은 들어 있지 않습니다. 표는 같은 자료가 있는 프로젝트의 ‘자료’에서 다시 가져올 수 있습니다."
            if ending == ".csv"
            else "본문은 들어 있지 않고, 코딩한 구절만 있습니다.",
            "The texts are not in it; the table comes in again on the page Sources of a project that has the same ones."
            if ending == ".csv"
            else "The texts are not in it, only the coded passages.",
        )
    long = sum(len(each.segment.words) > MOST for each in corpus.codings.values()) if ending == ".xlsx" else 0
    if long:
        report.says(
            f"칸 하나에 {MOST:,}자까지만 들어가 구절 {long}개를 거기서 잘랐습니다.",
            f"A cell holds {MOST:,} characters, so the words of {long} passages are cut there.",
        )
