"""What a transcript holds, at a glance: before a file is kept, a person sees what its reader understood."""

from collections.abc import Sequence
from dataclasses import dataclass

from madang.text.turn import Turn, TurnKind

EXAMPLES = 3
BEGINNING = 6
ENOUGH = 15
"""Code points from which words tell who is speaking: "네." does not."""
LONGEST = 160
"""Code points of an example."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A label, how many turns stand under it, and its first words that tell anything."""

    label: str
    turns: int
    words: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """What is not speech: how many stretches of a kind, and the first of them."""

    kind: TurnKind
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A turn of the beginning; `label` is None where nobody is named."""

    kind: TurnKind
    label: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Overview:
    """`turns` count speech, `stamped` the turns with a time, of which the last is at `until` seconds."""

    characters: int
    turns: int
    stamped: int
    until: float | None
    voices: tuple[Voice, ...]
    skipped: tuple[Skipped, ...]
    beginning: tuple[Line, ...]


def overview(text: str, turns: Sequence[Turn]) -> Overview:
    """The transcript at a glance: voices by how often they speak, what was skipped, and how it begins."""
    times = [turn.time for turn in turns if turn.time is not None]
    return Overview(
        characters=len(text),
        turns=sum(turn.kind is TurnKind.SPEECH for turn in turns),
        stamped=len(times),
        until=max(times, default=None),
        voices=voices(text, turns),
        skipped=_skipped(text, turns),
        beginning=tuple(Line(turn.kind, turn.label, shortened(turn.span.of(text))) for turn in turns[:BEGINNING]),
    )


def voices(text: str, turns: Sequence[Turn]) -> tuple[Voice, ...]:
    """Who speaks, by label: those with the most turns first."""
    counts: dict[str, int] = {}
    words: dict[str, str] = {}
    for turn in turns:
        if turn.kind is not TurnKind.SPEECH or turn.label is None:
            continue
        counts[turn.label] = counts.get(turn.label, 0) + 1
        if len(words.get(turn.label, "")) < ENOUGH:
            words[turn.label] = _telling(words.get(turn.label, ""), shortened(turn.span.of(text)))
    found = (Voice(label, count, words[label]) for label, count in counts.items())
    return tuple(sorted(found, key=lambda voice: -voice.turns))


def _telling(first: str, then: str) -> str:
    return then if len(then) >= ENOUGH or not first else first


def _skipped(text: str, turns: Sequence[Turn]) -> tuple[Skipped, ...]:
    found: dict[TurnKind, list[Turn]] = {}
    for turn in turns:
        if turn.kind is not TurnKind.SPEECH:
            found.setdefault(turn.kind, []).append(turn)
    return tuple(
        Skipped(kind, len(found[kind]), tuple(shortened(turn.span.of(text)) for turn in found[kind][:EXAMPLES]))
        for kind in TurnKind
        if kind in found
    )


def shortened(words: str) -> str:
    """Words on one line, cut with an ellipsis where they are long."""
    plain = " ".join(words[: 4 * LONGEST].split())
    return plain if len(plain) <= LONGEST else plain[:LONGEST].rstrip() + "…"
