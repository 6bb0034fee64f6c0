"""All codings as a table: one row a coding, in the order of the texts. It comes in again by `madang import`."""

from collections import defaultdict
from collections.abc import Iterator

from madang.analysis.corpus import Corpus
from madang.coding.coding import Coding, Placing

COLUMNS = (
    "source", "start", "end", "words", "code", "code_ko", "code_en", "coder", "memo", "statement", "speaker",
    "organisation", "about", "stance", "placing",
)  # fmt: skip


def codings(corpus: Corpus) -> Iterator[tuple[object, ...]]:
    """The rows of the table. Places are code points; a coding that lost its words to a correction has none.

    Participants are named by their pseudonyms where they have one; `organisation` is that whose view a statement is,
    where its coder named it.
    """
    memos: dict[str, list[str]] = defaultdict(list)
    for memo in corpus.memos:
        if memo.of == "coding":
            memos[memo.of_id].append(memo.text)
    for coding in in_order(corpus):
        yield _row(corpus, coding, "\n\n".join(memos[coding.id]))


def in_order(corpus: Corpus) -> list[Coding]:
    """Every coding by source, place and code."""
    names = {id_: (source.name, id_) for id_, source in corpus.sources.items()}
    keys = {code.id: code.key for code in corpus.codebook.codes}

    def place(each: Coding) -> tuple[object, ...]:
        span = each.segment.span
        return names[each.segment.source], span.start, span.end, keys[each.code], each.coder, each.id

    return sorted(corpus.codings.values(), key=place)


def _row(corpus: Corpus, coding: Coding, memo: str) -> tuple[object, ...]:
    segment, code = coding.segment, corpus.codebook.code(coding.code)
    told = corpus.statements[coding.statement] if coding.statement else None
    person = corpus.participant_at(segment)
    stands = coding.placing is not Placing.UNPLACED

    def name(organisation: object) -> str:
        return corpus.organisations[organisation].name("ko") if organisation else ""  # type: ignore[index]

    return (
        corpus.sources[segment.source].name,
        segment.span.start if stands else "",
        segment.span.end if stands else "",
        segment.words,
        code.key,
        code.name.ko,
        code.name.en,
        corpus.coders[coding.coder].name,
        memo,
        coding.statement or "",
        corpus.participants[person].shown if person else "",
        name(told.view_of) if told else "",
        name(told.about) if told else "",
        told.stance.value if told else "",
        coding.placing.value,
    )
