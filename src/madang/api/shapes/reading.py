"""One source as it is read and coded, as JSON.

The long lists go out as rows, without passing through these shapes: ten thousand codings would take
longer to check than to read. The shapes are the contract, and a test holds the rows to them.
"""

import orjson
from pydantic import StrictFloat, StrictInt, StrictStr

from madang.analysis.progress import Progress
from madang.api.shapes.coded import CodingShape, ListedCoding, MemoShape, StatementShape, TranslationShape
from madang.api.shapes.shape import Said, Shape
from madang.base.bilingual import Bilingual
from madang.sources.organisation import Side
from madang.sources.participant import SpeakerRole
from madang.sources.source import SourceKind
from madang.text.turn import TurnKind
from madang.workbench.reading import Opened, Since
from madang.workbench.speaking import Speaking


class ReadSource(Shape):
    """The source that is read."""

    id: StrictStr
    name: StrictStr
    date: StrictStr | None
    kind: SourceKind
    language: StrictStr | None


class ReadTranscript(Shape):
    """The current revision of its text; `number` counts from 1."""

    id: StrictStr
    number: StrictInt


class TurnColumns(Shape):
    """The turns as columns of one length: places in code points, the speaker's label, seconds into the recording."""

    starts: list[StrictInt]
    ends: list[StrictInt]
    kinds: list[TurnKind]
    labels: list[StrictStr | None]
    times: list[StrictFloat | None]


class SpeakerShape(Shape):
    """Who a label stands for, and the organisation they speak for on the source's date."""

    label: StrictStr
    role: SpeakerRole
    participant: StrictStr | None
    name: Said
    organisation: StrictStr | None
    organisation_name: Said
    side: Side | None


class Reading(Shape):
    """A source with everything said about its passages, at one revision of the project."""

    revision: StrictInt
    source: ReadSource
    transcript: ReadTranscript
    text: StrictStr
    turns: TurnColumns
    speakers: list[SpeakerShape]
    codings: list[CodingShape]
    unplaced: list[ListedCoding]
    statements: list[StatementShape]
    memos: list[MemoShape]
    translations: list[TranslationShape]


class ReadingChanges(Shape):
    """What changed about a source since a revision. Where `transcript` is another one, read the source again.

    Ids in the `gone` lists may belong to other sources. A coding may have become unplaced.
    """

    revision: StrictInt
    transcript: StrictStr
    codings: list[ListedCoding]
    gone_codings: list[StrictStr]
    statements: list[StatementShape]
    gone_statements: list[StrictStr]
    memos: list[MemoShape]
    gone_memos: list[StrictStr]


class SourceProgress(Shape):
    """How far a source is coded, in turns of speech: by anybody and by the person at work; `coders` are ids."""

    id: StrictStr
    name: StrictStr
    kind: SourceKind
    date: StrictStr | None
    turns: StrictInt
    coded: StrictInt
    coded_by_me: StrictInt
    codings: StrictInt
    coders: list[StrictStr]
    to_check: StrictInt


def reading_json(opened: Opened) -> bytes:
    """An opened source as the JSON of `Reading`."""
    source, transcript = opened.source, opened.transcript
    starts, ends, labels = transcript.turn_columns()
    turns = {"starts": starts, "ends": ends, "labels": labels, "times": transcript.turn_times()}
    return orjson.dumps(
        {
            "revision": opened.revision,
            "source": {field: getattr(source, field) for field in ReadSource.model_fields},
            "transcript": {"id": transcript.id, "number": transcript.number},
            "text": transcript.text,
            "turns": turns | {"kinds": transcript.turn_kinds()},
            "speakers": [speaker_shape(each).model_dump() for each in opened.speakers],
            "codings": opened.codings,
            "unplaced": opened.unplaced,
            "statements": opened.statements,
            "memos": opened.memos,
            "translations": opened.translations,
        }
    )


def changes_json(since: Since) -> bytes:
    """Changes of a source as the JSON of `ReadingChanges`."""
    return orjson.dumps(since)


def speaker_shape(speaking: Speaking) -> SpeakerShape:
    """A speaker as JSON."""
    organisation = speaking.organisation
    return SpeakerShape(
        label=speaking.label,
        role=speaking.role,
        participant=speaking.participant,
        name=Said(ko=speaking.name, en=speaking.name),
        organisation=None if organisation is None else organisation.id,
        organisation_name=Said()
        if organisation is None
        else Said.of(Bilingual(organisation.name("ko"), organisation.name("en"))),
        side=speaking.side,
    )


def progress_shape(found: Progress) -> SourceProgress:
    """A source's progress as JSON."""
    source = found.source
    return SourceProgress(
        id=source.id,
        name=source.name,
        kind=source.kind,
        date=source.date,
        turns=found.turns,
        coded=found.coded,
        coded_by_me=found.coded_by_one,
        codings=found.codings,
        coders=list(found.coders),
        to_check=found.to_check,
    )
