"""Disagreements between coders, and decisions about them, as JSON."""

from collections.abc import Iterable
from typing import Any

from pydantic import StrictBool, StrictFloat, StrictInt, StrictStr

from madang.analysis.disagreements import Decided, Doubt, Kind, Stake, StakeKind, Standing
from madang.api.shapes.coding_asked import StatementAsked
from madang.api.shapes.shape import Asked, Shape
from madang.base.ids import CodingId, SettlingId
from madang.coding.settling import JUDGED, Outcome, Part
from madang.coding.statement import Statement
from madang.workbench.disagreements import Line, Listed, Reading
from madang.workbench.settling import Order


class StakeShape(Shape):
    """What a way of settling changes: `case` no longer speaks of `code`, its view of `about` on it moves, or `source`

    no longer carries it. `was` and `now` are views from -1 to 1, null where there is none.
    """

    what: StakeKind
    code: StrictStr
    case: StrictStr | None
    about: StrictStr | None
    was: StrictFloat | None
    now: StrictFloat | None
    source: StrictStr | None


class ReadingOfCoder(Shape):
    """One coder's coding with the words around it; `fields` are those of its statement, null for a plain code.

    `stakes`, and the ids of `claims` and `summaries`, say what changes when this reading alone is taken.
    """

    coder: StrictStr
    coding: StrictStr
    code: StrictStr
    start: StrictInt
    end: StrictInt
    placing: StrictStr
    before: StrictStr
    words: StrictStr
    after: StrictStr
    statement: StrictStr | None
    fields: dict[str, StrictStr] | None
    stakes: list[StakeShape]
    claims: list[StrictStr]
    summaries: list[StrictStr]


class SettlingShape(Shape):
    """A decision about a disagreement; `taken` is the coder whose coding stands, `made` the codings it made that
    are still there."""

    id: StrictStr
    revision: StrictInt
    outcome: Outcome
    reason: StrictStr
    coder: StrictStr
    taken: StrictStr | None
    made: list[StrictStr]
    doubts: list[Doubt]


class DisagreementShape(Shape):
    """A passage that coders coded differently: who did how, who did not, and in what they differ.

    `differing` names the fields of the statements that differ; `start` and `end` reach over all codings, null where
    none has a place. `without` is what taking none changes.
    """

    key: StrictStr
    source: StrictStr
    start: StrictInt | None
    end: StrictInt | None
    standing: Standing
    kinds: list[Kind]
    differing: list[StrictStr]
    doubts: list[Doubt]
    context: StrictStr
    speaker: StrictStr
    readings: list[ReadingOfCoder]
    missing: list[StrictStr]
    without: list[StakeShape]
    decisions: list[SettlingShape]


class SourceDisagreements(Shape):
    """How many in one source differ and are open or settled, are to be looked at again, or were coded alike."""

    source: StrictStr
    open: StrictInt
    again: StrictInt
    settled: StrictInt
    alike: StrictInt


class DisagreementList(Shape):
    """The disagreements asked for, the weightiest first: the first of `count`.

    `revisions` name what a decision starts from, by the ids of codings and statements. `alike` are the keys of what
    all coded alike and nobody has settled. `hidden`: nothing is shown to who codes blind.
    """

    revision: StrictInt
    hidden: StrictBool
    count: StrictInt
    lines: list[DisagreementShape]
    coders: list[StrictStr]
    sources: list[SourceDisagreements]
    kinds: dict[str, StrictInt]
    alike: list[StrictStr]
    revisions: dict[str, StrictInt]
    reasons: list[StrictStr]


class PickedFields(StatementAsked):
    """Fields of a statement that are set where codings are joined; what is left out is as in the chosen one."""

    revision: StrictInt = 0


class SettleAsked(Asked):
    """A decision about the codings of one disagreement.

    `chosen` is the one that stands, or whose fields a joined one has; `seen` names the revision of every coding and
    statement on the screen; `instead` the decisions that this one takes the place of.
    """

    codings: list[StrictStr]
    outcome: Outcome
    reason: StrictStr
    seen: dict[StrictStr, StrictInt]
    chosen: StrictStr | None = None
    fields: PickedFields | None = None
    instead: tuple[StrictStr, ...] = ()

    def value(self) -> Order:
        """The order it gives."""
        picked = {} if self.fields is None else self.fields.fields()
        return Order(
            tuple(CodingId(each) for each in self.codings),
            self.outcome,
            self.reason,
            self.seen,
            None if self.chosen is None else CodingId(self.chosen),
            {field: value for field, value in picked.items() if field in JUDGED},
            tuple(SettlingId(each) for each in self.instead),
        )


class AlikeAsked(Asked):
    """What was coded alike, by keys, is settled with one reason."""

    keys: list[StrictStr]
    reason: StrictStr


class WithdrawAsked(Asked):
    """A decision that is taken back, as it was seen."""

    revision: StrictInt


class Settled(Shape):
    """The decision that was made."""

    id: StrictStr


class SettledAlike(Shape):
    """How many were settled at once."""

    count: StrictInt


def list_shape(found: Listed) -> DisagreementList:
    """The reading list as JSON."""
    return DisagreementList(
        revision=found.revision,
        hidden=found.hidden,
        count=found.count,
        lines=[_line(each, found.revisions) for each in found.lines],
        coders=list(found.coders),
        sources=[
            SourceDisagreements(source=source, **{name: counts[name] for name in ("open", "again", "settled", "alike")})
            for source, counts in found.sources.items()
        ],
        kinds=dict(found.kinds),
        alike=list(found.alike),
        revisions=dict(found.revisions),
        reasons=list(found.reasons),
    )


def _line(line: Line, revisions: Any) -> DisagreementShape:
    one = line.one
    return DisagreementShape(
        key=one.key,
        source=one.source,
        start=None if one.span is None else one.span.start,
        end=None if one.span is None else one.span.end,
        standing=one.standing,
        kinds=list(one.kinds),
        differing=list(one.fields),
        doubts=list(one.doubts),
        context=line.context,
        speaker=line.speaker,
        readings=[_reading(each) for each in line.readings],
        missing=list(one.missing),
        without=_stakes(line.without),
        decisions=[_decision(each, revisions) for each in line.decisions],
    )


def _reading(reading: Reading) -> ReadingOfCoder:
    coding = reading.coding
    return ReadingOfCoder(
        coder=coding.coder,
        coding=coding.id,
        code=coding.code,
        start=coding.segment.span.start,
        end=coding.segment.span.end,
        placing=coding.placing.value,
        before=reading.before,
        words=reading.words,
        after=reading.after,
        statement=coding.statement,
        fields=None if reading.statement is None else _fields(reading.statement),
        stakes=_stakes(reading.stakes),
        claims=list(reading.claims),
        summaries=list(reading.summaries),
    )


def _fields(statement: Statement) -> dict[str, str]:
    values = {name: getattr(statement, name) for name in JUDGED}
    return {name: "" if value is None else str(value) for name, value in values.items()}


def _stakes(stakes: Iterable[Stake]) -> list[StakeShape]:
    return [
        StakeShape(
            what=each.what,
            code=each.code,
            case=each.case,
            about=each.about,
            was=each.was,
            now=each.now,
            source=each.source,
        )
        for each in stakes
    ]


def _decision(each: Decided, revisions: Any) -> SettlingShape:
    return SettlingShape(
        id=each.settling.id,
        revision=revisions.get(each.settling.id, 0),
        outcome=each.settling.outcome,
        reason=each.settling.reason,
        coder=each.settling.coder,
        taken=each.taken,
        made=[part.coding for part in each.made if part.coding is not None and part.part is Part.INTO],
        doubts=list(each.doubts),
    )
