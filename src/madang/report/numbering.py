"""The last step of composing: numbers for headings, tables, figures, passages and evidence lists."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, count, groupby

from madang.base.bilingual import Bilingual
from madang.report.citations import Citations
from madang.report.document import (
    Block,
    Cell,
    EvidenceList,
    Facing,
    Figure,
    Heading,
    Items,
    Keys,
    Paragraph,
    Passage,
    Quotation,
    Table,
)
from madang.report.phrases import joined

INLINE = 4
"""From more passages than this on, a sentence points to a list instead of naming each."""


def numbered(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with numbers on headings, tables and figures."""
    sections, appendices, tables, figures = count(1), count(0), count(1), count(1)
    top, below = "", count(1)
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            top = chr(ord("A") + next(appendices)) if block.appendix else str(next(sections))
            below = count(1)
            found.append(replace(block, number=top))
        elif isinstance(block, Heading) and block.level == 2:
            found.append(replace(block, number=f"{top}.{next(below)}"))
        elif isinstance(block, Figure):
            table = replace(block.table, number=next(tables))
            found.append(replace(block, number=next(figures), table=table))
        elif isinstance(block, Table):
            found.append(replace(block, number=next(tables)))
        else:
            found.append(block)
    return tuple(found)


def labelled(blocks: Iterable[Block]) -> Iterator[tuple[Keys, Bilingual]]:
    """Every piece of evidence in the blocks, with what it is evidence of."""
    for block in blocks:
        yield from _of_block(block)


def _of_block(block: Block) -> Iterator[tuple[Keys, Bilingual]]:
    if isinstance(block, Paragraph):
        yield from ((each.evidence, each.text) for each in block.sentences if each.evidence)
    elif isinstance(block, Items):
        for point in block.points:
            yield from _of_block(point)
    elif isinstance(block, Quotation):
        yield (block.passage.key,), Bilingual()
    elif isinstance(block, Facing):
        yield from (((each.passage.key,), Bilingual()) for each in (*block.left, *block.right))
    elif isinstance(block, Figure):
        yield from _of_table(block.table)
    elif isinstance(block, Table):
        yield from _of_table(block)


def _of_table(table: Table) -> Iterator[tuple[Keys, Bilingual]]:
    for row in table.rows:
        for header, cell in zip(table.header, row, strict=True):
            if cell.evidence:
                yield cell.evidence, joined([*_first(table.caption, row, cell), header], ": ", ": ")


def _first(caption: Bilingual, row: Sequence[Cell], cell: Cell) -> list[Bilingual]:
    named = [row[0].text] if row[0] is not cell and (row[0].text.ko or row[0].text.en) else []
    return [caption, *named]


def passages(citations: Citations, evidence: Iterable[Keys]) -> tuple[tuple[Passage, ...], dict[str, int]]:
    """Every passage used, once, in order (those withheld last), and the number of each key."""
    used = {key for keys in evidence for key in keys}
    shown = {key: citations.passage(key) for key in used if not citations.asked(key)}
    ordered = sorted(sorted(shown, key=citations.place), key=lambda key: shown[key].withheld is not None)
    return tuple(shown[key] for key in ordered), {key: number for number, key in enumerate(ordered, 1)}


def lists(
    passages: Sequence[Passage], numbers: dict[str, int], found: Iterable[tuple[Keys, Bilingual]]
) -> tuple[tuple[EvidenceList, ...], dict[Keys, int]]:
    """A list for every set of more than `INLINE` passages; the same set is listed once."""
    by_keys: dict[Keys, int] = {}
    by_numbers: dict[tuple[int, ...], int] = {}
    made: list[EvidenceList] = []
    sources = _Sources(passages)
    for keys, label in found:
        if len(keys) <= INLINE or keys in by_keys:
            continue
        # Most keys stand in order already, and a set would put them out of it.
        own = tuple(dict.fromkeys(sorted([numbers[key] for key in keys if key in numbers])))
        if own not in by_numbers:
            by_numbers[own] = len(made) + 1
            made.append(EvidenceList(len(made) + 1, label, sources.of(own)))
        by_keys[keys] = by_numbers[own]
    return tuple(made), by_keys


class _Sources:
    """Which numbers belong to which source: passages stand source by source."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        runs = [(name, len(list(own))) for name, own in groupby(each.source for each in passages)]
        self._names = [name for name, _ in runs]
        self._ends = list(accumulate(length for _, length in runs))

    def of(self, numbers: tuple[int, ...]) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """Numbers in order, by source."""
        found: dict[str, tuple[int, ...]] = {}
        start = 0
        while start < len(numbers):
            run = bisect_left(self._ends, numbers[start])
            end = bisect_right(numbers, self._ends[run], start)
            found[self._names[run]] = (*found.get(self._names[run], ()), *numbers[start:end])
            start = end
        return tuple(found.items())


def ranges(numbers: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Consecutive numbers as (first, last)."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = found[-1][0], number
        else:
            found.append((number, number))
    return tuple(found)
