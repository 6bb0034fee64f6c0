"""Marked transcripts as a Word document: coded words shaded, each coding a comment with its code, by its coder.

The comments are those that `madang import --codings` reads. A bookmark spans the words of each source, so that a
document with many comes back as the sources it was made of.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.base.ids import CodeId
from madang.coding.code import Code
from madang.exchange.cells import clean
from madang.exchange.incoming.readers.word_sections import bookmark_of
from madang.exchange.out import word
from madang.exchange.out.marked import Line, Mark, Marked, marked

TITLE = Bilingual("코딩한 녹취록", "Coded transcripts")
_ONE, _SEVERAL = "EAF1F8", "F9E3C6"
"""Behind words with one code, and with several."""


@dataclass(slots=True)
class _Writing:
    document: Any
    language: str
    names: dict[CodeId, str]
    comments: int = 0
    first: dict[int, Any] = field(default_factory=dict)
    """The run in which each mark of the source began."""


def transcripts_docx(corpus: Corpus, language: str) -> bytes:
    """All transcripts with their codings, one after another."""
    writing = _Writing(word.new(TITLE.said(language), language), language, _names(corpus, language))
    writing.document.add_heading(TITLE.said(language), 0)
    for number, each in enumerate(marked(corpus)):
        if number:
            writing.document.add_page_break()
        _source(writing, each, number)
    return word.packed(writing.document)


def _names(corpus: Corpus, language: str) -> dict[CodeId, str]:
    """What each code is called in a comment: its name, or its key where the name would be taken for another code's."""
    codes = corpus.codebook.codes
    used = Counter(name for code in codes for name in {each.casefold() for each in _called(code)})
    return {
        code.id: clean(name if used[(name := code.name.said(language)).casefold()] == 1 else code.key) for code in codes
    }


def _called(code: Code) -> tuple[str, ...]:
    return tuple(each for each in (code.name.ko, code.name.en, code.key) if each)


def _source(writing: _Writing, each: Marked, number: int) -> None:
    document = writing.document
    document.add_heading(clean(each.name), 1)
    counts = (f"{name.said(writing.language)} {count}" for name, _, count in each.legend)
    about = " · ".join(part for part in (each.date, *counts) if part)
    if about:
        document.add_paragraph().add_run(clean(about)).italic = True
    writing.first = {}
    paragraphs = [_line(writing, line) for line in each.lines]
    if paragraphs:
        _bookmark(paragraphs[0], paragraphs[-1], bookmark_of(each.source, number), number)


def _line(writing: _Writing, line: Line) -> Any:
    paragraph = _paragraph(writing.document)
    if line.speaker:
        paragraph.add_run(clean(f"{line.speaker}: ")).bold = True
    for piece in line.pieces:
        run = paragraph.add_run(clean(piece.words))
        if piece.marks:
            _shade(run, _SEVERAL if len(piece.marks) > 1 else _ONE)
        for mark in piece.marks:
            writing.first.setdefault(mark.number, run)
        for mark in piece.ends:
            _comment(writing, mark, writing.first.pop(mark.number, run), run)
    return paragraph


def _paragraph(document: Any) -> Any:
    from docx.oxml.parser import OxmlElement
    from docx.text.paragraph import Paragraph

    # The library looks through the whole document for its end each time.
    element: Any = OxmlElement("w:p")
    document.element.body[-1].addprevious(element)
    return Paragraph(element, document._body)


def _comment(writing: _Writing, mark: Mark, first: Any, last: Any) -> None:
    # The library looks through all comments for a free number each time: thousands would take minutes.
    part = writing.document.part._comments_part.element
    initials = "".join(name[:1] for name in mark.coder.split())[:3]
    told = {"id": str(writing.comments), "author": clean(mark.coder), "initials": clean(initials)}
    comment = _under(part, "comment", **told, date=word.LONG_AGO.strftime("%Y-%m-%dT%H:%M:%SZ"))
    text = _under(_under(_under(comment, "p"), "r"), "t")
    text.text = writing.names[mark.coding.code]
    first.mark_comment_range(last, writing.comments)
    writing.comments += 1


def _bookmark(first: Any, last: Any, name: str, number: int) -> None:
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    start.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    end.set(qn("w:id"), str(number))
    first._p.insert(0, start)
    last._p.append(end)


def _shade(run: Any, colour: str) -> None:
    _under(run._r.get_or_add_rPr(), "shd", val="clear", color="auto", fill=colour)


def _under(parent: Any, tag: str, **told: str) -> Any:
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    element = OxmlElement(f"w:{tag}")
    for name, value in told.items():
        element.set(qn(f"w:{name}"), value)
    parent.append(element)
    return element
