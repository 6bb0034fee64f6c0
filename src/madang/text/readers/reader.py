"""What a reader is, and what reading answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.sources.attribute import ValueType
from madang.sources.sheet import Sheet
from madang.text.readers.column import Column, Wanted
from madang.text.turn import Turn, TurnKind

Particular = tuple[str, str, ValueType]
"""What a file says about itself: the attribute of the source, its value, and how that is to be read."""


@dataclass(frozen=True, slots=True)
class Understood:
    """The words of a file and who spoke them.

    `text` is Unicode NFC with `\\n` line ends and no byte order mark; `turns` lie in it in order and
    do not overlap. `reader` names the reader and its version, `encoding` how the bytes were decoded
    (None where the format leaves no choice), `notes` are sentences a person should see, and `date`
    is the ISO date found in the file, at the head of the text or in the file's name. `particulars` are
    attributes of the source; `people` are its speakers, where the file is a table that describes them, and `columns`
    what became of the columns of that table.
    """

    text: str
    turns: tuple[Turn, ...]
    reader: str
    media_type: str
    encoding: str | None = None
    notes: tuple[Bilingual, ...] = ()
    date: str | None = None
    particulars: tuple[Particular, ...] = ()
    people: Sheet | None = None
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one format gives: its plain words, before anyone looks for speakers.

    `kinds` holds what the format itself says about a line, by its number from 0; `bold` numbers the
    lines that begin in bold, as labels often do. A format that names its own speakers (subtitles)
    fills `turns`; then nobody looks for labels. `date` is an ISO date that the format itself gives,
    `particulars`, `people` and `columns` are as in `Understood`.
    """

    text: str
    encoding: str | None = None
    notes: tuple[Bilingual, ...] = ()
    kinds: Mapping[int, TurnKind] = field(default_factory=dict)
    bold: frozenset[int] = frozenset()
    turns: tuple[Turn, ...] | None = None
    date: str | None = None
    particulars: tuple[Particular, ...] = ()
    people: Sheet | None = None
    columns: tuple[Column, ...] = ()


def never(content: bytes) -> bool:
    """For readers that nothing can take down."""
    return False


def always(content: bytes) -> bool:
    """For readers that stand on native or young libraries."""
    return True


@dataclass(frozen=True, slots=True)
class Reader:
    """One file format: the endings it answers to, and how its bytes become words.

    `read` takes the content and the file's name (for its sentences) and raises `Invalid` when the
    content cannot be this format. `risky` says whether reading these bytes could hang or take the
    program down, so that it is done in a process of its own. `read_wanted` reads a table whose columns are to be
    what somebody wants; None for a format without columns.
    """

    name: str
    version: str
    extensions: tuple[str, ...]
    media_type: str
    read: Callable[[bytes, str], Reading]
    risky: Callable[[bytes], bool] = never
    read_wanted: Callable[[bytes, str, Wanted], Reading] | None = None

    def reading(self, content: bytes, file_name: str, wanted: Wanted = ()) -> Reading:
        """What the format makes of these bytes, its columns as they are `wanted`. Raises `Invalid`."""
        if not wanted:
            return self.read(content, file_name)
        if self.read_wanted is None:
            raise Invalid(
                f"{file_name} is no table of answers, so it has no columns to choose; bring it in by itself.",
                f"{file_name}: 답을 적은 표가 아니어서 정할 열이 없습니다. 따로 가져오십시오.",
            )
        return self.read_wanted(content, file_name, wanted)


def larger_than(size: int) -> Callable[[bytes], bool]:
    """Whether a file has more than so many bytes."""
    return lambda content: len(content) > size
