"""Pieces of WordprocessingML as text: runs, links, bookmarks, fields, paragraphs, tables."""

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NAME = re.compile(r"\W+")
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)

BREAK = "<w:r><w:br/></w:r>"
"""A new line within a paragraph."""


def text(words: str) -> str:
    """Words that XML can hold."""
    return escape(_UNWANTED.sub("", words))


def name(anchor: str) -> str:
    """An anchor as the name of a bookmark: letters, digits and underscores, at most 40."""
    return f"m_{_NAME.sub('_', anchor)}"[:40]


def run(words: str, language: str = "ko", style: str = "", *, bold: bool = False) -> str:
    """A run in its language."""
    if not words:
        return ""
    hint = '<w:rFonts w:hint="eastAsia"/>' if language == "ko" else ""
    lang = '<w:lang w:eastAsia="ko-KR"/>' if language == "ko" else '<w:lang w:val="en-GB"/>'
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    heavy = "<w:b/>" if bold else ""
    return f'<w:r><w:rPr>{named}{hint}{heavy}{lang}</w:rPr><w:t xml:space="preserve">{text(words)}</w:t></w:r>'


def link(anchor: str, content: str) -> str:
    """A link to a bookmark of the document."""
    return f'<w:hyperlink w:anchor="{name(anchor)}" w:history="1">{content}</w:hyperlink>'


def bookmark(anchor: str, number: int, content: str) -> str:
    """Content that links can lead to."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name(anchor)}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def field(code: str, shown: str, language: str = "en") -> str:
    """A field with its result filled in."""
    return begin(code) + run(shown, language) + end()


def begin(code: str, *, dirty: bool = False) -> str:
    """The start of a field whose result follows."""
    worn = ' w:dirty="true"' if dirty else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"{worn}/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {text(code)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def end() -> str:
    """The end of a field."""
    return '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def paragraph(content: str, style: str = "", *, page: bool = False, keep: bool = False) -> str:
    """A paragraph in a named style; on a new page where `page`, on the page of what follows where `keep`."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    above = ("<w:keepNext/>" if keep else "") + ("<w:pageBreakBefore/>" if page else "")
    return f"<w:p><w:pPr>{named}{above}</w:pPr>{content}</w:p>"


def table(rows: Sequence[Sequence[str]], widths: Sequence[float], style: str, *, header: bool = True) -> str:
    """A table whose cells hold paragraphs; `widths` are shares of the line."""
    whole = sum(widths)
    twips = [round(9300 * width / whole) for width in widths]
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in twips)
    look = '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"/>'
    head = f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="5000" w:type="pct"/>{look if header else ""}</w:tblPr>'
    made = "".join(_row(row, twips, first=header and not place) for place, row in enumerate(rows))
    return f"<w:tbl>{head}<w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"


def _row(cells: Iterable[str], twips: Sequence[int], *, first: bool) -> str:
    repeat = "<w:tblHeader/>" if first else ""
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell, wide in zip(cells, twips, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{made}</w:tr>"


def picture(relation: str, number: int, width: float, height: float, description: str) -> str:
    """A run that holds a picture of this size (in points)."""
    size = f'cx="{round(width * 12700)}" cy="{round(height * 12700)}"'
    said = text(description).replace('"', "&quot;")
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="Figure {number}" descr="{said}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="figure{number}.emf"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
