"""A REFI-QDA file that arrives through the browser: looked at, and taken in when somebody says so."""

from typing import BinaryIO

from madang.base.ids import new_id
from madang.exchange.refi import Report, Wish
from madang.workbench.project import Project
from madang.workbench.refi import AS_IT_COMES, MAX_BYTES, import_refi, preview_refi
from madang.workbench.uploads import plain_name
from madang.workbench.waiting import Waiting, copied

Files = Waiting[str]
"""The files that wait, each with its name."""


def look_at_refi(project: Project, files: Files, file_name: str, stream: BinaryIO) -> tuple[Report, str]:
    """What taking a file in would do, and the id under which it waits. Raises `Invalid` for one that cannot be read."""
    name = plain_name(file_name)
    content = copied(stream, MAX_BYTES, name)
    report = preview_refi(project, content, name, AS_IT_COMES)
    waiting = new_id()
    files.put(waiting, name, content)
    return report, waiting


def take_refi(project: Project, files: Files, waiting: str, wish: Wish) -> Report:
    """Take in the file that waits, as one act. Raises `NotFound` where it waits no more."""
    name, content = files.get(waiting)
    report = import_refi(project, content, name, wish)
    files.drop([waiting])
    return report
