"""A report as plain blocks. Texts are in Korean and English; `Document.languages` says which are printed.

Evidence is given by keys (ids of statements, codings or pieces of evidence). `Document.numbers`
turns a key into the number of its passage in the appendix; readers never see a key.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from madang.base.bilingual import Bilingual
from madang.report.drawing import Drawing

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words as somebody said them, with everything a citation needs.

    `words` has one entry per stretch; `withheld` says why they are not shown, and then words,
    translation, speaker, position, turn and the source's name are empty.
    """

    key: str
    words: tuple[str, ...]
    language: str
    translation: str
    translation_language: str
    speaker: Bilingual
    position: str
    organisation: Bilingual
    source: str
    date: str
    turn: int | None
    coder: str
    codes: tuple[Bilingual, ...]
    about: Bilingual | None
    readings: tuple[Bilingual, ...]
    withheld: Bilingual | None


@dataclass(frozen=True, slots=True)
class Count:
    """A printed fraction and what it counts, so that it can be counted again: n of `of` cases."""

    theme: str
    side: str
    n: int
    of: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and the passages it rests on. `link` is an anchor in the document it points to."""

    text: Bilingual
    evidence: Keys = ()
    count: Count | None = None
    link: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `number` is filled in when the document is put together."""

    level: int
    text: Bilingual
    anchor: str
    appendix: bool = False
    number: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together. `style`: plain, `lead`, or `note` (smaller)."""

    sentences: tuple[Sentence, ...]
    style: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list of points."""

    points: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage printed in full; `mark` says why it stands here (typical, deviant, against …)."""

    passage: Passage
    mark: Bilingual = field(default_factory=Bilingual)


@dataclass(frozen=True, slots=True)
class Facing:
    """Two columns of quotations facing each other."""

    left_title: Bilingual
    right_title: Bilingual
    left: tuple[Quotation, ...]
    right: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell. Its evidence opens from its text."""

    text: Bilingual
    evidence: Keys = ()
    count: Count | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `widths` are shares of the line. `number` is filled in when the document is put together."""

    caption: Bilingual
    header: tuple[Bilingual, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing and the table it shows, which stands right after it."""

    caption: Bilingual
    drawing: Drawing
    table: Table
    number: int = 0


@dataclass(frozen=True, slots=True)
class TitlePage:
    """Title, question, note and stamp."""

    title: Bilingual
    question: Bilingual
    note: Bilingual
    stamp: Bilingual


@dataclass(frozen=True, slots=True)
class TableOfContents:
    """Where the headings are listed."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page in print."""


@dataclass(frozen=True, slots=True)
class AllPassages:
    """Where every passage used is printed, once, by number."""


@dataclass(frozen=True, slots=True)
class AllLists:
    """Where the passages behind numbers that rest on many are listed."""


Block = (
    Heading
    | Paragraph
    | Items
    | Quotation
    | Facing
    | Table
    | Figure
    | TitlePage
    | TableOfContents
    | PageBreak
    | AllPassages
    | AllLists
)


@dataclass(frozen=True, slots=True)
class EvidenceList:
    """Passages behind one sentence or number, by source. `label` says of what."""

    number: int
    label: Bilingual
    by_source: tuple[tuple[str, tuple[int, ...]], ...]

    @property
    def total(self) -> int:
        """How many passages."""
        return sum(len(numbers) for _, numbers in self.by_source)


@dataclass(frozen=True)
class Document:
    """The whole account. `tables` answers those from which its numbers recompute (for JSON)."""

    title: Bilingual
    languages: tuple[str, ...]
    revision: int
    program: str
    blocks: tuple[Block, ...]
    passages: tuple[Passage, ...]
    numbers: Mapping[str, int]
    lists: tuple[EvidenceList, ...]
    list_of: Mapping[Keys, int]
    tables: Callable[[], Mapping[str, tuple[Mapping[str, object], ...]]]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Heading))


def runs(text: Bilingual, languages: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """What is printed of a text: (language, words), a text that is the same or missing in one printed once."""
    ko, en = text.ko, text.en
    if ko and en and ko != en:
        return tuple([(language, ko if language == "ko" else en) for language in languages])
    if not (ko or en):
        return ()
    return ((languages[0] if ko == en else "ko" if ko else "en", ko or en),)
