"""WebVTT subtitles, as Zoom, Teams and most transcribing programs write them."""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.sources.decode import decode
from madang.text.readers import cues
from madang.text.readers.cues import Cue
from madang.text.readers.reader import Reader, Reading

_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,200})?[ \t]+([^<>]{1,500})>")
_TAG = re.compile(r"</?(?:[cibuv]|ruby|rt|lang)(?:[.\s][^<>]{0,500})?>|<\d[\d:.]{0,20}>")
_ASIDES = ("NOTE", "STYLE", "REGION")


def read(content: bytes, file_name: str) -> Reading:
    """One line per cue and voice; styles and positions are left out."""
    decoded = decode(content, file_name)
    parts = cues.parts(decoded.text)
    made: list[Cue] = []
    bad: list[int] = []
    asides = 0
    head = parts[0][1][0] if parts else ""
    if not head.startswith("WEBVTT") and not any("-->" in line for _, lines in parts for line in lines):
        raise Invalid(
            f"{file_name} is not a WebVTT file; export it again from its own program.",
            f"{file_name}: WebVTT 파일이 아닙니다. 만든 프로그램에서 다시 내보내십시오.",
        )
    for number, lines in parts:
        timing = next((n for n, line in enumerate(lines[:3]) if "-->" in line), None)
        if timing is None:
            known = lines[0].startswith(("WEBVTT", *_ASIDES))
            asides += lines[0].startswith("NOTE")
            bad.extend(() if known else (number,))
        else:
            voices = list(_voices(lines[timing], lines[timing + 1 :]))
            bad.extend(() if voices else (number,))
            made.extend(voices)
    aside = (
        [Bilingual(f"자막 주석(NOTE) {asides}개를 뺐습니다.", f"{asides} comments (NOTE) were left out.")]
        if asides
        else []
    )
    return cues.reading(made, decoded.encoding, (*decoded.notes, *cues.refused(bad), *aside), file_name)


def _voices(timing: str, payload: Sequence[str]) -> Iterator[Cue]:
    """What each voice of a cue says; nothing where its time cannot be read."""
    time = cues.seconds(timing.split("-->")[0])
    if time is None:
        return
    pieces = _VOICE.split(" ".join(line.strip() for line in payload))
    yield Cue(time, _plain(pieces[0]))
    for label, words in zip(pieces[1::2], pieces[2::2], strict=True):
        yield Cue(time, _plain(words), " ".join(unescape(label).split()))


def _plain(words: str) -> str:
    return " ".join(unescape(_TAG.sub("", words)).split())


READER = Reader("vtt", "1", (".vtt",), "text/vtt", read)
