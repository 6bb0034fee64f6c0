"""RTF documents, as older word processors, f4 and MAXQDA write them."""

import re
from importlib.metadata import version
from typing import Any

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.text.readers.reader import Reader, Reading, larger_than
from madang.text.readers.rtf_said import PART, said
from madang.text.readers.unsaid import left_out
from madang.text.turn import TurnKind

_BEYOND = re.compile(r"[\x80-\xff]")
_CODE_PAGE = re.compile(r"\\ansicpg(\d{1,5})")
_RISKY = 1024 * 1024
_CUT = Bilingual(
    "문서의 끝이 없습니다. 뒷부분이 잘렸는지 보십시오.", "It breaks off: the end of the document is missing."
)


def read(content: bytes, file_name: str) -> Reading:
    """One line per paragraph, one per row of a table with its cells parted by tabs; footnotes and boxes at the end."""
    document = content.lstrip(b"\xef\xbb\xbf \t\r\n").decode("latin-1")
    if not document.startswith("{\\rtf"):
        raise Invalid(
            f"{file_name} is not an RTF document; it may be renamed from something else.",
            f"{file_name}: RTF 문서가 아닙니다. 다른 파일의 이름을 바꾼 것일 수 있습니다.",
        )
    cut = said(document)
    body, *asides = _plain(cut.text, file_name).split(PART)
    lines = _lines(body)
    kinds = {}
    for aside in asides:
        for line in _lines(aside):
            kinds[len(lines)] = TurnKind.UNATTRIBUTED
            lines.append(line.strip())
    ends = () if cut.whole else (_CUT,)
    return Reading("\n".join(lines), _encoding(document), (*left_out(cut.left_out), *ends), kinds)


def _plain(document: str, file_name: str) -> str:
    # Imported here: it is seldom wanted.
    from striprtf import striprtf

    rtf_to_text: Any = striprtf.rtf_to_text
    written = _BEYOND.sub(lambda found: f"\\'{ord(found[0]):02x}", document)
    try:
        text = rtf_to_text(written, encoding=_encoding(document), errors="replace")
    except (ValueError, LookupError, OverflowError, TypeError) as error:
        raise Invalid(
            f"{file_name} is damaged inside; open it in Word, save it again and bring that in.",
            f"{file_name}: 안이 손상되었습니다. Word에서 열어 다시 저장한 뒤 가져오십시오.",
        ) from error
    # Emoji come as two halves.
    return str(text).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _encoding(document: str) -> str:
    found = _CODE_PAGE.search(document, 0, 4096)
    if found is not None:
        return f"cp{found[1]}"
    return "mac_roman" if "\\mac" in document[:200] else "cp1252"


def _lines(text: str) -> list[str]:
    plain = text.replace("\u00a0", " ").replace("\u00ad", "").replace("\0", "").replace("\r", "")
    return [line.rstrip() for line in plain.split("\n") if line.strip()]


READER = Reader("rtf", f"1 (striprtf {version('striprtf')})", (".rtf",), "application/rtf", read, larger_than(_RISKY))
