"""One self-contained HTML file: no network, no script, light and dark, screen and paper."""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from madang.coding.code import Bilingual
from madang.report.document import Cell, Document, EvidenceList, Figure, Keys, Paragraph, Passage, Sentence, runs
from madang.report.numbering import ranges
from madang.report.render import labels
from madang.report.render.svg import svg

SHOWN = 6
"""Passages that unfold under a paragraph; a list behind it has them all."""


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


def _links(numbers: Iterable[int]) -> str:
    return ", ".join(f'<a href="#p{each}">{each}</a>' for each in numbers)


class _Page:
    """What the templates ask for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.main = document.languages[0]

    def kind(self, block: object) -> str:
        """The block's kind, by which the template chooses."""
        return type(block).__name__

    def runs(self, text: Bilingual) -> tuple[tuple[str, str], ...]:
        """What is printed of a text."""
        return runs(text, self._document.languages)

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
        return _safe(f' <span class="e">[{_links(numbers)}]</span>') if numbers else Markup("")

    def cell(self, cell: Cell) -> Markup:
        """A cell: what it rests on opens from its words, and stands beside them by number.

        On screen the numbers show only where there are two to four, in print always.
        """
        printed = "".join(self._run(place, each) for place, each in enumerate(self.runs(cell.text)))
        if not cell.evidence:
            return _safe(printed)
        behind = labels.list_behind(self._document, cell.evidence)
        if behind is not None:
            beside = f' <span class="e paper">[{labels.LIST.said(self.main)} {behind.number}]</span>'
            return _safe(f'<a href="#e{behind.number}">{printed}</a>{beside}')
        numbers = labels.cited(self._document, cell.evidence)
        if not numbers:
            return _safe(printed)
        paper = " paper" if len(numbers) == 1 else ""
        return _safe(f'<a href="#p{numbers[0]}">{printed}</a> <span class="e{paper}">[{_links(numbers)}]</span>')

    def _run(self, place: int, run: tuple[str, str]) -> str:
        language, words = run
        if place:
            return f'<span lang="{language}" class="second">{escape(words)}</span>'
        return str(escape(words)) if language == self.main else f'<span lang="{language}">{escape(words)}</span>'

    def behind(self, paragraph: Paragraph) -> tuple[list[tuple[int, Passage]], int, int | None]:
        """The passages that unfold under a paragraph, how many there are in all, and the list with all."""
        numbers: dict[int, None] = {}
        found: EvidenceList | None = None
        for sentence in paragraph.sentences:
            found = found or labels.list_behind(self._document, sentence.evidence)
            numbers.update(dict.fromkeys(labels.cited(self._document, sentence.evidence)))
        shown = list(numbers)[:SHOWN]
        return (
            [(each, self._document.passages[each - 1]) for each in shown],
            len(numbers),
            found.number if found else None,
        )

    def number(self, passage: Passage) -> int | None:
        """The number of a passage."""
        return self._document.numbers.get(passage.key)

    def citation(self, passage: Passage) -> str:
        """Who, where, when."""
        return labels.citation(passage, self.main)

    def reading(self, passage: Passage) -> str:
        """How it was coded."""
        return labels.reading(passage, self.main)

    def words(self, passage: Passage) -> str:
        """The words, several stretches joined."""
        return " […] ".join(passage.words)

    def figure(self, figure: Figure) -> Markup:
        """The drawing."""
        return Markup(svg(figure.drawing, self.one(figure.caption)))

    def ranges(self, numbers: tuple[int, ...]) -> Markup:
        """Numbers of passages as links; a stretch of them as its ends."""
        links = (
            f'<a href="#p{first}">{first}</a>' + (f'–<a href="#p{last}">{last}</a>' if last > first else "")
            for first, last in ranges(numbers)
        )
        return Markup(", ".join(links))

    def grouped(self) -> list[tuple[str, list[tuple[int, Passage]]]]:
        """All passages by source, in order."""
        found: list[tuple[str, list[tuple[int, Passage]]]] = []
        for number, passage in enumerate(self._document.passages, 1):
            if not found or found[-1][0] != passage.source:
                found.append((passage.source, []))
            found[-1][1].append((number, passage))
        return found
