"""Statements laid flat for the readings: each with its codes, speaker, case, side and episode.

A reading that went back to transcripts, speakers and memberships for every statement would ask
the same question thousands of times; here it is answered once per corpus.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.analysis.passages import passages
from madang.base.ids import OrganisationId, ParticipantId, StatementId
from madang.coding.coding import Coding
from madang.coding.statement import Modality, Perspective, Stance, Statement, Status
from madang.sources.organisation import Membership, Side

Statements = tuple[StatementId, ...]
"""The statements behind a number, in the order of their ids."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One statement as the readings see it.

    `codes` are code keys, `themes` the same with every code above them; `case` is the organisation
    whose view it is (the statement's `view_of`, or else the speaker's organisation on the source's
    date), `side` its side, `about` the target. A guess that its coder filed under the guessed side
    belongs to the one who guesses: then `case` is the speaker's organisation and `about` the guessed.
    `passage` is the same for the statements of several coders on one passage; `episode` the
    statement's episode, or its passage where it names none (then it is an episode of its own).
    `stance` is -1, 0, 1 or None; `agreed` whether its status is; `counts`: agreed, the view's own,
    and told as happened, which is what coverage counts.
    """

    statement: Statement
    codings: tuple[Coding, ...]
    codes: frozenset[str]
    themes: frozenset[str]
    participant: ParticipantId | None
    position: str
    case: OrganisationId | None
    side: Side | None
    about: OrganisationId | None
    passage: str
    episode: str
    stance: int | None
    agreed: bool
    counts: bool


_NUMBER = {stance: stance.number for stance in Stance}


@lru_cache(maxsize=4)
def tellings(corpus: Corpus) -> tuple[Telling, ...]:
    """All statements of the corpus that still have a coding, in the order of their ids."""
    return tuple(_told(corpus))


def ids(told: Iterable[Telling]) -> Statements:
    """Their statements' ids, in order, each once."""
    return tuple(sorted({each.statement.id for each in told}))


def _told(corpus: Corpus) -> Iterator[Telling]:
    keys = {code.id: code.key for code in corpus.codebook.codes}
    kept = [
        (statement, corpus.codings_of[statement.id])
        for statement in sorted(corpus.statements.values(), key=lambda each: each.id)
        if statement.id in corpus.codings_of
    ]
    codes = [frozenset([keys[coding.code] for coding in codings]) for _, codings in kept]
    above = _Above(corpus)
    themes = [above.of(each) for each in codes]
    same = passages((s, c[0].segment, t) for (s, c), t in zip(kept, themes, strict=True))
    speaking = _Speaking(corpus)
    for (statement, codings), its_codes, its_themes in zip(kept, codes, themes, strict=True):
        participant, membership = speaking.at(statement, codings[0])
        case, about = _view(corpus, statement, membership)
        passage = same.get(statement.id, statement.id)
        yield Telling(
            statement,
            codings,
            its_codes,
            its_themes,
            participant,
            membership.position if membership else "",
            case,
            corpus.organisations[case].side if case else None,
            about,
            passage,
            statement.episode or passage,
            _NUMBER.get(statement.stance),
            agreed := statement.status is Status.AGREED,
            agreed and statement.perspective is Perspective.OWN and statement.modality is Modality.HAPPENED,
        )


def _view(
    corpus: Corpus, statement: Statement, membership: Membership | None
) -> tuple[OrganisationId | None, OrganisationId | None]:
    """Whose view it is, and about whom."""
    own = membership.organisation if membership else None
    view = statement.view_of or own
    if statement.perspective is Perspective.ATTRIBUTED and own and view and view != own:
        organisations = corpus.organisations
        if organisations[view].side is not organisations[own].side:
            return own, view
    return view, statement.about


class _Above:
    """The themes of a set of codes, looked up once for each set."""

    def __init__(self, corpus: Corpus) -> None:
        by_id = {code.id: code for code in corpus.codebook.codes}
        self._chain: dict[str, frozenset[str]] = {}
        for code in by_id.values():
            chain, parent = {code.key}, code.parent
            while parent is not None:
                chain.add(by_id[parent].key)
                parent = by_id[parent].parent
            self._chain[code.key] = frozenset(chain)
        self._known: dict[frozenset[str], frozenset[str]] = {}

    def of(self, codes: frozenset[str]) -> frozenset[str]:
        found = self._known.get(codes)
        if found is None:
            found = self._known[codes] = frozenset().union(*(self._chain[each] for each in codes))
        return found


class _Speaking:
    """Who speaks where, and for whom, looked up once per turn."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._members: dict[tuple[ParticipantId, str | None], Membership | None] = {}

    def at(self, statement: Statement, coding: Coding) -> tuple[ParticipantId | None, Membership | None]:
        participant = self._corpus.participant_at(coding.segment)
        if participant is None:
            return None, None
        date = self._corpus.sources[statement.source].date
        key = participant, date
        if key not in self._members:
            self._members[key] = self._corpus.membership_on(participant, date)
        return participant, self._members[key]
