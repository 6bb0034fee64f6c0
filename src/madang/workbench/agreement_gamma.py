"""Gamma worked out in the background: how far it is, and stopping it."""

from dataclasses import dataclass, field
from threading import Event, Thread

from madang.analysis.agreement.dissimilarity import Dissimilarity
from madang.analysis.agreement.gamma import SAMPLES
from madang.analysis.between_coders.gamma_over import GammaOver
from madang.base.errors import MadangError
from madang.workbench.agreement_numbers import Asked, gamma
from madang.workbench.project import Project


class Stopped(Exception):
    """Somebody no longer wants it."""


@dataclass(slots=True)
class Counting:
    """How far it is: `done` of at most `of` chance texts; then `found`, or `trouble` where it was refused."""

    done: int = 0
    of: int = SAMPLES
    found: GammaOver | None = None
    trouble: Exception | None = None
    _stop: Event = field(default_factory=Event, repr=False)

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        return self.found is not None or self.trouble is not None

    def stop(self) -> None:
        """Give it up: it ends before its next chance text."""
        self._stop.set()

    def told(self, done: int) -> None:
        """Told before each chance text."""
        if self._stop.is_set():
            raise Stopped
        self.done = done


def start(project: Project, asked: Asked, unlike: Dissimilarity | None = None) -> Counting:
    """Begin to work gamma out; once there, it is there at once for whoever asks."""
    counting = Counting()
    Thread(target=_work, args=(counting, project, asked, unlike), daemon=True).start()
    return counting


def _work(counting: Counting, project: Project, asked: Asked, unlike: Dissimilarity | None) -> None:
    try:
        counting.found = gamma(project, asked, unlike, counting.told)
    except (MadangError, Stopped) as trouble:
        counting.trouble = trouble
    except Exception as mistake:
        counting.trouble = mistake
        raise
