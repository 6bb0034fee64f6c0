"""What a REFI-QDA file says, before anyone decides what becomes of it. Ids are normalised; places are as written."""

from collections.abc import Callable
from dataclasses import dataclass, field

from madang.base.bilingual import Bilingual

Attributes = dict[str, str]


@dataclass(slots=True)
class User:
    """Somebody who coded."""

    guid: str
    name: str


@dataclass(slots=True)
class CodeFound:
    """A code, or a folder of codes (`codable` false)."""

    guid: str
    name: str
    parent: str | None
    codable: bool
    colour: str
    description: str
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Applied:
    """A coding: which code, by whom, when; `notes` are the ids of its notes."""

    guid: str
    code: str
    user: str
    created: str
    notes: list[str]


@dataclass(slots=True)
class Selection:
    """A passage as the file has it: `start` and `end` in the file's own units."""

    guid: str
    name: str
    start: int | None
    end: int | None
    user: str
    description: str
    notes: list[str]
    codings: list[Applied]
    attributes: Attributes


@dataclass(slots=True)
class Part:
    """An element the model has no place for, as XML, with what it belongs to and the file it names."""

    element: str
    guid: str
    owner: str
    name: str
    xml: str
    path: str = ""
    codings: int = 0


@dataclass(slots=True)
class Heard:
    """A recording that a text is a transcript of.

    `guid` is that of the recording and `transcript` that of the element that names the text there; `names` are those
    it goes by, that of its file first. `points` are its sync points: place in the file's own units, milliseconds, GUID.
    `offset` is the millisecond of the recording at which the transcript's 0:00 lies, and `fingerprint` the SHA-256 of
    its file, where Madang wrote them.
    """

    guid: str
    transcript: str
    names: tuple[str, ...] = ()
    points: list[tuple[int | None, int | None, str]] = field(default_factory=list)
    offset: int = 0
    fingerprint: str = ""
    path: str = ""
    """Where the file says that it lies: in the archive, where it came along."""
    size: int = 0
    """Bytes of the recording in the archive; 0 where it did not come along whole."""


@dataclass(slots=True)
class SourceFound:
    """A source: its text is in the archive at `path`, or `inline`; `media` names its PDF."""

    element: str
    guid: str
    name: str
    path: str = ""
    inline: str | None = None
    rich: str = ""
    media: str = ""
    text_guid: str = ""
    description: str = ""
    attributes: Attributes = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    selections: list[Selection] = field(default_factory=list)
    whole: list[Applied] = field(default_factory=list)
    values: list[tuple[str, str, str]] = field(default_factory=list)
    """Variable id, name of the value's element, value."""
    times: list[tuple[int, int]] = field(default_factory=list)
    """Place and milliseconds of each sync point."""
    heard: list[Heard] = field(default_factory=list)
    """The recordings it is a transcript of."""
    parts: list[Part] = field(default_factory=list)
    areas: int = 0
    """Areas of a page that repeat a passage of the text."""


@dataclass(slots=True)
class NoteFound:
    """A note; its text inline or at `path`."""

    guid: str
    name: str
    inline: str | None
    path: str
    user: str
    attributes: Attributes
    xml: str
    is_plain: bool
    """Whether it holds nothing but its text."""


@dataclass(slots=True)
class Found:
    """A whole file."""

    product: str = ""
    """`project` or `codebook`."""
    name: str = ""
    origin: str = ""
    user: str = ""
    """Who made the project."""
    description: str = ""
    notes_on_project: list[str] = field(default_factory=list)
    users: dict[str, User] = field(default_factory=dict)
    codes: dict[str, CodeFound] = field(default_factory=dict)
    variables: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Id to name and type."""
    sources: list[SourceFound] = field(default_factory=list)
    notes: dict[str, NoteFound] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    case_values: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)
    unknown: dict[str, int] = field(default_factory=dict)
    """Elements and attributes that the standard does not know, and how often they stand there."""
    problems: list[Bilingual] = field(default_factory=list)
    missing: list[tuple[str, int]] = field(default_factory=list)
    """Sources whose text the archive lacks: name, and how many codings wait for it."""
    placed: bool = False
    """Whether the places of selections count characters of the text as Madang keeps it."""
    partial: bool = False
    """Whether the file says nothing about what it lacks."""
    has: Callable[[str], bool] = field(default=lambda _: True, repr=False)
    """Whether the archive holds the file that a path names."""
