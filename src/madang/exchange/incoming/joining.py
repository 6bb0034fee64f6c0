"""Records of labels that several people gave to the same texts: the later file joins the texts of the first."""

from dataclasses import replace

from madang.analysis.corpus import Corpus
from madang.exchange.incoming.coded import Document, Passage
from madang.exchange.incoming.readers.spans import BETWEEN, PROGRAMS
from madang.sources.source import Source

Block = tuple[int, str]
"""Where a record begins in its document, and its words."""


def joined(document: Document, corpus: Corpus) -> tuple[Document, ...]:
    """The document, its records that stand in a source of the same kind moved there; the rest stay one document."""
    if document.text is None:
        return (document,)
    free = {source.id: _blocks(corpus.transcripts[source.id].text) for source in _alike(corpus)}
    best = max(free, key=lambda each: len(_shared(document.text or "", free[each])), default=None)
    if best is None:
        return (document,)
    moves = _shared(document.text, free[best])
    if len(moves) * 2 < len(_blocks(document.text)):
        return (document,)
    source = corpus.sources[best]
    there, rest = _parted(document, moves)
    here = replace(document, name=source.name, text=corpus.transcripts[best].text, passages=there, here=best)
    rest = replace(rest, id=f"{document.id}+")
    return (here, rest) if rest.text else (here,)


def _alike(corpus: Corpus) -> list[Source]:
    return [source for source in corpus.sources.values() if source.reader.rpartition(" ")[0] in PROGRAMS]


def _blocks(text: str) -> list[Block]:
    found, at = [], 0
    for block in text.split(BETWEEN):
        found.append((at, block))
        at += len(block) + len(BETWEEN)
    return found


def _shared(text: str, there: list[Block]) -> dict[int, int]:
    """Where each record of the text stands there; the second of two alike stands at the second."""
    places: dict[str, list[int]] = {}
    for at, block in reversed(there):
        places.setdefault(block, []).append(at)
    return {at: places[block].pop() for at, block in _blocks(text) if places.get(block)}


def _parted(document: Document, moves: dict[int, int]) -> tuple[tuple[Passage, ...], Document]:
    """The passages of records that are there, moved; and a document of the others."""
    there: list[Passage] = []
    texts: list[str] = []
    rest: list[Passage] = []
    kept = 0
    passages = sorted(document.passages, key=lambda each: each.start or 0)
    for at, block in _blocks(document.text or ""):
        within = [each for each in passages if at <= (each.start or 0) <= at + len(block)]
        if at in moves:
            there += [_moved(each, moves[at] - at) for each in within]
            continue
        rest += [_moved(each, kept - at) for each in within]
        texts.append(block)
        kept += len(block) + len(BETWEEN)
    return tuple(there), replace(document, text=BETWEEN.join(texts), passages=tuple(rest))


def _moved(passage: Passage, by: int) -> Passage:
    return replace(passage, start=(passage.start or 0) + by, end=(passage.end or 0) + by)
