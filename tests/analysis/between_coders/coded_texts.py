"""Two coders' really double-coded texts, outside the repository: group mentions in British manifestos, as doccano
wrote them (one text a line, `label` holding start, end and code)."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.base.ids import CodeId, CoderId, CodingId, ReachId, SourceId, TranscriptId
from madang.coding.code import Code, CodeKind
from madang.coding.codebook import checked
from madang.coding.coding import Coder, Coding
from madang.coding.reach import Reach, Reached
from madang.coding.segment import segment_at
from madang.sources.source import Source
from madang.text.transcript import Transcript

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "coded" / "group-mentions-2coders"
needs_texts = pytest.mark.skipif(not FOLDER.is_dir(), reason="the double-coded texts lie outside the repository")

Spans = list[tuple[int, int, str]]


def labels_of(coder: str) -> dict[str, Spans]:
    """Each text with what one coder marked in it; where a text was given twice, the first time counts."""
    found: dict[str, Spans] = {}
    for file in sorted(FOLDER.glob(f"uk-manifestos-*__{coder}.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            found.setdefault(row["text"], [(start, end, code) for start, end, code in row["label"]])
    return found


def both_coded(coders: tuple[str, str] = ("emarie", "sjasmin")) -> dict[str, dict[str, Spans]]:
    """The texts that both coded: coder by text."""
    one, other = (labels_of(each) for each in coders)
    return {text: {coders[0]: one[text], coders[1]: other[text]} for text in one if text in other}


def corpus_of(texts: Mapping[str, Mapping[str, Spans]]) -> Corpus:
    """Every text as a source of its own, with the codings of each coder; all recorded that they read it."""
    names = sorted({"x", *(code for by in texts.values() for spans in by.values() for _, _, code in spans)})
    book = checked([Code(CodeId(n), n, Bilingual(n, n), CodeKind.CODE, order=k) for k, n in enumerate(names)])
    coders = sorted({coder for by in texts.values() for coder in by})
    transcripts, sources, reach = {}, {}, []
    codings: dict[CodingId, Coding] = {}
    for number, (text, by) in enumerate(texts.items()):
        source = SourceId(f"{number:05d}")
        transcripts[source] = transcript = Transcript(TranscriptId(f"t{number:05d}"), source, 1, text)
        sources[source] = Source(source, source, f"{source}.txt", "text/plain", source, "test")
        for coder, spans in by.items():
            reach.append(read_by(source, coder, names[0]))
            for start, end, code in spans:
                key = CodingId(f"c{len(codings):06d}")
                codings[key] = Coding(key, segment_at(transcript, start, end), CodeId(code), CoderId(coder))
    return Corpus(
        sources=sources,
        transcripts=transcripts,
        codebook=book,
        coders={CoderId(each): Coder(CoderId(each), each) for each in coders},
        codings=codings,
        reach=tuple(reach),
    )


def read_by(source: SourceId, coder: str, code: str) -> Reach:
    """That a coder read a source: they say of a code that it was not reached there."""
    return Reach(ReachId(f"{source}-{coder}"), source, CodeId(code), Reached.NOT_REACHED, CoderId(coder))
