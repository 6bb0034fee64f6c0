"""A project as a REFI-QDA document. `write` answers the XML, the files beside it, and what is not in it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

import orjson

from madang.analysis.corpus import Corpus
from madang.base.ids import SourceId
from madang.coding.coding import Coding, Placing
from madang.coding.memo import Memo
from madang.exchange.refi import conventions
from madang.exchange.refi.guids import known_as, made
from madang.exchange.refi.heard import PARTICULARS
from madang.exchange.refi.report import Report
from madang.exchange.refi.validating import fits
from madang.findings.findings import Findings
from madang.sources.carried import Carried
from madang.sources.recording import Recording

DATES = ("creationDateTime", "modifiedDateTime")


class Voices(StrEnum):
    """What of recordings goes out, each more than the one before.

    Not even their names; their names; also the files that other programs left; also copies of those attached here.
    """

    NONE = "none"
    NAMED = "named"
    KEPT = "kept"
    COPIED = "copied"


@dataclass(frozen=True, slots=True)
class Choice:
    """How to write: in which of two names, and in UTF-16 units as NVivo counts, instead of code points.

    `originals`: with the files that sources and other programs' media came in; without them a PDF is its text.
    `inside`: the codings of every text that has a recording stand in the transcript there, not on a text of its own.
    `by_line`: passages are called by their lines, as qc reads them, not by their words.
    """

    language: str = "ko"
    utf16: bool = False
    originals: bool = True
    inside: bool = False
    voices: Voices = Voices.KEPT
    by_line: bool = False


@dataclass(frozen=True, slots=True)
class Hearing:
    """What is known of the recordings attached to sources.

    `at_hand` holds the ids of those whose files are there, and `since` the day each source came in (xsd:dateTime).
    """

    recordings: Sequence[Recording] = ()
    at_hand: Collection[str] = ()
    since: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Writing:
    """What a document is made of while it is written."""

    corpus: Corpus
    findings: Findings
    carried: Mapping[str, Carried]
    choice: Choice
    name: str
    hearing: Hearing = field(default_factory=Hearing)
    report: Report = field(default_factory=Report)
    files: dict[str, bytes | str] = field(default_factory=dict)
    """Name in the archive to bytes, or to the fingerprint of what the project keeps."""
    copies: dict[str, tuple[str, Recording]] = field(default_factory=dict)
    """Fingerprint of each recording that goes along as a file, its name in `sources` and what it is."""
    named: list[str] = field(default_factory=list)
    """Recordings that are named and do not go along."""

    @cached_property
    def here(self) -> frozenset[str]:
        """The GUIDs of the project's own sources."""
        return frozenset(map(known_as, self.corpus.sources))

    def came_as(self, source: str) -> dict[str, str]:
        """What another program said of a source."""
        told: dict[str, str] = self.particulars.get(source, {}).get("source", {})
        return told

    def is_pdf(self, source: SourceId) -> bool:
        """Whether a source goes out with its pages."""
        media_type, element = self.corpus.sources[source].media_type, self.came_as(source).get("element")
        return media_type == "application/pdf" and element == "PDFSource" and self.choice.originals

    def text_file(self, source: SourceId) -> str:
        """The GUID that the file of a source's text is named by."""
        guid = known_as(source)
        return known_as(self.came_as(source).get("text") or made("text", guid)) if self.is_pdf(source) else guid

    def dates(self, source: SourceId, *, always: bool = False) -> dict[str, str]:
        """When a source was made and changed where it came from; `always`: else when it came in, if that is known."""
        told = self.came_as(source)
        dates = {name: told[name] for name in DATES if name in told and fits("time", told[name])}
        if always and not dates and source in self.hearing.since:
            dates["creationDateTime"] = self.hearing.since[source]
        return dates

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
            *(each.id for each in self.hearing.recordings),
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
    def _first_at(self) -> dict[tuple[str, int, int, str], str]:
        found: dict[tuple[str, int, int, str], str] = {}
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


def _place(coding: Coding) -> tuple[str, int, int, str]:
    return coding.segment.source, coding.segment.span.start, coding.segment.span.end, coding.coder


class Units:
    """Places of one text in code points, or in UTF-16 units."""

    def __init__(self, text: str, *, utf16: bool) -> None:
        wide = utf16 and not text.isascii()
        self._beyond = [place for place, letter in enumerate(text) if letter > "\uffff"] if wide else []

    def __call__(self, place: int) -> int:
        """A place in the units asked for."""
        return place + bisect_left(self._beyond, place) if self._beyond else place
