"""A coded project as another program holds it, before anyone decides what becomes of it.

Every reader of another program's files answers with this value, and one verb takes it in.
"""

from dataclasses import dataclass, field

from madang.base.bilingual import Bilingual
from madang.coding.statement import Stance

UNITS = ("characters", "utf16", "bytes")
"""What programs count places in: code points, UTF-16 units, bytes of UTF-8."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a passage says beyond its codes: who speaks, for which organisation, for or against.

    Passages of one `statement` (its id in the file) are one statement that stands at several places.
    """

    person: str = ""
    organisation: str = ""
    stance: Stance | None = None
    about: str = ""
    statement: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a document and the codes (ids) that one coder gave it.

    `start` and `end` are in the program's own counting; None where it only holds the `words`, which are looked for.
    `words` are those the program keeps beside the place, None where it keeps none. A passage without a coder's name
    has an unknown coder.
    """

    start: int | None
    end: int | None
    words: str | None
    codes: tuple[str, ...]
    coder: str = ""
    memo: str = ""
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was stored, line ends and byte order mark included; None where only a source here has it."""

    id: str
    name: str
    text: str | None
    passages: tuple[Passage, ...] = ()
    memo: str = ""
    values: tuple[tuple[str, str], ...] = ()
    date: str | None = None
    coder: str = ""
    file_name: str = ""
    here: str = ""
    """The id of the project's source that it is, where that is already known."""
    was: str = ""
    """The id of the source it was in the project that wrote it."""


@dataclass(frozen=True, slots=True)
class CodeFound:
    """A code, or a folder of codes that takes none itself (`folder`)."""

    id: str
    name: str
    parent: str | None = None
    definition: str = ""
    colour: str = ""
    folder: bool = False


@dataclass(frozen=True, slots=True)
class CaseFound:
    """A case of the other program, with what is known of it and the documents (ids) it spans."""

    id: str
    name: str
    memo: str = ""
    values: tuple[tuple[str, str], ...] = ()
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A memo about the study, a code or a document (`about`: study, code, source)."""

    text: str
    about: str = "study"
    id: str = ""
    coder: str = ""


@dataclass(frozen=True, slots=True)
class OrganisationFound:
    """What a program knows of an organisation beyond its name; `kind` in its own words."""

    name: str
    kind: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that does not come in, by kind (`refi.kinds.KINDS`), with a name to recognise it by."""

    kind: str
    name: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Coded:
    """A whole file of another program.

    `unit` is what the program is known to count in where nothing in the file decides. A `partial` file says nothing
    about what it lacks: a table of some codings. The names of codes of a `flat` file are looked for anywhere in the
    codebook.
    """

    program: str
    name: str
    codes: tuple[CodeFound, ...] = ()
    coders: tuple[str, ...] = ()
    documents: tuple[Document, ...] = ()
    cases: tuple[CaseFound, ...] = ()
    notes: tuple[Note, ...] = ()
    organisations: tuple[OrganisationFound, ...] = ()
    lost: tuple[Loss, ...] = ()
    says: tuple[Bilingual, ...] = field(default=())
    unit: str = "characters"
    partial: bool = False
    flat: bool = False
