"""Builders: a corpus written in a few lines of a test, every default filled in.

    a_corpus('''
        A > G: BAR.mistrust - @e1 blame=other_side
        G/kim(officer) > A: BAR.mistrust + guess
        A ? BAR.close: asked_denied
    ''')

A line is *teller* [/ person [(position)]] [> target]: codes [stance] [@episode] [words…].
Stances are `+`, `0`, `-`, `mixed`; without one it is unclear. Words are a value of a field
(`guess` and `reported`; `wish`, `fear`, `rule`, `hypothetical`; `draft`, `disputed`;
`short`, `long`), `#source`, `by=coder`, `on=3` (the passage of statement 3, counted from 0), or
`field=value` of `Statement`. `A ? code: value` records reach for A's interview.
Organisations beginning with G or D are government, I intermediary, others civic; a star before
the name makes it generic. Statement ids are s000, s001, … in the order of the lines.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.base.ids import (
    AnswerId,
    ClaimId,
    CodeId,
    CoderId,
    CodingId,
    EpisodeId,
    EvidenceId,
    MembershipId,
    OrganisationId,
    ParticipantId,
    ReachId,
    SourceId,
    SpeakerId,
    StatementId,
    TranscriptId,
)
from madang.coding.code import Code, CodeKind
from madang.coding.codebook import Codebook, checked
from madang.coding.coding import Coder, Coding
from madang.coding.episode import Episode, Precision
from madang.coding.reach import Reach, Reached
from madang.coding.segment import Segment, segment_at
from madang.coding.statement import (
    Answer,
    Blame,
    Horizon,
    Modality,
    Perspective,
    Setting,
    Stance,
    Statement,
    Status,
    Time,
)
from madang.findings.claim import Bearing, Claim, Evidence
from madang.sources.organisation import Membership, Organisation, Side
from madang.sources.participant import Participant, Speaker
from madang.sources.source import Source, SourceKind
from madang.sources.study import Study
from madang.text.span import Span
from madang.text.transcript import Transcript
from madang.text.turn import Turn

TREE = """
RSP: confront avoid formal compromise collab
BAR: mistrust close admin few power dependence rotation politics token culture rules capacity divided
STR: indep[ownfunds distance split] persuade[expert evidence language] counter[public network institution opinion]
ROL: protest partner provider advocate bridge advisor enabler controller
MEA: means goal influence resource legit duty
PRC: channel agenda decide share disagree trust survives review
DIM: goals means mutual identity
"""
TURN = 20
"""Characters in each turn of a built transcript, and one line end."""

_STANCES = {"+": Stance.PLUS, "0": Stance.NEUTRAL, "-": Stance.MINUS, "mixed": Stance.MIXED}
_WORDS: dict[str, dict[str, Any]] = {
    "guess": {"perspective": Perspective.ATTRIBUTED},
    "reported": {"perspective": Perspective.REPORTED},
    **{each.value: {"modality": each} for each in Modality},
    **{each.value: {"status": each} for each in Status},
    "short": {"horizon": Horizon.SHORT},
    "long": {"horizon": Horizon.LONG},
}
_TYPES: dict[str, Any] = {"blame": Blame, "setting": Setting, "time": Time, "episode": EpisodeId}
_LINE = re.compile(r"(\*?\w+)(?:/(\w+)(?:\((\w+)\))?)?\s*(?:>\s*(\*?\w+))?\s*:\s*(.+)")
_REACH = re.compile(r"(\w+)(?:/(\w+))?\s*\?\s*([\w.]+)\s*:\s*(\w+)")


def a_codebook() -> Codebook:
    """The framework's families and codes, named by their keys."""
    codes: list[Code] = []
    for line in TREE.strip().splitlines():
        family, rest = line.split(": ")
        codes.append(_code(family, None, CodeKind.FAMILY, len(codes)))
        for name, below in re.findall(r"(\w+)(?:\[([^\]]*)\])?", rest):
            kind = CodeKind.GROUP if below else CodeKind.CODE
            codes.append(_code(f"{family}.{name}", family, kind, len(codes)))
            for each in below.split():
                codes.append(_code(f"{family}.{each}", f"{family}.{name}", CodeKind.CODE, len(codes)))
    return checked(codes)


def _code(key: str, parent: str | None, kind: CodeKind, order: int) -> Code:
    return Code(CodeId(key), key, Bilingual(key, key), kind, CodeId(parent) if parent else None, order=order)


def an_organisation(name: str, **fields: Any) -> Organisation:
    """An organisation whose id is its name."""
    side = {"G": Side.GOVERNMENT, "D": Side.GOVERNMENT, "I": Side.INTERMEDIARY}.get(name[0], Side.CIVIC)
    return Organisation(**{"id": OrganisationId(name), "ko": name, "en": name, "side": side, **fields})


def an_episode(name: str, start: str | None = None, **fields: Any) -> Episode:
    """An episode whose id is its name; by default of the precision its date shows."""
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}.get(len(start or ""), Precision.UNKNOWN)
    known: dict[str, Any] = {
        "id": EpisodeId(name),
        "name": Bilingual(name, name),
        "start": start,
        "precision": precision,
    }
    return Episode(**{**known, **fields})


def a_statement(name: str = "s000", source: str = "A", **fields: Any) -> Statement:
    """A statement with every default filled in."""
    return Statement(**{"id": StatementId(name), "source": SourceId(source), "coder": CoderId("ann"), **fields})


def a_claim(text: str = "Mistrust stands in the way.", **fields: Any) -> Claim:
    """A proposed claim."""
    return Claim(**{"id": ClaimId("claim"), "text": Bilingual(text, text), "coder": CoderId("ann"), **fields})


def evidence_from(corpus: Corpus, statement: str, bearing: Bearing = Bearing.FOR, claim: str = "claim") -> Evidence:
    """Evidence picked from the first coding of a statement."""
    coding = corpus.codings_of[StatementId(statement)][0]
    return Evidence(EvidenceId(f"e-{statement}"), ClaimId(claim), coding.segment, bearing, coding.id)


@dataclass
class _Draft:
    """What the lines have said so far."""

    people: dict[tuple[str, str], str] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    turns: dict[str, list[str]] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    codings: list[tuple[str, str, int, StatementId, CoderId]] = field(default_factory=list)
    places: list[tuple[str, int]] = field(default_factory=list)
    reach: list[tuple[str, str, str]] = field(default_factory=list)
    episodes: set[str] = field(default_factory=set)


def a_corpus(
    lines: str = "",
    *,
    organisations: Iterable[Organisation] = (),
    episodes: Iterable[Episode] = (),
    kinds: Mapping[str, SourceKind] | None = None,
    dates: Mapping[str, str] | None = None,
    answers: Iterable[tuple[int, int]] = (),
    study: Study | None = None,
    codebook: Codebook | None = None,
    **fields: Any,
) -> Corpus:
    """The corpus that `lines` describe. `answers` are (strategy, barrier) by the numbers of their statements."""
    draft = _Draft(organisations={each.id: each for each in organisations})
    for line in filter(None, (each.strip() for each in lines.splitlines())):
        _read(draft, line)
    sources = {SourceId(each): _source(each, kinds or {}, dates or {}) for each in draft.turns}
    transcripts = {source: _transcript(source, draft.turns[source]) for source in sources}
    told_in = {(person, source) for source, said in draft.turns.items() for person in said}
    made: dict[str, Any] = dict(  # noqa: C408
        study=study or Study(),
        sources=sources,
        transcripts=transcripts,
        participants={ParticipantId(_id(*who)): Participant(ParticipantId(_id(*who)), who[1]) for who in draft.people},
        organisations={OrganisationId(key): each for key, each in sorted(draft.organisations.items())},
        memberships=tuple(_membership(who, position) for who, position in draft.people.items()),
        speakers={(SourceId(source), who): _speaker(source, who) for who, source in told_in if who},
        codebook=codebook or a_codebook(),
        coders={each.coder: Coder(each.coder, each.coder) for each in draft.statements},
        codings={each.id: each for each in _codings(draft, transcripts)},
        statements={each.id: each for each in draft.statements},
        answers=tuple(_answer(number, *pair) for number, pair in enumerate(answers)),
        episodes={EpisodeId(each): an_episode(each) for each in draft.episodes} | {each.id: each for each in episodes},
        reach=tuple(
            Reach(ReachId(f"r{n}"), SourceId(source), CodeId(code), Reached(value), CoderId("ann"))
            for n, (source, code, value) in enumerate(draft.reach)
        ),
    )
    return Corpus(**{**made, **fields})


def _read(draft: _Draft, line: str) -> None:
    asked = _REACH.fullmatch(line)
    if asked:
        teller, person, code, value = asked.groups()
        _ensure(draft, teller)
        draft.people.setdefault((teller, person or "p"), "")
        source = f"{teller}-{person or 'p'}"
        draft.turns.setdefault(source, []).append(_id(teller, person or "p"))
        draft.reach.append((source, code, value))
        return
    said = _LINE.fullmatch(line)
    if said is None:
        raise ValueError(f"Cannot read the line {line!r}.")
    _state(draft, *said.groups())


def _state(draft: _Draft, teller: str, person: str | None, position: str | None, about: str | None, rest: str) -> None:
    words = rest.split()
    codes, words = words[0].split(","), words[1:]
    teller, person = _ensure(draft, teller), person or "p"
    if position or (teller, person) not in draft.people:
        draft.people[teller, person] = position or ""
    source = next((each[1:] for each in words if each.startswith("#")), f"{teller}-{person}")
    fields = _fields([each for each in words if not each.startswith(("#", "on="))])
    number = len(draft.statements)
    shared = next((int(each[3:]) for each in words if each.startswith("on=")), None)
    speech = draft.turns.setdefault(source, [])
    if shared is None:
        speech.append("" if person == "none" else _id(teller, person))
    place = draft.places[shared] if shared is not None else (source, len(speech) - 1)
    draft.places.append(place)
    made = a_statement(f"s{number:03d}", place[0], about=_ensure(draft, about) if about else None, **fields)
    made = replace(made, view_of=OrganisationId(teller)) if person == "none" and made.view_of is None else made
    if made.episode is not None:
        draft.episodes.add(made.episode)
    draft.statements.append(made)
    draft.codings.extend((code, *place, made.id, made.coder) for code in codes)


def _fields(words: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for word in words:
        if word in _STANCES:
            found["stance"] = _STANCES[word]
        elif word.startswith("@"):
            found["episode"] = EpisodeId(word[1:])
        elif word in _WORDS:
            found.update(_WORDS[word])
        else:
            key, value = word.split("=")
            found["coder" if key == "by" else key] = _TYPES.get(key, str)(value)
    return found


def _ensure(draft: _Draft, name: str) -> str:
    bare = name.lstrip("*")
    if bare not in draft.organisations:
        draft.organisations[bare] = an_organisation(bare, generic=name.startswith("*"))
    return bare


def _id(teller: str, person: str) -> str:
    return f"{teller}.{person}"


def _source(name: str, kinds: Mapping[str, SourceKind], dates: Mapping[str, str]) -> Source:
    kind = kinds.get(name, SourceKind.INTERVIEW)
    return Source(SourceId(name), name, f"{name}.txt", "text/plain", name, "test", kind, dates.get(name))


def _transcript(source: SourceId, said: list[str]) -> Transcript:
    text = "".join(f"{f'turn {n} of {source}':<{TURN}.{TURN}}\n" for n in range(len(said)))
    starts = [n * (TURN + 1) for n in range(len(said))]
    turns = tuple(Turn(Span(at, at + TURN), label=who or None) for at, who in zip(starts, said, strict=True))
    return Transcript(TranscriptId(f"t-{source}"), source, 1, text, turns)


def _membership(who: tuple[str, str], position: str) -> Membership:
    person = ParticipantId(_id(*who))
    return Membership(MembershipId(f"m-{person}"), person, OrganisationId(who[0]), position)


def _speaker(source: str, who: str) -> Speaker:
    return Speaker(SpeakerId(f"{source}-{who}"), SourceId(source), who, ParticipantId(who))


def _answer(number: int, strategy: int, barrier: int) -> Answer:
    ends = (StatementId(f"s{strategy:03d}"), StatementId(f"s{barrier:03d}"))
    return Answer(AnswerId(f"a{number}"), *ends, CoderId("ann"))


def _codings(draft: _Draft, transcripts: Mapping[SourceId, Transcript]) -> Iterable[Coding]:
    for number, (code, source, turn, statement, coder) in enumerate(draft.codings):
        segment = a_segment(transcripts[SourceId(source)], turn)
        yield Coding(CodingId(f"c{number:03d}"), segment, CodeId(code), coder, statement)


def a_segment(transcript: Transcript, turn: int = 0) -> Segment:
    """The whole of one turn of a built transcript."""
    return segment_at(transcript, turn * (TURN + 1), turn * (TURN + 1) + TURN)
