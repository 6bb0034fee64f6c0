"""Versions of the codebook: what there are, what differs between two, and what loading a file would change."""

from dataclasses import dataclass
from datetime import UTC, datetime

from madang.base.errors import Stale
from madang.base.ids import CodebookVersionId
from madang.coding import framework
from madang.coding.code import Code
from madang.coding.codebook import Codebook, CodebookVersion
from madang.coding.differences import Differences, differences
from madang.store.session import Session
from madang.workbench import coding
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class Version:
    """A named version: when it was made (UTC), and how many codes it has."""

    version: CodebookVersion
    at: datetime
    codes: int


@dataclass(frozen=True, slots=True)
class Load:
    """What loading a file would change; codes the file lacks would stay. `revision` is what the load has to name."""

    differences: Differences
    revision: int


def versions(project: Project) -> list[Version]:
    """The named versions, the latest first."""
    with project.reading() as session:
        found = sorted(session.all(CodebookVersion), key=lambda each: each.id, reverse=True)
    return [Version(each, _made_at(each.id), len(framework.read_codebook(each.codes))) for each in found]


def _made_at(id_: str) -> datetime:
    """The moment in an id: its first 48 bits count milliseconds."""
    return datetime.fromtimestamp(int(id_.replace("-", "")[:12], 16) / 1000, UTC)


def compare(project: Project, before: CodebookVersionId, after: CodebookVersionId | None = None) -> Differences:
    """What differs between a version and a later one, by default the codebook as it stands. Raises `NotFound`."""
    with project.reading() as session:
        return differences(_book(session, before), _book(session, after))


def _book(session: Session, version: CodebookVersionId | None) -> Codebook:
    if version is None:
        return Codebook(tuple(session.all(Code)))
    return framework.read_codebook(session.get(CodebookVersion, version).codes)


def codebook_file(project: Project, version: CodebookVersionId | None = None) -> str:
    """A codebook file (JSON text) of a version, by default of the codebook as it stands. Raises `NotFound`."""
    with project.reading() as session:
        if version is not None:
            return session.get(CodebookVersion, version).codes
        return framework.write_codebook(Codebook(tuple(session.all(Code))))


def preview_load(project: Project, content: str) -> Load:
    """What loading a codebook file would do. Raises `Invalid` for a wrong file."""
    with project.reading() as session:
        there = Codebook(tuple(session.all(Code)))
        return Load(differences(there, _loaded(there, content)), _revision(session))


def _loaded(there: Codebook, content: str) -> Codebook:
    coming = framework.read_codebook(content, {code.key: code.id for code in there})
    return Codebook(tuple({code.id: code for code in (*there.codes, *coming.codes)}.values()))


def load(project: Project, content: str, revision: int) -> tuple[int, int]:
    """Take in a codebook file as it was previewed; answers (added, changed).

    Raises `Invalid` for a wrong file, `Stale` where a code was changed since.
    """
    with project.reading() as session:
        if _revision(session) != revision:
            raise Stale(
                "The codebook was changed since you looked; look again before you load the file.",
                "살펴본 뒤에 코드북이 바뀌었습니다. 가져오기 전에 다시 살펴보십시오.",
            )
    return coding.load_codebook(project, content)


def _revision(session: Session) -> int:
    return max(session.revisions(Code).values(), default=0)
