"""Opening zipped files (.docx, .xlsx, .odt, .hwpx) without being hurt by them."""

import struct
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from lzma import LZMAError
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from madang.base.errors import Invalid

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that is read."""

MAX_UNPACKED = 512 * 1024 * 1024
MAX_XML_PART = 24 * 1024 * 1024
MAX_PARTS = 10_000
ENCRYPTED = 0x1
BROKEN = (BadZipFile, zlib.error, LZMAError, EOFError, OSError, ValueError, RuntimeError, struct.error)
"""What the zip module raises at a damaged archive."""

DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def refuse_too_large(size: int, file_name: str) -> None:
    """Stop at a file over the limit."""
    if size > MAX_BYTES:
        limit = MAX_BYTES // 1024 // 1024
        raise Invalid(
            f"{file_name} is larger than {limit} MB; split it, or take the pictures out of it.",
            f"{file_name}: {limit} MB보다 큽니다. 나누거나 그림을 빼고 다시 가져오십시오.",
        )


def opened(content: bytes | BinaryIO, file_name: str, apart: Callable[[ZipInfo], bool] = lambda _: False) -> ZipFile:
    """The archive, once its directory shows that it can be unpacked safely; parts `apart` are never held whole."""
    try:
        archive = ZipFile(BytesIO(content) if isinstance(content, bytes) else content)
    except BROKEN as error:
        raise Invalid(
            f"{file_name} is cut short or damaged; copy it again from where it came from.",
            f"{file_name}: 잘렸거나 손상되었습니다. 원래 있던 곳에서 다시 복사하십시오.",
        ) from error
    parts = archive.infolist()
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise Invalid(
            f"{file_name} is protected by a password; take the password off and bring it in again.",
            f"{file_name}: 암호로 잠겨 있습니다. 암호를 풀고 다시 가져오십시오.",
        )
    if len(parts) > MAX_PARTS or _unpacks_too_large([part for part in parts if not apart(part)]):
        raise Invalid(
            f"{file_name} would unpack to far more than a document holds, so it was not opened.",
            f"{file_name}: 풀면 문서라고 할 수 없을 만큼 커지므로 열지 않았습니다.",
        )
    return archive


def checked(content: bytes, file_name: str) -> ZipFile:
    """The archive, once every XML part is known to unpack and to declare no entities."""
    archive = opened(content, file_name)
    for part in _xml_parts(archive):
        try:
            head = archive.read(part)
        except BROKEN as error:
            raise Invalid(
                f"{file_name} is cut short or damaged; copy it again from where it came from.",
                f"{file_name}: 잘렸거나 손상되었습니다. 원래 있던 곳에서 다시 복사하십시오.",
            ) from error
        if any(doctype in head for doctype in DOCTYPES):
            raise Invalid(
                f"{file_name} declares XML entities, which no office program writes, so it was not opened.",
                f"{file_name}: 사무용 프로그램이 쓰지 않는 XML 개체 선언이 있어 열지 않았습니다.",
            )
    return archive


def unpacks_to_more_than(size: int) -> Callable[[bytes], bool]:
    """Whether the XML in an archive is more than so many bytes: a small file may unpack to much."""

    def tells(content: bytes) -> bool:
        try:
            with ZipFile(BytesIO(content)) as archive:
                return sum(part.file_size for part in _xml_parts(archive)) > size
        except BROKEN:
            return False

    return tells


def _unpacks_too_large(parts: list[ZipInfo]) -> bool:
    # The zip module never unpacks more of a part than its directory declares, so the declared
    # sizes are a true upper bound, also where parts share the same compressed bytes.
    too_much = sum(part.file_size for part in parts) > MAX_UNPACKED
    return too_much or any(_is_xml(p) and p.file_size > MAX_XML_PART for p in parts)


def _xml_parts(archive: ZipFile) -> Iterator[ZipInfo]:
    return (part for part in archive.infolist() if _is_xml(part))


def _is_xml(part: ZipInfo) -> bool:
    return part.filename.lower().endswith((".xml", ".rels", ".hpf", ".opf", ".rdf"))
