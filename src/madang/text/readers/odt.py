"""OpenDocument texts, as LibreOffice and Hancom Office write them."""

from importlib.metadata import version
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from madang.base.errors import Invalid
from madang.sources.archive import checked, unpacks_to_more_than
from madang.text.readers.odt_walk import Walk, words_at_edges
from madang.text.readers.reader import Reader, Reading

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"


def read(content: bytes, file_name: str) -> Reading:
    """One line per paragraph, one per row of a table with its cells parted by tabs; footnotes at the end."""
    _refuse_locked(checked(content, file_name), file_name)
    try:
        body, styles = _parsed(content)
        walk = Walk(body, styles)
        walk.through()
    except Exception as error:  # Whatever the library raises at a damaged file; it refuses strange archives of its own.
        raise _damaged(error, file_name) from error
    walk.made.left_out.update(words_at_edges(styles))
    return walk.made.reading(file_name)


def _parsed(content: bytes) -> tuple[Any, Any]:
    """The roots of the text and of the styles. Raises what a damaged document makes the library raise."""
    # Imported here: it is slow to load.
    from odfdo import Document

    document = Document(BytesIO(content))
    return document.get_part("content.xml").root, document.get_part("styles.xml").root  # type: ignore[union-attr]


def _refuse_locked(archive: ZipFile, file_name: str) -> None:
    names = archive.namelist()
    manifest = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""
    if b"encryption-data" in manifest:
        raise Invalid(
            f"{file_name} is protected by a password; take the password off and bring it in again.",
            f"{file_name}: 암호로 잠겨 있습니다. 암호를 풀고 다시 가져오십시오.",
        )


def _damaged(error: Exception, file_name: str) -> Invalid:
    if "depth" in str(error):
        return Invalid(
            f"{file_name} is nested too deeply to read; save it again in its own program.",
            f"{file_name}: 너무 깊이 겹쳐 있어 읽을 수 없습니다. 원래 프로그램에서 다시 저장하십시오.",
        )
    return Invalid(
        f"{file_name} is damaged inside; open it in LibreOffice, save it again and bring that in.",
        f"{file_name}: 안이 손상되었습니다. LibreOffice에서 열어 다시 저장한 뒤 가져오십시오.",
    )


_is_large = unpacks_to_more_than(2 * 1024 * 1024)

READER = Reader("odt", f"1 (odfdo {version('odfdo')})", (".odt", ".ott"), MEDIA_TYPE, read, _is_large)
