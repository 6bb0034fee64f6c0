"""What a walk through an office document gathers: its lines in reading order, and what is no speech."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.text.readers.reader import Reading
from madang.text.readers.unsaid import left_out
from madang.text.turn import TurnKind


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document, what its format says it is, and whether it begins in bold."""

    words: str
    kind: TurnKind | None = None
    bold: bool = False


@dataclass
class Gathered:
    """`lines` of the body, `asides` that stand at its end (footnotes), and counts of what was left out."""

    lines: list[Line] = field(default_factory=list)
    asides: list[Line] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)

    def reading(self, file_name: str, notes: Sequence[Bilingual] = ()) -> Reading:
        """All of it as a reading. Raises `Invalid` where there are no words."""
        lines = [*self.lines, *self.asides]
        if not lines:
            raise Invalid(
                f"{file_name} holds no words; if its pages are pictures, type them out first.",
                f"{file_name}: 글이 없습니다. 쪽이 그림이라면 먼저 글로 옮기십시오.",
            )
        kinds = {number: line.kind for number, line in enumerate(lines) if line.kind is not None}
        bold = frozenset(number for number, line in enumerate(lines) if line.bold)
        text = "\n".join(line.words for line in lines)
        return Reading(text, None, (*left_out(self.left_out), *notes), kinds, bold)


def lines_of(words: str, kind: TurnKind | None = None, bold: bool = False) -> list[Line]:
    """A paragraph as lines: breaks inside it part them, empty ones are left out."""
    parts = [part.rstrip() for part in words.split("\n") if part.strip()]
    return [Line(part, kind, bold and number == 0) for number, part in enumerate(parts)]


def row_of(cells: Iterable[Sequence[Line]]) -> list[Line]:
    """A row of a table as lines: its cells parted by tabs, a second paragraph of a cell on a line of its own."""
    filled = ["\n".join(line.words for line in cell) for cell in cells]
    return lines_of("\t".join(filled).rstrip())


def unattributed(lines: Iterable[Line]) -> list[Line]:
    """The lines as words that nobody spoke in the conversation."""
    return [Line(line.words.strip(), TurnKind.UNATTRIBUTED) for line in lines]
