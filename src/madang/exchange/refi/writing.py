"""A project as a REFI-QDA document. `write` answers the XML, the files beside it, and what is not in it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import orjson

from madang.analysis.corpus import Corpus
from madang.coding.coding import Coding, Placing
from madang.coding.memo import Memo
from madang.exchange.refi import conventions
from madang.exchange.refi.guids import known_as
from madang.exchange.refi.report import Report
from madang.exchange.refi.heard import PARTICULARS
from madang.findings.findings import Findings
from madang.sources.carried import Carried


@dataclass(frozen=True, slots=True)
class Choice:
    """How to write: in which of two names, and in UTF-16 units as NVivo counts, instead of code points.

    `originals`: with the files that sources and other programs' media came in; without them a PDF is its text.
    """

    language: str = "ko"
    utf16: bool = False
    originals: bool = True


@dataclass
class Writing:
    """What a document is made of while it is written."""

    corpus: Corpus
    findings: Findings
    carried: Mapping[str, Carried]
    choice: Choice
    name: str
    report: Report = field(default_factory=Report)
    files: dict[str, bytes | str] = field(default_factory=dict)
    """Name in the archive to bytes, or to the fingerprint of what the project keeps."""

    def of(self, element: str, owner: str | None = None) -> list[Carried]:
        """What is kept of an element, of one owner or of all, in the order it came."""
        found = self._by_element.get(element, [])
        return found if owner is None else [each for each in found if each.owner == owner]

    @cached_property
    def _by_element(self) -> dict[str, list[Carried]]:
        found: dict[str, list[Carried]] = defaultdict(list)
        for each in sorted(self.carried.values(), key=lambda each: (each.order, each.id)):
            found[each.element].append(each)
        return found

    @cached_property
    def particulars(self) -> dict[str, dict[str, Any]]:
        """What came with each source and its passages, by source."""
        return {each.owner: orjson.loads(each.text) for each in self._by_element.get(PARTICULARS, ())}

    @cached_property
    def memos(self) -> dict[tuple[str, str], list[Memo]]:
        """The memos on each thing."""
        found: dict[tuple[str, str], list[Memo]] = defaultdict(list)
        for memo in self.corpus.memos:
            found[memo.of, memo.of_id].append(memo)
        return found

    @cached_property
    def known(self) -> frozenset[str]:
        """Every GUID that may be pointed to."""
        corpus = self.corpus
        ids: Iterable[str] = (
            *(code.id for code in corpus.codebook.codes),
            *(each for each in (*corpus.sources, *corpus.codings)),
            *(memo.id for memo in corpus.memos),
            *conventions.guids(corpus, self.findings),
            *(each.guid for each in self.carried.values() if each.guid),
            *(told["s"] for each in self.particulars.values() for told in each.get("codings", {}).values()),
        )
        return frozenset(map(known_as, ids))

    @cached_property
    def first_codings(self) -> dict[str, str]:
        """The first coding of each statement that still has words in the text."""
        found: dict[str, str] = {}
        for id_, coding in sorted(self.corpus.codings.items()):
            if coding.statement is not None and coding.placing is not Placing.UNPLACED:
                found.setdefault(coding.statement, id_)
        return found

    def selection(self, coding: Coding) -> str:
        """The GUID of the passage that a coding is written on."""
        came = self.particulars.get(coding.segment.source, {}).get("codings", {})
        given = came.get(coding.id, {}).get("s")
        return given or conventions.selection_of(self._first_at.get(_place(coding), coding.id))

    @cached_property
    def _first_at(self) -> dict[tuple[str, int, int], str]:
        found: dict[tuple[str, int, int], str] = {}
        for id_, coding in sorted(self.corpus.codings.items()):
            found.setdefault(_place(coding), id_)
        return found

    def units(self, text: str) -> "Units":
        """Places of a text in the units asked for."""
        return Units(text, utf16=self.choice.utf16)

    def counts(self, kind: str, number: int = 1) -> None:
        """Count what was written."""
        if number:
            self.report.new[kind] += number


def _place(coding: Coding) -> tuple[str, int, int]:
    return coding.segment.source, coding.segment.span.start, coding.segment.span.end


class Units:
    """Places of one text in code points, or in UTF-16 units."""

    def __init__(self, text: str, *, utf16: bool) -> None:
        wide = utf16 and not text.isascii()
        self._beyond = [place for place, letter in enumerate(text) if letter > "\uffff"] if wide else []

    def __call__(self, place: int) -> int:
        """A place in the units asked for."""
        return place + bisect_left(self._beyond, place) if self._beyond else place
