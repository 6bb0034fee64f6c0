"""Coders' agreement now beside what it was at a named moment."""

from madang.analysis.rounds import Rounds, rounds
from madang.workbench.project import Project
from madang.workbench.snapshots import as_it_was, moment


def rounds_since(project: Project, snapshot: str) -> Rounds:
    """What coders had done up to a snapshot (its name, or the number of an act) compared with what they have now.

    Raises `NotFound`, `Invalid` where the snapshot was named in another copy.
    """
    with as_it_was(project, moment(project, snapshot).number) as past:
        return rounds(past.corpus(), project.corpus())
