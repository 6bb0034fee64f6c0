"""Short ways to write blocks down."""

from collections.abc import Iterable

from madang.analysis.coverage import Coverage
from madang.base.bilingual import Bilingual
from madang.report.desk import Desk
from madang.report.document import Block, Cell, Count, Heading, Paragraph, Sentence, Table
from madang.report.phrases import fraction, same

Blocks = tuple[Block, ...]


def say(ko: str, en: str, evidence: Iterable[str] = (), *, link: str = "") -> Sentence:
    """One sentence in both languages."""
    return Sentence(Bilingual(ko, en), tuple(evidence), link=link)


def told(text: Bilingual, evidence: Iterable[str] = ()) -> Sentence:
    """A sentence that is there already."""
    return Sentence(text, tuple(evidence))


def para(*sentences: Sentence | None, style: str = "") -> Paragraph:
    """A paragraph of the sentences that there are."""
    return Paragraph(tuple(each for each in sentences if each is not None), style)


def note(ko: str, en: str) -> Paragraph:
    """A smaller paragraph without evidence."""
    return Paragraph((Sentence(Bilingual(ko, en)),), "note")


def head(level: int, ko: str, en: str, anchor: str, *, appendix: bool = False) -> Heading:
    """A heading."""
    return Heading(level, Bilingual(ko, en), anchor, appendix)


def cell(text: Bilingual | str | int, evidence: Iterable[str] = ()) -> Cell:
    """A cell; plain text is the same in both languages."""
    return Cell(text if isinstance(text, Bilingual) else same(text), tuple(evidence))


def table(
    ko: str, en: str, header: Iterable[tuple[str, str]], rows: Iterable[Iterable[Cell]], widths: tuple[float, ...] = ()
) -> Table:
    """A table."""
    columns = tuple(Bilingual(*each) for each in header)
    return Table(Bilingual(ko, en), columns, tuple(tuple(row) for row in rows), widths)


def counted(desk: Desk, row: Coverage) -> Cell:
    """The fixed word and fraction of a coverage, opening to its statements."""
    count = Count(row.theme, row.side.value if row.side else "", row.n, row.reached)
    return Cell(fraction(row), desk.ordered(row.statements), count)


def quoted(desk: Desk, statements: Iterable[str], most: int = 2) -> Blocks:
    """Typical and deviant passages of a theme, and how many of them may not be shown here."""
    statements = tuple(statements)
    held = desk.withheld(statements)
    shown = desk.quotations(statements, most)
    if not held:
        return shown
    ko = f"연구자가 고른 구절 가운데 {len(held)}개는 이 보고서에서 비공개이다."
    one = "passage chosen by the researchers is" if len(held) == 1 else "passages chosen by the researchers are"
    return (*shown, para(say(ko, f"{len(held)} more {one} withheld here.", held), style="note"))
