"""Take a REFI-QDA project or codebook in: looked at first, then as one act."""

from collections.abc import Mapping
from typing import Any

from madang.base.bulk import in_bulk
from madang.exchange.refi import Report, Wish, Work, conventions, package, read, take
from madang.sources.carried import Carried
from madang.store.session import Session
from madang.store.text import revision_of
from madang.text.transcript import Transcript
from madang.workbench.project import Project

VERB = "import_refi"
ENDINGS = (".qdpx", ".qde", ".qdc")
"""The files of the standard: a project in an archive, a project's XML alone, a codebook."""
AS_IT_COMES = Wish()
"""Cases stay cases, codings of whole sources stay so, differences are only listed."""
MAX_BYTES = 512 * 1024 * 1024
"""The largest project that is read."""


def preview_refi(project: Project, content: bytes, name: str, wish: Wish = AS_IT_COMES) -> Report:
    """What taking a file in would do; nothing is changed. Raises `Invalid` for one that cannot be read."""
    return _work(project, content, name, wish).report


def import_refi(project: Project, content: bytes, name: str, wish: Wish = AS_IT_COMES) -> Report:
    """Take a file in as one act; undo takes it back. Raises as `preview_refi` does."""
    with in_bulk():
        work = _work(project, content, name, wish)
        with project.change(VERB, name) as session:
            write_work(session, work)
    return work.report


def _work(project: Project, content: bytes, name: str, wish: Wish) -> Work:
    opened = package(content, name)
    found = read(opened.qde, name, opened.has)
    corpus, findings = project.corpus(), project.findings()
    return take(found, opened, corpus, carried(project), conventions.guids(corpus, findings), wish)


def carried(project: Project) -> Mapping[str, Carried]:
    """What earlier files held and the project has no place for, by id."""
    with project.reading() as session:
        return {each.id: each for each in session.all(Carried)}


def write_work(session: Session, work: Work) -> None:
    """Write down what was worked out."""
    rows: dict[type, list[Any]] = {}
    content = dict(work.content)
    for value in work.add:
        if isinstance(value, Transcript):
            value, texts = revision_of(value)
            content |= texts
        rows.setdefault(type(value), []).append(value)
    session.keep(content)
    for type_, ids in work.remove.items():
        session.remove(type_, ids)
    for type_ in session.in_order(rows):
        session.add(rows[type_])
    session.replace(work.replace)
