"""Passages as HTML: in the appendix, under a paragraph, as quotations and facing each other.

Put together here and not in the template, because a large account prints them by the ten thousand.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from markupsafe import Markup, escape

from madang.base.bilingual import Bilingual
from madang.report.document import Document, Passage, Quotation, runs
from madang.report.render import labels


class Quotes:
    """The passages of one document as they are printed."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._main = document.languages[0]
        self._cites: dict[str, str] = {}

    def appendix(self) -> Markup:
        """Every passage by source, with how it was coded."""
        numbered = enumerate(self._document.passages, 1)
        by_source = groupby(numbered, key=lambda each: each[1].source)
        return Markup("".join([self._of_source(source, members) for source, members in by_source]))

    def quotations(self, found: Iterable[Quotation]) -> Markup:
        """Quotations one after the other."""
        return Markup("".join([self._quotation(each) for each in found]))

    def unfolding(self, numbers: Sequence[int]) -> Markup:
        """The passages with these numbers as the points of a list."""
        passages = self._document.passages
        return Markup("".join([self._point(number, passages[number - 1]) for number in numbers]))

    def _of_source(self, source: str, members: Iterable[tuple[int, Passage]]) -> str:
        points = "".join([self._item(number, passage) for number, passage in members])
        name = escape(source) if source else self._said(labels.WITHHELD)
        return f'<h3>{name}</h3>\n<ol class="passages">\n{points}</ol>\n'

    def _item(self, number: int, passage: Passage) -> str:
        reading = escape(labels.reading(passage, self._main))
        words = self._withheld(passage) or f"{_said(passage, 'q')}{_translated(passage, ' ', 'span')}"
        coded = f'{self._cite(passage)} <span class="reading">{reading}</span>'
        return f'<li id="p{number}" value="{number}">{words} {coded}</li>\n'

    def _point(self, number: int, passage: Passage) -> str:
        words = self._withheld(passage) or f"{_said(passage, 'q')}\n{_translated(passage, '', 'span')}"
        return f'<li>{words}{self._cite(passage)}\n <a class="e" href="#p{number}">[{number}]</a></li>\n'

    def _quotation(self, quotation: Quotation) -> str:
        passage, number = quotation.passage, self._document.numbers.get(quotation.passage.key)
        mark = f'<p class="mark">{self._said(quotation.mark)}</p>' if quotation.mark else ""
        words = self._withheld(passage, "p") or (
            f"{_said(passage, 'blockquote')}\n{_translated(passage, '', 'blockquote')}"
        )
        link = f' <a class="e" href="#p{number}">[{number}]</a>' if number else ""
        held = " held" if passage.withheld is not None else ""
        caption = f"<figcaption>{self._citation(passage)}{link}</figcaption>"
        return f'<figure class="quotation{held}">\n{mark}{words}{caption}\n</figure>\n'

    def _withheld(self, passage: Passage, tag: str = "span") -> str:
        """Why its words are not shown; empty where they are."""
        return f'<{tag} class="withheld">{self._said(passage.withheld)}</{tag}>' if passage.withheld else ""

    def _cite(self, passage: Passage) -> str:
        return f"<cite>{self._citation(passage)}</cite>"

    def _citation(self, passage: Passage) -> str:
        if passage.key not in self._cites:
            self._cites[passage.key] = str(escape(labels.citation(passage, self._main)))
        return self._cites[passage.key]

    def _said(self, text: Bilingual) -> str:
        return str(escape(" · ".join(words for _, words in runs(text, self._document.languages))))


def _said(passage: Passage, tag: str) -> str:
    """The words, several stretches joined."""
    return f'<{tag} lang="{passage.language}">{escape(" […] ".join(passage.words))}</{tag}>'


def _translated(passage: Passage, before: str, tag: str) -> str:
    if not passage.translation:
        return ""
    language, words = passage.translation_language, escape(passage.translation)
    return f'{before}<{tag} class="translation" lang="{language}">{words}</{tag}>'
