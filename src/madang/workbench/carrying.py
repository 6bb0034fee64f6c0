"""Passages that stand in another text than the current one after an undo: carried over to the text as it is now.

Undo brought back the passage, and the text was corrected meanwhile; or it brought back the correction, and the
passage was made meanwhile.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, TypeVar

from madang.base.ids import SourceId
from madang.coding.coding import Coding, Placing
from madang.coding.placing import Corrected, placed
from madang.coding.translation import Translation
from madang.findings.claim import Evidence
from madang.store import corpus as store_corpus
from madang.store.passages import left_behind, move
from madang.store.session import Session
from madang.store.text import Revision
from madang.text.transcript import Transcript
from madang.text.typing_over import correct
from madang.workbench.corrections import PASSAGES

P = TypeVar("P", Coding, Translation, Evidence)


def carry_over(session: Session, revision: int) -> None:
    """Bring passages to the current text that were stored, or whose text came, after a revision of the project."""
    corrected = sorted({each.source for each in session.since(Revision, revision)[0]})
    for type_ in PASSAGES:
        late: list[Any] = left_behind(session, type_, revision, corrected)
        for source in sorted({each.segment.source for each in late}):
            here = [each for each in late if each.segment.source == source]
            move(session, type_, zip(here, _carried(session, source, here), strict=True))


def _carried(session: Session, source: SourceId, passages: Sequence[P]) -> list[P]:
    late = list(passages)
    for step in _steps(session, source, {each.segment.transcript for each in late}):
        late = _placed(late, step)
    return late


def _steps(session: Session, source: SourceId, begun: Iterable[str]) -> Iterable[Corrected]:
    """The corrections of a source from the earliest of these revisions on."""
    rows = sorted(session.those(Revision, source=source), key=lambda each: each.number)
    first = min(number for number, each in enumerate(rows) if each.id in begun)
    for old, new in pairwise(store_corpus.read(session, each) for each in rows[first:]):
        yield _corrected(old, new)


def _corrected(old: Transcript, new: Transcript) -> Corrected:
    return Corrected(old, new, correct(old.text, 0, len(old.text), new.text))


def _placed(passages: Sequence[P], step: Corrected) -> list[P]:
    due = [each for each in passages if each.segment.transcript == step.old.id or each.placing is Placing.UNPLACED]
    done = {each.id: each for each in placed(due, step)}
    return [done.get(each.id, each) for each in passages]
