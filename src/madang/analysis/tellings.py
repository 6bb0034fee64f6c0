"""Statements laid flat for the readings: each with its codes, speaker, case, side and episode.

A reading that went back to transcripts, speakers and memberships for every statement would ask
the same question thousands of times; here it is answered once per corpus.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from madang.analysis.corpus import Corpus
from madang.analysis.lookups import Coded, Speaking
from madang.analysis.passages import passages
from madang.base.ids import OrganisationId, ParticipantId, StatementId
from madang.coding.coding import Coding
from madang.coding.statement import Modality, Perspective, Stance, Statement, Status
from madang.sources.organisation import Membership, Organisation, Side

Statements = tuple[StatementId, ...]
"""The statements behind a number, in the order of their ids."""


class Telling(NamedTuple):
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
    codings_of, statements, organisations = corpus.codings_of, corpus.statements, corpus.organisations
    known, speaking = Coded(corpus), Speaking(corpus)
    kept = [(statements[each], codings_of[each]) for each in sorted(statements) if each in codings_of]
    coded = [known.of(codings) for _, codings in kept]
    same = passages(
        [(told, codings[0].segment, themes) for (told, codings), (_, themes) in zip(kept, coded, strict=True)]
    )
    for (statement, codings), (codes, themes) in zip(kept, coded, strict=True):
        participant, membership = speaking.at(codings[0].segment)
        case, about = _view(organisations, statement, membership)
        passage = same.get(statement.id, statement.id)
        agreed = statement.status is Status.AGREED
        yield Telling(
            statement,
            codings,
            codes,
            themes,
            participant,
            membership.position if membership else "",
            case,
            organisations[case].side if case else None,
            about,
            passage,
            statement.episode or passage,
            _NUMBER[statement.stance],
            agreed,
            agreed and statement.perspective is Perspective.OWN and statement.modality is Modality.HAPPENED,
        )


def _view(
    organisations: Mapping[OrganisationId, Organisation], statement: Statement, membership: Membership | None
) -> tuple[OrganisationId | None, OrganisationId | None]:
    """Whose view it is, and about whom."""
    own = membership.organisation if membership else None
    view = statement.view_of or own
    guess = statement.perspective is Perspective.ATTRIBUTED
    if guess and own and view and view != own and organisations[view].side is not organisations[own].side:
        return own, view
    return view, statement.about
