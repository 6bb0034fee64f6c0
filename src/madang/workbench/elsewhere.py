"""Search what researchers have written: memos, the codebook, claims, organisations."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.analysis.finders import names_like
from madang.analysis.hits import expression_of
from madang.analysis.queries import Search
from madang.base.bilingual import Bilingual
from madang.coding.code import Code
from madang.coding.memo import SEARCH, SNAPSHOT, Memo
from madang.findings.claim import Claim
from madang.sources.organisation import Organisation
from madang.text.excerpt import Piece, excerpt
from madang.text.expressions import Expression, Term, terms
from madang.text.folding import Folded, composed, folded
from madang.text.formed import Answers, formed
from madang.text.forms.asked import ways
from madang.text.page import Page, Spots, spots
from madang.text.patterns import find_pattern
from madang.text.search import Spelling, find
from madang.text.word_index import WordIndex, indexed
from madang.workbench.project import Project


class Room(StrEnum):
    """Where words were found, besides the transcripts."""

    MEMO = "memo"
    CODE = "code"
    CLAIM = "claim"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Mention:
    """Something with the words in it; `of` and `of_id` say what a memo is about."""

    room: Room
    id: str
    title: Bilingual
    pieces: tuple[Piece, ...]
    of: str = ""
    of_id: str = ""


@dataclass(frozen=True, slots=True)
class _Written:
    mention: Mention
    text: str


def elsewhere(project: Project, asked: Search) -> list[Mention]:
    """What researchers wrote that answers the words of a search; its other filters are about transcripts only.

    Raises `Invalid` for words that cannot be looked for.
    """
    expression = expression_of(asked.words, asked.spelling)
    if expression is None:
        return []
    written = [*_written(project)]
    found = {term: _places(project.corpus(), written, term, asked) for term in {*terms(expression)}}
    return [
        mention
        for number, each in enumerate(written)
        if (mention := _answer(each, expression, {term: those[number] for term, those in found.items()}))
    ]


def _answer(written: _Written, expression: Expression, places: dict[Term, Spots]) -> Mention | None:
    matched = Page(written.text, [0], [len(written.text)]).answer(expression, places.__getitem__)
    if not len(matched.words):
        return None
    given = written.mention
    words = zip(matched.words.starts.tolist(), matched.words.ends.tolist(), strict=True)
    pieces = excerpt(written.text, 0, len(written.text), tuple(words))
    return Mention(given.room, given.id, given.title, pieces, given.of, given.of_id)


def _places(corpus: Corpus, written: list[_Written], term: Term, asked: Search) -> list[Spots]:
    if asked.spelling is Spelling.PATTERN:
        texts = [composed(each.text) for each in written]
        found = find_pattern(term.text, [[each.text] for each in texts])
        return [
            spots([text.place(start, end) for _, start, end in those]) for text, those in zip(texts, found, strict=True)
        ]
    if asked.spelling is Spelling.FORM:
        return _formed(corpus, written, term, asked.spacing)
    whole = asked.spelling is Spelling.WHOLE
    return [spots(find(folded(each.text), term, whole=whole, spacing=asked.spacing)) for each in written]


def _formed(corpus: Corpus, written: list[_Written], term: Term, spacing: bool) -> list[Spots]:
    asked = [[Answers(each) for each in way] for one in names_like(corpus, term) for way in ways(one, spacing)]
    texts = [_folded(each.text) for each in written]
    return [formed(text, index, asked, letters=True) for text, index in texts]


@lru_cache(maxsize=10_000)
def _folded(text: str) -> tuple[Folded, WordIndex]:
    """A written text made comparable, with its words: most stay as they are from one search to the next."""
    found = folded(text)
    return found, indexed(found.text)


def _written(project: Project) -> Iterator[_Written]:
    corpus = project.corpus()
    yield from (_memo(corpus, each) for each in corpus.memos if each.of not in (SEARCH, SNAPSHOT))
    yield from map(_code, corpus.codebook)
    yield from map(_claim, project.findings().claims)
    yield from map(_organisation, corpus.organisations.values())


def _memo(corpus: Corpus, memo: Memo) -> _Written:
    coder = corpus.coders.get(memo.coder)
    name = coder.name if coder else ""
    return _Written(Mention(Room.MEMO, memo.id, Bilingual(name, name), (), memo.of, memo.of_id), memo.text)


def _code(code: Code) -> _Written:
    texts = (code.name, code.definition, code.include, code.exclude, code.example)
    return _Written(Mention(Room.CODE, code.id, code.name, ()), _joined(*texts))


def _claim(claim: Claim) -> _Written:
    return _Written(Mention(Room.CLAIM, claim.id, claim.text, ()), _joined(claim.text, claim.reason))


def _organisation(each: Organisation) -> _Written:
    name = Bilingual(each.name("ko"), each.name("en"))
    text = " · ".join(dict.fromkeys(filter(None, (each.ko, each.en, *each.aliases, each.kind, each.place))))
    return _Written(Mention(Room.ORGANISATION, each.id, name, ()), text)


def _joined(*texts: Bilingual) -> str:
    return "\n".join(text for each in texts for text in (each.ko, each.en) if text)
