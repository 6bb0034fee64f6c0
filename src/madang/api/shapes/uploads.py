"""Files that arrive, as JSON."""

from pydantic import Field, StrictBool, StrictFloat, StrictInt, StrictStr

from madang.api.shapes.shape import Asked, Said, Shape
from madang.sources.source import SourceKind
from madang.text.overview import Overview
from madang.text.readers.column import ColumnUse
from madang.text.turn import TurnKind
from madang.workbench.uploads import Arrival, ArrivalStanding, Chosen, Kept, Uses


class VoiceShape(Shape):
    """A label, how many turns stand under it, and its first telling words."""

    label: StrictStr
    turns: StrictInt
    words: StrictStr


class SkippedShape(Shape):
    """What is not speech, by kind, with the first of it."""

    kind: TurnKind
    count: StrictInt
    examples: list[StrictStr]


class ArrivalLineShape(Shape):
    """A turn of the beginning."""

    kind: TurnKind
    label: StrictStr | None
    words: StrictStr


class OverviewShape(Shape):
    """What a reader understood; `stamped` turns have a time, the last at `until` seconds."""

    characters: StrictInt
    turns: StrictInt
    stamped: StrictInt
    until: StrictFloat | None
    voices: list[VoiceShape]
    skipped: list[SkippedShape]
    beginning: list[ArrivalLineShape]


class ColumnShape(Shape):
    """A column of a table of answers: what it becomes, what it was recognised as, and its first values."""

    place: StrictInt
    name: StrictStr
    use: ColumnUse
    recognised: ColumnUse
    first: list[StrictStr]


class ArrivalShape(Shape):
    """A file that arrived: what was understood of it, or the sentence that says why not."""

    id: StrictStr
    file_name: StrictStr
    size: StrictInt
    standing: ArrivalStanding
    sentence: Said
    there: StrictStr | None
    name: StrictStr
    kind: SourceKind | None
    date: StrictStr
    language: StrictStr
    encoding: StrictStr
    reader: StrictStr
    notes: list[Said]
    overview: OverviewShape | None
    program: StrictStr
    has_comments: StrictBool
    columns: list[ColumnShape]


class ColumnAsked(Asked):
    """What a column is to become."""

    place: StrictInt
    use: ColumnUse


class ColumnsAsked(Asked):
    """What the columns of a table of answers are to become."""

    columns: list[ColumnAsked]

    def value(self) -> Uses:
        """The uses by the columns' places."""
        return [(each.place, each.use) for each in self.columns]


class ChosenShape(ColumnsAsked):
    """A waiting file to keep; `columns` are those somebody has seen, none for a file that has none."""

    id: StrictStr
    name: StrictStr
    kind: SourceKind
    date: StrictStr
    language: StrictStr
    columns: list[ColumnAsked] = Field(default_factory=list)

    def chosen(self) -> Chosen:
        """The choice."""
        return Chosen(self.id, self.name, self.kind, self.date, self.language, self.value())


class Keep(Asked):
    """The files to keep."""

    files: list[ChosenShape]


class Drop(Asked):
    """The files to drop, by id."""

    files: list[StrictStr]


class KeptShape(Shape):
    """The sources that came in, and a sentence for each file that was here already."""

    sources: list[StrictStr]
    already: list[Said]


def kept_shape(kept: Kept) -> KeptShape:
    """What was kept."""
    return KeptShape(sources=list(kept.sources), already=[Said.of(each) for each in kept.already])


def arrival_shape(arrival: Arrival) -> ArrivalShape:
    """A file that arrived."""
    source = arrival.source
    return ArrivalShape(
        id=arrival.id,
        file_name=arrival.file_name,
        size=arrival.size,
        standing=arrival.standing,
        sentence=Said.of(arrival.sentence),
        there=arrival.there,
        name=source.name if source else "",
        kind=source.kind if source else None,
        date=(source.date or "") if source else "",
        language=(source.language or "") if source else "",
        encoding=(source.encoding or "") if source else "",
        reader=source.reader if source else "",
        notes=[Said.of(each) for each in arrival.notes],
        overview=None if arrival.overview is None else _overview(arrival.overview),
        program=arrival.program,
        has_comments=arrival.has_comments,
        columns=[
            ColumnShape(
                place=each.place, name=each.name, use=each.use, recognised=each.recognised, first=list(each.first)
            )
            for each in arrival.columns
        ],
    )


def _overview(seen: Overview) -> OverviewShape:
    return OverviewShape(
        characters=seen.characters,
        turns=seen.turns,
        stamped=seen.stamped,
        until=None if seen.until is None else float(seen.until),
        voices=[VoiceShape(label=each.label, turns=each.turns, words=each.words) for each in seen.voices],
        skipped=[SkippedShape(kind=each.kind, count=each.count, examples=list(each.examples)) for each in seen.skipped],
        beginning=[ArrivalLineShape(kind=each.kind, label=each.label, words=each.words) for each in seen.beginning],
    )
