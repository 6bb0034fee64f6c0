"""No passage ever vanishes, or covers other words without being listed, however a transcript is corrected.

One case is a text with passages that may overlap, and up to six corrections of it: words typed over, words
replaced everywhere, the whole text replaced. After each, every passage is compared with where its letters went,
which is followed letter by letter, apart from the code that is tried.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from unicodedata import is_normalized

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from madang.base.errors import Invalid
from madang.base.ids import CodeId, CoderId, CodingId, SourceId, TranscriptId
from madang.coding.coding import Coding, Placing
from madang.coding.placing import Corrected, placed
from madang.coding.segment import segment_at
from madang.text.replacing import Replacing, places
from madang.text.revision import Correction
from madang.text.search import Spelling
from madang.text.span import Span
from madang.text.transcript import Transcript
from madang.text.typing_over import correct, correct_each
from proofs.texts import SAID, TEXTS, TYPED

USUAL = 10_000


@dataclass
class Told:
    """What the cases went through."""

    cases: int = 0
    corrections: int = 0
    passages: Counter[str] = field(default_factory=Counter)


TOLD = Told()


@dataclass(frozen=True)
class Book:
    """One transcript and its passages, with all its revisions; `letters` are the letters' own numbers."""

    texts: dict[str, str]
    now: Transcript
    letters: list[int]
    passages: list[Coding]
    vouched: dict[str, str]


def run(count: int) -> None:
    """The long form: so many cases."""
    usual = settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    usual(given(st.data())(case))()
    states = ", ".join(f"{number:,} {state}" for state, number in sorted(TOLD.passages.items()))
    print(f"{TOLD.cases:,} sequences of {TOLD.corrections:,} corrections; passages after them: {states}")


def case(data: st.DataObject) -> None:
    """One case: corrections one after another, each looked at."""
    book = opened(data)
    TOLD.cases += 1
    for _ in range(data.draw(st.integers(1, 6))):
        done = corrected(data, book)
        if done is not None:
            book = looked_at(book, *done)
            TOLD.corrections += 1
    TOLD.passages.update(each.placing.value for each in book.passages)


def opened(data: st.DataObject) -> Book:
    """A text with up to eight passages."""
    text = Transcript(TranscriptId("r1"), SourceId("s"), 1, data.draw(TEXTS))
    length = len(text.text)
    edges = data.draw(st.lists(st.tuples(st.integers(0, length - 1), st.integers(1, 30)), min_size=1, max_size=8))
    passages = [
        Coding(CodingId(f"c{n}"), segment_at(text, a, min(length, a + size)), CodeId("TRU"), CoderId("ann"))
        for n, (a, size) in enumerate(edges)
    ]
    return Book({text.id: text.text}, text, list(range(length)), passages, {p.id: p.segment.words for p in passages})


def corrected(data: st.DataObject, book: Book) -> tuple[Correction, list[tuple[Span, int]] | None] | None:
    """A correction, and where it is known the stretches that were typed over and how long each is now."""
    way, text = data.draw(st.sampled_from(["typed", "typed", "everywhere", "file"])), book.now.text
    try:
        if way == "everywhere":
            asked = Replacing(data.draw(st.sampled_from(SAID)), data.draw(TYPED), data.draw(_SPELLINGS), capitals=True)
            found = [(each.span, each.instead) for each in places(asked, [text])[0]]
            return (correct_each(text, found), _known(text, found)) if found else None
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 40)))
        words = data.draw(TYPED)
        if way == "file":
            again = data.draw(TEXTS) if data.draw(st.integers(0, 9)) == 0 else text[:start] + words + text[end:]
            return correct(text, 0, len(text), again), None
        return correct(text, start, end, words), _known(text, [(Span(start, end), words)])
    except Invalid:
        return None  # A text without words is refused, and nothing changes.


_SPELLINGS = st.sampled_from([Spelling.WHOLE, Spelling.WITHIN])


def _known(text: str, typed: Sequence[tuple[Span, str]]) -> list[tuple[Span, int]] | None:
    """The stretches as they are typed; None where letters join across their edges, so that none stays where it was."""
    plain = [(span, words.replace("\ufeff", "").replace("\r\n", "\n").replace("\r", "\n")) for span, words in typed]
    new, place = "", 0
    for span, words in plain:
        new, place = new + text[place : span.start] + words, span.end
    if not is_normalized("NFC", new + text[place:]) or not all(is_normalized("NFC", words) for _, words in plain):
        return None
    return [(span, len(words)) for span, words in plain]


def looked_at(book: Book, correction: Correction, typed: list[tuple[Span, int]] | None) -> Book:
    """The book after a correction, every promise looked at."""
    number = book.now.number + 1
    new = Transcript(TranscriptId(f"r{number}"), SourceId("s"), number, correction.new)
    after = placed(book.passages, Corrected(book.now, new, correction))
    texts = {**book.texts, new.id: new.text}
    letters = _letters(book.letters, typed, number) if typed is not None else []
    assert [each.id for each in after] == [each.id for each in book.passages], "a passage vanished"
    for was, now in zip(book.passages, after, strict=True):
        _stands(book, new, texts, was, now)
        if typed is not None and was.placing is not Placing.UNPLACED and now.placing is Placing.KEPT:
            _on_its_letters(book, letters, typed, was, now)
    if typed is not None:
        _untouched(book, after, typed)
    return _read_on(replace(book, texts=texts, now=new, passages=after), letters)


def _stands(book: Book, new: Transcript, texts: dict[str, str], was: Coding, now: Coding) -> None:
    segment = now.segment
    assert segment.span.of(texts[segment.transcript]) == segment.words, "it covers other words than it says"
    if now.placing is Placing.UNPLACED:
        assert segment == was.segment, "an unplaced passage lost its old words"
    else:
        assert segment.transcript == new.id, "it was left behind in an older revision"
    if segment.words != book.vouched[now.id]:
        assert now.placing is not Placing.KEPT, "it covers other words and is not listed"
    if was.placing is not Placing.KEPT:
        assert now.placing is not Placing.KEPT, "it was settled by nobody"


def _on_its_letters(book: Book, letters: list[int], typed: list[tuple[Span, int]], was: Coding, now: Coding) -> None:
    """A kept passage lies on its own letters; where some were typed over, on what was typed."""
    own, held = was.segment.span, now.segment.span
    mine, there = book.letters[own.start : own.end], letters[held.start : held.end]
    if any(span.overlaps(own) for span, _ in typed):
        fresh = any(letter not in book.letters for letter in there)
        assert fresh or set(there) & set(mine), "it went to other words that happen to be the same"
    else:
        inside = [letter for letter in there if letter in set(mine)]
        assert inside == mine, "it went to other words that happen to be the same"


def _untouched(book: Book, after: Sequence[Coding], typed: list[tuple[Span, int]]) -> None:
    """A passage that nothing was typed into stays what it was, where it is."""
    for was, now in zip(book.passages, after, strict=True):
        own = was.segment.span
        beside = all(span.end <= own.start or span.start >= own.end for span, _ in typed)
        if beside and was.placing is not Placing.UNPLACED:
            growth = sum(length - len(span) for span, length in typed if span.end <= own.start)
            place = Span(own.start + growth, own.end + growth)
            assert (now.placing, now.segment.span) == (was.placing, place), "it moved though nothing touched it"


def _letters(old: list[int], typed: list[tuple[Span, int]], number: int) -> list[int]:
    new, place = [], 0
    for at, (span, length) in enumerate(typed):
        new += [*old[place : span.start], *(-(number * 1_000_000 + at * 1_000 + n) for n in range(length))]
        place = span.end
    return [*new, *old[place:]]


def _read_on(book: Book, letters: list[int]) -> Book:
    """Letters get new numbers where they could not be followed."""
    return replace(book, letters=letters or list(range(len(book.now.text))))
