"""Moments of a project kept under a name, and the project read as it was then.

A snapshot is a memo of kind `snapshot`: its `of_id` is the name, its text the id of the last act of the moment it
names. Nothing is copied: the history makes the project again. See docs/decisions/0010-snapshots.md.
"""

import gc
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from madang.base.errors import Invalid, NotFound
from madang.base.ids import MemoId, new_id
from madang.coding.coding import Coder
from madang.coding.memo import SNAPSHOT, Memo
from madang.store import asof, history
from madang.store.history import Act, Asked
from madang.store.session import Session
from madang.workbench.coders import coder_named
from madang.workbench.hiding import look_back
from madang.workbench.project import Project, open_project

LONGEST = 120


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A named moment: after the act with the number `act`, at `at` (UTC); both None where that act was another copy's.

    `who` gave it its name; `revision` is what removing it has to name.
    """

    id: MemoId
    name: str
    act: int | None
    at: datetime | None
    who: str
    revision: int


def snapshots(project: Project) -> list[Snapshot]:
    """Every named moment, the latest first."""
    with project.reading() as session:
        found = _all(session)
    return sorted(found, key=lambda each: (each.act or 0, each.id), reverse=True)


def name_snapshot(project: Project, name: str, act: int | None = None) -> Snapshot:
    """Give a name to the project as it stands, or as it was after an act.

    Raises `NotFound` for an unknown act, `Invalid` for no name, a long one, a number, or one that is taken.
    """
    with project.change("name_snapshot", name.strip()) as session:
        wanted = _free(session, name)
        moment = history.the_act(session, act if act is not None else session.act - 1)
        made = Memo(MemoId(new_id()), SNAPSHOT, wanted, moment.id, coder_named(session, project.who))
        session.add([made])
        return _snapshot(session, made, {moment.id: moment})


def remove_snapshot(project: Project, snapshot: MemoId, revision: int) -> None:
    """Forget a name; the history it named stays, and undo brings the name back. Raises `NotFound`, `Stale`."""
    with project.change("remove_snapshot") as session:
        session.summarise(session.get(Memo, snapshot).of_id)
        session.require_unchanged(Memo, snapshot, revision)
        session.remove(Memo, [snapshot])


def moment(project: Project, asked: str) -> Act:
    """The act that a snapshot's name or the number of an act means.

    Raises `NotFound`, `Invalid` where the name came with another copy whose history is not here.
    """
    with project.reading() as session:
        named = session.those(Memo, of=SNAPSHOT, of_id=asked.strip())
        if named:
            return _act_of(session, named[0])
        if asked.strip().isdecimal():
            return history.the_act(session, int(asked))
    raise NotFound(
        f"There is no snapshot called {asked}; see: madang snapshot {project.name}",
        f"“{asked}”이라는 시점이 없습니다. 시점의 이름은 이력 쪽에 있습니다.",
    )


@contextmanager
def as_it_was(project: Project, act: int) -> Iterator[Project]:
    """The project as it was after an act, to be read only; it is gone when this ends. Raises `NotFound`."""
    with tempfile.TemporaryDirectory(prefix="madang-as-of-") as folder:
        place = Path(folder) / f"{Path(project.name).stem}-{act}.madang"
        save_as_it_was(project, act, place)
        with open_project(str(place), who=project.who, read_only=True) as past:
            yield look_back(past, project)
    # A project that was open leaves circles behind, which would otherwise stay for long.
    gc.collect()


def save_as_it_was(project: Project, act: int, path: Path) -> Act:
    """Write the project as it was after an act to a new project file; answer the act.

    Raises `NotFound` for an unknown act or folder, `Invalid` where a file lies there already.
    """
    with project.reading() as session:
        found = history.the_act(session, act)
        asof.write_as_of(session, act, path)
    return found


def bytes_as_it_was(project: Project, act: int) -> bytes:
    """The project as it was after an act, as the bytes of a project file. Raises `NotFound`."""
    with tempfile.TemporaryDirectory(prefix="madang-as-of-") as folder:
        place = Path(folder) / "past.madang"
        save_as_it_was(project, act, place)
        return place.read_bytes()


def _all(session: Session) -> list[Snapshot]:
    memos = session.those(Memo, of=SNAPSHOT)
    acts = {each.id: each for each in history.acts(session, asked=Asked(ids=tuple(each.text for each in memos)))}
    return [_snapshot(session, each, acts) for each in memos]


def _snapshot(session: Session, memo: Memo, acts: dict[str, Act]) -> Snapshot:
    act = acts.get(memo.text)
    revision = session.revisions(Memo, id=memo.id)[memo.id]
    who = session.get(Coder, memo.coder).name
    number, at = (None, None) if act is None else (act.number, act.at)
    return Snapshot(memo.id, memo.of_id, number, at, who, revision)


def _act_of(session: Session, memo: Memo) -> Act:
    found = history.acts(session, asked=Asked(ids=(memo.text,)))
    if not found:
        raise Invalid(
            f"The snapshot {memo.of_id} was named in another copy, whose history is not in this one; open that copy.",
            f"시점 “{memo.of_id}”은 다른 사본에서 이름 지은 것이라 이 사본의 이력에 없습니다. 그 사본을 여십시오.",
        )
    return found[0]


def _free(session: Session, name: str) -> str:
    wanted = name.strip()
    if not wanted or len(wanted) > LONGEST or wanted.isdecimal():
        raise Invalid(
            f"A snapshot needs a name of at most {LONGEST} letters that is not a number alone.",
            f"시점에는 숫자만은 아닌, {LONGEST}자까지의 이름이 있어야 합니다.",
        )
    if session.those(Memo, of=SNAPSHOT, of_id=wanted):
        raise Invalid(f"There is already a snapshot called {wanted}.", f"“{wanted}”이라는 시점이 이미 있습니다.")
    return wanted
