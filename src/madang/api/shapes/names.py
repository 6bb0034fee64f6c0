"""Names that are hidden, or may have to be, as JSON."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.api.shapes.shape import Asked, Shape
from madang.base.ids import HiddenNameId
from madang.text.hiding.hidden_name import HiddenName, NameKind
from madang.workbench.hiding import Choice
from madang.workbench.name_views import Alone, Names, Seen, Stands
from madang.workbench.sealing import Sealing


class NamePlace(Shape):
    """Where a name stands: a place of the source's current text, and its line as it is and as it is shown."""

    source: StrictStr
    source_name: StrictStr
    start: StrictInt
    end: StrictInt
    key: StrictStr
    before: StrictStr
    words: StrictStr
    after: StrictStr
    shown: StrictStr


class NameShape(Shape):
    """A name: `decided` whether a person has decided on it, `by` how a proposal was found, the first of its places.

    `instead` is what stands in its place, for a proposal what is proposed; empty where it was left as it is.
    """

    id: StrictStr
    revision: StrictInt
    kind: NameKind
    name: StrictStr
    instead: StrictStr
    forms: list[StrictStr]
    decided: StrictBool
    by: StrictStr
    count: StrictInt
    keys: list[StrictStr]
    places: list[NamePlace]


class AloneShape(Shape):
    """A participant whom a description gives away: it fits `k` of them; `keys` open what they said."""

    shown: StrictStr
    description: StrictStr
    k: StrictInt
    keys: list[StrictStr]


class NamesShape(Shape):
    """Every name, those to be decided on first; `alone` are participants whom a description gives away."""

    names: list[NameShape]
    alone: list[AloneShape]


class NameChoice(Asked):
    """What is decided: `instead` empty leaves the name as it is; `id` and `revision` change an earlier decision."""

    id: StrictStr = ""
    revision: StrictInt = 0
    kind: NameKind
    name: StrictStr
    instead: StrictStr
    forms: list[StrictStr] | None = None

    def value(self) -> Choice:
        """The choice."""
        forms = None if self.forms is None else tuple(self.forms)
        return Choice(
            self.kind, self.name, self.instead, forms, HiddenNameId(self.id) if self.id else None, self.revision
        )


class NameChoices(Asked):
    """Decisions made at once."""

    choices: list[NameChoice]


class SealAsked(Asked):
    """A sealed copy is asked for; `anyway` also where participants are not decided on."""

    passphrase: StrictStr
    anyway: StrictBool = False


class SealedShape(Shape):
    """A sealed copy that waits under an id: how many names are hidden in it, and who was not decided on."""

    id: StrictStr
    names: StrictInt
    left: list[StrictStr]


def sealed_shape(id_: str, done: Sealing) -> SealedShape:
    """The shape of a sealed copy."""
    return SealedShape(id=id_, names=done.names, left=list(done.left))


def names_shape(found: Names) -> NamesShape:
    """The shape of every name."""
    return NamesShape(names=[_name(each) for each in found.names], alone=[_alone(each) for each in found.alone])


def _alone(each: Alone) -> AloneShape:
    return AloneShape(shown=each.shown, description=each.description, k=each.k, keys=list(each.keys))


def _name(seen: Seen) -> NameShape:
    name: HiddenName = seen.name
    return NameShape(
        id=name.id if seen.decided else "",
        revision=seen.revision,
        kind=name.kind,
        name=name.name,
        instead=name.instead,
        forms=list(name.forms),
        decided=seen.decided,
        by=seen.by,
        count=seen.count,
        keys=list(seen.keys),
        places=[_place(each) for each in seen.places],
    )


def _place(each: Stands) -> NamePlace:
    return NamePlace(
        source=each.source,
        source_name=each.source_name,
        start=each.start,
        end=each.end,
        key=each.key,
        before=each.before,
        words=each.words,
        after=each.after,
        shown=each.shown,
    )
