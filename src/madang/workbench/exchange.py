"""Take the coded project out."""

from collections.abc import Callable
from pathlib import Path

from madang.base.errors import Invalid
from madang.coding import framework
from madang.exchange import marks
from madang.exchange.graphml import graphml
from madang.exchange.tables import statements_csv
from madang.workbench.files import write_whole
from madang.workbench.project import Project
from madang.workbench.refi_out import refi_codebook, refi_project


def _marks(project: Project) -> bytes:
    return "".join(f"{line}\n" for line in marks.write(project.corpus(), project.findings())).encode()


def _codebook(project: Project) -> bytes:
    return framework.write_codebook(project.corpus().codebook).encode()


FORMATS: dict[str, Callable[[Project], bytes]] = {
    ".jsonl": _marks,
    # Excel takes a CSV for UTF-8 only with a byte order mark.
    ".csv": lambda project: statements_csv(project.corpus()).encode("utf-8-sig"),
    ".graphml": lambda project: graphml(project.corpus()),
    ".json": _codebook,
    ".qdpx": lambda project: refi_project(project).content,
    ".qdc": lambda project: refi_codebook(project).content,
}
"""File ending to what is written: marks, the statement table, the network, the codebook, REFI-QDA."""


def export(project: Project, path: Path) -> int:
    """Write the project in the format that the file's ending names; answer the size in bytes.

    Raises `Invalid` for an ending Madang does not write.
    """
    render = FORMATS.get(path.suffix.lower())
    if render is None:
        raise Invalid(
            f"Madang does not write “{path.suffix}” files; it writes {', '.join(FORMATS)}.",
            f"“{path.suffix}” 파일은 쓰지 않습니다. 쓸 수 있는 것: {', '.join(FORMATS)}",
        )
    content = render(project)
    write_whole(path, content)
    return len(content)
