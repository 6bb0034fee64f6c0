"""The codebook as JSON: codes, their words and places."""

from collections.abc import Mapping

from pydantic import StrictInt, StrictStr

from madang.analysis.frequencies import Frequency
from madang.api.shapes.shape import Asked, Said, Shape
from madang.base.ids import CodeId, new_id
from madang.coding.code import Code, CodeKind
from madang.workbench.codebook import CodebookNow, KeyGroup
from madang.workbench.codes import Move


class CodeEntry(Shape):
    """A code with its texts and `revision`."""

    id: StrictStr
    key: StrictStr
    name: Said
    kind: CodeKind
    parent: StrictStr | None
    depth: StrictInt
    family: StrictStr
    definition: Said
    include: Said
    exclude: Said
    example: Said
    origin: StrictStr
    colour: StrictStr
    revision: StrictInt


class CodeCounts(Shape):
    """How often and widely a code was applied: `own` counts its codings, the others hold those below it too."""

    code: StrictStr
    own: StrictInt
    codings: StrictInt
    sources: StrictInt
    cases: StrictInt
    coders: StrictInt


class CodebookShape(Shape):
    """The codes in reading order."""

    codes: list[CodeEntry]


class KeysOfSide(Shape):
    """Ids of statements or codings; of one side, where `side` says so."""

    side: StrictStr | None
    keys: list[StrictStr]


class CodeWords(Asked):
    """The key, the texts and the colour of a code as somebody wrote them."""

    key: StrictStr
    name: Said
    definition: Said = Said()
    include: Said = Said()
    exclude: Said = Said()
    example: Said = Said()
    origin: StrictStr = ""
    colour: StrictStr = ""

    def value(self, id_: str, kind: CodeKind = CodeKind.CODE, parent: str | None = None) -> Code:
        """The code, without spaces at the ends of its texts."""
        return Code(
            CodeId(id_),
            self.key.strip(),
            self.name.value(),
            kind,
            None if parent is None else CodeId(parent),
            self.definition.value(),
            self.include.value(),
            self.exclude.value(),
            self.example.value(),
            self.origin.strip(),
            self.colour.strip(),
        )


class NewCode(Asked):
    """A code to add, under `parent` (None: at the top)."""

    words: CodeWords
    kind: CodeKind
    parent: StrictStr | None

    def value(self) -> Code:
        """The code, with a new id."""
        return self.words.value(new_id(), self.kind, self.parent)


class ChangedCode(Asked):
    """A code's words, and the revision they started from."""

    words: CodeWords
    revision: StrictInt


class MadeCode(Shape):
    """The id of the code that was made."""

    id: StrictStr


class MovePlace(Asked):
    """Under which code (None: at the top), and before which sibling (None: last)."""

    parent: StrictStr | None
    before: StrictStr | None = None

    def code(self) -> CodeId | None:
        """The id of the code above."""
        return None if self.parent is None else CodeId(self.parent)

    def sibling(self) -> CodeId | None:
        """The id of the sibling that follows."""
        return None if self.before is None else CodeId(self.before)


class MoveTo(MovePlace):
    """A place, and the revision of the code that goes there."""

    revision: StrictInt


class KeyChange(Shape):
    """A code whose key changes with its family."""

    before: StrictStr
    after: StrictStr


class MoveShape(Shape):
    """What a move does: the families it leaves and joins, keys that change, codings that count elsewhere then."""

    leaves: Said | None
    joins: Said | None
    keys: list[KeyChange]
    codings: list[StrictStr]


def codebook_shape(now: CodebookNow) -> CodebookShape:
    """The codebook as JSON."""
    return CodebookShape(codes=[_entry(now, code) for code in now.book])


def _entry(now: CodebookNow, code: Code) -> CodeEntry:
    return CodeEntry(
        id=code.id,
        key=code.key,
        name=Said.of(code.name),
        kind=code.kind,
        parent=code.parent,
        depth=now.book.depth(code.id),
        family=code.family,
        definition=Said.of(code.definition),
        include=Said.of(code.include),
        exclude=Said.of(code.exclude),
        example=Said.of(code.example),
        origin=code.origin,
        colour=code.colour,
        revision=now.revisions.get(code.id, 0),
    )


def counts_shape(counts: Mapping[CodeId, Frequency]) -> list[CodeCounts]:
    """The counts of every code as JSON."""
    return [
        CodeCounts(
            code=code,
            own=count.codings,
            codings=count.with_below,
            sources=count.sources,
            cases=count.cases,
            coders=count.coders,
        )
        for code, count in counts.items()
    ]


def keys_shape(groups: list[KeyGroup]) -> list[KeysOfSide]:
    """Groups of ids as JSON."""
    return [KeysOfSide(side=None if each.side is None else each.side.value, keys=list(each.keys)) for each in groups]


def move_shape(move: Move) -> MoveShape:
    """What a move does, as JSON."""
    return MoveShape(
        leaves=None if move.family is None else Said.of(move.family[0].name),
        joins=None if move.family is None else Said.of(move.family[1].name),
        keys=[KeyChange(before=old.key, after=new.key) for old, new in move.keys],
        codings=list(move.codings),
    )
