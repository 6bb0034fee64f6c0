"""Coded passages as Markdown, code by code in the order of the tree."""

import re
from collections import defaultdict
from collections.abc import Iterator

from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.coding.coding import Coding, Placing
from madang.exchange.out.codebook import tree
from madang.exchange.out.codings import in_order

TITLE = Bilingual("코딩한 구절", "Coded passages")
_UNPLACED = Bilingual("고친 글에서 자리를 잃음", "without a place since a correction")
_MARKS = re.compile(r"([\\`*_\[\]<>])")
_LINE = re.compile(r"^(\s*)([#+\-=|]|\d+[.)])", re.MULTILINE)


def passages_md(corpus: Corpus, language: str) -> str:
    """Every coding as a quotation under its code, with its source, who says it and who coded it."""
    by_code: dict[str, list[Coding]] = defaultdict(list)
    for coding in in_order(corpus):
        by_code[coding.code].append(coding)
    return "\n".join(_lines(corpus, by_code, language)) + "\n"


def _lines(corpus: Corpus, by_code: dict[str, list[Coding]], language: str) -> Iterator[str]:
    title = corpus.study.title_ko if language == "ko" else corpus.study.title_en
    yield f"# {_plain(title or TITLE.said(language))}"
    for code, depth in tree(corpus):
        codings = by_code.get(code.id, [])
        yield ""
        yield f"{'#' * min(depth + 2, 6)} {_plain(code.name.said(language))} ({len(codings)})"
        if code.definition.said(language):
            yield from ("", f"*{_plain(code.definition.said(language))}*")
        for coding in codings:
            yield ""
            yield from (f"> {_safe(line)}".rstrip() for line in coding.segment.words.split("\n"))
            yield ">"
            yield f"> — {_citation(corpus, coding, language)}"


def _citation(corpus: Corpus, coding: Coding, language: str) -> str:
    source = corpus.sources[coding.segment.source]
    person = corpus.participant_at(coding.segment)
    transcript = corpus.transcripts[source.id]
    turn = None
    if coding.placing is not Placing.UNPLACED:
        turn = transcript.turn_at(coding.segment.span.start)
    who = corpus.participants[person].shown if person else (turn.label if turn else None) or ""
    parts = [who, source.name, source.date or "", f"[{corpus.coders[coding.coder].name}]"]
    if coding.placing is Placing.UNPLACED:
        parts.append(_UNPLACED.said(language))
    return ", ".join(_plain(part) for part in parts if part)


def _plain(words: str) -> str:
    return _MARKS.sub(r"\\\1", " ".join(words.split()))


def _safe(line: str) -> str:
    """A line of a transcript that Markdown takes for nothing but words."""
    return _LINE.sub(r"\1\\\2", _MARKS.sub(r"\\\1", line))
