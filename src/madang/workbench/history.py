"""What was done, and taking it back."""

from madang.store import history
from madang.store.history import Act, Event
from madang.workbench.project import Project

__all__ = ["Act", "Event", "acts", "events", "undo"]


def acts(project: Project, *, who: str | None = None, limit: int | None = None) -> list[Act]:
    """What was done in the project, the latest first."""
    with project.reading() as session:
        return history.acts(session, who=who, limit=limit)


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
    with project.change("undo", f"act {act.number} ({act.verb})", undoes=act.id) as session:
        history.undo(session, act)
    return act
