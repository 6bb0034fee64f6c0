"""Passages that say who speaks, for whom and for or against: to statements, people and organisations."""

import re
from dataclasses import dataclass, field, replace

from madang.base.ids import (
    CodingId,
    MembershipId,
    OrganisationId,
    ParticipantId,
    SourceId,
    SpeakerId,
    StatementId,
)
from madang.coding.coding import Coding
from madang.coding.statement import Stance, Statement
from madang.exchange.incoming.as_found import Converted, Told
from madang.exchange.incoming.coded import Coded, OrganisationFound
from madang.exchange.refi.guids import made
from madang.exchange.refi.naming import in_short
from madang.exchange.refi.take_codes import in_its_language
from madang.exchange.refi.work import Work
from madang.sources.organisation import Membership, Organisation, Side
from madang.sources.participant import Participant, Speaker
from madang.text.span import Span
from madang.text.transcript import Transcript
from madang.text.turn import Turn, TurnKind

_GUID = re.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_SIDES: tuple[tuple[Side, re.Pattern[str]], ...] = (
    (Side.CIVIC, re.compile(r"\bngo\b|civic|civil society|non-?profit|시민|비영리|민간단체|주민", re.IGNORECASE)),
    (Side.ELECTED, re.compile(r"congress|parliament|senat|elected|party|의회|의원|국회|정당", re.IGNORECASE)),
    (Side.GOVERNMENT, re.compile(r"govern|ministry|agency|admin|정부|행정|부처|시청|구청|공무원", re.IGNORECASE)),
    (Side.INTERMEDIARY, re.compile(r"intermediar|중간지원", re.IGNORECASE)),
)


@dataclass(slots=True)
class _People:
    organisations: dict[str, OrganisationId]
    persons: dict[str, ParticipantId]
    members: set[tuple[str, str]]
    kinds: dict[str, OrganisationFound] = field(default_factory=dict)


def tell(work: Work, made_of: Converted, coded: Coded) -> None:
    """Make statements of the codings that came in anew; those that are here already keep theirs."""
    if not made_of.told:
        return
    people = _people(work, coded)
    new = {value.id: number for number, value in enumerate(work.add) if isinstance(value, Coding)}
    for document, every in made_of.told:
        source = made_of.sources[document.id]
        _speakers(source, every, people, work)
        for together in _together(every):
            _statement(together, source, new, people, work)


def _people(work: Work, coded: Coded) -> _People:
    corpus = work.corpus
    return _People(
        {name: each.id for each in corpus.organisations.values() for name in each.names()},
        {name: each.id for each in corpus.participants.values() for name in (each.name, each.pseudonym) if name},
        {(each.participant, each.organisation) for each in corpus.memberships},
        {each.name: each for each in coded.organisations},
    )


def _together(every: list[Told]) -> list[list[Told]]:
    """The passages of each statement: those under one id by one coder, and each that stands alone."""
    found: dict[object, list[Told]] = {}
    for number, told in enumerate(every):
        id_ = told.passage.said.statement if told.passage.said else ""
        found.setdefault((id_, told.passage.coder) if id_ else number, []).append(told)
    return list(found.values())


def _statement(every: list[Told], source: str, new: dict[CodingId, int], people: _People, work: Work) -> None:
    ids = [CodingId(each) for told in every for each in told.codings if CodingId(each) in new]
    said = every[0].passage.said
    if said is None or not ids:
        return
    coder = work.add[new[ids[0]]].coder
    known = work.corpus.statements.get(StatementId(said.statement))
    if known is not None and (known.source, known.coder) == (source, coder):
        _belong(ids, known.id, new, work)
        return
    view = _organisation(said.organisation, people, work)
    about = _organisation(said.about, people, work)
    _member(said.person, view, people, work)
    id_ = StatementId(work.own("statement", _id(said.statement, ids, work)))
    stance = said.stance or Stance.UNCLEAR
    statement = Statement(id_, SourceId(source), coder, view_of=view, about=about, stance=stance)
    _belong(ids, id_, new, work)
    work.new("said_statement", statement, in_short(work.add[new[ids[0]]].segment.words))


def _belong(ids: list[CodingId], statement: StatementId, new: dict[CodingId, int], work: Work) -> None:
    for each in ids:
        work.add[new[each]] = replace(work.add[new[each]], statement=statement)


def _id(told: str, ids: list[CodingId], work: Work) -> str:
    """The statement's own id where the file has a GUID that nothing else has; otherwise one made of its codings."""
    if _GUID.fullmatch(told) and not work.is_taken("statement", told.lower()):
        return told.lower()
    return made("statement", *sorted(ids))


def _organisation(name: str, people: _People, work: Work) -> OrganisationId | None:
    plain = " ".join(name.split())
    if not plain:
        return None
    if plain not in people.organisations:
        known = people.kinds.get(plain, OrganisationFound(plain))
        said = in_its_language(plain)
        id_ = OrganisationId(work.own("organisation", made("organisation", plain)))
        side = _side(known.kind)
        work.new("organisation", Organisation(id_, said.ko, said.en, side, known.kind, aliases=known.aliases))
        people.organisations[plain] = id_
    return people.organisations[plain]


def _side(kind: str) -> Side:
    """The side that a program's own word for a kind of organisation tells of; nobody knows it for certain."""
    return next((side for side, words in _SIDES if words.search(kind)), Side.OTHER)


def _person(name: str, people: _People, work: Work) -> ParticipantId | None:
    plain = " ".join(name.split())
    if not plain:
        return None
    if plain not in people.persons:
        id_ = ParticipantId(work.own("participant", made("participant", plain)))
        work.new("participant", Participant(id_, plain))
        people.persons[plain] = id_
    return people.persons[plain]


def _member(name: str, organisation: OrganisationId | None, people: _People, work: Work) -> None:
    person = _person(name, people, work)
    if person is None or organisation is None or (person, organisation) in people.members:
        return
    people.members.add((person, organisation))
    id_ = MembershipId(made("membership", person, organisation))
    work.new("membership", Membership(id_, person, organisation))


def _speakers(source: str, every: list[Told], people: _People, work: Work) -> None:
    """Let the words of a statement be its person's, where the text itself names no speakers."""
    at = next((n for n, value in enumerate(work.add) if isinstance(value, Transcript) and value.source == source), None)
    if at is None:
        return
    transcript: Transcript = work.add[at]
    if any(turn.label for turn in transcript.turns):
        return
    turns = _turns(transcript.text, every)
    if turns is None:
        work.report.says(
            "서로 다른 사람의 진술이 겹치는 글이 있어 그 글에는 말한 사람을 적지 않았습니다.",
            "Statements of different people overlap in a text, so its words were given to nobody.",
        )
        return
    work.add[at] = replace(transcript, turns=turns)
    for label in dict.fromkeys(turn.label for turn in turns if turn.label):
        person = _person(label, people, work)
        id_ = SpeakerId(made("speaker", source, label))
        work.add.append(Speaker(id_, SourceId(source), label, person))


def _turns(text: str, every: list[Told]) -> tuple[Turn, ...] | None:
    """Stretches of the text by who says them in statements; None where two people say the same words."""
    stretches: list[tuple[int, int, str]] = []
    for told in sorted(every, key=lambda each: (each.span.start, each.span.end)):
        person = " ".join(told.passage.said.person.split()) if told.passage.said else ""
        if not person:
            continue
        if stretches and told.span.start < stretches[-1][1]:
            if stretches[-1][2] != person:
                return None
            stretches[-1] = stretches[-1][0], max(stretches[-1][1], told.span.end), person
        else:
            stretches.append((told.span.start, told.span.end, person))
    return tuple(_filled(text, stretches))


def _filled(text: str, stretches: list[tuple[int, int, str]]) -> list[Turn]:
    turns: list[Turn] = []
    at = 0
    for start, end, person in [*stretches, (len(text), len(text), "")]:
        turns += _between(text, at, start)
        if person:
            turns.append(Turn(Span(start, end), TurnKind.SPEECH, person))
        at = end
    return turns


def _between(text: str, start: int, end: int) -> list[Turn]:
    """Lines that belong to no statement, without the white space around them."""
    found: list[Turn] = []
    for line in re.finditer(r"\S[^\n]*", text[start:end]):
        words = line.group().rstrip()
        at = start + line.start()
        found.append(Turn(Span(at, at + len(words)), TurnKind.UNATTRIBUTED))
    return found
