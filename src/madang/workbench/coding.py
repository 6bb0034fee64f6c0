"""Code passages: one at a time, or a file of marks."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from madang.base.bulk import in_bulk
from madang.base.errors import Invalid, NotFound
from madang.base.ids import CodebookVersionId, new_id
from madang.coding import framework
from madang.coding.code import Code
from madang.coding.codebook import Codebook, CodebookVersion
from madang.exchange import marks
from madang.exchange.marks import Marks
from madang.sources.study import Study
from madang.store.session import Session
from madang.workbench.project import Project, put_study

Progress = Callable[[int], None]
"""Told how many lines more have been read."""

_STEP = 1000


def _no_progress(_: int) -> None:
    pass


def code_marks(
    project: Project,
    contents: Sequence[tuple[str, str]],
    *,
    coder: str | None = None,
    progress: Progress = _no_progress,
) -> Marks:
    """Take in the lines of marks files, each given as (name, text), as one act.

    Lines whose words differ from the transcript, or that name something unknown, are listed in
    the answer's `problems`, and the others come in.
    """
    with in_bulk():
        return _code(project, contents, coder or project.who, progress)


def _code(project: Project, contents: Sequence[tuple[str, str]], coder: str, progress: Progress) -> Marks:
    corpus, findings = project.corpus(), project.findings()
    lines = chain.from_iterable(marks.numbered(name, content) for name, content in contents)
    found = marks.read(_watched(lines, progress), corpus, findings, coder=coder)
    with project.change("code", ", ".join(name for name, _ in contents)) as session:
        _keep(session, found.values)
    return found


def _watched(lines: Iterable[tuple[str, str]], progress: Progress) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(lines, 1):
        yield line
        if number % _STEP == 0:
            progress(_STEP)


def _keep(session: Session, values: Sequence[Any]) -> None:
    # Values of one kind together: a statement before its codings, whatever the order of the lines.
    by_type: dict[type, list[Any]] = {}
    for value in values:
        by_type.setdefault(type(value), []).append(value)
    for study in by_type.pop(Study, []):
        put_study(session, study)
    for type_ in session.in_order(by_type):
        session.add(by_type[type_])


def code_files(project: Project, paths: Sequence[Path], *, coder: str | None = None) -> Marks:
    """Take in marks files (JSON lines). Raises `NotFound`, `Invalid` for one that cannot be read."""
    return code_marks(project, read_all(paths), coder=coder)


def read_all(paths: Sequence[Path]) -> list[tuple[str, str]]:
    """Files as (name, text). Raises `NotFound`, `Invalid` for one that cannot be read."""
    return [(path.name, read_text(path)) for path in paths]


def read_text(path: Path) -> str:
    """The text of a UTF-8 file. Raises `NotFound`, `Invalid`."""
    try:
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise NotFound(f"There is no file {path}.", f"{path} 파일이 없습니다.") from None
    except (OSError, UnicodeDecodeError):
        raise Invalid(
            f"{path.name} cannot be read as UTF-8 text.", f"{path.name} 파일을 UTF-8 글로 읽을 수 없습니다."
        ) from None


def load_codebook(project: Project, content: str) -> tuple[int, int]:
    """Take in a codebook file: codes with known keys are changed, others added. Answers (added, changed).

    Codes of the project that the file lacks stay. Raises `Invalid` for a wrong file.
    """
    with project.change("load_codebook") as session:
        there = {code.key: code for code in session.all(Code)}
        book = framework.read_codebook(content, {key: code.id for key, code in there.items()})
        new = [code for code in book if code.key not in there]
        session.add(new)
        changed = session.replace([code for code in book if code.key in there])
    return len(new), changed


def name_codebook_version(project: Project, label: str, note: str = "") -> CodebookVersion:
    """Keep the codebook as it stands under a name. Raises `Invalid` for a name that is empty or taken."""
    if not label.strip():
        raise Invalid("Give the version a name.", "판의 이름을 적으십시오.")
    with project.change("name_codebook_version", label) as session:
        if session.those(CodebookVersion, label=label):
            raise Invalid(f"There is already a version of the codebook called {label}.", f"{label} 판이 이미 있습니다.")
        codes = framework.write_codebook(Codebook(tuple(session.all(Code))), label)
        version = CodebookVersion(CodebookVersionId(new_id()), label, note, codes)
        session.add([version])
    return version


def codebook_version(project: Project) -> str:
    """The name under which the codebook was last kept, where it still is as it was then; else empty."""
    with project.reading() as session:
        versions, codes = session.all(CodebookVersion), session.all(Code)
    latest = max(versions, key=lambda each: each.id, default=None)
    unchanged = latest is not None and latest.codes == framework.write_codebook(Codebook(tuple(codes)), latest.label)
    return latest.label if latest is not None and unchanged else ""


def code_counts(project: Project) -> dict[str, int]:
    """How many codings each code has, by key."""
    corpus = project.corpus()
    keys = {code.id: code.key for code in corpus.codebook.codes}
    return dict(Counter(keys[coding.code] for coding in corpus.codings.values()))
