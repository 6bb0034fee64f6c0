"""Labels in one or both languages."""

from madang.base.bilingual import Bilingual
from madang.report.document import runs
from madang.report.drawing import Anchor, Label, Tone

SIZE = 8.5


def row_height(languages: tuple[str, ...]) -> float:
    """How high a row with a label is."""
    return 17.0 if len(languages) == 1 else 25.0


def label(
    text: Bilingual,
    languages: tuple[str, ...],
    x: float,
    middle: float,
    anchor: Anchor = Anchor.START,
    tone: Tone = Tone.INK,
    most: int = 40,
) -> list[Label]:
    """The text around the height `middle`: one line, or two where two languages are printed."""
    lines = runs(text, languages)
    if len(lines) == 1:
        language, words = lines[0]
        return [Label(x, middle + 3, short(words, most), SIZE, anchor, tone, language)]
    return (
        [
            Label(x, middle - 1.5, short(lines[0][1], most), SIZE, anchor, tone, lines[0][0]),
            Label(x, middle + 7.5, short(lines[1][1], most), SIZE - 1.5, anchor, Tone.MUTED, lines[1][0]),
        ]
        if lines
        else []
    )


def width_of(words: str) -> int:
    """About how wide words are, in Latin letters."""
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in words)


def short(words: str, most: int) -> str:
    """Words cut to about `most` Latin letters."""
    if width_of(words) <= most:
        return words
    kept = ""
    for letter in words:
        if width_of(kept + letter) > most - 1:
            break
        kept += letter
    return kept.rstrip() + "…"
