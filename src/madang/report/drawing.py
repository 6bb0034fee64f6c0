"""The few shapes a figure is made of. One list of them becomes SVG, and EMF for Word."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How dark or of which side a shape is; printers without colour keep them apart by fill."""

    INK = "ink"
    MUTED = "muted"
    FAINT = "faint"
    PAPER = "paper"
    CIVIC = "civic"
    GOVERNMENT = "government"


class Anchor(StrEnum):
    """Which point of a text stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    tone: Tone = Tone.MUTED
    width: float = 0.8


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; hollow where `filled` is false."""

    x: float
    y: float
    width: float
    height: float
    tone: Tone = Tone.INK
    filled: bool = True


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle; hollow where `filled` is false."""

    x: float
    y: float
    radius: float
    tone: Tone = Tone.INK
    filled: bool = True


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place (the baseline); `language` is theirs."""

    x: float
    y: float
    words: str
    size: float = 9.0
    anchor: Anchor = Anchor.START
    tone: Tone = Tone.INK
    language: str = "ko"
    bold: bool = False


Shape = Line | Box | Dot | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on a sheet of `width` by `height` points, the origin at the top left."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def cross(x: float, y: float, radius: float, tone: Tone = Tone.INK) -> tuple[Shape, ...]:
    """A small × at a place."""
    return (
        Line(x - radius, y - radius, x + radius, y + radius, tone, 1.2),
        Line(x - radius, y + radius, x + radius, y - radius, tone, 1.2),
    )
