"""Searches kept under a name, for everybody in the project.

A saved search is a memo of kind `query` whose `of_id` is its name and whose text is the search as JSON:
it needs no table of its own, and is in the history and in undo like everything else.
"""

from dataclasses import dataclass

from madang.base.errors import Invalid
from madang.base.ids import MemoId, new_id
from madang.coding.coding import Coder
from madang.coding.memo import SEARCH, Memo
from madang.store.session import Session
from madang.workbench.coders import coder_named
from madang.workbench.project import Project

LONGEST = 120


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search as JSON text, its name, who saved it, and the revision a change has to name."""

    id: MemoId
    name: str
    search: str
    coder: str
    revision: int


def saved_searches(project: Project) -> list[SavedSearch]:
    """Every saved search, by name."""
    with project.reading() as session:
        found = [_saved(session, each) for each in session.those(Memo, of=SEARCH)]
    return sorted(found, key=lambda each: (each.name.casefold(), each.id))


def save_search(project: Project, name: str, search: str) -> SavedSearch:
    """Keep a search (JSON text) under a name. Raises `Invalid` for no name, a long one or one that is taken."""
    with project.change("save_search", name.strip()) as session:
        made = Memo(MemoId(new_id()), SEARCH, _free(session, name), search, coder_named(session, project.who))
        session.add([made])
        return _saved(session, made)


def resave_search(project: Project, saved: MemoId, revision: int, *, name: str, search: str) -> SavedSearch:
    """Change a saved search or its name. Raises `NotFound`, `Stale`, and `Invalid` as `save_search` does."""
    with project.change("save_search", name.strip()) as session:
        old = session.get(Memo, saved)
        session.require_unchanged(Memo, saved, revision)
        kept = old.of_id if name.strip() == old.of_id else _free(session, name)
        changed = Memo(old.id, SEARCH, kept, search, old.coder)
        session.replace([changed])
        return _saved(session, changed)


def remove_search(project: Project, saved: MemoId, revision: int) -> None:
    """Forget a saved search; undo brings it back. Raises `NotFound`, `Stale`."""
    with project.change("remove_search") as session:
        session.get(Memo, saved)
        session.require_unchanged(Memo, saved, revision)
        session.remove(Memo, [saved])


def _free(session: Session, name: str) -> str:
    wanted = name.strip()
    if not wanted or len(wanted) > LONGEST:
        raise Invalid(
            f"A saved search needs a name of at most {LONGEST} letters.",
            f"저장한 찾기에는 {LONGEST}자까지의 이름이 있어야 합니다.",
        )
    if session.those(Memo, of=SEARCH, of_id=wanted):
        raise Invalid(f"There is already a search called {wanted}.", f"“{wanted}”이라는 찾기가 이미 있습니다.")
    return wanted


def _saved(session: Session, memo: Memo) -> SavedSearch:
    revision = session.revisions(Memo, id=memo.id)[memo.id]
    return SavedSearch(memo.id, memo.of_id, memo.text, session.get(Coder, memo.coder).name, revision)
