"""Files made on the spot for the tests of the readers, and the real ones that may lie beside the repository."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

SHARED = Path(__file__).parents[1] / ".." / "shared" / "data"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the real material lies outside the repository")

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def a_docx(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A Word document with this body (`p("…")` or raw WordprocessingML) and further parts."""
    document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    names = {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": document}
    return a_zip(names | dict(parts or {}))


def p(words: str) -> str:
    """A paragraph of a Word document."""
    return f"<w:p>{r(words)}</w:p>"


def r(words: str) -> str:
    """A run of a Word document."""
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def a_zip(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive with these parts."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def shared(folder: str, pattern: str = "*") -> list[Path]:
    """The real files of a folder, in order; none where the folder is absent."""
    found = sorted(path for path in (SHARED / folder).glob(pattern) if path.is_file())
    return [path for path in found if path.name != "README.md"]
