"""The project as one spreadsheet: codings, statements, codebook and sources, each on a sheet of its own."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from madang.analysis.corpus import Corpus
from madang.exchange.cells import Row, clean, unguarded
from madang.exchange.out import codebook, codings
from madang.exchange.out.word import LONG_AGO, timeless
from madang.exchange.tables import statements_csv

MOST = 32_767
"""Characters that a cell of a spreadsheet holds; longer words are cut there."""
SOURCES = ("source", "file", "kind", "date", "language", "characters", "turns", "codings")


def xlsx(corpus: Corpus) -> bytes:
    """The spreadsheet. Texts are texts, whatever they begin with, so nothing is run as a formula."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    book.properties.creator = "Madang"
    book.properties.created = book.properties.modified = LONG_AGO.replace(tzinfo=None)
    statements = list(csv.reader(io.StringIO(statements_csv(corpus))))
    sheets: tuple[tuple[str, Row, Iterable[Row]], ...] = (
        ("codings", codings.COLUMNS, codings.codings(corpus)),
        ("statements", statements[0], ([unguarded(cell) for cell in row] for row in statements[1:])),
        ("codebook", codebook.COLUMNS, codebook.codebook(corpus)),
        ("sources", SOURCES, _sources(corpus)),
    )
    for title, head, rows in sheets:
        sheet = book.create_sheet(title)
        sheet.freeze_panes = "A2"
        for row in (head, *rows):
            sheet.append([_cell(sheet, each) for each in row])
    return _saved(book)


def _cell(sheet: Any, value: object) -> Any:
    from openpyxl.cell import WriteOnlyCell

    if not isinstance(value, str):
        return WriteOnlyCell(sheet, value)
    cell = WriteOnlyCell(sheet, clean(value)[:MOST])
    if cell.data_type == "f":
        cell.data_type = "s"
    return cell


def _sources(corpus: Corpus) -> Iterator[Row]:
    counts: dict[str, int] = {}
    for coding in corpus.codings.values():
        counts[coding.segment.source] = counts.get(coding.segment.source, 0) + 1
    for source in sorted(corpus.sources.values(), key=lambda each: (each.name, each.id)):
        transcript = corpus.transcripts[source.id]
        yield (
            source.name,
            source.file_name,
            source.kind.value,
            source.date or "",
            source.language or "",
            len(transcript.text),
            len(transcript.turns),
            counts.get(source.id, 0),
        )


def _saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return _without_clock(timeless(out.getvalue()))


def _without_clock(content: bytes) -> bytes:
    """The library writes the time of saving into the properties, whatever it was told."""
    import re
    import zipfile

    out = io.BytesIO()
    stamp = LONG_AGO.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", lambda found: found[1] + stamp, part)
            made.writestr(entry, part)
    return out.getvalue()
