"""Transcripts written as tables: one row per stretch, with who speaks and when (Whisper's .tsv, Clova, Trint)."""

from collections.abc import Sequence

from madang.sources.sheet_table import Row
from madang.sources.sheet_words import COLUMN_OF, folded
from madang.text.readers import cues
from madang.text.readers.cues import Cue
from madang.text.readers.reader import Reading

_WORDS = (
    "text",
    "transcript",
    "content",
    "words",
    "utterance",
    "sentence",
    "내용",
    "발언",
    "발언 내용",
    "대화 내용",
    "텍스트",
)
_TIMES = (
    *("start", "start time", "starttime", "begin", "time", "timestamp", "timecode", "time code", "timespan", "in"),
    *("시작", "시작 시간", "시작시간", "시작 시각", "시간", "시각", "타임코드", "구간"),
)
_SPEAKERS = ("speaker name", "speaker id", "참석자", "화자명", "발화자", "말한 사람")


def spoken(rows: Sequence[Row], file_name: str) -> Reading | None:
    """The transcript in these rows; None where they are another kind of table."""
    head = [folded(name) for name in rows[0][1]] if rows else []
    words, time = _place(head, _WORDS), _place(head, _TIMES)
    speaker = next((at for at, name in enumerate(head) if COLUMN_OF.get(name) == "speaker"), _place(head, _SPEAKERS))
    if words is None or (time is None and speaker is None):
        return None
    times = [None if time is None else _seconds(_cell(cells, time)) for _, cells in rows[1:]]
    labels = [
        None if speaker is None else " ".join(_cell(cells, speaker).split())[:50] or None for _, cells in rows[1:]
    ]
    if not _goes_on(times, labels):
        return None
    said = [" ".join(_cell(cells, words).split()) for _, cells in rows[1:]]
    unit = cues.unit_of([each for each in times if each is not None], sum(map(len, said)))
    made = [Cue(None if t is None else t * unit, w, lb) for t, w, lb in zip(times, said, labels, strict=True)]
    return cues.reading(made, "utf-8", (), file_name)


def _goes_on(times: Sequence[float | None], labels: Sequence[str | None]) -> bool:
    """Whether the rows follow each other as talk does: their times rise, or their speakers return."""
    known = [time for time in times if time is not None]
    rising = len(known) * 5 >= len(times) * 4 and known == sorted(known) and len(known) > 1
    named = [label for label in labels if label]
    return rising or len(named) > 2 * len(set(named)) > 0


def _place(head: Sequence[str], names: Sequence[str]) -> int | None:
    return next((at for at, name in enumerate(head) if name in names), None)


def _seconds(words: str) -> float | None:
    first = words.split("-")[0].split("~")[0].strip()
    if ":" in first:
        return cues.seconds(first if "." in first or "," in first else f"{first}.0")
    try:
        found = float(first)
    except ValueError:
        return None
    return found if 0 <= found < 1e9 else None


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""
