"""The history as JSON."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.api.shapes.shape import Shape
from madang.workbench.history import Act


class ActShape(Shape):
    """One thing somebody did: when (UTC), who, what, and how many rows it changed."""

    number: StrictInt
    at: StrictStr
    who: StrictStr
    verb: StrictStr
    summary: StrictStr
    undoes: StrictInt | None
    undone_by: StrictInt | None
    changes: StrictInt
    mine: StrictBool


class Steps(Shape):
    """What the person at work could undo and redo next."""

    undo: ActShape | None
    redo: ActShape | None


def act_shape(act: Act, who: str) -> ActShape:
    """An act, seen by the person at work."""
    return ActShape(
        number=act.number,
        at=act.at.isoformat(timespec="seconds"),
        who=act.who,
        verb=act.verb,
        summary=act.summary,
        undoes=act.undoes,
        undone_by=act.undone_by,
        changes=act.changes,
        mine=act.who == who,
    )
