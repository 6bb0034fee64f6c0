"""A short talk between an official and an activist, written out in the test that uses it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from builders import a_codebook, an_episode, an_organisation
from madang.analysis.corpus import Corpus
from madang.base.ids import (
    CodeId,
    CoderId,
    CodingId,
    MembershipId,
    OrganisationId,
    ParticipantId,
    SourceId,
    SpeakerId,
    StatementId,
    TranscriptId,
    TranslationId,
)
from madang.coding.coding import Coder, Coding
from madang.coding.segment import segment_at
from madang.coding.statement import Stance, Statement
from madang.coding.translation import Translation
from madang.sources.organisation import Membership
from madang.sources.participant import Participant, Speaker, SpeakerRole
from madang.sources.source import Source
from madang.sources.study import Study
from madang.text.span import Span
from madang.text.transcript import Transcript
from madang.text.turn import Turn

PEOPLE = {"박정순": ("느티", "A", "staff"), "김태식": ("버들", "G", "officer")}
"""Real name: pseudonym, organisation, position."""

Talk = Callable[..., Corpus]


@pytest.fixture
def talk() -> Talk:
    """`talk((who, words, fields), …)`: one interview; a turn with `fields` (a dictionary) carries a statement."""
    return _talk


def _talk(*turns: tuple[str, str, dict[str, Any] | None], **study: Any) -> Corpus:
    source = Source(SourceId("one"), "01-talk", "01-talk.txt", "text/plain", "0", "plain 1", date="2024-03-14")
    transcript = _transcript(turns)
    told = [(number, each[2]) for number, each in enumerate(turns) if each[2] is not None]
    statements = {(found := _statement(number, fields)).id: found for number, fields in told}
    return Corpus(
        study=Study(title_ko="작은 연구", title_en="A small study", **study),
        sources={source.id: source},
        transcripts={source.id: transcript},
        participants={ParticipantId(who): Participant(ParticipantId(who), who, PEOPLE[who][0]) for who in PEOPLE},
        organisations={OrganisationId(each): an_organisation(each) for each in ("A", "G")},
        memberships=tuple(_membership(who) for who in PEOPLE),
        speakers={(source.id, each[0]): _speaker(each[0]) for each in turns},
        codebook=a_codebook(),
        coders={CoderId("haeun"): Coder(CoderId("haeun"), "Haeun")},
        codings={(coding := _coding(number, fields, transcript)).id: coding for number, fields in told},
        statements=statements,
        episodes={(one := an_episode("e1", "2019")).id: one},
        translations=tuple(_translations(told, transcript)),
        revision=7,
    )


def _transcript(turns: tuple[tuple[str, str, dict[str, Any] | None], ...]) -> Transcript:
    text, spans = "", []
    for who, words, _ in turns:
        spans.append(Turn(Span(len(text), len(text) + len(words)), label=who))
        text += words + "\n"
    return Transcript(TranscriptId("t1"), SourceId("one"), 1, text, tuple(spans))


def _statement(number: int, fields: dict[str, Any]) -> Statement:
    plain = {name: value for name, value in fields.items() if name not in ("code", "translation")}
    made = Statement(StatementId(f"id-{number:04}"), SourceId("one"), CoderId("haeun"), stance=Stance.MINUS)
    return replace(made, **plain)


def _coding(number: int, fields: dict[str, Any], transcript: Transcript) -> Coding:
    span = transcript.turns[number].span
    segment = segment_at(transcript, span.start, span.end)
    key, of = CodingId(f"coding-{number:04}"), StatementId(f"id-{number:04}")
    return Coding(key, segment, CodeId(fields["code"]), CoderId("haeun"), of)


def _translations(told: list[tuple[int, dict[str, Any]]], transcript: Transcript) -> list[Translation]:
    found = []
    for number, fields in told:
        if "translation" in fields:
            span = transcript.turns[number].span
            segment = segment_at(transcript, span.start, span.end)
            found.append(Translation(TranslationId(f"tr-{number}"), segment, "en", fields["translation"]))
    return found


def _speaker(who: str) -> Speaker:
    if who in PEOPLE:
        return Speaker(SpeakerId(who), SourceId("one"), who, ParticipantId(who))
    return Speaker(SpeakerId(who), SourceId("one"), who, None, SpeakerRole.INTERVIEWER)


def _membership(who: str) -> Membership:
    _, organisation, position = PEOPLE[who]
    return Membership(MembershipId(who), ParticipantId(who), OrganisationId(organisation), position)
