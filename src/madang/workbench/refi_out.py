"""Hand a project over as REFI-QDA, checked against the standard before it leaves."""

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from madang.base.bulk import in_bulk
from madang.base.errors import Invalid
from madang.coding.statement import Sharing
from madang.exchange.refi import Choice, Report, Voices, Writing, faults, is_wide, write_book, write_project
from madang.store.engines import is_url
from madang.store.session import Session
from madang.workbench import refi_side
from madang.workbench.covered import covered_project
from madang.workbench.leaving import require_no_names, require_shared
from madang.workbench.project import Project, program
from madang.workbench.refi import carried
from madang.workbench.refi_voices import MOST, entry_of, hearing_of, put_recording, say_about_copies, voices_for

__all__ = ["Choice", "Handed", "Voices", "refi_codebook", "refi_project", "wide_sources"]

_SQUEEZED = frozenset({"jpg", "jpeg", "png", "mp3", "mp4", "m4a", "docx", "pdf"})
AS_THE_STANDARD_SAYS = Choice()


@dataclass(frozen=True, slots=True)
class Handed:
    """A file to hand over, and what is not in it."""

    content: bytes
    report: Report


def refi_project(
    project: Project,
    choice: Choice = AS_THE_STANDARD_SAYS,
    *,
    side: bool = True,
    level: Sharing = Sharing.RESEARCHER,
    into: BinaryIO | None = None,
    only_look: bool = False,
) -> Handed:
    """The project as a .qdpx; `side`: with the side file that makes it whole for Madang.

    It is written `into` an open file where one is given, which recordings need, and `only_look` leaves their bytes
    out. Where names are hidden they are replaced, and there is neither a recording nor the side file, which would hold
    them. Raises `Invalid` where what was written would break the standard, `Forbidden` where a passage or a recording
    may not be shown to readers at this level, or the file would still name somebody who is hidden: then nothing is
    handed over.
    """
    shown = covered_project(project)
    require_shared(shown, level)
    if not shown.is_covered:
        voices = voices_for(choice, level)
        return _project(project, replace(choice, voices=voices), side=side, into=into, only_look=only_look)
    voices_for(choice, None)
    handed = _project(shown, replace(choice, originals=False, voices=Voices.NONE), side=False)
    require_no_names(project, handed.content)
    if into is not None:
        into.write(handed.content)
        handed = Handed(b"", handed.report)
    handed.report.says(
        "가린 이름이 있어 원본 파일(PDF, 사진), 녹음과 부속 파일은 넣지 않았습니다.",
        "Names are hidden, so the original files (PDF, pictures), recordings and the side file are left out.",
    )
    return handed


def _project(
    project: Project, choice: Choice, *, side: bool, into: BinaryIO | None = None, only_look: bool = False
) -> Handed:
    with in_bulk():
        corpus, findings = project.corpus(), project.findings()
        name, hearing = _title(project), hearing_of(project, choice)
        qde, writing = write_project(corpus, findings, carried(project), choice, name, program(), hearing)
        _require_valid(qde)
        out = into or BytesIO()
        with project.reading() as session, ZipFile(out, "w", ZIP_DEFLATED) as archive:
            _fill(archive, qde, writing, session, side=side)
            for file, recording in () if only_look else writing.copies.values():
                put_recording(archive, f"sources/{file}", project, recording)
    writing.report.file, writing.report.name = f"{name}.qdpx", name
    say_about_copies(project, writing)
    _say_about_side(writing.report, side=side)
    return Handed(out.getvalue() if isinstance(out, BytesIO) else b"", writing.report)


def refi_codebook(project: Project, choice: Choice = AS_THE_STANDARD_SAYS) -> Handed:
    """The codebook as a .qdc, hidden names replaced. Raises `Invalid` for an empty one, unknown to the standard."""
    whole, project = project, covered_project(project)
    book, writing = write_book(project.corpus(), carried(project), choice, program())
    if not book:
        raise Invalid("The codebook is empty, so there is nothing to hand over.", "코드북이 비어 내보낼 것이 없습니다.")
    _require_valid(book)
    require_no_names(whole, book)
    return Handed(book, writing.report)


def _title(project: Project) -> str:
    study = project.corpus().study
    stem = "madang" if is_url(project.place) else Path(project.place).stem
    return study.title_ko or study.title_en or stem


def _require_valid(document: bytes) -> None:
    found = faults(document)
    if found:
        raise Invalid(
            f"What was written breaks the standard ({found[0]}), so it was not handed over; please report this.",
            f"쓴 것이 표준에 어긋나({found[0]}) 내보내지 않았습니다. 알려 주시기 바랍니다.",
        )


def _fill(archive: ZipFile, qde: bytes, writing: Writing, session: Session, *, side: bool) -> None:
    _put(archive, "project.qde", qde)
    for name, content in writing.files.items():
        stored = session.content(content) if isinstance(content, str) else content
        if len(stored) > MOST:
            writing.report.loses("too_large", name)
            continue
        _put(archive, name, stored)
    if side:
        rows = list(refi_side.rows_of(session))
        _put(archive, refi_side.NAME, refi_side.lines(rows, qde, writing.hearing.recordings))
        for mark in sorted(refi_side.named_content(rows)):
            _put(archive, f"{refi_side.CONTENT}/{mark}", session.content(mark))


def _put(archive: ZipFile, name: str, content: bytes) -> None:
    squeezed = name.rpartition(".")[2].lower() in _SQUEEZED
    archive.writestr(entry_of(name), content, ZIP_STORED if squeezed else ZIP_DEFLATED, 6)


def _say_about_side(report: Report, *, side: bool) -> None:
    if side:
        report.says(
            "madang/ 폴더에는 이 프로젝트 전체(이전 본문과 원본 파일, 실명 포함)가 들어 있어 마당끼리는 아무것도 잃지 "
            "않습니다. 남에게 줄 파일이라면 ‘부속 파일 없이’ 내보내십시오. 이력은 들어 있지 않습니다.",
            "The folder madang/ holds the whole project (earlier texts, original files and real names included), so "
            "that nothing is lost between two Madangs. For a file that goes to others, export without the side "
            "file. The history is not in it.",
        )
    else:
        report.says(
            "부속 파일 없이 내보냈습니다. 진술의 항목, 이전 본문과 이력은 들어 있지 않습니다.",
            "Exported without the side file: the fields of statements are notes only, earlier texts and the history "
            "are left out.",
        )


def wide_sources(project: Project) -> list[str]:
    """The names of sources whose text NVivo and the standard count differently."""
    corpus = project.corpus()
    return [corpus.sources[id_].name for id_, each in corpus.transcripts.items() if is_wide(each.text)]
