"""The document as a Word file: real styles, contents, captions, links, vector figures; the same bytes each time."""

import io
import zipfile
from datetime import UTC, datetime

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from madang.report.document import Document, Figure
from madang.report.render.emf import emf
from madang.report.render.word_body import Body
from madang.report.render.word_styles import prepare
from madang.report.render.wordml import NAMESPACES

_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def render(document: Document) -> bytes:
    """The document as the bytes of a .docx file. The same document gives the same bytes."""
    word: WordDocument = docx.Document()
    title = document.title.said(document.languages[0])
    prepare(word, title)
    _properties(word, title, document)
    _fill(word, document)
    out = io.BytesIO()
    word.save(out)
    return _timeless(out.getvalue())


def _fill(word: WordDocument, document: Document) -> None:
    def relate(figure: Figure) -> str:
        place = PackURI(f"/word/media/figure{figure.number}.emf")
        part = Part(place, "image/x-emf", emf(figure.drawing), word.part.package)
        return str(word.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE))

    elements = "".join(Body(document, relate).xml())
    body = parse_xml(f"<w:body {NAMESPACES}>{elements}</w:body>")
    last = word.element.body.sectPr
    for element in list(body):
        last.addprevious(element)


def _properties(word: WordDocument, title: str, document: Document) -> None:
    properties = word.core_properties
    properties.title, properties.author, properties.last_modified_by = title, "Madang", "Madang"
    properties.comments, properties.subject, properties.keywords = "", f"revision {document.revision}", ""
    properties.created = properties.modified = _LONG_AGO
    properties.revision = 1
    properties.language = "ko-KR" if document.languages[0] == "ko" else "en-GB"


def _timeless(content: bytes) -> bytes:
    """The same package with the time of packing taken out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            plain = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            plain.compress_type, plain.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(plain, old.read(entry.filename))
    return out.getvalue()
