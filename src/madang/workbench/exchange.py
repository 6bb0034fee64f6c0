"""Take the coded project out."""

from collections.abc import Callable
from pathlib import Path

from madang.base.errors import Invalid
from madang.coding import framework
from madang.coding.statement import Sharing
from madang.exchange import marks
from madang.exchange.graphml import graphml
from madang.exchange.tables import statements_csv
from madang.workbench.covered import covered_project
from madang.workbench.files import write_whole
from madang.workbench.leaving import require_no_names, require_shared
from madang.workbench.project import Project


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
}
"""File ending to what is written: marks, the statement table, the network, the codebook."""


QUOTING = frozenset({".jsonl", ".csv"})
"""Formats that hold passages word for word."""


def export(project: Project, path: Path, level: Sharing = Sharing.RESEARCHER) -> int:
    """Write the project in the format that the file's ending names, for readers at a level; answer the size in bytes.

    Hidden names are replaced. Raises `Invalid` for an ending Madang does not write, `Forbidden` where a passage may
    not be shown to these readers, or where the file would still name somebody who is hidden.
    """
    render = FORMATS.get(path.suffix.lower())
    if render is None:
        raise Invalid(
            f"Madang does not write “{path.suffix}” files; it writes {', '.join(FORMATS)}.",
            f"“{path.suffix}” 파일은 쓰지 않습니다. 쓸 수 있는 것: {', '.join(FORMATS)}",
        )
    shown = covered_project(project)
    if path.suffix.lower() in QUOTING:
        require_shared(shown, level)
    content = render(shown)
    require_no_names(project, content)
    write_whole(path, content)
    return len(content)
