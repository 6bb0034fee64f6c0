"""What a file is by its bytes, whatever its name says."""

from collections.abc import Sequence
from pathlib import PurePath
from zipfile import ZipFile

from madang.base.errors import Invalid
from madang.sources.archive import BROKEN, opened, refuse_too_large

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
OLE_HEAD = 1024 * 1024

PICTURE = "a picture; type its words out into a .txt or .docx file"
SOUND = "a recording; Madang reads transcripts, so bring in its .vtt, .srt, .txt or .docx"
PACKED = "a packed archive; unpack it and bring in the files inside"
SAVE_AS = "save it as .docx or .txt in its own program and bring that in"

MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", f"a PDF; {SAVE_AS}"),
    (b"{\\rtf", f"an RTF document; {SAVE_AS}"),
    (b"HWP Document File V", f"an old Hangul document (.hwp); {SAVE_AS}"),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"II*\0", PICTURE),
    (b"MM\0*", PICTURE),
    (b"ID3", SOUND),
    (b"\xff\xfb", SOUND),
    (b"\xff\xf3", SOUND),
    (b"OggS", SOUND),
    (b"fLaC", SOUND),
    (b"#!AMR", SOUND),
    (b"\x1aE\xdf\xa3", SOUND),
    (b"\x1f\x8b", PACKED),
    (b"7z\xbc\xaf", PACKED),
    (b"Rar!", PACKED),
    (b"SQLite format 3", "a database; a .madang project is opened, not imported as a source"),
)
"""How files that are not read begin, and what to say of them."""

KNOWN_ENDINGS = {
    ".hwp": f"a Hangul document (.hwp); {SAVE_AS}",
    ".hwpx": f"a Hangul document (.hwpx); {SAVE_AS}",
    ".pdf": f"a PDF; {SAVE_AS}",
    ".odt": f"an OpenDocument text (.odt); {SAVE_AS}",
    ".rtf": f"an RTF document; {SAVE_AS}",
    ".doc": f"an old Word document (.doc); {SAVE_AS}",
    ".pages": f"a Pages document; {SAVE_AS}",
    ".xlsx": "a spreadsheet; bring it in as the speakers sheet, or save its text as .txt",
    ".xls": "an old spreadsheet (.xls); save it as .xlsx for the speakers sheet, or its text as .txt",
    ".csv": "a table; bring it in as the speakers sheet, or save its text as .txt",
    ".json": "JSON, not a transcript; export the transcript as .txt, .docx or .vtt",
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp", ".heic", ".webp"), PICTURE),
    **dict.fromkeys((".mp3", ".m4a", ".wav", ".mp4", ".mov", ".ogg", ".flac", ".wma", ".aac", ".avi", ".mkv"), SOUND),
    **dict.fromkeys((".zip", ".gz", ".7z", ".rar", ".tar"), PACKED),
}


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


def kind_of(content: bytes, file_name: str, readable: Sequence[str]) -> tuple[str, str | None]:
    """The ending whose reader fits, and a note where the file's name says otherwise."""
    ending = PurePath(file_name).suffix.lower()
    if content.startswith(ZIP):
        return _packed(content, file_name, ending)
    reason = _refusal(content)
    if reason is not None:
        raise Invalid(
            f"{file_name} is {reason}.",
            f"{file_name}: 이 형식은 읽지 못합니다. .txt나 .docx로 저장하여 다시 가져오십시오.",
        )
    if ending == ".docx":
        raise Invalid(
            f"{file_name} is not a Word document; it may be cut short, or renamed from something else.",
            f"{file_name}: Word 문서가 아닙니다. 잘렸거나 다른 파일의 이름을 바꾼 것일 수 있습니다.",
        )
    return _text(content, file_name, ending, readable)


def _packed(content: bytes, file_name: str, ending: str) -> tuple[str, str | None]:
    archive = opened(content, file_name)
    kind = _office_kind(_declared(archive), set(archive.namelist()))
    if kind == ".docx":
        known = ending in (".docx", ".docm")
        return kind, None if known else f"{file_name} is a Word document, whatever its name says."
    if ending == ".docx" and kind is None:
        raise Invalid(
            f"{file_name} is not a Word document; it may be damaged, or renamed from something else.",
            f"{file_name}: Word 문서가 아닙니다. 손상되었거나 다른 파일의 이름을 바꾼 것일 수 있습니다.",
        )
    raise Invalid(
        f"{file_name} is {KNOWN_ENDINGS[kind or '.zip']}.",
        f"{file_name}: 이 형식은 읽지 못합니다. .txt나 .docx로 저장하여 다시 가져오십시오.",
    )


def _declared(archive: ZipFile) -> bytes:
    """What a Hangul or OpenDocument file says it is."""
    try:
        with archive.open("mimetype") as part:
            return part.read(100)
    except (KeyError, *BROKEN):
        return b""


def _office_kind(declared: bytes, names: set[str]) -> str | None:
    if "word/document.xml" in names or any(n.startswith("word/document") and n.endswith(".xml") for n in names):
        return ".docx"
    if b"application/hwp+zip" in declared or "Contents/section0.xml" in names:
        return ".hwpx"
    if b"opendocument" in declared:
        return ".odt"
    return ".xlsx" if any(name.startswith(("xl/", "ppt/")) for name in names) else None


def _refusal(content: bytes) -> str | None:
    if content.startswith(OLE):
        return _ole(content)
    if content[4:8] == b"ftyp" or (content[:4] == b"RIFF" and content[8:12] == b"WAVE"):
        return SOUND
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return PICTURE
    return next((reason for magic, reason in MAGIC if content.startswith(magic)), None)


def _ole(content: bytes) -> str:
    head = content[:OLE_HEAD] + content[-OLE_HEAD:]
    if "EncryptedPackage".encode("utf-16-le") in head:
        return "protected by a password; take the password off and bring it in again"
    if "WordDocument".encode("utf-16-le") in head:
        return KNOWN_ENDINGS[".doc"]
    if "Workbook".encode("utf-16-le") in head:
        return KNOWN_ENDINGS[".xls"]
    if b"HWP Document File" in head or "HwpSummaryInformation".encode("utf-16-le") in head:
        return KNOWN_ENDINGS[".hwp"]
    return f"an old office document; {SAVE_AS}"


def _text(content: bytes, file_name: str, ending: str, readable: Sequence[str]) -> tuple[str, str | None]:
    head = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if ending not in (".html", ".htm", ".xhtml", ".md") and head.startswith((b"<!doctype html", b"<html")):
        return ".html", f"{file_name} is a web page, whatever its name says."
    if ending == ".txt" and head.startswith(b"webvtt"):
        return ".vtt", f"{file_name} holds subtitles, whatever its name says."
    if ending in readable:
        return ending, None
    if ending in KNOWN_ENDINGS:
        raise Invalid(
            f"{file_name} is {KNOWN_ENDINGS[ending]}.",
            f"{file_name}: 이 형식은 읽지 못합니다. .txt나 .docx로 저장하여 다시 가져오십시오.",
        )
    if ending == "":
        return ".txt", f"{file_name} has no ending; it was read as plain text."
    raise Invalid(
        f"{file_name} is in a format that is not read ({ending}); {SAVE_AS}.",
        f"{file_name}: 읽지 못하는 형식입니다({ending}). .txt나 .docx로 저장하여 다시 가져오십시오.",
    )
