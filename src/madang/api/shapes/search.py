"""Searches, and what is done with them, as JSON."""

from typing import Annotated

from pydantic import Field, StrictBool, StrictInt, StrictStr, ValidationError

from madang.analysis.corpus import Corpus
from madang.analysis.places import Match
from madang.analysis.queries import Beside, Search
from madang.analysis.retrieval import Query
from madang.api.shapes.shape import Asked, Shape
from madang.base.errors import Invalid
from madang.base.ids import CodeId, CoderId, EpisodeId, OrganisationId, ParticipantId, SourceId
from madang.coding.statement import Stance
from madang.sources.organisation import Side
from madang.sources.source import SourceKind
from madang.text.search import Scope, Spelling
from madang.workbench.coding_hits import Extent, Order, Preview
from madang.workbench.saved_searches import SavedSearch

Words = Annotated[StrictStr, Field(max_length=1_000)]


class SearchAsked(Asked):
    """A search. Codes, people and places are ids; dates ISO or parts of one; an empty list lets everything pass."""

    words: Words = ""
    spelling: Spelling = Spelling.WITHIN
    spacing: StrictBool = False
    scope: Scope = Scope.TURN
    codes: tuple[StrictStr, ...] = ()
    match: Match = Match.ANY
    without: tuple[StrictStr, ...] = ()
    turns: Annotated[StrictInt, Field(ge=0, le=1_000)] = 1
    beside: Beside = Beside.INSIDE
    sides: tuple[Side, ...] = ()
    cases: tuple[StrictStr, ...] = ()
    participants: tuple[StrictStr, ...] = ()
    no_interviewers: StrictBool = False
    sources: tuple[StrictStr, ...] = ()
    kinds: tuple[SourceKind, ...] = ()
    start: StrictStr = ""
    end: StrictStr = ""
    coders: tuple[StrictStr, ...] = ()
    about: tuple[StrictStr, ...] = ()
    episodes: tuple[StrictStr, ...] = ()
    stances: tuple[Stance, ...] = ()

    def value(self) -> Search:
        """The search as a value."""
        return Search(
            words=self.words,
            spelling=self.spelling,
            spacing=self.spacing,
            scope=self.scope,
            beside=self.beside,
            codes=tuple(map(CodeId, self.codes)),
            without=tuple(map(CodeId, self.without)),
            no_interviewers=self.no_interviewers,
            query=Query(
                match=self.match,
                turns=self.turns,
                cases=tuple(map(OrganisationId, self.cases)),
                sides=self.sides,
                about=tuple(map(OrganisationId, self.about)),
                participants=tuple(map(ParticipantId, self.participants)),
                coders=tuple(map(CoderId, self.coders)),
                episodes=tuple(map(EpisodeId, self.episodes)),
                sources=tuple(map(SourceId, self.sources)),
                kinds=self.kinds,
                stances=self.stances,
                start=self.start or None,
                end=self.end or None,
            ),
        )


def search_asked(text: str) -> SearchAsked:
    """A search from its JSON. Raises `Invalid`."""
    try:
        return SearchAsked.model_validate_json(text)
    except ValidationError:
        raise Invalid("This is not a search.", "찾기를 알아볼 수 없습니다.") from None


class FindAsked(Asked):
    """A search, and which of its hits to show: `most` from number `first` (from 0)."""

    search: SearchAsked
    first: Annotated[StrictInt, Field(ge=0)] = 0
    most: Annotated[StrictInt, Field(ge=1, le=200)] = 50


class OrderAsked(Asked):
    """Which code goes where: to all hits of a search, or to those with `keys`."""

    search: SearchAsked
    code: StrictStr
    extent: Extent
    keys: list[StrictStr] | None = None

    def value(self) -> Order:
        """The order as a value."""
        keys = None if self.keys is None else frozenset(self.keys)
        return Order(self.search.value(), CodeId(self.code), self.extent, keys)


class CodeHitsAsked(OrderAsked):
    """The same, with the number of new codings that the person saw."""

    expected: StrictInt


class PreviewShape(Shape):
    """How many codings would be new, how many there are already, and whether each makes a statement."""

    new: StrictInt
    existing: StrictInt
    statements: StrictBool


class MadeShape(Shape):
    """How many codings are new."""

    new: StrictInt


class SaveAsked(Asked):
    """A search under a name; a change names the `revision` it started from."""

    name: Annotated[StrictStr, Field(max_length=200)]
    search: SearchAsked
    revision: StrictInt = 0


class SavedShape(Shape):
    """A saved search; `search` is None where this version of Madang cannot read it."""

    id: StrictStr
    name: StrictStr
    coder: StrictStr
    search: SearchAsked | None
    revision: StrictInt


class PersonShape(Shape):
    """A participant by name."""

    id: StrictStr
    name: StrictStr


def preview_shape(preview: Preview) -> PreviewShape:
    """A preview as JSON."""
    return PreviewShape(new=preview.new, existing=preview.existing, statements=preview.statements)


def saved_shape(saved: SavedSearch) -> SavedShape:
    """A saved search as JSON."""
    try:
        search = search_asked(saved.search)
    except Invalid:
        # Saved by a later Madang, say: its name is still worth showing, and it can be removed.
        search = None
    return SavedShape(id=saved.id, name=saved.name, coder=saved.coder, search=search, revision=saved.revision)


def people_shape(corpus: Corpus) -> list[PersonShape]:
    """Participants by the names reports use, in that order."""
    people = [PersonShape(id=each.id, name=each.shown) for each in corpus.participants.values()]
    return sorted(people, key=lambda each: each.name)
