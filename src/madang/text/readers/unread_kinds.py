"""Kinds of files that are not read: what to say of them, in English and in Korean."""

Kind = tuple[str, str]
"""How both sentences go on after the file's name."""

_SAVE = "save it as .docx, .odt or .txt in its own program and bring that in"
_SAVE_KO = "원래 프로그램에서 .docx, .hwpx, .txt로 저장하여 가져오십시오"

PICTURE: Kind = (
    "a picture; type its words out into a .txt or .docx file",
    "그림 파일입니다. 글을 .txt나 .docx로 옮겨 적으십시오",
)
SOUND: Kind = (
    "a recording; bring in its transcript (.vtt, .srt, .txt, .docx) and attach the recording to that",
    "녹음·녹화 파일입니다. 전사록(.vtt, .srt, .txt, .docx)을 가져온 뒤 그 자료에 붙이십시오",
)
PACKED: Kind = (
    "a packed archive; unpack it and bring in the files inside",
    "압축 파일입니다. 풀어서 안의 파일을 가져오십시오",
)
DATABASE: Kind = (
    "a database; a .madang project is opened, not imported as a source",
    "데이터베이스입니다. .madang 프로젝트는 자료로 가져오지 않고 엽니다",
)
LOCKED: Kind = (
    "protected by a password; take the password off and bring it in again",
    "암호로 잠겨 있습니다. 암호를 풀고 다시 가져오십시오",
)
OLD_WORD: Kind = (f"an old Word document (.doc); {_SAVE}", f"옛 워드 문서(.doc)입니다. {_SAVE_KO}")
OLD_EXCEL: Kind = (
    "an old spreadsheet (.xls); save it as .xlsx and bring that in",
    "옛 엑셀 문서(.xls)입니다. .xlsx로 저장하여 가져오십시오",
)
OLD_HANGUL: Kind = (
    "a Hangul document older than HWP 5; save it as .hwpx or .hwp in Hancom Office and bring that in",
    "한글 5.0 이전의 문서입니다. 한글에서 .hwpx나 .hwp로 다시 저장하여 가져오십시오",
)
OLD_OFFICE: Kind = (f"an old office document; {_SAVE}", f"옛 오피스 문서입니다. {_SAVE_KO}")
OUTLOOK: Kind = (
    "an Outlook message (.msg); save it as .eml, or as text, and bring that in",
    "아웃룩 메시지(.msg)입니다. .eml이나 글로 저장하여 가져오십시오",
)
SLIDES: Kind = (
    "a presentation; save its text as .docx, .txt or .pdf and bring that in",
    "발표 자료입니다. 글을 .docx, .txt, .pdf로 저장하여 가져오십시오",
)
OPEN_SHEET: Kind = (
    "an OpenDocument spreadsheet (.ods); save it as .xlsx or .csv and bring that in",
    "오픈도큐먼트 표(.ods)입니다. .xlsx나 .csv로 저장하여 가져오십시오",
)
PAGES: Kind = (f"a Pages document; {_SAVE}", f"페이지스 문서입니다. {_SAVE_KO}")
OTHER_PROJECT: Kind = (
    "a project of another program, no text; of NVivo, MAXQDA or ATLAS.ti bring in what it exports as REFI-QDA (.qdpx)",
    "글이 아니라 다른 프로그램의 프로젝트입니다. NVivo, MAXQDA, ATLAS.ti라면 REFI-QDA(.qdpx)로 내보내 가져오십시오",
)
LINES: Kind = (
    "lines of JSON without labels that Madang knows (doccano, Label Studio); bring in a table of codings (.csv)",
    "마당이 아는 표시(doccano, Label Studio)가 없는 JSON 줄입니다. 코딩 표(.csv)로 바꾸어 가져오십시오",
)
MAILBOX: Kind = (
    "a whole mailbox; save the mails you need one by one as .eml and bring those in",
    "메일함 전체입니다. 필요한 메일만 하나씩 .eml로 저장하여 가져오십시오",
)

MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"HWP Document File V", OLD_HANGUL),
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
    (b"SQLite format 3", DATABASE),
)
"""How such files begin."""

ENDINGS: dict[str, Kind] = {
    ".doc": OLD_WORD,
    ".xls": OLD_EXCEL,
    ".msg": OUTLOOK,
    ".mbox": MAILBOX,
    **dict.fromkeys((".jsonl", ".ndjson"), LINES),
    ".pages": PAGES,
    ".ods": OPEN_SHEET,
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key", ".show"), SLIDES),
    **dict.fromkeys(
        (".qdpx", ".qde", ".qdc", ".qda", ".rqda", ".dna", ".mx24", ".mx22", ".mx20", ".nvp", ".nvpx"), OTHER_PROJECT
    ),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp", ".heic", ".webp"), PICTURE),
    **dict.fromkeys((".mp3", ".m4a", ".wav", ".mp4", ".mov", ".ogg", ".opus", ".flac", ".webm"), SOUND),
    **dict.fromkeys((".wma", ".aac", ".avi", ".mkv", ".m4v", ".3gp", ".amr"), SOUND),
    **dict.fromkeys((".zip", ".gz", ".7z", ".rar", ".tar"), PACKED),
}
"""What a file is by its ending, where its bytes do not say."""
