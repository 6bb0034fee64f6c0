"""Memos on anything."""

from madang.base.errors import Invalid
from madang.base.ids import MemoId, new_id
from madang.coding.memo import Memo
from madang.store.registry import KINDS
from madang.store.session import Session
from madang.workbench.coders import coder_named
from madang.workbench.kept import Kept, kept
from madang.workbench.project import Project

_NOT_OF = frozenset({"memo", "study", "transcript", "citation", "settling_coding"})


def memos(project: Project, of: str, of_id: str) -> list[Kept[Memo]]:
    """The memos on one thing, in the order they were begun."""
    with project.reading() as session:
        revisions = session.revisions(Memo, of=of, of_id=of_id)
        return [Kept(each, revisions[each.id]) for each in session.those(Memo, of=of, of_id=of_id)]


def write_memo(project: Project, of: str, of_id: str, text: str) -> Kept[Memo]:
    """Write a memo on the thing of kind `of` with id `of_id` (`study` with an empty id).

    Raises `NotFound` where there is no such thing, `Invalid` for a kind that takes none or an empty text.
    """
    with project.change("write_memo", of) as session:
        _require_there(session, of, of_id)
        made = Memo(MemoId(new_id()), of, of_id, _written(text), coder_named(session, project.who))
        session.add([made])
        return kept(session, made)


def rewrite_memo(project: Project, memo: MemoId, revision: int, text: str) -> Kept[Memo]:
    """Change a memo's text; whoever began it stays its coder.

    Raises `NotFound`, `Stale`, `Invalid` for an empty text.
    """
    with project.change("rewrite_memo") as session:
        old = session.get(Memo, memo)
        session.require_unchanged(Memo, memo, revision)
        new = Memo(old.id, old.of, old.of_id, _written(text), old.coder)
        session.replace([new])
        return kept(session, new)


def remove_memo(project: Project, memo: MemoId, revision: int | None = None) -> None:
    """Remove a memo; undo brings it back. Raises `NotFound`, `Stale` where `revision` is not its newest."""
    with project.change("remove_memo") as session:
        old = session.get(Memo, memo)
        if revision is not None:
            session.require_unchanged(Memo, memo, revision)
        session.remove(Memo, [old.id])


def _written(text: str) -> str:
    if not text.strip():
        raise Invalid("A memo needs some words; to be rid of it, remove it.", "메모가 비었습니다. 없애려면 지우십시오.")
    return text.strip()


def _require_there(session: Session, of: str, of_id: str) -> None:
    if (of, of_id) == ("study", ""):
        return
    if of not in KINDS or of in _NOT_OF:
        raise Invalid(f"There are no memos on “{of}”.", f"“{of}”에는 메모를 달 수 없습니다.")
    session.get(KINDS[of].type, of_id)
