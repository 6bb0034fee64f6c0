"""Statements laid flat for the readings: each with its codes, speaker, case, side and episode.

A reading that went back to transcripts, speakers and memberships for every statement would ask
the same question thousands of times; here it is answered once per corpus.

How it is counted: docs/method/README.md.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from madang.analysis.corpus import Corpus
from madang.analysis.lookups import NOBODY, Coded, Codes, Speech, spoken
from madang.analysis.passages import Placed, shared_passages
from madang.base.bulk import in_bulk
from madang.base.ids import OrganisationId, ParticipantId, SourceId, StatementId
from madang.coding.coding import Coding, Placing
from madang.coding.statement import Modality, Perspective, Stance, Statement, Status
from madang.sources.organisation import Side
from madang.text.span import Span

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
    and told as happened, which is what coverage counts. `id` and `source` are the statement's.
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
    id: StatementId
    source: SourceId


_NUMBER = {stance: stance.number for stance in Stance}
_NOWHERE = Span(-1, -1)
"""Where words stand that a correction took away: in no turn, and beside no other passage."""

# Members by name: an enum looks its members up anew each time it is asked, and this is asked for every statement.
_UNPLACED = Placing.UNPLACED
_OWN, _ATTRIBUTED = Perspective.OWN, Perspective.ATTRIBUTED
_HAPPENED, _AGREED = Modality.HAPPENED, Status.AGREED


@lru_cache(maxsize=4)
def tellings(corpus: Corpus) -> tuple[Telling, ...]:
    """All statements of the corpus that still have a coding, in the order of their ids."""
    with in_bulk():
        return tuple(_told(corpus))


def ids(told: Iterable[Telling]) -> Statements:
    """Their statements' ids, in order, each once."""
    return tuple(sorted({each.id for each in told}))


def _told(corpus: Corpus) -> list[Telling]:
    statements, codings_of = corpus.statements, corpus.codings_of
    known = Coded(corpus)
    kept = [(statements[each], codings) for each in sorted(statements) if (codings := codings_of.get(each))]
    coded = [known.of(codings) for _, codings in kept]
    speech: list[Speech] = [NOBODY] * len(kept)
    passages: list[str] = [statement.id for statement, _ in kept]
    for source, placed in _in_text_order(kept, coded).items():
        for each, said in zip(placed, spoken(corpus, source, [each[0] for each in placed]), strict=True):
            speech[each[2]] = said
        for number, first in shared_passages(placed):
            passages[number] = kept[first][0].id
    organisations, episodes, sources = corpus.organisations, corpus.episodes, corpus.sources
    found: list[Telling] = []
    for (statement, codings), (codes, themes), (participant, membership), passage in zip(
        kept, coded, speech, passages, strict=True
    ):
        perspective = statement.perspective
        own = membership.organisation if membership else None
        case, about = statement.view_of or own, statement.about
        if perspective is _ATTRIBUTED and own and case and organisations[case].side is not organisations[own].side:
            # Filed under the guessed side: the view is the one who guesses', about the guessed.
            case, about = own, case
        # Ids as the corpus keys them: the readings compare them all the time, and one text equals itself at once.
        view = organisations[case] if case else None
        told_of = episodes[statement.episode].id if statement.episode else None
        agreed = statement.status is _AGREED
        found.append(
            Telling(
                statement,
                codings,
                codes,
                themes,
                participant,
                membership.position if membership else "",
                view.id if view else None,
                view.side if view else None,
                organisations[about].id if about else None,
                passage,
                told_of or passage,
                _NUMBER[statement.stance],
                agreed,
                agreed and perspective is _OWN and statement.modality is _HAPPENED,
                statement.id,
                sources[statement.source].id,
            )
        )
    return found


def _in_text_order(
    kept: list[tuple[Statement, tuple[Coding, ...]]], coded: list[Codes]
) -> dict[SourceId, list[Placed]]:
    """Where the first passages of each source's statements stand."""
    found: dict[SourceId, list[Placed]] = defaultdict(list)
    for number, ((statement, codings), (_, themes)) in enumerate(zip(kept, coded, strict=True)):
        first = codings[0]
        if first.placing is _UNPLACED:
            first = next((each for each in codings if each.placing is not _UNPLACED), first)
        span = first.segment.span if first.placing is not _UNPLACED else _NOWHERE
        found[first.segment.source].append((span.start, span.end, number, statement.coder, themes))
    for placed in found.values():
        placed.sort()
    return found
