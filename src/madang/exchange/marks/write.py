"""Values to lines: the whole coded project, as `read` takes it back."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.coding.coding import Coding
from madang.coding.memo import SNAPSHOT
from madang.coding.segment import Segment
from madang.coding.statement import Pick, Statement
from madang.findings.claim import Claim, Evidence
from madang.findings.findings import Findings

Line = dict[str, Any]


def write(corpus: Corpus, findings: Findings) -> Iterator[str]:
    """One JSON line for each thing coded or found, in an order in which each names only what came before."""
    for line in _lines(corpus, findings):
        yield json.dumps(
            {key: value for key, value in line.items() if value not in (None, "", [], {})}, ensure_ascii=False
        )


def _lines(corpus: Corpus, findings: Findings) -> Iterator[Line]:
    yield from _study(corpus)
    yield from _passages(corpus)
    yield from _findings(corpus, findings)


def _study(corpus: Corpus) -> Iterator[Line]:
    study = asdict(corpus.study)
    yield {"kind": "study", **study}
    for coder in _sorted(corpus.coders):
        yield {"kind": "coder", "id": coder.id, "name": coder.name, "pseudonym": coder.pseudonym}
    for each in _parents_first(corpus):
        yield {
            "kind": "organisation",
            "id": each.id,
            "key": each.key,
            "ko": each.ko,
            "en": each.en,
            "side": each.side.value,
            "type": each.kind,
            "parent": each.parent,
            "aliases": list(each.aliases),
            "generic": each.generic,
            "place": each.place,
        }
    for episode in _sorted(corpus.episodes):
        yield {
            "kind": "episode",
            "id": episode.id,
            "key": episode.key,
            "ko": episode.name.ko,
            "en": episode.name.en,
            "start": episode.start,
            "end": episode.end,
            "precision": episode.precision.value,
            "organisations": list(episode.organisations),
            "about_ko": episode.about.ko,
            "about_en": episode.about.en,
        }


def _parents_first(corpus: Corpus) -> list[Any]:
    def depth(id_: Any) -> int:
        parent = corpus.organisations[id_].parent
        return 0 if parent is None else 1 + depth(parent)

    return sorted(corpus.organisations.values(), key=lambda each: (depth(each.id), each.id))


def _sorted(values: Any) -> list[Any]:
    return [values[id_] for id_ in sorted(values)]


def _place(corpus: Corpus, segment: Segment) -> Line:
    source = corpus.sources[segment.source].name
    return {"source": source, "words": segment.words, "start": segment.span.start, "end": segment.span.end}


def _passages(corpus: Corpus) -> Iterator[Line]:
    keys = {code.id: code.key for code in corpus.codebook.codes}
    coders = {coder.id: coder.name for coder in corpus.coders.values()}
    for coding in _sorted(corpus.codings):
        if coding.statement is None:
            yield {
                "kind": "coding",
                "id": coding.id,
                **_place(corpus, coding.segment),
                "code": keys[coding.code],
                "coder": coders[coding.coder],
                "origin": coding.origin.value,
            }
    for statement in _sorted(corpus.statements):
        codings = corpus.codings_of.get(statement.id, ())
        if codings:
            yield _statement(corpus, statement, codings, keys, coders)
    yield from _beside(corpus, keys, coders)


def _statement(corpus: Corpus, told: Statement, codings: tuple[Coding, ...], keys: Any, coders: Any) -> Line:
    segments = list(dict.fromkeys(coding.segment for coding in codings))
    first, *more = [_place(corpus, segment) for segment in segments]
    return {
        "kind": "statement",
        "id": told.id,
        "key": told.key,
        **first,
        "codes": list(dict.fromkeys(keys[coding.code] for coding in codings)),
        "coder": coders[told.coder],
        "about": told.about,
        "view_of": told.view_of,
        "stance": told.stance.value,
        "perspective": told.perspective.value,
        "modality": told.modality.value,
        "horizon": told.horizon.value,
        "owner_side": told.owner_side,
        "blame": told.blame.value,
        "episode": told.episode,
        "time": told.time.value,
        "start_date": told.start,
        "end_date": told.end,
        "target_inferred": told.target_inferred or None,
        "setting": told.setting.value,
        "status": told.status.value,
        "pick": None if told.pick is Pick.NONE else told.pick.value,
        "sharing": told.sharing.value,
        "more": more,
    }


def _beside(corpus: Corpus, keys: Any, coders: Any) -> Iterator[Line]:
    for text in corpus.translations:
        place = _place(corpus, text.segment)
        yield {"kind": "translation", "id": text.id, **place, "language": text.language, "text": text.text}
    for link in corpus.answers:
        yield {
            "kind": "answers",
            "id": link.id,
            "strategy": link.strategy,
            "barrier": link.barrier,
            "coder": coders[link.coder],
        }
    for each in corpus.reach:
        yield {
            "kind": "reach",
            "id": each.id,
            "source": corpus.sources[each.source].name,
            "code": keys[each.code],
            "value": each.value.value,
            "coder": coders[each.coder],
        }


def _findings(corpus: Corpus, findings: Findings) -> Iterator[Line]:
    keys = {code.id: code.key for code in corpus.codebook.codes}
    coders = {coder.id: coder.name for coder in corpus.coders.values()}
    for claim in findings.claims:
        yield _claim(claim, keys, coders)
    for each in findings.evidence:
        yield _evidence(corpus, each)
    cited: dict[str, list[str]] = {each.summary: [] for each in findings.citations}
    for citation in findings.citations:
        statement = corpus.all_codings[citation.coding].statement
        if statement in corpus.codings_of:
            cited[citation.summary].append(statement)
    for summary in findings.summaries:
        yield {
            "kind": "summary",
            "id": summary.id,
            "case": summary.case,
            "code": keys[summary.code],
            "ko": summary.text.ko,
            "en": summary.text.en,
            "cites": cited.get(summary.id, []),
            "coder": coders[summary.coder],
        }
    for decision in findings.decisions:
        yield {
            "kind": "decision",
            "id": decision.id,
            "reading": decision.reading,
            "pair": list(decision.pair),
            "proposed": _either(decision.proposed),
            "accepted": decision.accepted,
            "reason": _either(decision.reason),
            "coder": coders[decision.coder],
        }
    for memo in corpus.memos:
        if memo.of == SNAPSHOT:
            # It names an act of this project's history, which marks do not take along.
            continue
        about = {"kind": memo.of, "name": memo.of_id}
        yield {"kind": "memo", "id": memo.id, "about": about, "text": memo.text, "coder": coders[memo.coder]}


def _either(text: Bilingual) -> Line:
    return {language: said for language, said in (("ko", text.ko), ("en", text.en)) if said}


def _claim(claim: Claim, keys: Any, coders: Any) -> Line:
    return {
        "kind": "claim",
        "id": claim.id,
        "key": claim.key,
        "ko": claim.text.ko,
        "en": claim.text.en,
        "theme": keys[claim.theme] if claim.theme else None,
        "side": claim.side,
        "pair": list(claim.pair),
        "perspective": claim.perspective,
        "status": claim.status.value,
        "reason": _either(claim.reason),
        "deviant": [{"case": each.organisation, "explanation": _either(each.explanation)} for each in claim.deviant],
        "coder": coders[claim.coder],
    }


def _evidence(corpus: Corpus, evidence: Evidence) -> Line:
    place = _place(corpus, evidence.segment)
    return {
        "kind": "evidence",
        "claim": evidence.claim,
        "statement": _statement_of(corpus, evidence),
        **place,
        "bearing": evidence.bearing.value,
        "note": _either(evidence.note),
    }


def _statement_of(corpus: Corpus, evidence: Evidence) -> str | None:
    """The statement a piece of evidence was picked from, where it is among the lines: one set aside is not."""
    statement = None if evidence.coding is None else corpus.all_codings[evidence.coding].statement
    return statement if statement in corpus.codings_of else None
