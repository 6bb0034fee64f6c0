"""Take the coded project out."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from madang.base.errors import Invalid
from madang.coding import framework
from madang.exchange import marks
from madang.exchange.cells import csv_of
from madang.exchange.graphml import graphml
from madang.exchange.out import codebook, codings, sheets
from madang.exchange.out.gexf import gexf
from madang.exchange.out.markdown import passages_md
from madang.exchange.out.marked_docx import transcripts_docx
from madang.exchange.out.marked_html import transcripts_html
from madang.exchange.tables import statements_csv
from madang.workbench.files import write_whole
from madang.workbench.project import Project
from madang.workbench.refi_out import Choice, refi_codebook, refi_project


def _marks(project: Project) -> bytes:
    return "".join(f"{line}\n" for line in marks.write(project.corpus(), project.findings())).encode()


def _codebook(project: Project) -> bytes:
    return framework.write_codebook(project.corpus().codebook).encode()


def _csv(head: Sequence[object], rows: Iterable[Sequence[object]]) -> bytes:
    # Excel takes a CSV for UTF-8 only with a byte order mark.
    return csv_of(head, rows).encode("utf-8-sig")


Render = Callable[[Project, str], bytes]
"""Project and language (`ko` or `en`) to a file's bytes: the same project, the same bytes."""

FORMATS: dict[str, dict[str, Render]] = {
    ".qdpx": {"project": lambda project, language: refi_project(project, Choice(language)).content},
    ".qdc": {"codebook": lambda project, language: refi_codebook(project, Choice(language)).content},
    ".jsonl": {"project": lambda project, _: _marks(project)},
    ".xlsx": {"project": lambda project, _: sheets.xlsx(project.corpus())},
    ".csv": {
        "statements": lambda project, _: statements_csv(project.corpus()).encode("utf-8-sig"),
        "codings": lambda project, _: _csv(codings.COLUMNS, codings.codings(project.corpus())),
        "codebook": lambda project, _: _csv(codebook.COLUMNS, codebook.codebook(project.corpus())),
    },
    ".json": {"codebook": lambda project, _: _codebook(project)},
    ".md": {"codings": lambda project, language: passages_md(project.corpus(), language).encode()},
    ".docx": {
        "transcripts": lambda project, language: transcripts_docx(project.corpus(), language),
        "codebook": lambda project, language: codebook.codebook_docx(project.corpus(), language),
    },
    ".html": {"transcripts": lambda project, language: transcripts_html(project.corpus(), language).encode()},
    ".graphml": {"network": lambda project, _: graphml(project.corpus())},
    ".gexf": {"network": lambda project, _: gexf(project.corpus())},
}
"""File ending to what can be written in it; the first is what is written where nobody says."""

WHATS = tuple(dict.fromkeys(what for each in FORMATS.values() for what in each))
"""Everything that can be taken out."""


def export(project: Project, path: Path, what: str | None = None, language: str = "ko") -> int:
    """Write the project in the format that the file's ending names; answer the size in bytes.

    Raises `Invalid` for an ending Madang does not write, or one in which it does not write `what`.
    """
    content = exported(project, path.suffix, what, language)
    write_whole(path, content)
    return len(content)


def exported(project: Project, ending: str, what: str | None = None, language: str = "ko") -> bytes:
    """The bytes of the file. Raises as `export` does."""
    renders = FORMATS.get(ending.lower())
    if renders is None:
        raise Invalid(
            f"Madang does not write “{ending}” files; it writes {', '.join(FORMATS)}.",
            f"“{ending}” 파일은 쓰지 않습니다. 쓸 수 있는 것: {', '.join(FORMATS)}",
        )
    render = renders.get(what or next(iter(renders)))
    if render is None:
        raise Invalid(
            f"Madang does not write {what} as “{ending}”; in it it writes {', '.join(renders)}.",
            f"{what}은(는) “{ending}”(으)로 쓰지 않습니다. 쓸 수 있는 것: {', '.join(renders)}",
        )
    return render(project, language)
