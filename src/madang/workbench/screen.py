"""A project as a window shows it that hides names: for a screen that others look at, and for who may see no names.

Everything is read through a cover and written back through it (`screen_session`). What is sent is looked through once
more, whatever made it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice

import orjson

from madang.analysis.hiding.scan import leaks
from madang.base.errors import Forbidden
from madang.store.session import Session
from madang.workbench.covered import CoveredProject, cover_of
from madang.workbench.hiding import at_this_moment
from madang.workbench.project import Project
from madang.workbench.screen_session import ScreenSession


@dataclass(slots=True)
class ScreenProject(CoveredProject):
    """The project behind a cover: read and written in its pseudonymised reading."""

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A consistent view for reading, with names replaced."""
        cover = self.shown().cover
        with self.database.reading() as session:
            yield ScreenSession(session, cover)

    @contextmanager
    def change(self, verb: str, summary: str = "", *, undoes: str | None = None) -> Iterator[Session]:
        """One act of this person, written back onto the stored words."""
        assert self.of is not None
        cover = self.shown().cover
        with self.of.change(verb, summary, undoes=undoes) as session:
            yield ScreenSession(session, cover)


def on_screen(project: Project) -> Project:
    """The project as it is shown while names are hidden; itself where nothing is hidden."""
    names = at_this_moment(project)
    if not names:
        return project
    return ScreenProject(project.database, project.who, project.keeper, hidden_since=names, of=project)


def require_names_shown(project: Project) -> Project:
    """The project itself, for what is done with names in sight. Raises `Forbidden` while they are hidden."""
    if isinstance(project, ScreenProject):
        raise Forbidden(
            "Names are hidden in this window; show them first.", "이 창에서는 이름을 가렸습니다. 먼저 보이게 하십시오."
        )
    return project


def fit_to_send(project: Project, content: bytes, *, is_json: bool) -> bytes:
    """What goes to a window that hides names: whatever name is left in it is replaced.

    Raises `Forbidden` for a file in which somebody would be named; such a thing is not mended on the way.
    """
    cover = cover_of(project)
    if cover is None:
        return content
    if not is_json:
        for leak in islice(leaks(content, cover.finder), 1):
            raise Forbidden(
                f"This file names somebody who is hidden (@{leak.place}); show the names to take it out.",
                f"이 파일에는 가린 이름이 들어 있습니다(@{leak.place}). 이름을 보이게 한 뒤에 받으십시오.",
            )
        return content
    return orjson.dumps(_replaced(orjson.loads(content), cover.text))


def _replaced(value: object, text: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return text(value)
    if isinstance(value, list):
        return [_replaced(each, text) for each in value]
    if isinstance(value, dict):
        return {text(key): _replaced(each, text) for key, each in value.items()}
    return value
