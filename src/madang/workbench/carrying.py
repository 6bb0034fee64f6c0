"""Passages that stand in another text than the current one after an undo: carried over to the text as it is now.

Undo brought back the passage, and the text was corrected meanwhile; or it brought back the correction, and the
passage was made meanwhile.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from madang.base.ids import SourceId
from madang.coding.coding import Coding, Placing
from madang.coding.placing import Corrected, placed
from madang.coding.translation import Translation
from madang.findings.claim import Evidence
from madang.store import corpus as store_corpus
from madang.store.session import Session
from madang.store.text import Revision
from madang.text.transcript import Transcript
from madang.text.typing_over import correct

Passage = Coding | Translation | Evidence


def carry_over(session: Session, revision: int) -> None:
    """Bring passages to the current text that were stored, or whose text came, after a revision of the project."""
    back: list[Passage] = [*session.since(Coding, revision)[0], *session.since(Translation, revision)[0]]
    back += session.since(Evidence, revision)[0]
    for corrected in sorted({each.source for each in session.since(Revision, revision)[0]}):
        back += [*session.those(Coding, source=corrected), *session.those(Translation, source=corrected)]
        back += session.those(Evidence, source=corrected)
    for source in sorted({each.segment.source for each in back}):
        here = {each.id: each for each in back if each.segment.source == source and not _is_unplaced(each)}
        session.replace(_carried(session, source, list(here.values())))


def _is_unplaced(passage: Passage) -> bool:
    return isinstance(passage, Coding) and passage.placing is Placing.UNPLACED


def _carried(session: Session, source: SourceId, passages: Sequence[Passage]) -> list[Passage]:
    newest = store_corpus.newest(session, source)
    late = [each for each in passages if each.segment.transcript != newest.id]
    if not late:
        return []
    for step in _steps(session, source, {each.segment.transcript for each in late}):
        late = [*_placed((each for each in late if isinstance(each, Coding)), step), *_moved(late, step)]
    return late


def _steps(session: Session, source: SourceId, begun: Iterable[str]) -> Iterable[Corrected]:
    """The corrections of a source from the earliest of these revisions on."""
    rows = sorted(session.those(Revision, source=source), key=lambda each: each.number)
    first = min(number for number, each in enumerate(rows) if each.id in begun)
    for old, new in pairwise(store_corpus.read(session, each) for each in rows[first:]):
        yield _corrected(old, new)


def _corrected(old: Transcript, new: Transcript) -> Corrected:
    return Corrected(old, new, correct(old.text, 0, len(old.text), new.text))


def _placed(codings: Iterable[Coding], step: Corrected) -> list[Coding]:
    every = list(codings)
    due = {each.id: each for each in every if each.segment.transcript == step.old.id or _is_unplaced(each)}
    done = {each.id: each for each in placed(due.values(), step)}
    return [done.get(each.id, each) for each in every]


def _moved(passages: Iterable[Passage], step: Corrected) -> list[Passage]:
    return [
        replace(each, segment=step.segment(each.segment) or each.segment)
        if each.segment.transcript == step.old.id
        else each
        for each in passages
        if not isinstance(each, Coding)
    ]
