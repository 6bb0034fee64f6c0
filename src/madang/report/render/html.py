"""One self-contained HTML file: no network, no script, light and dark, screen and paper."""

from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from madang.base.bilingual import Bilingual
from madang.report.document import Cell, Document, EvidenceList, Figure, Keys, Paragraph, Sentence, Table, runs
from madang.report.render import labels
from madang.report.render.links import Links
from madang.report.render.quotes import Quotes
from madang.report.render.svg import svg

SHOWN = 6
"""Passages that unfold under a paragraph; a list behind it has them all."""

_SECOND = ' class="second"'


def render(document: Document) -> bytes:
    """The document as UTF-8 HTML. The same document gives the same bytes."""
    page = _Page(document)
    template = _environment().get_template("account.html")
    return template.render(document=document, page=page, labels=labels, style=_style(document), SHOWN=SHOWN).encode(
        "utf-8"
    )


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("madang.report.render", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


def _style(document: Document) -> Markup:
    """The style sheet, with the running title as a CSS string in which every letter is escaped."""
    css = (files("madang.report.render") / "templates" / "account.css").read_text("utf-8")
    title = document.title.said(document.languages[0])
    return Markup(css.replace("RUNNING_TITLE", "".join(f"\\{ord(letter):x} " for letter in title)))


def _safe(made: str) -> Markup:
    """Markup that was put together here from escaped words and numbers."""
    return Markup(made)


class _Page:
    """What the templates ask for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.main = document.languages[0]
        self.links = Links(document)
        self.quotes = Quotes(document)
        self._cells: dict[tuple[str, str], str] = {}

    def kind(self, block: object) -> str:
        """The block's kind, by which the template chooses."""
        return type(block).__name__

    def runs(self, text: Bilingual) -> tuple[tuple[str, str], ...]:
        """What is printed of a text."""
        return runs(text, self._document.languages)

    def text(self, text: Bilingual) -> Markup:
        """What is printed of a text, each language in its own element."""
        spans = [
            f'<span lang="{language}"{_SECOND if place else ""}>{escape(words)}</span>'
            for place, (language, words) in enumerate(self.runs(text))
        ]
        return _safe(" ".join(spans))

    def said(self, text: Bilingual) -> str:
        """A label of the page: in both languages where both are printed."""
        return " · ".join(words for _, words in self.runs(text))

    def one(self, text: Bilingual) -> str:
        """A text in the account's first language."""
        return text.said(self.main)

    def sentences(self, paragraph: Paragraph, language: str) -> Markup:
        """The sentences of a paragraph in one language, each followed by its passages."""
        return Markup(" ").join(self._sentence(each, language) for each in paragraph.sentences)

    def languages(self, paragraph: Paragraph) -> tuple[str, ...]:
        """The languages a paragraph is printed in: one where it says the same in both."""
        first, *rest = self._document.languages
        differ = any(each.text.ko and each.text.en and each.text.ko != each.text.en for each in paragraph.sentences)
        return (first, *rest) if differ else (first,)

    def _sentence(self, sentence: Sentence, language: str) -> Markup:
        words = escape(sentence.text.said(language))
        if sentence.link:
            words = _safe(f'<a class="to" href="#{escape(sentence.link)}">{words}</a>')
        return words + self._marks(sentence.evidence, language)

    def _marks(self, keys: Keys, language: str) -> Markup:
        """Links to the passages behind a sentence, or to their list."""
        behind = labels.list_behind(self._document, keys)
        if behind is not None:
            text = f"{labels.LIST.said(language)} {behind.number}"
            return _safe(f' <a class="e" href="#e{behind.number}">[{text}]</a>')
        numbers = labels.cited(self._document, keys)
        return _safe(f' <span class="e">[{self.links.each(numbers)}]</span>') if numbers else Markup("")

    def rows(self, table: Table) -> Markup:
        """The rows of a table."""
        rows = ["".join([f"<td>{self._cell(each)}</td>" for each in row]) for row in table.rows]
        return _safe("".join([f"<tr>{row}</tr>\n" for row in rows]))

    def _cell(self, cell: Cell) -> str:
        """A cell: what it rests on opens from its words, and stands beside them by number.

        On screen the numbers show only where there are two to four, in print always.
        """
        printed = self._printed(cell.text)
        if not cell.evidence:
            return printed
        behind = labels.list_behind(self._document, cell.evidence)
        if behind is not None:
            beside = f' <span class="e paper">[{labels.LIST.said(self.main)} {behind.number}]</span>'
            return f'<a href="#e{behind.number}">{printed}</a>{beside}'
        numbers = labels.cited(self._document, cell.evidence)
        if not numbers:
            return printed
        paper = " paper" if len(numbers) == 1 else ""
        return f'<a href="#p{numbers[0]}">{printed}</a> <span class="e{paper}">[{self.links.each(numbers)}]</span>'

    def _printed(self, text: Bilingual) -> str:
        """The words of a cell; the same ones stand in thousands of cells."""
        key = text.ko, text.en
        if key not in self._cells:
            self._cells[key] = "".join([self._run(place, each) for place, each in enumerate(self.runs(text))])
        return self._cells[key]

    def _run(self, place: int, run: tuple[str, str]) -> str:
        language, words = run
        if place:
            return f'<span lang="{language}"{_SECOND}>{escape(words)}</span>'
        return str(escape(words)) if language == self.main else f'<span lang="{language}">{escape(words)}</span>'

    def behind(self, paragraph: Paragraph) -> tuple[list[int], int, int | None]:
        """The passages that unfold under a paragraph, how many there are in all, and the list with all."""
        numbers: dict[int, None] = {}
        found: EvidenceList | None = None
        for sentence in paragraph.sentences:
            found = found or labels.list_behind(self._document, sentence.evidence)
            numbers.update(dict.fromkeys(labels.cited(self._document, sentence.evidence)))
        return list(numbers)[:SHOWN], len(numbers), found.number if found else None

    def figure(self, figure: Figure) -> Markup:
        """The drawing."""
        return Markup(svg(figure.drawing, self.one(figure.caption)))
