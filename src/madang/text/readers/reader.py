"""What a reader is, and what reading answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from madang.text.turn import Turn, TurnKind


@dataclass(frozen=True, slots=True)
class Understood:
    """The words of a file and who spoke them.

    `text` is Unicode NFC with `\\n` line ends and no byte order mark; `turns` lie in it in order and
    do not overlap. `reader` names the reader and its version, `encoding` how the bytes were decoded
    (None where the format leaves no choice), `notes` are sentences a person should see, and `date`
    is the ISO date found at the head of the text or in the file's name.
    """

    text: str
    turns: tuple[Turn, ...]
    reader: str
    media_type: str
    encoding: str | None = None
    notes: tuple[str, ...] = ()
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one format gives: its plain words, before anyone looks for speakers.

    `kinds` holds what the format itself says about a line, by its number from 0; `bold` numbers the
    lines that begin in bold, as labels often do. A format that names its own speakers (subtitles)
    fills `turns`; then nobody looks for labels.
    """

    text: str
    encoding: str | None = None
    notes: tuple[str, ...] = ()
    kinds: Mapping[int, TurnKind] = field(default_factory=dict)
    bold: frozenset[int] = frozenset()
    turns: tuple[Turn, ...] | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """One file format: the endings it answers to, and how its bytes become words.

    `read` takes the content and the file's name (for its sentences) and raises `Invalid` when the
    content cannot be this format.
    """

    name: str
    version: str
    extensions: tuple[str, ...]
    media_type: str
    read: Callable[[bytes, str], Reading]
