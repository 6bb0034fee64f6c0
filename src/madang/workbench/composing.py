"""An account being composed in the background: how far it is, and stopping it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Event, Thread

from madang.base.errors import MadangError
from madang.coding.statement import Sharing
from madang.workbench.project import Project
from madang.workbench.report import APPENDICES, SECTIONS, compose


class Stopped(Exception):
    """Somebody no longer wants it."""


@dataclass(slots=True)
class Composing:
    """How far an account is: `done` of `of` sections; `revision` once it is ready, `trouble` where it was refused."""

    of: int
    done: int = -1
    section: str = ""
    revision: int | None = None
    trouble: Exception | None = None
    _stop: Event = field(default_factory=Event, repr=False)

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        return self.revision is not None or self.trouble is not None

    def stop(self) -> None:
        """Give it up: it ends before its next section."""
        self._stop.set()

    def watch(self, section: str) -> None:
        """Told of each section before it is written."""
        if self._stop.is_set():
            raise Stopped
        self.done, self.section = self.done + 1, section


def start(project: Project, language: str, level: Sharing, sections: Sequence[str] | None = None) -> Composing:
    """Begin to compose an account; it is then there at once for whoever prints it."""
    chosen = [*SECTIONS, *APPENDICES] if sections is None else list(sections)
    # One more for the passages, which every account has.
    composing = Composing(of=len(chosen) + 1)
    Thread(target=_work, args=(composing, project, language, level, sections), daemon=True).start()
    return composing


def _work(
    composing: Composing, project: Project, language: str, level: Sharing, sections: Sequence[str] | None
) -> None:
    try:
        composing.revision = compose(project, language, level, sections, composing.watch).revision
    except (MadangError, Stopped) as trouble:
        composing.trouble = trouble
    except Exception as mistake:
        composing.trouble = mistake
        raise
