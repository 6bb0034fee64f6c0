"""Blocks as WordprocessingML."""

from collections.abc import Callable, Iterator
from itertools import count

from madang.base.bilingual import Bilingual
from madang.report.document import (
    AllLists,
    AllPassages,
    Block,
    Cell,
    Document,
    Facing,
    Figure,
    Heading,
    Items,
    Keys,
    PageBreak,
    Paragraph,
    Passage,
    Quotation,
    Sentence,
    Table,
    TableOfContents,
    TitlePage,
    runs,
)
from madang.report.numbering import ranges
from madang.report.render import labels
from madang.report.render import wordml as w
from madang.report.render.word_styles import PLAIN_TABLE, TABLE


class Body:
    """Writes one document. `relate` keeps a drawing in the package and answers its relation."""

    def __init__(self, document: Document, relate: Callable[[Figure], str]) -> None:
        self._document = document
        self._relate = relate
        self._main = document.languages[0]
        self._marks = count(1)
        self._new_page = False

    def xml(self) -> Iterator[str]:
        """The elements of the body, one after the other."""
        for block in self._document.blocks:
            if isinstance(block, PageBreak):
                self._new_page = True
            else:
                yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        writers: dict[type, Callable[..., Iterator[str]]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Items: self._items,
            Quotation: self._quotation,
            Facing: self._facing,
            Table: self._table,
            Figure: self._figure,
            TitlePage: self._title,
            TableOfContents: self._contents,
            AllPassages: self._passages,
            AllLists: self._lists,
        }
        return writers[type(block)](block)

    def _runs(self, text: Bilingual, style: str = "", *, bold: bool = False, lines: bool = False) -> str:
        """A text in the languages of the account, the second one in its own style."""
        parts = runs(text, self._document.languages)
        made = [w.run(words, language, "Second" if place else style, bold=bold and not place)
                for place, (language, words) in enumerate(parts)]  # fmt: skip
        return (w.BREAK if lines else w.run("  ", "en")).join(made)

    def _one(self, text: Bilingual) -> str:
        return text.said(self._main)

    def _marked(self, anchor: str, content: str) -> str:
        return w.bookmark(anchor, next(self._marks), content) if anchor else content

    def _title(self, block: TitlePage) -> Iterator[str]:
        for place, (language, words) in enumerate(runs(block.title, self._document.languages)):
            yield w.paragraph(w.run(words, language), "Subtitle" if place else "Title")
        for text, style in ((block.note, "Note"), (block.question, "Lead"), (block.stamp, "Small")):
            for place, (language, words) in enumerate(runs(text, self._document.languages)):
                yield w.paragraph(w.run(words, language), "English" if place and style == "Lead" else style)

    def _contents(self, _: TableOfContents) -> Iterator[str]:
        yield w.paragraph(self._runs(labels.CONTENTS, bold=True), "Lead", page=True)
        entries = [each for each in self._document.headings if each.level < 3 and each.anchor]
        for place, each in enumerate(entries):
            start = w.begin(r'TOC \o "1-2" \h \z \u') if not place else ""
            close = w.end() if place == len(entries) - 1 else ""
            entry = w.link(each.anchor, w.run(f"{each.number}  ", "en") + self._runs(each.text))
            yield w.paragraph(start + entry + close, f"toc{each.level}")

    def _heading(self, block: Heading) -> Iterator[str]:
        before = f"{self._one(labels.APPENDIX)} " if block.appendix else ""
        number = w.run(f"{before}{block.number}  ", self._main) if block.number else ""
        content = self._marked(block.anchor, number + self._runs(block.text))
        page, self._new_page = self._new_page, False
        yield w.paragraph(content, f"Heading{block.level}", page=page)

    def _paragraph(self, block: Paragraph, style: str = "") -> Iterator[str]:
        first, *rest = self._document.languages
        differ = any(each.text.ko and each.text.en and each.text.ko != each.text.en for each in block.sentences)
        named = style or {"note": "Note", "lead": "Lead"}.get(block.style, "")
        for language in (first, *rest) if differ else (first,):
            content = w.run(" ", "en").join(self._sentence(each, language) for each in block.sentences)
            yield w.paragraph(content, named if language == first or named == "Note" else "English")

    def _sentence(self, sentence: Sentence, language: str) -> str:
        words = w.run(sentence.text.said(language), language)
        return (w.link(sentence.link, words) if sentence.link else words) + self._evidence(sentence.evidence, language)

    def _evidence(self, keys: Keys, language: str) -> str:
        behind = labels.list_behind(self._document, keys)
        if behind is not None:
            shown = w.run(f"{labels.LIST.said(language)} {behind.number}", language, "Evidence")
            return w.run(" [", "en", "Evidence") + w.link(f"e{behind.number}", shown) + w.run("]", "en", "Evidence")
        numbers = labels.cited(self._document, keys)
        if not numbers:
            return ""
        links = (w.link(f"p{each}", w.run(str(each), "en", "Evidence")) for each in numbers)
        return w.run(" [", "en", "Evidence") + w.run(", ", "en", "Evidence").join(links) + w.run("]", "en", "Evidence")

    def _items(self, block: Items) -> Iterator[str]:
        for point in block.points:
            yield from self._paragraph(point, "ListBullet")

    def _quotation(self, block: Quotation) -> Iterator[str]:
        passage = block.passage
        mark = self._runs(block.mark)
        if mark:
            yield w.paragraph(mark, "Mark")
        if passage.withheld is not None:
            yield w.paragraph(self._runs(passage.withheld), "Quote")
        else:
            yield w.paragraph(w.run(f"“{self._words(passage)}”", passage.language), "Quote")
        if passage.translation:
            yield w.paragraph(w.run(f"“{passage.translation}”", passage.translation_language), "Translation")
        cited = w.run(labels.citation(passage, self._main), self._main)
        yield w.paragraph(cited + self._evidence((passage.key,), self._main), "Citation")

    def _words(self, passage: Passage) -> str:
        return " […] ".join(passage.words)

    def _facing(self, block: Facing) -> Iterator[str]:
        both = block.left_title, block.right_title
        titles = [w.paragraph(self._runs(each, bold=True), "Cell", keep=True) for each in both]
        columns = ["".join(xml for each in side for xml in self._quotation(each)) for side in (block.left, block.right)]
        filled = [each or w.paragraph("", "Cell") for each in columns]
        yield w.table([titles, filled], (1, 1), PLAIN_TABLE, header=False)
        yield w.paragraph("", "Small")

    def _caption(self, label: Bilingual, number: int, text: Bilingual) -> str:
        name = self._one(label)
        field = w.field(rf"SEQ {name} \* ARABIC", str(number))
        return w.paragraph(w.run(f"{name} ", self._main) + field + w.run("  ", "en") + self._runs(text), "Caption")

    def _table(self, block: Table) -> Iterator[str]:
        yield self._caption(labels.TABLE, block.number, block.caption)
        widths = block.widths or tuple(1.0 for _ in block.header)
        head = [w.paragraph(self._runs(each, lines=True), "Cell") for each in block.header]
        yield w.table([head, *([self._cell(each) for each in row] for row in block.rows)], widths, TABLE)
        yield w.paragraph("", "Small")

    def _cell(self, cell: Cell) -> str:
        return w.paragraph(self._runs(cell.text, lines=True) + self._evidence(cell.evidence, self._main), "Cell")

    def _figure(self, block: Figure) -> Iterator[str]:
        yield self._caption(labels.FIGURE, block.number, block.caption)
        scale = min(1.0, 464 / block.drawing.width)
        size = block.drawing.width * scale, block.drawing.height * scale
        yield w.paragraph(w.picture(self._relate(block), block.number, *size, self._one(block.caption)))
        yield from self._table(block.table)

    def _passages(self, _: AllPassages) -> Iterator[str]:
        last = None
        for number, passage in enumerate(self._document.passages, 1):
            if passage.source != last:
                last = passage.source
                yield w.paragraph(w.run(passage.source or self._one(labels.WITHHELD), self._main), "Heading3")
            yield w.paragraph(self._passage(number, passage), "Passage")

    def _passage(self, number: int, passage: Passage) -> str:
        content = self._marked(f"p{number}", w.run(str(number), "en", bold=True)) + w.run("  ", "en")
        if passage.withheld is not None:
            content += self._runs(passage.withheld)
        else:
            content += w.run(f"“{self._words(passage)}”", passage.language)
            content += (
                w.run(f" “{passage.translation}”", passage.translation_language, "Second")
                if passage.translation
                else ""
            )
        beside = f" {labels.citation(passage, self._main)} · {labels.reading(passage, self._main)}"
        return content + w.run(beside, self._main, "Evidence")

    def _lists(self, _: AllLists) -> Iterator[str]:
        for each in self._document.lists:
            number = self._marked(f"e{each.number}", w.run(str(each.number), "en", bold=True))
            content = number + w.run(f"  {self._one(each.label)} ({each.total})", self._main)
            for source, numbers in each.by_source:
                content += w.run(f"  {source or self._one(labels.WITHHELD)}: ", self._main, "Evidence")
                content += w.run(", ", "en", "Evidence").join(self._range(*ends) for ends in ranges(numbers))
            yield w.paragraph(content, "Passage")

    def _range(self, first: int, last: int) -> str:
        shown = w.run(labels.spoken([(first, last)]), "en", "Evidence")
        return w.link(f"p{first}", shown)
