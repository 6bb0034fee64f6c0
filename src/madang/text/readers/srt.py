"""SubRip subtitles."""

import re
from html import unescape

from madang.base.errors import Invalid
from madang.sources.decode import decode
from madang.text.readers import cues
from madang.text.readers.cues import Cue
from madang.text.readers.reader import Reader, Reading

_TAG = re.compile(r"</?(?:[ibus]|font)(?:\s[^<>]{0,500})?>|\{\\[^{}]{0,200}\}", re.IGNORECASE)


def read(content: bytes, file_name: str) -> Reading:
    """One line per cue."""
    decoded = decode(content, file_name)
    made: list[Cue] = []
    bad: list[int] = []
    if "-->" not in decoded.text:
        raise Invalid(
            f"{file_name} is not a SubRip file: it has no cue times; export it again from its own program.",
            f"{file_name}: 시각이 없어 SubRip 파일이 아닙니다. 만든 프로그램에서 다시 내보내십시오.",
        )
    for number, lines in cues.parts(decoded.text):
        timing = next((n for n, line in enumerate(lines[:2]) if "-->" in line), None)
        time = None if timing is None else cues.seconds(lines[timing].split("-->")[0])
        if timing is None or time is None:
            bad.append(number)
        else:
            made.append(Cue(time, _plain(" ".join(lines[timing + 1 :]))))
    return cues.reading(made, decoded.encoding, (*decoded.notes, *cues.refused(bad)), file_name)


def _plain(words: str) -> str:
    return " ".join(unescape(_TAG.sub("", words)).split())


READER = Reader("srt", "1", (".srt",), "application/x-subrip", read)
