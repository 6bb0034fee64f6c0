"""`Search`: what somebody looks for, as a value; `Hits`: the places that answer."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from madang.analysis.retrieval import Query
from madang.analysis.voices import Voice
from madang.base.ids import CodeId, CodingId, OrganisationId, SourceId
from madang.sources.organisation import Side
from madang.text.search import Scope, Spelling


class Beside(StrEnum):
    """How words have to stand to the coded passages asked for: inside one, in its turn, or within some turns."""

    INSIDE = "inside"
    TURN = "turn"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Search:
    """What to find. Without words it asks for coded passages; with both, for words beside coded passages.

    `codes` and `without` name codes by id, so that a saved search outlives a renamed code; those of
    `query` stay empty. With words, the filters of `query` on who speaks are about the words, those on
    codings about the passages they stand beside.
    """

    words: str = ""
    spelling: Spelling = Spelling.WITHIN
    spacing: bool = False
    scope: Scope = Scope.TURN
    beside: Beside = Beside.INSIDE
    codes: tuple[CodeId, ...] = ()
    without: tuple[CodeId, ...] = ()
    no_interviewers: bool = False
    query: Query = field(default_factory=Query)

    @property
    def asks_words(self) -> bool:
        """Whether words were typed."""
        return bool(self.words.strip())

    @property
    def asks_codings(self) -> bool:
        """Whether anything is asked about codings."""
        told = self.query.about or self.query.episodes or self.query.stances
        return bool(self.codes or self.query.coders or told)


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that answers: a turn with the words that were found, or a coded passage (code points).

    `words` are the places of the words, in order; `codings` the codings there, where codes were asked
    for; `turn` counts from 0.
    """

    source: SourceId
    start: int
    end: int
    turn: int | None
    words: tuple[tuple[int, int], ...]
    codings: tuple[CodingId, ...]
    voice: Voice


@dataclass(frozen=True)
class Hits:
    """All places that answer, by source (date, then id) and in the order of the text, and what they come to.

    `words` counts places of words. `sides` and `cases` count hits, the most first; None stands for speakers
    whom nobody has placed. `cases_of_side` counts the cases that a side's hits come from.
    """

    hits: Sequence[Hit]
    words: int
    sources: int
    sides: dict[Side | None, int]
    cases: dict[OrganisationId | None, int]
    cases_of_side: dict[Side, int]
