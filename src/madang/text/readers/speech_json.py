"""Transcripts of speech-to-text programs as JSON: Whisper, WhisperX, whisper.cpp, Clova, AssemblyAI, AWS and the like.

They differ in their names and agree in their shape: somewhere stands a list of stretches, each with its
words, when it begins, and often who speaks.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson

from madang.base.errors import Invalid
from madang.sources.decode import decode
from madang.text.readers import cues
from madang.text.readers.cues import Cue
from madang.text.readers.otranscribe import is_otranscribe, otranscribed
from madang.text.readers.reader import Reader, Reading

_WORDS = ("text", "transcript", "textEdited", "content", "sentence", "msg", "value", "words")
_STARTS = ("start", "start_time", "startTime", "startMs", "start_ms", "begin", "from", "timestamp", "offset", "time")
_ENDS = ("end", "end_time", "endTime", "endMs", "end_ms", "to")
_SPEAKERS = ("speaker", "speaker_label", "speakerLabel", "speaker_id", "speakerId", "speaker_name", "speakerName")
_NAMES = ("name", "label", "id")
DEPTH = 6


def read(content: bytes, file_name: str) -> Reading:
    """One line per stretch, or the words of an oTranscribe document."""
    decoded = decode(content, file_name)
    try:
        said = orjson.loads(decoded.text)
    except orjson.JSONDecodeError as error:
        raise Invalid(
            f"{file_name} is not complete JSON; export it again from its own program.",
            f"{file_name}: 온전한 JSON이 아닙니다. 만든 프로그램에서 다시 내보내십시오.",
        ) from error
    if is_otranscribe(said):
        return otranscribed(said["text"], file_name, decoded)
    stretches = max(_lists(said, DEPTH), key=_letters, default=[])
    if not stretches:
        raise Invalid(
            f"{file_name} is JSON without a transcript: no words with times; export it as .vtt, .srt or .txt.",
            f"{file_name}: 전사록이 아닌 JSON입니다(시각이 붙은 말이 없음). .vtt, .srt, .txt로 내보내십시오.",
        )
    unit = _unit(stretches)
    made = [Cue(_start(each) * unit, " ".join(_said(each).split()), _speaker(each)) for each in stretches]
    return cues.reading(made, decoded.encoding, decoded.notes, file_name)


def _lists(said: Any, depth: int) -> Iterator[Sequence[Mapping[str, Any]]]:
    """Every list of stretches in the document."""
    if depth < 0:
        return
    if isinstance(said, list):
        found = [each for each in said if isinstance(each, dict) and _said(each).strip() and _time(each) is not None]
        if found and len(found) * 2 >= len(said):
            yield found
        for each in said[:50]:
            yield from _lists(each, depth - 1)
    elif isinstance(said, dict):
        for each in said.values():
            yield from _lists(each, depth - 1)


def _letters(stretches: Sequence[Mapping[str, Any]]) -> tuple[int, bool, int]:
    """By how much a list is likelier than another to be the transcript: its letters, then fewer, longer stretches."""
    speakers = any(_speaker(each) for each in stretches)
    return sum(len("".join(_said(each).split())) for each in stretches), speakers, -len(stretches)


def _said(stretch: Mapping[str, Any]) -> str:
    return next((stretch[name] for name in _WORDS if isinstance(stretch.get(name), str)), "")


def _start(stretch: Mapping[str, Any]) -> float:
    return _time(stretch) or 0.0


def _time(stretch: Mapping[str, Any], names: Sequence[str] = _STARTS) -> float | None:
    inner = stretch.get("offsets") or stretch.get("timestamps")
    if isinstance(inner, dict):
        return _time(inner, names)
    return next((time for name in names if (time := _number(stretch.get(name))) is not None), None)


def _number(said: object) -> float | None:
    if isinstance(said, bool):
        return None
    if isinstance(said, list) and said:
        return _number(said[0])
    if isinstance(said, (int, float)):
        return float(said) if 0 <= said < 1e9 else None
    if not isinstance(said, str):
        return None
    clock = cues.seconds(said if ":" in said and ("." in said or "," in said) else f"{said}.0") if ":" in said else None
    if clock is not None:
        return clock
    try:
        return _number(float(said.rstrip("s")))
    except ValueError:
        return None


def _unit(stretches: Sequence[Mapping[str, Any]]) -> float:
    """Seconds in one unit of the document's times."""
    ends = [end for each in stretches if (end := _time(each, _ENDS)) is not None]
    return cues.unit_of([*map(_start, stretches), *ends], sum(len(_said(each)) for each in stretches))


def _speaker(stretch: Mapping[str, Any]) -> str | None:
    for name in _SPEAKERS:
        said = stretch.get(name)
        if isinstance(said, dict):
            said = next((said[each] for each in _NAMES if said.get(each) not in (None, "")), None)
        if isinstance(said, int) and not isinstance(said, bool):
            return f"Speaker {said}"
        if isinstance(said, str) and said.strip():
            words = " ".join(said.split())[:50]
            return f"Speaker {words}" if len(words) <= 2 and words.isalnum() and words.isascii() else words
    return None


READER = Reader("json", "1", (".json", ".otr"), "application/json", read)
