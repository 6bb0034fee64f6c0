"""Hangul documents: HWPX, and HWP 5 with its distribution documents."""

from madang.base.errors import Invalid
from madang.sources.archive import checked
from madang.text.readers.hangul_library import NAME, sections
from madang.text.readers.hangul_walk import Walk
from madang.text.readers.reader import Reader, Reading, always

MEDIA_TYPE = "application/x-hwp"
_ZIP = b"PK"


def read(content: bytes, file_name: str) -> Reading:
    """One line per paragraph, one per row of a table with its cells parted by tabs; footnotes at the end."""
    if content.startswith(_ZIP):
        _refuse_locked(content, file_name)
    roots, notes = sections(content, file_name)
    walk = Walk()
    try:
        walk.through(roots)
    except RecursionError as error:
        raise Invalid(
            f"{file_name} is nested too deeply to read; save it again in its own program.",
            f"{file_name}: 너무 깊이 겹쳐 있어 읽을 수 없습니다. 원래 프로그램에서 다시 저장하십시오.",
        ) from error
    return walk.made.reading(file_name, notes)


def _refuse_locked(content: bytes, file_name: str) -> None:
    archive = checked(content, file_name)
    manifest = "META-INF/manifest.xml"
    if manifest in archive.namelist() and b"encryption-data" in archive.read(manifest):
        raise Invalid(
            f"{file_name} is protected by a password; take the password off and bring it in again.",
            f"{file_name}: 암호로 잠겨 있습니다. 암호를 풀고 다시 가져오십시오.",
        )


READER = Reader("hangul", f"1 ({NAME})", (".hwp", ".hwpx"), MEDIA_TYPE, read, always)
