"""The real PDF and Hangul files beside independent readings of them: no word is lost."""

import re
import shutil
import struct
import subprocess
import zlib
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from unicodedata import normalize
from zipfile import ZipFile

import pytest
from lxml import etree

from madang.base.errors import Invalid
from madang.text.readers import READERS, Reading
from reader_files import needs_shared, shared

pytestmark = needs_shared

LOCKED = {"pypdf-samples__libreoffice-writer-password.pdf", "pyhwp__password-12345.hwp"}
PICTURES = {"pypdf-samples__grayscale-image.pdf"}
RIGHT_TO_LEFT = {"pypdf-samples__habibi.pdf"}
PDF = [path for path in shared("files/pdf", "*.pdf") if path.name not in LOCKED | PICTURES | RIGHT_TO_LEFT]
HWPX = shared("files/hwpx", "*.hwpx")
HWP = [path for path in shared("files/hwp", "*.hwp") if path.name not in LOCKED]
SYLLABLES = re.compile(r"[가-힣A-Za-z]")
TEXT_RECORD = 0x43
DISTRIBUTED = 0x4
UNREAD = ("hp:header", "hp:footer", "hp:hiddenComment", "hp:shapeComment", "hp:parameters", "hp:fieldBegin")


def shown(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.name[:40])


def reading(path: Path) -> Reading | None:
    try:
        return READERS[path.suffix].read(path.read_bytes(), path.name)
    except Invalid as refused:
        return None if "holds no words" in str(refused) else pytest.fail(str(refused))


def letters(words: str) -> Counter[str]:
    return Counter(SYLLABLES.findall(normalize("NFKC", words)))


def everything(read: Reading | None) -> str:
    return "" if read is None else read.text + " ".join(note.en for note in read.notes)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler's pdftotext is not installed")
@shown(PDF)
def test_every_letter_that_pdftotext_finds_is_in_the_text_or_listed(path: Path) -> None:
    other = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout

    lost = letters(other) - letters(everything(reading(path)))

    assert sum(lost.values()) <= 0.002 * sum(letters(other).values()), lost


@shown(HWPX)
def test_every_letter_of_a_hwpx_section_is_in_the_text(path: Path) -> None:
    with ZipFile(BytesIO(path.read_bytes())) as archive:
        sections = [name for name in archive.namelist() if re.match(r"Contents/section\d+\.xml$", name)]
        written = "".join(words for name in sections for words in hwpx_words(archive.read(name)))

    assert letters(written) - letters(everything(reading(path))) == Counter()


def hwpx_words(section: bytes) -> Iterator[str]:
    root = etree.fromstring(section)
    space = {"hp": "http://www.hancom.co.kr/hwpml/2011/paragraph"}
    for name in UNREAD:
        for element in root.iterfind(f".//{name}", space):
            element.clear()
    for words in root.iterfind(".//hp:t", space):
        yield "".join(map(str, words.itertext()))


@shown(HWP)
def test_every_letter_of_the_text_records_of_a_hwp_is_in_the_text_or_counted(path: Path) -> None:
    read = reading(path)
    written = letters("".join(hwp_words(path)))

    lost = written - letters(everything(read))

    unsaid = read is not None and any("Left out" in note.en for note in read.notes)
    assert not lost or unsaid, lost


def hwp_words(path: Path) -> Iterator[str]:
    """The characters of every paragraph record, without their control characters."""
    from hwpx.hwp5.cfb import CompoundFile, read_all_streams

    streams = dict(read_all_streams(CompoundFile(path.read_bytes())))
    flags = struct.unpack_from("<I", streams["FileHeader"], 36)[0]
    if flags & DISTRIBUTED:
        # Its body only says that it is locked; its preview is not.
        yield streams["PrvText"].decode("utf-16-le").replace("<", "").replace(">", "")
        return
    compressed = flags & 1
    for name, stream in streams.items():
        if name.startswith("BodyText/"):
            yield from _records(zlib.decompress(stream, -15) if compressed else stream)


def _records(stream: bytes) -> Iterator[str]:
    place = 0
    while place + 4 <= len(stream):
        head = struct.unpack_from("<I", stream, place)[0]
        place, size = place + 4, head >> 20
        if size == 0xFFF:
            size = struct.unpack_from("<I", stream, place)[0]
            place += 4
        if head & 0x3FF == TEXT_RECORD:
            yield _plain(stream[place : place + size])
        place += size


def _plain(record: bytes) -> str:
    units = struct.unpack(f"<{len(record) // 2}H", record[: len(record) // 2 * 2])
    made, place = [], 0
    while place < len(units):
        unit = units[place]
        # Most control characters fill eight places.
        place += 1 if unit >= 32 or unit in (0, 10, 13, *range(24, 32)) else 8
        if unit >= 32:
            made.append(unit)
    return struct.pack(f"<{len(made)}H", *made).decode("utf-16-le", "replace")
