"""The account: every section in order, put together into one document."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from madang.analysis.corpus import Corpus
from madang.base.errors import Invalid
from madang.base.ids import StatementId
from madang.coding.statement import Sharing
from madang.findings.findings import Findings
from madang.report.desk import Desk
from madang.report.document import Block, Document
from madang.report.history import HistoryLine
from madang.report.numbering import labelled, lists, numbered, passages
from madang.report.sections import (
    agreement,
    appendices,
    barriers,
    change,
    claims,
    limits,
    matrix,
    methods,
    network,
    pairs,
    reasons,
    response,
    roles,
    sample,
    settled,
    stage,
    statistics,
    strategies,
    summary,
    title,
    trail,
    typology,
)
from madang.report.tables import tables

__all__ = ["APPENDICES", "SECTIONS", "AccountOptions", "HistoryLine", "Watch", "account"]

LANGUAGES: Mapping[str, tuple[str, ...]] = {"ko": ("ko",), "en": ("en",), "both": ("ko", "en")}

SECTIONS: Mapping[str, Callable[[Desk], tuple[Block, ...]]] = {
    "summary": summary.section,
    "sample": sample.section,
    "methods": methods.section,
    "agreement": agreement.section,
    "change": change.section,
    "stage": stage.section,
    "response": response.section,
    "barriers": barriers.section,
    "strategies": strategies.section,
    "roles": roles.section,
    "reasons": reasons.section,
    "pairs": pairs.section,
    "typology": typology.section,
    "network": network.section,
    "matrix": matrix.section,
    "claims": claims.section,
    "limits": limits.section,
}
APPENDICES: Mapping[str, Callable[[Desk], tuple[Block, ...]]] = {
    "codebook": appendices.codebook,
    "episodes": appendices.episodes,
    "statistics": statistics.section,
    "saturation": appendices.saturation,
    "settlings": settled.section,
}
"""The appendices that can be chosen like sections; passages, their lists and the audit trail are always there."""


@dataclass(frozen=True, slots=True)
class AccountOptions:
    """What to print. `level` is who the account is for: passages with a narrower sharing are withheld."""

    language: str = "both"
    sections: Sequence[str] | None = None
    level: Sharing = Sharing.PUBLIC
    program: str = ""
    codebook_version: str = ""


Watch = Callable[[str], None]
"""Told the name of each section before it is written; may raise to stop."""


def _nobody(_: str) -> None:
    pass


def account(
    corpus: Corpus,
    findings: Findings,
    options: AccountOptions | None = None,
    history: Sequence[HistoryLine] = (),
    watch: Watch = _nobody,
) -> Document:
    """The account of a corpus and its findings. Raises `Invalid` for an unknown language or section."""
    options = options or AccountOptions()
    desk = _desk(corpus, findings, options)
    chosen = _chosen(options)
    body = list(_written(SECTIONS, chosen, desk, watch))
    annexe = list(_written(APPENDICES, chosen, desk, watch))
    watch("passages")
    found = [(keys, label) for keys, label in labelled([*body, *annexe]) if keys]
    cited, numbers = passages(desk.citations, (keys for keys, _ in found))
    behind, list_of = lists(cited, numbers, found)
    back = [
        *(appendices.passages(desk) if cited else ()),
        *(appendices.lists(desk) if behind else ()),
        *annexe,
        *trail.section(desk, history),
    ]
    return Document(
        title=title.title(desk),
        languages=desk.languages,
        revision=corpus.revision,
        program=options.program,
        blocks=numbered([*title.section(desk, options.program), *body, *back]),
        passages=cited,
        numbers=numbers,
        lists=behind,
        list_of=list_of,
        tables=partial(tables, desk, numbers, tuple(history)),
    )


def _written(
    sections: Mapping[str, Callable[[Desk], tuple[Block, ...]]], chosen: frozenset[str], desk: Desk, watch: Watch
) -> Iterator[Block]:
    for name, section in sections.items():
        if name in chosen:
            watch(name)
            yield from section(desk)


def _desk(corpus: Corpus, findings: Findings, options: AccountOptions) -> Desk:
    if options.language not in LANGUAGES:
        raise Invalid(
            f"An account has the language ko, en or both, not “{options.language}”.",
            f"보고서의 언어는 ko, en, both 가운데 하나입니다: “{options.language}”",
        )
    desk = Desk(corpus, findings, options.level, LANGUAGES[options.language], options.codebook_version)
    asked = [key for key in corpus.statements if key in corpus.codings_of and desk.citations.asked(key)]
    if not asked:
        return desk
    return replace(desk, corpus=_without(corpus, asked))


def _without(corpus: Corpus, asked: Sequence[StatementId]) -> Corpus:
    """The corpus without statements that stand on an interviewer's words: those are never evidence."""
    gone = set(asked)
    return replace(
        corpus,
        statements={key: each for key, each in corpus.statements.items() if key not in gone},
        codings={key: each for key, each in corpus.codings.items() if each.statement not in gone},
    )


def _chosen(options: AccountOptions) -> frozenset[str]:
    known = [*SECTIONS, *APPENDICES]
    wanted = known if options.sections is None else list(options.sections)
    unknown = [name for name in wanted if name not in known]
    if unknown:
        raise Invalid(
            f"There is no section {unknown[0]}; there are {', '.join(known)}.",
            f"{unknown[0]}: 이런 절은 없습니다. 있는 것: {', '.join(known)}",
        )
    return frozenset(wanted)
