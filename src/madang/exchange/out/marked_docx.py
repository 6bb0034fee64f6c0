"""Marked transcripts as a Word document: coded words shaded, each coding a comment with its code, by its coder.

The comments are those that `madang import --codings` reads.
"""

from typing import Any

from madang.analysis.corpus import Corpus
from madang.coding.code import Bilingual
from madang.exchange.cells import clean
from madang.exchange.out import word
from madang.exchange.out.marked import Line, Marked, marked

TITLE = Bilingual("코딩한 녹취록", "Coded transcripts")
_ONE, _SEVERAL = "EAF1F8", "F9E3C6"
"""Behind words with one code, and with several."""


def transcripts_docx(corpus: Corpus, language: str) -> bytes:
    """All transcripts with their codings, one after another."""
    document = word.new(TITLE.said(language), language)
    document.add_heading(TITLE.said(language), 0)
    for number, each in enumerate(marked(corpus)):
        if number:
            document.add_page_break()
        _source(document, each, language)
    _still(document)
    return word.packed(document)


def _source(document: Any, each: Marked, language: str) -> None:
    document.add_heading(clean(" ".join(part for part in (each.name, each.date) if part)), 1)
    if each.legend:
        told = " · ".join(f"{name.said(language)} {count}" for name, _, count in each.legend)
        document.add_paragraph().add_run(clean(told)).italic = True
    first: dict[int, Any] = {}
    for line in each.lines:
        _line(document, line, language, first)


def _line(document: Any, line: Line, language: str, first: dict[int, Any]) -> None:
    paragraph = document.add_paragraph()
    if line.speaker:
        paragraph.add_run(clean(f"{line.speaker}: ")).bold = True
    for piece in line.pieces:
        run = paragraph.add_run(clean(piece.words))
        if piece.marks:
            _shade(run, _SEVERAL if len(piece.marks) > 1 else _ONE)
        for mark in piece.marks:
            first.setdefault(mark.number, run)
        for mark in piece.ends:
            begin = first.pop(mark.number, run)
            initials = "".join(part[:1] for part in mark.coder.split())[:3]
            document.add_comment(
                [begin, run], text=clean(mark.name.said(language)), author=clean(mark.coder), initials=initials
            )


def _shade(run: Any, colour: str) -> None:
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{name}"), value)
    run._r.get_or_add_rPr().append(shade)


def _still(document: Any) -> None:
    """Take the clock out of the comments, so that the same project gives the same bytes."""
    from docx.oxml.ns import qn

    for comment in document.part._comments_part.element.iter(qn("w:comment")):
        comment.set(qn("w:date"), word.LONG_AGO.strftime("%Y-%m-%dT%H:%M:%SZ"))
