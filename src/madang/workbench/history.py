"""What was done, and taking it back."""

from collections.abc import Callable

from madang.base.bulk import in_bulk
from madang.base.errors import NotFound
from madang.store import corpus, history, undoing
from madang.store.history import Act, Asked, Event
from madang.store.session import Session
from madang.workbench.carrying import carry_over
from madang.workbench.project import Project

__all__ = [
    "Act",
    "Asked",
    "Event",
    "act",
    "acts",
    "acts_asked",
    "can_go",
    "events",
    "kinds_since",
    "people_and_verbs",
    "redo",
    "revision",
    "undo",
    "undo_mine",
]


def acts(project: Project, *, who: str | None = None, limit: int | None = None) -> list[Act]:
    """What was done in the project, the latest first."""
    with project.reading() as session:
        return history.acts(session, who=who, limit=limit)


def acts_asked(project: Project, asked: Asked, *, limit: int | None = None) -> list[Act]:
    """The acts somebody asks for, the latest first."""
    with project.reading() as session:
        return history.acts(session, asked=asked, limit=limit)


def act(project: Project, number: int) -> Act:
    """The act with this number. Raises `NotFound`."""
    with project.reading() as session:
        return history.the_act(session, number)


def people_and_verbs(project: Project) -> tuple[list[str], list[str]]:
    """Who did something, and what was done at all."""
    with project.reading() as session:
        return history.people(session), history.verbs(session)


def events(project: Project, act: int) -> list[Event]:
    """What one act changed, row by row, in order. Raises `NotFound`."""
    with project.reading() as session:
        return history.events(session, history.the_act(session, act).number)


def undo(project: Project, number: int | None = None) -> Act:
    """Take back an act, by default the latest that still stands; answer which it was.

    Raises `Conflict`, naming the work, where later work depends on it; `NotFound` where there is none.
    """
    with project.reading() as session:
        act = history.last_standing(session) if number is None else history.the_act(session, number)
    _take_back(project, "undo", act)
    return act


def undo_mine(project: Project) -> Act:
    """Take back the latest act of the person at work that still stands; answer which it was.

    Raises as `undo` does.
    """
    with project.reading() as session:
        act = history.last_standing(session, project.who)
    _take_back(project, "undo", act)
    return act


def redo(project: Project) -> Act:
    """Do again what the person at work last took back; answer the act that stands again.

    Raises `NotFound` where they have done something new since, `Conflict` as `undo` does.
    """
    with project.reading() as session:
        undoing = history.next_redo(session, project.who)
        act = history.the_act(session, undoing.undoes or 0)
    _take_back(project, "redo", undoing)
    return act


def can_go(project: Project) -> tuple[Act | None, Act | None]:
    """What the person at work could undo and redo next, None where there is nothing."""
    with project.reading() as session:
        return _or_none(history.last_standing, session, project.who), _or_none(history.next_redo, session, project.who)


def _or_none(find: Callable[[Session, str], Act], session: Session, who: str) -> Act | None:
    try:
        return find(session, who)
    except NotFound:
        return None


def revision(project: Project) -> int:
    """The project's revision number: that of its last event."""
    with project.reading() as session:
        return corpus.revision(session)


def kinds_since(project: Project, revision: int) -> list[str]:
    """The kinds of rows (`coding`, `claim`, …) that changed after a revision."""
    with project.reading() as session:
        return history.kinds_since(session, revision)


def _take_back(project: Project, verb: str, act: Act) -> None:
    with in_bulk(), project.change(verb, f"act {act.number} ({act.verb})", undoes=act.id) as session:
        before = session.revision
        undoing.undo(session, act)
        carry_over(session, before)
