"""Take the coded project out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from madang.base.errors import Invalid
from madang.coding import framework
from madang.coding.statement import Sharing
from madang.exchange import marks
from madang.exchange.cells import csv_of
from madang.exchange.graphml import graphml
from madang.exchange.out import codebook, codings, contents, sheets
from madang.exchange.out.gexf import gexf
from madang.exchange.out.markdown import passages_md
from madang.exchange.out.marked_docx import transcripts_docx
from madang.exchange.out.marked_html import transcripts_html
from madang.exchange.refi import Report
from madang.exchange.refi.report import NAMED
from madang.exchange.tables import statements_csv
from madang.store.engines import is_url
from madang.workbench.covered import covered_project
from madang.workbench.files import require_free, writing_whole
from madang.workbench.leaving import require_no_names, require_shared
from madang.workbench.project import Project
from madang.workbench.recordings import recordings as attached
from madang.workbench.refi_out import Choice, Voices, refi_codebook, refi_project, wide_sources


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


_NO_PASSAGES = ("codebook", "network")
"""What holds no passage word for word."""
_REFI = (".qdpx", ".qdc")


@dataclass(frozen=True, slots=True)
class Order:
    """What to take out, in the format of an ending (`.qdpx`), `what` empty for the first that the format holds.

    `level`: for whom; the others matter for a .qdpx: count as NVivo does, with the side file that makes it whole for
    Madang, with the files that sources came in, with copies of the recordings, with the codings of their texts inside
    their transcripts; `qc`: passages called by their lines, which is what that program goes by.
    """

    ending: str
    what: str = ""
    language: str = "ko"
    level: Sharing = Sharing.RESEARCHER
    nvivo: bool = False
    side: bool = True
    originals: bool = True
    recordings: bool = False
    inside: bool = False
    qc: bool = False


@dataclass(frozen=True, slots=True)
class TakenOut:
    """A file that goes out, under the name it may have, and what is in it and what not.

    `wide` names the sources that NVivo counts otherwise than the standard; `recordings` those attached recordings that
    may go along.
    """

    name: str
    content: bytes
    report: Report
    wide: tuple[str, ...] = ()
    recordings: tuple[str, ...] = ()


def take_out(project: Project, order: Order, *, only_look: bool = False, into: BinaryIO | None = None) -> TakenOut:
    """The file and its report; `only_look`: the report, without a file where none is needed to make it.

    A .qdpx is written `into` an open file where one is given: with recordings in it, it may be too large to be held.
    Raises as `export` does.
    """
    ending, what = order.ending.lower(), _what(order)
    name = file_name(project, what, ending)
    if ending in _REFI:
        voices = Voices.COPIED if order.recordings else Voices.KEPT
        choice = Choice(order.language, order.nvivo, order.originals, order.inside, voices, order.qc)
        if ending == ".qdc":
            handed = refi_codebook(project, choice)
        else:
            handed = refi_project(project, choice, side=order.side, level=order.level, into=into, only_look=only_look)
        handed.report.named = _named(covered_project(project), handed.report)
        told = tuple(wide_sources(project)), tuple(each.recording.name for each in attached(covered_project(project)))
        return TakenOut(name, handed.content, handed.report, *told)
    shown = covered_project(project)
    if what not in _NO_PASSAGES:
        require_shared(shown, order.level)
    # Whether a hidden name can be read is seen in the file itself, and nowhere else.
    content = b"" if only_look and not shown.is_covered else FORMATS[ending][what](shown, order.language)
    require_no_names(project, content)
    report = contents.goes_out(ending, what, shown.corpus(), shown.findings())
    if heard := [each.recording.name for each in attached(shown)]:
        report.lost["recording"] = heard
    return TakenOut(name, content, report)


def _named(shown: Project, report: Report) -> dict[str, list[str]]:
    """The names of what a file of the standard holds, where all of a kind are in it."""
    every = contents.contents(shown.corpus(), shown.findings())
    every["memo"] = every.get("memo", {}) | every.pop("coding_memo", {})
    names = {kind: list(found.values()) for kind, found in every.items()}
    return {kind: names[kind][:NAMED] for kind, count in report.new.items() if count == len(names.get(kind, ()))}


def file_name(project: Project, what: str, ending: str) -> str:
    """What a file taken out is called: the project, and what of it."""
    stem = "madang" if is_url(project.place) else Path(project.place).stem
    return f"{stem}{ending}" if what == "project" else f"{stem}-{what}{ending}"


def write_out(project: Project, path: Path, order: Order, *, replace: bool = False) -> TakenOut:
    """Take out and write, whole or not at all. A file that is there stays unless `replace` says otherwise.

    Raises as `export` does, and `Invalid` where a file is there.
    """
    if not replace:
        require_free(path)
    with writing_whole(path) as file:
        taken = take_out(project, order, into=file)
        file.write(taken.content)
    return taken


def export(
    project: Project,
    path: Path,
    what: str | None = None,
    language: str = "ko",
    level: Sharing = Sharing.RESEARCHER,
) -> int:
    """Write the project in the format that the file's ending names, for readers at a level; answer the size in bytes.

    Hidden names are replaced. Raises `Invalid` for an ending Madang does not write, or one in which it does not write
    `what`; `Forbidden` where a passage may not be shown to these readers, or where the file would still name somebody
    who is hidden.
    """
    write_out(project, path, Order(path.suffix, what or "", language, level), replace=True)
    return path.stat().st_size


def exported(
    project: Project,
    ending: str,
    what: str | None = None,
    language: str = "ko",
    level: Sharing = Sharing.RESEARCHER,
) -> bytes:
    """The bytes of the file. Raises as `export` does."""
    return take_out(project, Order(ending, what or "", language, level)).content


def _what(order: Order) -> str:
    ending = order.ending.lower()
    renders = FORMATS.get(ending)
    if renders is None:
        raise Invalid(
            f"Madang does not write “{order.ending}” files; it writes {', '.join(FORMATS)}.",
            f"“{order.ending}” 파일은 쓰지 않습니다. 쓸 수 있는 것: {', '.join(FORMATS)}",
        )
    what = order.what or next(iter(renders))
    if what not in renders:
        others = ", ".join(each for each, held in FORMATS.items() if what in held)
        raise Invalid(
            f"Madang does not write {what} as “{ending}”; in it it writes {', '.join(renders)}, "
            f"and {what} as {others or 'nothing'}.",
            f"{what}은(는) “{ending}”(으)로 쓰지 않습니다. 이 형식에는 {', '.join(renders)}을(를) 쓰고, "
            f"{what}은(는) {others or '어느 형식으로도 쓰지 않습니다'}(으)로 씁니다.",
        )
    return what
