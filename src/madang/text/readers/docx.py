"""Word documents. Insertions under review are kept, deletions and comments are not text."""

import re
from importlib.metadata import version
from io import BytesIO
from xml.parsers.expat import ExpatError

from lxml.etree import XMLSyntaxError

from madang.base.errors import Invalid
from madang.sources.archive import BROKEN, checked, unpacks_to_more_than
from madang.text.readers.blocks import Blocks, blocks
from madang.text.readers.docx_unsaid import said_only
from madang.text.readers.reader import Reader, Reading
from madang.text.readers.unsaid import left_out
from madang.text.turn import TurnKind

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FOOTNOTE = re.compile(r"^(.*\S)\s*↑$")


def read(content: bytes, file_name: str) -> Reading:
    """One line per paragraph, one per row of a table with its cells parted by tabs."""
    archive = checked(content, file_name)
    try:
        said, unsaid = said_only(content, archive)
    except (XMLSyntaxError, *BROKEN) as error:
        raise _damaged(file_name) from error
    made = blocks(_html(said, file_name), literal=True, page=False)
    kinds = _footnotes(made)
    if not made.lines:
        raise Invalid(
            f"{file_name} holds no words; if its pages are pictures, type them out first.",
            f"{file_name}: 글이 없습니다. 쪽이 그림이라면 먼저 글로 옮기십시오.",
        )
    return Reading("\n".join(made.lines), None, left_out(unsaid), kinds, frozenset(made.bold))


def _html(content: bytes, file_name: str) -> str:
    # Imported here, as in the other readers that stand on a large library: a start of the program reads nothing.
    import mammoth

    try:
        result = mammoth.convert_to_html(
            BytesIO(content),
            convert_image=mammoth.images.img_element(lambda image: {}),
            include_embedded_style_map=False,
            external_file_access=False,
        )
    except RecursionError as error:
        raise Invalid(
            f"{file_name} is nested too deeply to read; save it again from Word as .docx.",
            f"{file_name}: 너무 깊이 겹쳐 있어 읽을 수 없습니다. Word에서 .docx로 다시 저장하십시오.",
        ) from error
    except (ExpatError, LookupError, ValueError, OSError, AttributeError, TypeError) as error:
        raise _damaged(file_name) from error
    return str(result.value)


def _damaged(file_name: str) -> Invalid:
    return Invalid(
        f"{file_name} is damaged inside; open it in Word, save it again and bring that in.",
        f"{file_name}: 안이 손상되었습니다. Word에서 열어 다시 저장한 뒤 가져오십시오.",
    )


def _footnotes(made: Blocks) -> dict[int, TurnKind]:
    """Footnotes stand at the end, with an arrow back that nobody wrote; they are not speech."""
    kinds = dict(made.kinds)
    for number in range(len(made.lines) - 1, -1, -1):
        found = _FOOTNOTE.match(made.lines[number])
        if found is None:
            break
        made.lines[number] = found[1]
        kinds[number] = TurnKind.UNATTRIBUTED
    return kinds


_is_large = unpacks_to_more_than(2 * 1024 * 1024)

READER = Reader("docx", f"1 (mammoth {version('mammoth')})", (".docx", ".docm"), MEDIA_TYPE, read, _is_large)
