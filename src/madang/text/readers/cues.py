"""Subtitle cues to turns: what vtt, srt and sbv share."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.text import labels
from madang.text.accepted import accepted
from madang.text.readers.reader import Reading
from madang.text.span import Span
from madang.text.turn import Turn, TurnKind

NOTED = 5
_TIME = re.compile(r"\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})\s*$")


@dataclass(frozen=True, slots=True)
class Cue:
    """What one voice says in one cue, from `time` seconds; `time` or `label` is None where the cue does not say."""

    time: float | None
    words: str
    label: str | None = None


def seconds(stamp: str) -> float | None:
    """Seconds from the start, None where this is no cue time."""
    found = _TIME.match(stamp)
    if found is None:
        return None
    hours, minutes, whole, part = found.groups()
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(whole) + float(f"0.{part}")


FASTEST = 0.4
"""Letters in a unit of time below which that unit is no second but a thousandth of one."""


def unit_of(times: Sequence[float], letters: int) -> float:
    """Seconds in the unit of these times: people say some ten letters a second, never one in three."""
    lasting = max(times, default=0) - min(times, default=0)
    whole = all(time.is_integer() for time in times)
    return 0.001 if whole and lasting > 0 and letters / lasting < FASTEST else 1.0


def parts(text: str) -> list[tuple[int, list[str]]]:
    """The runs of lines between blank lines, each with the number of its first line from 1."""
    made: list[tuple[int, list[str]]] = []
    fresh = True
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip() and fresh:
            made.append((number, []))
        if line.strip():
            made[-1][1].append(line)
        fresh = not line.strip()
    return made


def refused(numbers: Sequence[int]) -> tuple[Bilingual, ...]:
    """A note that names the lines whose cues could not be read."""
    if not numbers:
        return ()
    shown = ", ".join(map(str, numbers[:NOTED])) + (", …" if len(numbers) > NOTED else "")
    lost = "1 cue could not be read and was" if len(numbers) == 1 else f"{len(numbers)} cues could not be read and were"
    return (Bilingual(f"읽지 못한 자막 {len(numbers)}개를 뺐습니다({shown}행).", f"{lost} left out, at line {shown}."),)


def reading(cues: Iterable[Cue], encoding: str, notes: Sequence[Bilingual], file_name: str) -> Reading:
    """The cues as text, one line each, a label before the first line of a turn."""
    spoken = _labelled([cue for cue in cues if cue.words])
    if not spoken:
        raise Invalid(
            f"{file_name} holds no subtitles that can be read; export it again from its own program.",
            f"{file_name}: 읽을 수 있는 자막이 없습니다. 만든 프로그램에서 다시 내보내십시오.",
        )
    lines: list[str] = []
    turns: list[Turn] = []
    place, before = 0, None
    for cue in spoken:
        opens = cue.label is not None and cue.label != before
        lead = f"{cue.label}: " if opens else ""
        span = Span(place + len(lead), place + len(lead) + len(cue.words))
        if cue.label is not None and not opens:
            turns[-1] = Turn(Span(turns[-1].span.start, span.end), TurnKind.SPEECH, cue.label, turns[-1].time)
        else:
            turns.append(_turn(span, cue))
        lines.append(lead + cue.words)
        place, before = span.end + 1, cue.label
    extra = () if any(turn.label for turn in turns) else (_NO_LABELS,)
    return Reading("\n".join(lines), encoding, (*notes, *extra), turns=tuple(turns))


def _turn(span: Span, cue: Cue) -> Turn:
    return Turn(span, TurnKind.SPEECH if cue.label else TurnKind.UNATTRIBUTED, cue.label, cue.time)


def _labelled(cues: Sequence[Cue]) -> list[Cue]:
    """The cues with `Name: ` taken from their words, where such names are believed."""
    cues = [Cue(cue.time, normalize("NFC", cue.words), cue.label and normalize("NFC", cue.label)) for cue in cues]
    if any(cue.label for cue in cues):
        return cues
    possible = {n: found for n, cue in enumerate(cues) if (found := labels.lead(cue.words)) is not None}
    leads = accepted(possible, len(cues))
    named: list[Cue] = []
    label: str | None = None
    for number, cue in enumerate(cues):
        found = leads.get(number)
        label = label if found is None else found.label
        words = cue.words if found is None else cue.words[found.length :].strip()
        if words:
            named.append(Cue(cue.time, words, label))
    return named


_NO_LABELS = Bilingual("자막에서 화자 표시를 찾지 못했습니다.", "No speaker labels were found in its cues.")
