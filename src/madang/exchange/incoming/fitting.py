"""What a file leaves to the project: texts it only names, codes it calls by their short handle."""

from dataclasses import replace

from madang.analysis.corpus import Corpus
from madang.base.ids import SourceId
from madang.exchange.incoming.coded import Coded, Document, Loss
from madang.exchange.incoming.joining import joined
from madang.exchange.incoming.readers.spans import PROGRAMS
from madang.exchange.marks.names import Names
from madang.sources.source import Source
from madang.text.span import Span
from madang.text.typing_over import correct


def fitted(coded: Coded, corpus: Corpus) -> tuple[Coded, dict[str, str]]:
    """The file with texts of the project where it names only sources, and its codes (ids) that the project has."""
    known = _codes(coded, corpus) if coded.flat else {}
    if coded.program in PROGRAMS:
        coded = replace(coded, documents=tuple(part for each in coded.documents for part in joined(each, corpus)))
    if any(each.was in corpus.sources for each in coded.documents):
        coded = _at_home(coded, corpus)
    if all(each.text is not None for each in coded.documents):
        return coded, known
    names = Names()
    for source in corpus.sources.values():
        names.learn("source", _names_of(source), source.id)
    documents, lost = [], list(coded.lost)
    for document in coded.documents:
        found = _here(document, names, corpus) if document.text is None else document
        if found is None:
            lost.append(Loss("no_source", document.name, sum(len(each.codes) for each in document.passages)))
        else:
            documents.append(found)
    return replace(coded, documents=tuple(documents), lost=tuple(lost)), known


def _at_home(coded: Coded, corpus: Corpus) -> Coded:
    """Texts that this project wrote itself, as its own sources: passages go to the same words there."""
    documents, lost = [], list(coded.lost)
    for document in coded.documents:
        if document.was not in corpus.sources or document.text is None:
            documents.append(document)
            continue
        source = corpus.sources[SourceId(document.was)]
        text = corpus.transcripts[source.id].text
        way = correct(document.text, 0, len(document.text), text)
        passages = []
        for each in document.passages:
            span = way.moved(Span(each.start or 0, each.end or 0))
            if span is None:
                lost.append(Loss("other_words", f"{source.name}: “{each.words}”", len(each.codes)))
            else:
                passages.append(replace(each, start=span.start, end=span.end, words=text[span.start : span.end]))
        documents.append(replace(document, name=source.name, text=text, passages=tuple(passages), here=source.id))
    return replace(coded, documents=tuple(documents), lost=tuple(lost))


def _names_of(source: Source) -> set[str]:
    stem = source.file_name.rpartition(".")[0]
    return {each for each in (source.name, source.file_name, stem) if each}


def _here(document: Document, names: Names, corpus: Corpus) -> Document | None:
    found = names.find("source", document.name) or names.find("source", document.name.rpartition(".")[0])
    if found is None or found in names.ambiguous.get("source", ()):
        return None
    source = corpus.sources[found]  # type: ignore[index]
    return replace(document, name=source.name, text=corpus.transcripts[source.id].text, here=source.id)


def _codes(coded: Coded, corpus: Corpus) -> dict[str, str]:
    """Codes of a file without a tree: by key, else by a name that only one code of the project has."""
    keys = {code.key: code.id for code in corpus.codebook.codes}
    by_name: dict[str, set[str]] = {}
    for code in corpus.codebook.codes:
        for name in {code.name.ko, code.name.en} - {""}:
            by_name.setdefault(name.casefold(), set()).add(code.id)
    found: dict[str, str] = {}
    for each in coded.codes:
        same = by_name.get(each.name.casefold(), set())
        if each.name in keys:
            found[each.id] = keys[each.name]
        elif len(same) == 1:
            found[each.id] = next(iter(same))
    return found
