"""Find and replace words in many transcripts: every place shown first, then all chosen ones in one act."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from madang.base.bulk import in_bulk
from madang.base.errors import Invalid, Stale
from madang.base.ids import SourceId, TranscriptId
from madang.coding.coding import Placing
from madang.sources.source import Source
from madang.store import corpus as store_corpus
from madang.store.session import Session
from madang.text.replacing import Place, Replacing, places
from madang.text.transcript import Transcript
from madang.text.typing_over import correct_each
from madang.workbench.corrections import Moved, Work, corrected, keep, new_labels, with_passages
from madang.workbench.project import Project

BESIDE = 40
"""Code points shown on either side of a place."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """One place: the words there with what stands around them, what would stand there, and who speaks.

    `moved` are the passages on these words that would be to check or unplaced.
    """

    place: Place
    before: str
    words: str
    after: str
    speaker: str
    moved: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class InSource:
    """The places in one source, in the revision `transcript`; `kept` codings would stay on their very words.

    `speakers` are the labels that would be new: words in a label stand for whoever speaks.
    """

    source: SourceId
    name: str
    transcript: TranscriptId
    places: tuple[Replaced, ...]
    kept: int
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Where to replace in one source: the starts of the places (code points) in the revision that was looked at."""

    transcript: TranscriptId
    starts: Collection[int]


@dataclass(frozen=True, slots=True)
class Done:
    """What a replacement did: places and transcripts changed, codings kept, and the passages to look at."""

    places: int
    sources: int
    kept: int
    moved: tuple[Moved, ...]


def preview_replacing(
    project: Project, asked: Replacing, sources: Collection[SourceId] | None = None
) -> list[InSource]:
    """Every place where words would be replaced, by default in all sources, in the order of their names.

    Nothing is kept. Raises `Invalid` for words that cannot be looked for, `NotFound` for a source that is gone.
    """
    with in_bulk(), project.reading() as session:
        names = _names(session, sources)
        found = _found(session, asked, names)
        works = _worked_out(session, found)
        return [_shown(names[old.source], here, work) for (old, here), work in zip(found, works, strict=True)]


def replace_words(
    project: Project,
    asked: Replacing,
    sources: Collection[SourceId] | None = None,
    chosen: Mapping[SourceId, Chosen] | None = None,
) -> Done:
    """Replace words wherever they stand, or only where chosen, as one act: a new revision of each transcript.

    Codings, evidence and translations move with their words; those whose words changed or are gone are listed
    in the answer and stay listed until settled. Raises `Invalid` and `NotFound` as the preview does, `Stale` where
    a transcript was corrected since it was looked at, `Invalid` for a chosen place where the words do not stand.
    """
    with in_bulk(), project.change("replace_words", f"{asked.words} → {asked.instead}"[:200]) as session:
        names = _names(session, None if chosen is None and sources is None else [*(sources or ()), *(chosen or ())])
        found = _found(session, asked, names)
        if chosen is not None:
            found = _only(found, chosen)
        works = _worked_out(session, found)
        keep(session, works)
    moved = tuple(each for work in works for each in work.moved())
    return Done(sum(len(here) for _, here in found), len(works), sum(work.kept() for work in works), moved)


_Found = list[tuple[Transcript, Sequence[Place]]]


def _names(session: Session, sources: Collection[SourceId] | None) -> dict[SourceId, str]:
    """The sources asked for, in the order of their names."""
    every = session.all(Source) if sources is None else [session.get(Source, each) for each in dict.fromkeys(sources)]
    return {each.id: each.name for each in sorted(every, key=lambda one: (one.name, one.id))}


def _found(session: Session, asked: Replacing, names: Mapping[SourceId, str]) -> _Found:
    current = store_corpus.transcripts(session)
    texts = [current[each] for each in names if each in current]
    found = places(asked, [each.text for each in texts])
    return [(text, here) for text, here in zip(texts, found, strict=True) if here]


def _only(found: _Found, chosen: Mapping[SourceId, Chosen]) -> _Found:
    """The chosen places alone. Raises `Stale`, `Invalid`."""
    here = {old.source: (old, all_) for old, all_ in found}
    kept: _Found = []
    for source, wanted in chosen.items():
        old, every = here.get(source, (None, ()))
        if old is not None and old.id != wanted.transcript:
            raise Stale(
                "A transcript was corrected since you looked at these places; look again.",
                "이 자리들을 보는 사이에 본문이 고쳐졌습니다. 다시 찾아보십시오.",
            )
        starts = set(wanted.starts)
        picked = [each for each in every if each.span.start in starts]
        if len(picked) < len(starts):
            raise Invalid(
                "The words no longer stand at a chosen place; look again.",
                "고른 자리에 그 말이 없습니다. 다시 찾아보십시오.",
            )
        if old is not None and picked:
            kept.append((old, picked))
    return kept


def _worked_out(session: Session, found: _Found) -> list[Work]:
    typed = [(old, correct_each(old.text, [(each.span, each.instead) for each in here])) for old, here in found]
    return with_passages(session, [Work(corrected(old, correction), [], {}) for old, correction in typed])


def _shown(name: str, here: Sequence[Place], work: Work) -> InSource:
    old = work.corrected.old
    on = _by_place(here, work)
    shown = [_replaced(old, each, tuple(on.get(number, ()))) for number, each in enumerate(here)]
    return InSource(old.source, name, old.id, tuple(shown), work.kept(), new_labels(work.corrected))


def _replaced(old: Transcript, place: Place, moved: tuple[Moved, ...]) -> Replaced:
    start, end, text = place.span.start, place.span.end, old.text
    turn = old.turn_at(start)
    return Replaced(
        place,
        text[max(0, start - BESIDE) : start],
        text[start:end],
        text[end : end + BESIDE],
        (turn.label if turn else None) or "",
        moved,
    )


def _by_place(here: Sequence[Place], work: Work) -> dict[int, list[Moved]]:
    """The passages that would be left open, by the number of each place within them."""
    starts, ends = [each.span.start for each in here], [each.span.end for each in here]
    found: dict[int, list[Moved]] = {}
    for moved in work.moved():
        if moved.then.transcript == work.corrected.old.id:
            span = moved.then.span
            for number in range(bisect_right(ends, span.start), bisect_left(starts, span.end)):
                found.setdefault(number, []).append(moved)
    return found


def left_open(found: Iterable[Moved], placing: Placing) -> int:
    """How many of these passages are in this state."""
    return sum(each.placing is placing for each in found)
