"""WebVTT subtitles, as Zoom, Teams and most transcribing programs write them."""

import re
from collections.abc import Iterator
from html import unescape

from madang.base.errors import Invalid
from madang.sources.decode import decode
from madang.text.readers import cues
from madang.text.readers.cues import Cue
from madang.text.readers.reader import Reader, Reading

_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]+)>")
_TAG = re.compile(r"</?(?:[cibuv]|ruby|rt|lang)(?:[.\s][^>]*)?>|<\d[\d:.]*>")
_ASIDES = ("NOTE", "STYLE", "REGION")


def read(content: bytes, file_name: str) -> Reading:
    """One line per cue and voice; styles and positions are left out."""
    decoded = decode(content, file_name)
    parts = cues.parts(decoded.text)
    made: list[Cue] = []
    bad: list[int] = []
    asides = 0
    if not parts[0][1][0].startswith("WEBVTT") and not any("-->" in line for _, lines in parts for line in lines):
        raise Invalid(f"{file_name} is not a WebVTT file; export it again from its own program.")
    for number, lines in parts:
        timing = next((n for n, line in enumerate(lines[:3]) if "-->" in line), None)
        if timing is None:
            known = lines[0].startswith(("WEBVTT", *_ASIDES))
            asides += lines[0].startswith("NOTE")
            bad.extend(() if known else (number,))
        else:
            time = cues.seconds(lines[timing].split("-->")[0])
            bad.extend((number,) if time is None else ())
            made.extend(_voices(time, " ".join(line.strip() for line in lines[timing + 1 :])) if time is not None else ())
    aside = (f"{asides} comments (NOTE) were left out.",) if asides else ()
    return cues.reading(made, decoded.encoding, (*decoded.notes, *cues.refused(bad), *aside), file_name)


def _voices(time: float, payload: str) -> Iterator[Cue]:
    pieces = _VOICE.split(payload)
    yield Cue(time, _plain(pieces[0]))
    for label, words in zip(pieces[1::2], pieces[2::2], strict=True):
        yield Cue(time, _plain(words), " ".join(unescape(label).split()))


def _plain(words: str) -> str:
    return " ".join(unescape(_TAG.sub("", words)).split())


READER = Reader("vtt", "1", (".vtt",), "text/vtt", read)
