"""Small office files made on the spot: for the proof of the readers and for their tests."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

Placed = tuple[float, float, str]
"""Words of a PDF page: how far from its left edge and above its foot (points), and the words."""

_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)
_ODT = "application/vnd.oasis.opendocument.text"
_HWPX = 'xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section"'


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive with these members."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def an_odt(body: str, *, styles: str = "", automatic: str = "", manifest: str = "") -> bytes:
    """An OpenDocument text with this body, in ODF's own XML."""
    content = (
        f"<office:document-content {_ODF}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    listed = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODT}"/>{manifest}</manifest:manifest>'
    )
    return packed(
        {
            "mimetype": _ODT,
            "META-INF/manifest.xml": listed,
            "content.xml": content,
            "styles.xml": f"<office:document-styles {_ODF}>{styles}</office:document-styles>",
            "meta.xml": f"<office:document-meta {_ODF}/>",
        }
    )


def an_hwpx(body: str) -> bytes:
    """A HWPX document whose first section holds this body after its first paragraph, in Hancom's own XML."""
    from hwpx import HwpxDocument

    document = HwpxDocument.new()
    made = document.to_bytes()
    with ZipFile(BytesIO(made)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    section = parts["Contents/section0.xml"].decode("utf-8")
    at = section.rindex("</")
    added = body.replace("<hp:p>", f'<hp:p {_HWPX} id="0" paraPrIDRef="0" styleIDRef="0">')
    parts["Contents/section0.xml"] = (section[:at] + added + section[at:]).encode()
    return packed(parts)


def an_hwp(lines: Sequence[str]) -> bytes:
    """A HWP 5 document with these paragraphs."""
    from hwpx import HwpxDocument
    from hwpx.hwp5.writer import write_hwp5

    document = HwpxDocument.new()
    for line in lines:
        document.add_paragraph(line)
    with ZipFile(BytesIO(document.to_bytes())) as archive:
        made = write_hwp5({name: archive.read(name) for name in archive.namelist()})
    return bytes(made[0] if isinstance(made, tuple) else made)


def an_rtf(body: str) -> bytes:
    """An RTF document with this body."""
    return ("{\\rtf1\\ansi\\ansicpg949\\deff0{\\fonttbl{\\f0\\fcharset129 Batang;}}\n" + body + "}").encode("cp949")


def an_xlsx(rows: Sequence[Sequence[object]]) -> bytes:
    """A workbook whose first sheet holds these rows."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(list(row))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def a_pdf(pages: Sequence[Sequence[Placed]], *, size: float = 10) -> bytes:
    """A PDF with these words on its pages of 595 by 842 points; each letter is half as wide as it is high."""
    signs = sorted({sign for page in pages for _, _, words in page for sign in words})
    numbers = {sign: number for number, sign in enumerate(signs, start=1)}
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{6 + 2 * n} 0 R" for n in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    objects.append(
        "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] "
        "/ToUnicode 5 0 R >>"
    )
    objects.append(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 500 "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        "/FontDescriptor << /Type /FontDescriptor /FontName /Plain /Flags 4 /Ascent 800 /Descent -200 /CapHeight 700 "
        "/FontBBox [0 -200 500 800] /ItalicAngle 0 /StemV 80 >> >>"
    )
    objects.append(_stream(_unicode_of(numbers)))
    for number, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {7 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(_stream("\n".join(_shown(placed, numbers, size) for placed in page)))
    return _document(objects)


def _shown(placed: Placed, numbers: Mapping[str, int], size: float) -> str:
    left, base, words = placed
    written = "".join(f"{numbers[sign]:04X}" for sign in words)
    return f"BT /F1 {size} Tf {left} {base} Td <{written}> Tj ET"


def _unicode_of(numbers: Mapping[str, int]) -> str:
    listed = [f"<{number:04X}> <{sign.encode('utf-16-be').hex().upper()}>" for sign, number in numbers.items()]
    blocks = [listed[at : at + 100] for at in range(0, len(listed), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Plain def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{body}\nendcmap end end"
    )


def _stream(words: str) -> str:
    return f"<< /Length {len(words)} >>\nstream\n{words}\nendstream"


def _document(objects: Sequence[str]) -> bytes:
    made = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    tail = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
    return made + (head + tail).encode()
