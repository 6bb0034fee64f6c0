"""REFI-QDA files made by hand: `a_project(a_text("t1", "…", a_selection(0, 3, "c1")))`.

Ids are short words; `guid("t1")` is the GUID that stands for one in the file.
"""

import io
import uuid
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest

from madang.coding.coding import Coding
from madang.workbench import refi
from madang.workbench.project import Project
from madang.workbench.refi import Report, Wish
from reader_files import shared

SAMPLES = Path(__file__).parents[2] / "shared" / "data" / "refi-qda"
needs_samples = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the sample files of other programs lie outside the repository (../shared)"
)
PROJECT = "urn:QDA-XML:project:1.0"
CODEBOOK = "urn:QDA-XML:codebook:1.0"

__all__ = ["CODEBOOK", "PROJECT", "SAMPLES", "needs_samples", "shared"]


def guid(word: str) -> str:
    """The GUID of a word."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, word))


def attributes(**told: object) -> str:
    return "".join(f" {name}={quoteattr(str(value))}" for name, value in told.items() if value is not None)


def a_user(word: str = "ana") -> str:
    return f"<User{attributes(guid=guid(word), name=word)}/>"


def a_code(word: str, *inside: str, **told: object) -> str:
    given = {"guid": guid(word), "name": word, "isCodable": "true", **told}
    return f"<Code{attributes(**given)}>{''.join(inside)}</Code>"


def a_coding(code: str, word: str = "", user: str | None = "ana", inside: str = "", **told: object) -> str:
    given = {"guid": guid(word or f"coding {code}"), "creatingUser": user and guid(user), **told}
    return f'<Coding{attributes(**given)}><CodeRef targetGUID="{guid(code)}"/>{inside}</Coding>'


def a_selection(start: object, end: object, *codes: str, word: str = "", name: str | None = "", **told: object) -> str:
    """A selection with a coding for each of `codes`; a name of None leaves it out."""
    word = word or f"{start}-{end}"
    given = {"guid": guid(word), "name": name, "startPosition": start, "endPosition": end, **told}
    inside = "".join(a_coding(code, f"{word} {code}") for code in codes)
    return f"<PlainTextSelection{attributes(**given)}>{inside}</PlainTextSelection>"


def a_text(word: str, *inside: str, **told: object) -> str:
    given = {"guid": guid(word), "name": word, "plainTextPath": f"internal://{word}.txt", **told}
    return f"<TextSource{attributes(**given)}>{''.join(inside)}</TextSource>"


def qde(
    *sources: str,
    codes: str | None = None,
    users: str | None = None,
    after_codes: str = "",
    after: str = "",
    head: str = "",
    origin: str = "made by hand",
) -> bytes:
    """The XML of a project: codes c1 and c2 and the user ana unless told otherwise."""
    book = a_code("c1") + a_code("c2") if codes is None else codes
    listed = a_user() if users is None else users
    parts = [
        f"<Users>{listed}</Users>" if listed else "",
        f"<CodeBook><Codes>{book}</Codes></CodeBook>" if book else "",
        after_codes,
        f"<Sources>{''.join(sources)}</Sources>" if sources else "",
        after,
    ]
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{head}'
        f'<Project xmlns="{PROJECT}" name="hand" origin="{origin}">{"".join(parts)}</Project>'
    ).encode()


def zipped(files: Mapping[str, bytes | str], **how: int) -> bytes:
    """An archive of files, in their order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how.get("compression", zipfile.ZIP_DEFLATED)) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def a_project(*sources: str, texts: Mapping[str, bytes | str] | None = None, **told: object) -> bytes:
    """A .qdpx: `texts` holds the texts by word, a plain one for t1 unless told otherwise."""
    given = {"t1": "ana: one two three\nben: four five six\n"} if texts is None else texts
    files: dict[str, bytes | str] = {"project.qde": qde(*sources, **told)}  # type: ignore[arg-type]
    return zipped({**files, **{f"sources/{word}.txt": text for word, text in given.items()}})


def taken(project: Project, content: bytes, name: str = "hand.qdpx", **wish: object) -> Report:
    """Take a file in."""
    return refi.import_refi(project, content, name, Wish(**wish))  # type: ignore[arg-type]


def codings(project: Project) -> list[Coding]:
    """The codings by place, then code."""
    corpus = project.corpus()
    every = corpus.codings.values()
    return sorted(every, key=lambda each: (each.segment.source, each.segment.span, corpus.codebook.code(each.code).key))


def coded(project: Project) -> list[tuple[str, str]]:
    """Words and code of each coding."""
    book = project.corpus().codebook
    return [(each.segment.words, book.code(each.code).name.said("en")) for each in codings(project)]


def said(report: Report) -> str:
    """All sentences of a report."""
    return " ".join(each.en for each in report.problems)
