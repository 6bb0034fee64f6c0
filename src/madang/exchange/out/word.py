"""A Word document that is the same bytes each time."""

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def new(title: str, language: str) -> Any:
    """An empty document with its title and language."""
    import docx
    from docx.oxml.ns import qn

    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, "Madang", "Madang"
    properties.comments, properties.revision = "", 1
    properties.created = properties.modified = LONG_AGO
    properties.language = "ko-KR" if language == "ko" else "en-GB"
    fonts = document.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), "Malgun Gothic")
    return document


def packed(document: Any) -> bytes:
    """The bytes of the document, with the time of packing taken out."""
    out = io.BytesIO()
    document.save(out)
    return timeless(out.getvalue())


def timeless(content: bytes) -> bytes:
    """An office file's package without the time at which it was packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for entry in old.infolist():
            plain = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            plain.compress_type, plain.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            made.writestr(plain, old.read(entry.filename))
    return out.getvalue()
