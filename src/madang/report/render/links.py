"""Links to passages: by number, as stretches of numbers, and the lists of evidence."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from madang.report.document import Document, EvidenceList
from madang.report.numbering import ranges
from madang.report.render import labels


class Links:
    """The links of one document, each made once: a large account prints them by the hundred thousand."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._main = document.languages[0]
        self._links = [f'<a href="#p{number}">{number}</a>' for number in range(len(document.passages) + 1)]

    def each(self, numbers: Sequence[int]) -> str:
        """Every number as a link."""
        return ", ".join([self._links[number] for number in numbers])

    def stretches(self, numbers: Sequence[int]) -> str:
        """Numbers as links; those that follow each other as one link to the first of them."""
        links = self._links
        return ", ".join(
            [
                links[first] if first == last else f'<a href="#p{first}">{first}–{last}</a>'
                for first, last in ranges(numbers)
            ]
        )

    def lists(self) -> Markup:
        """The lists of evidence, by number."""
        return Markup("".join([self._list(each) for each in self._document.lists]))

    def _list(self, each: EvidenceList) -> str:
        label = f'<span class="label">{escape(each.label.said(self._main))}</span>'
        by_source = "".join([self._of(source, numbers) for source, numbers in each.by_source])
        head = f'<li id="e{each.number}" value="{each.number}">{label} <span class="total">({each.total})</span>'
        return f"{head}\n{by_source}</li>\n"

    def _of(self, source: str, numbers: Sequence[int]) -> str:
        name = source or labels.WITHHELD.said(self._main)
        return f'<span class="of">{escape(name)}: {self.stretches(numbers)}</span>'
