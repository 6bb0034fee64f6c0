"""YouTube's own subtitles."""

from madang.base.errors import Invalid
from madang.sources.decode import decode
from madang.text.readers import cues
from madang.text.readers.cues import Cue
from madang.text.readers.reader import Reader, Reading


def read(content: bytes, file_name: str) -> Reading:
    """One line per cue."""
    decoded = decode(content, file_name)
    made: list[Cue] = []
    bad: list[int] = []
    for number, lines in cues.parts(decoded.text):
        time = cues.seconds(lines[0].split(",")[0])
        if time is None:
            bad.append(number)
        else:
            made.append(Cue(time, " ".join(" ".join(lines[1:]).split())))
    if not made:
        raise Invalid(
            f"{file_name} is not a subtitle file (.sbv): it has no cue times; export it again.",
            f"{file_name}: 시각이 없어 자막 파일(.sbv)이 아닙니다. 다시 내보내십시오.",
        )
    return cues.reading(made, decoded.encoding, (*decoded.notes, *cues.refused(bad)), file_name)


READER = Reader("sbv", "1", (".sbv",), "text/x-sbv", read)
