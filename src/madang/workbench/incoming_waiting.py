"""Projects of other programs that arrived through the browser: looked at as often as somebody likes, then taken in."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from madang.base.errors import Invalid
from madang.store.engines import is_url
from madang.workbench.beside import Beside
from madang.workbench.files import plain_name
from madang.workbench.incoming import look_into, take_in
from madang.workbench.project import Project, new
from madang.workbench.refi import AS_IT_COMES, Report, Wish
from madang.workbench.uploads import Arrival
from madang.workbench.waiting import Waiting

ENDING = ".madang"


@dataclass(frozen=True, slots=True)
class Asked:
    """How a person wants it: `codings` reads a document's comments as codes, `coder` made what names nobody.

    `new` names a project of its own to make of it, beside this one; empty: it comes into this project.
    """

    wish: Wish = AS_IT_COMES
    codings: bool = False
    coder: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came in, and the file of the project that was made for it; empty where it came into this one."""

    report: Report
    project: str = ""


def look_at(project: Project, waiting: Waiting[Arrival], id_: str, asked: Asked) -> Report:
    """What a waiting file would bring; nothing is changed. Raises `NotFound`, `Invalid`."""
    arrival, content = waiting.get(id_)
    report = look_into(
        project, content, arrival.file_name, asked.wish, codings=asked.codings, coder=" ".join(asked.coder.split())
    )
    return _there(report, arrival.file_name)


def take(project: Project, waiting: Waiting[Arrival], id_: str, asked: Asked, beside: Beside | None = None) -> Taken:
    """Take a waiting file in, as one act; then it waits no more. A project made of it is known to `beside`.

    Raises `NotFound`, `Invalid`, and `Forbidden` where this project may only be read and it should come into it.
    """
    arrival, content = waiting.get(id_)
    with _project_for(project, asked.new) as (target, path):
        report = take_in(
            target, content, arrival.file_name, asked.wish, codings=asked.codings, coder=" ".join(asked.coder.split())
        )
        taken = Taken(_there(report, arrival.file_name), "" if path is None else path.name)
    if path is not None and beside is not None:
        beside.made(path)
    waiting.drop([id_])
    return taken


@contextmanager
def _project_for(project: Project, name: str) -> Iterator[tuple[Project, Path | None]]:
    """The project to bring a file into; a new one that comes to nothing leaves no file."""
    if not name.strip():
        yield project, None
        return
    path = _place(project, name)
    try:
        with new(str(path), who=project.who, title=path.stem, codebook="") as made:
            yield made, path
    except BaseException:
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        raise


def _place(project: Project, name: str) -> Path:
    if is_url(project.place):
        raise Invalid(
            "This project lies on a server, so it has no folder beside it; make one with madang new and import there.",
            "이 프로젝트는 서버에 있어 곁에 둘 폴더가 없습니다. madang new로 새로 만든 뒤 거기로 가져오십시오.",
        )
    plain = plain_name(name).strip().removesuffix(ENDING).strip(". ")
    if not plain:
        raise Invalid("Give the new project a name.", "새 프로젝트의 이름을 적으십시오.")
    path = Path(project.place).parent / f"{plain}{ENDING}"
    if path.exists():
        raise Invalid(
            f"{path.name} is there already; give the new project another name.",
            f"{path.name} 파일이 이미 있습니다. 다른 이름을 쓰십시오.",
        )
    return path


def _there(report: Report | None, name: str) -> Report:
    if report is None:
        raise Invalid(
            f"{name} is an ordinary source, not a project of another program; keep it as a source.",
            f"{name}: 다른 프로그램의 프로젝트가 아니라 보통 자료입니다. 자료로 넣으십시오.",
        )
    return report
