"""Undo and redo, of the latest act and of any."""

from madang.workbench import history
from madang.workbench.history import Act
from proofs.deeds.world import NothingThere, World


def _acts(w: World) -> list[Act]:
    """The acts of the random history: what began the project is not taken back."""
    return [each for each in history.acts(w.project) if each.number > w.begun]


def undo(w: World) -> None:
    """Take back the latest act that stands."""
    w.one(each for each in _acts(w) if each.undone_by is None and each.undoes is None)
    history.undo(w.project)


def undo_mine(w: World) -> None:
    """Take back one's own latest act."""
    mine, _ = history.can_go(w.project)
    if mine is None or mine.number <= w.begun:
        raise NothingThere
    history.undo_mine(w.project)


def redo(w: World) -> None:
    """Do again what one last took back."""
    history.redo(w.project)


def undo_any(w: World) -> None:
    """Take back any act, an undoing among them; refused where later work rests on it."""
    history.undo(w.project, w.one(_acts(w)).number)


def undo_an_undoing(w: World) -> None:
    """Take back an undoing."""
    history.undo(w.project, w.one(each for each in _acts(w) if each.undoes is not None).number)


DEEDS = (undo, undo_mine, redo, undo_any, undo_an_undoing)
