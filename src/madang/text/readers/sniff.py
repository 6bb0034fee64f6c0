"""What a file is by its bytes, whatever its name says."""

import re
from collections.abc import Sequence
from pathlib import PurePath
from zipfile import ZipFile

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.sources.archive import BROKEN, opened, refuse_too_large
from madang.text.readers import unread_kinds as unread
from madang.text.readers.unread_kinds import ENDINGS, MAGIC, Kind

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
OLE_HEAD = 1024 * 1024
HEAD = 1024

NAMED = {
    ".docx": ("a Word document", "워드 문서"),
    ".hwpx": ("a Hangul document", "한글 문서"),
    ".hwp": ("a Hangul document", "한글 문서"),
    ".odt": ("an OpenDocument text", "오픈도큐먼트 문서"),
    ".xlsx": ("a spreadsheet", "표 파일"),
    ".pdf": ("a PDF", "PDF 파일"),
    ".rtf": ("an RTF document", "RTF 문서"),
    ".eml": ("an e-mail", "전자우편"),
    ".json": ("JSON", "JSON 파일"),
}
"""The kinds that are known by their bytes, as a person calls them."""
_SAME = {".docm": ".docx", ".ott": ".odt", ".xlsm": ".xlsx", ".otr": ".json"}
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3}")
_MAIL_ONLY = re.compile(rb"^(?:message-id|mime-version|received|return-path|dkim-signature):", re.I | re.M)
_SUBRIP = re.compile(rb"\s*\d+\s*\r?\n\s*\d{1,2}:\d\d:\d\d[,.]\d{3}\s*-->")


def refuse_unreadable(content: bytes, file_name: str) -> None:
    """Stop at a file that is too large or holds nothing."""
    refuse_too_large(len(content), file_name)
    if not content:
        raise Invalid(
            f"{file_name} is empty; copy it again from where it came from.",
            f"{file_name}: 빈 파일입니다. 원래 있던 곳에서 다시 복사하십시오.",
        )
    if not content[:4096].strip() and not content.strip():
        raise Invalid(
            f"{file_name} holds nothing but white space; choose a file with text in it.",
            f"{file_name}: 글이 없습니다. 글이 든 파일을 고르십시오.",
        )


def kind_of(content: bytes, file_name: str, readable: Sequence[str]) -> tuple[str, Bilingual]:
    """The ending whose reader fits, and a note where the file's name says otherwise. Raises `Invalid` for no reader."""
    ending = PurePath(file_name).suffix.lower()
    found = _by_bytes(content, file_name, ending)
    if found is not None:
        same = found == _SAME.get(ending, ending)
        en, ko = NAMED[found]
        return found, Bilingual() if same else _otherwise(file_name, ko, f"is {en}")
    if ending in NAMED and ending not in (".json", ".eml"):
        raise _not(NAMED[ending], file_name)
    return _text(content, file_name, ending, readable)


def _by_bytes(content: bytes, file_name: str, ending: str) -> str | None:
    """The ending that the bytes call for; None where they are plain text or nothing known."""
    if content.startswith(ZIP):
        return _packed(content, file_name, ending)
    if content.startswith(OLE):
        return _ole(content, file_name)
    if content.startswith(b"%PDF") or (ending == ".pdf" and b"%PDF-" in content[:HEAD]):
        return ".pdf"
    if content[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return ".rtf"
    kind = _magic(content)
    if kind is not None:
        raise _refused(kind, file_name)
    return ".eml" if _is_mail(content, ending) else None


def _is_mail(content: bytes, ending: str) -> bool:
    head = content[:HEAD].lstrip(b"\xef\xbb\xbf\r\n")
    if ending not in (".eml", ".txt", "") or not _MAIL.match(head):
        return False
    return ending == ".eml" or _MAIL_ONLY.search(content[: 4 * HEAD]) is not None


def _packed(content: bytes, file_name: str, ending: str) -> str:
    archive = opened(content, file_name)
    found = _office_kind(_declared(archive), set(archive.namelist()))
    if isinstance(found, str):
        return found
    if found is None and ending in (".docx", ".docm", ".hwpx", ".odt", ".xlsx"):
        raise _not(NAMED[_SAME.get(ending, ending)], file_name)
    raise _refused(found or ENDINGS.get(ending, unread.PACKED), file_name)


def _declared(archive: ZipFile) -> bytes:
    """What a Hangul or OpenDocument file says it is."""
    try:
        with archive.open("mimetype") as part:
            return part.read(100)
    except (KeyError, *BROKEN):
        return b""


def _office_kind(declared: bytes, names: set[str]) -> str | Kind | None:
    if "word/document.xml" in names or any(n.startswith("word/document") and n.endswith(".xml") for n in names):
        return ".docx"
    if b"application/hwp+zip" in declared or "Contents/section0.xml" in names:
        return ".hwpx"
    if b"opendocument.text" in declared:
        return ".odt"
    if b"opendocument.spreadsheet" in declared:
        return unread.OPEN_SHEET
    if b"opendocument" in declared:
        return unread.SLIDES
    if any(name.startswith("ppt/") for name in names):
        return unread.SLIDES
    if any(name.endswith(".qde") for name in names):
        return unread.OTHER_PROJECT
    return ".xlsx" if any(name.startswith("xl/") for name in names) else None


def _magic(content: bytes) -> Kind | None:
    if content[4:8] == b"ftyp" or (content[:4] == b"RIFF" and content[8:12] == b"WAVE"):
        return unread.SOUND
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return unread.PICTURE
    return next((kind for magic, kind in MAGIC if content.startswith(magic)), None)


def _ole(content: bytes, file_name: str) -> str:
    head = content[:OLE_HEAD] + content[-OLE_HEAD:]
    if "EncryptedPackage".encode("utf-16-le") in head:
        raise _refused(unread.LOCKED, file_name)
    if b"HWP Document File" in head or "HwpSummaryInformation".encode("utf-16-le") in head:
        return ".hwp"
    marks = (("WordDocument", unread.OLD_WORD), ("Workbook", unread.OLD_EXCEL), ("__substg1.0_", unread.OUTLOOK))
    found = (kind for mark, kind in marks if mark.encode("utf-16-le") in head)
    raise _refused(next(found, unread.OLD_OFFICE), file_name)


def _text(content: bytes, file_name: str, ending: str, readable: Sequence[str]) -> tuple[str, Bilingual]:
    head = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    lower = head.lower()
    if ending not in (".html", ".htm", ".xhtml", ".md") and lower.startswith((b"<!doctype html", b"<html")):
        return ".html", _otherwise(file_name, "웹 문서", "is a web page")
    if ending == ".txt" and (lower.startswith(b"webvtt") or _SUBRIP.match(head)):
        found = ".vtt" if lower.startswith(b"webvtt") else ".srt"
        return found, _otherwise(file_name, "자막", "holds subtitles")
    if ending in readable:
        return ending, Bilingual()
    if ending in ENDINGS:
        raise _refused(ENDINGS[ending], file_name)
    if ending == "":
        return ".txt", Bilingual(
            f"{file_name}: 확장자가 없어 보통 글로 읽었습니다.",
            f"{file_name} has no ending; it was read as plain text.",
        )
    raise Invalid(
        f"{file_name} is in a format that is not read ({ending}); save it as .docx or .txt in its own program and "
        "bring that in.",
        f"{file_name}: 읽지 못하는 형식입니다({ending}). .docx나 .txt로 저장하여 다시 가져오십시오.",
    )


def _otherwise(file_name: str, ko: str, en: str) -> Bilingual:
    ko = f"{file_name}: 이름과 달리 {ko}입니다. 그렇게 읽었습니다."
    return Bilingual(ko, f"{file_name} {en}, whatever its name says.")


def _refused(kind: Kind, file_name: str) -> Invalid:
    return Invalid(f"{file_name} is {kind[0]}.", f"{file_name}: {kind[1]}.")


def _not(named: tuple[str, str], file_name: str) -> Invalid:
    return Invalid(
        f"{file_name} is not {named[0]}; it may be cut short, or renamed from something else.",
        f"{file_name}: {named[1]}로 볼 수 없습니다. 잘렸거나 다른 파일의 이름만 바꾼 것일 수 있습니다.",
    )
