"""Projects of other programs that arrived through the browser: looked at as often as somebody likes, then taken in."""

from dataclasses import dataclass

from madang.base.errors import Invalid
from madang.workbench.incoming import look_into, take_in
from madang.workbench.project import Project
from madang.workbench.refi import AS_IT_COMES, Report, Wish
from madang.workbench.uploads import Arrival
from madang.workbench.waiting import Waiting


@dataclass(frozen=True, slots=True)
class Asked:
    """How a person wants it: `codings` reads a document's comments as codes, `coder` made what names nobody."""

    wish: Wish = AS_IT_COMES
    codings: bool = False
    coder: str = ""


def look_at(project: Project, waiting: Waiting[Arrival], id_: str, asked: Asked) -> Report:
    """What a waiting file would bring; nothing is changed. Raises `NotFound`, `Invalid`."""
    arrival, content = waiting.get(id_)
    report = look_into(
        project, content, arrival.file_name, asked.wish, codings=asked.codings, coder=" ".join(asked.coder.split())
    )
    return _there(report, arrival.file_name)


def take(project: Project, waiting: Waiting[Arrival], id_: str, asked: Asked) -> Report:
    """Take a waiting file in, as one act; then it waits no more. Raises `NotFound`, `Invalid`."""
    arrival, content = waiting.get(id_)
    report = take_in(
        project, content, arrival.file_name, asked.wish, codings=asked.codings, coder=" ".join(asked.coder.split())
    )
    taken = _there(report, arrival.file_name)
    waiting.drop([id_])
    return taken


def _there(report: Report | None, name: str) -> Report:
    if report is None:
        raise Invalid(
            f"{name} is an ordinary source, not a project of another program; keep it as a source.",
            f"{name}: 다른 프로그램의 프로젝트가 아니라 보통 자료입니다. 자료로 넣으십시오.",
        )
    return report
