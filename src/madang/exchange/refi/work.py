"""What taking a file in knows while it goes on: the project, the file, and what each of its ids stands for here."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from madang.analysis.corpus import Corpus
from madang.base.ids import CodeId, CoderId, SourceId
from madang.coding.coding import Coder
from madang.coding.memo import Memo
from madang.exchange.refi.guids import made, refers_to
from madang.exchange.refi.model import Found, Heard
from madang.exchange.refi.naming import shown
from madang.exchange.refi.package import Package
from madang.exchange.refi.report import NAMED, Difference, Report
from madang.sources.carried import Carried

UNKNOWN = "unknown coder"
"""What whoever coded without a name is called; never the person who imports."""
EVERYTHING = frozenset({"*"})
"""A yes to every difference."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person chose.

    `cases`: keep, participants, organisations. `whole`: codings of whole sources become passages of the whole text.
    `yes`: the keys of the differences to take over, or `EVERYTHING`. `recordings`: those in the archive are laid
    beside the project.
    """

    cases: str = "keep"
    whole: bool = False
    yes: frozenset[str] = frozenset()
    recordings: bool = False


@dataclass(slots=True)
class Work:
    """The state of one import; `add`, `replace` and `remove` are its outcome."""

    corpus: Corpus
    found: Found
    package: Package
    wish: Wish
    carried: Mapping[str, Carried]
    ours: Collection[str]
    """GUIDs under which Madang itself writes cases, links and notes of this project."""
    report: Report = field(default_factory=Report)
    add: list[Any] = field(default_factory=list)
    replace: list[Any] = field(default_factory=list)
    remove: dict[type, list[str]] = field(default_factory=lambda: defaultdict(list))
    content: dict[str, bytes] = field(default_factory=dict)
    codes: dict[str, CodeId] = field(default_factory=dict)
    coders: dict[str, CoderId] = field(default_factory=dict)
    noted: list[tuple[str, str, str]] = field(default_factory=list)
    """Note, and the kind and id of what it is about."""
    particulars: dict[str, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    """Source id to what else is said of its passages."""
    described: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Id of a memo to be, the coding it is about, its text, and its user."""
    recordings: list[tuple[SourceId, Heard]] = field(default_factory=list)
    """Sources that are transcripts of recordings, and those."""
    memos: dict[str, Memo] = field(default_factory=dict)
    """The project's memos by id."""
    _used: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.memos = {each.id: each for each in self.corpus.memos}
        for kind, ids in _ids(self.corpus):
            self._used.update(dict.fromkeys(ids, kind))

    def own(self, kind: str, guid: str) -> str:
        """An id for a new thing: its GUID, unless something else has it (T34), then always the same other one."""
        while self._used.get(guid, kind) != kind:
            guid = made(kind, guid)
        self._used[guid] = kind
        return guid

    def is_taken(self, kind: str, guid: str) -> bool:
        """Whether a thing of this kind has this id already, here or in the file."""
        return self._used.get(guid) == kind

    def new(self, kind: str, value: Any, name: str = "") -> None:
        """Add a value, count it, and name it: by `name` where it has none of its own."""
        self.add.append(value)
        # Whoever brings 50,000 codings need not wait for names that nobody will see.
        self.report.brings(kind, name or (shown(value) if self.report.new[kind] < NAMED else ""))
        if kind == "coding":
            self.report.codings.append(value.id)

    def coder_of(self, user: str) -> CoderId:
        """The coder a user of the file is; whoever is missing or not listed stays unknown (T35)."""
        guid = refers_to(user) if user.strip() else ""
        if guid not in self.coders:
            listed = self.found.users.get(guid)
            name = listed.name if listed and listed.name else f"{UNKNOWN} {guid[:8]}".strip()
            self.coders[guid] = self._coder(guid or made(UNKNOWN), name)
        return self.coders[guid]

    def _coder(self, guid: str, name: str) -> CoderId:
        if guid in self.corpus.coders:
            self.report.has("coder", name)
            return CoderId(guid)
        same = [each for each in self.corpus.coders.values() if each.name == name]
        if same:
            self.report.matched.append(("coder", name))
            return same[0].id
        coder = CoderId(self.own("coder", guid))
        self.new("coder", Coder(coder, name))
        return coder

    def agreed(self, difference: Difference) -> bool:
        """Whether the person said yes to a difference, which is listed in any case."""
        self.report.differences.append(difference)
        yes = difference.key in self.wish.yes or self.wish.yes == EVERYTHING
        if yes:
            self.report.approved.append(difference.key)
        return yes

    def keep(self, value: Carried) -> bool:
        """Keep a part for the next export; answer whether it is new."""
        there = self.carried.get(value.id)
        if there is None:
            self.add.append(value)
        return there is None


def _ids(corpus: Corpus) -> list[tuple[str, Collection[str]]]:
    return [
        ("source", corpus.sources.keys()),
        ("transcript", [each.id for each in corpus.transcripts.values()]),
        ("code", [each.id for each in corpus.codebook.codes]),
        ("coder", corpus.coders.keys()),
        ("coding", corpus.codings.keys()),
        ("statement", corpus.statements.keys()),
        ("memo", [each.id for each in corpus.memos]),
        ("participant", corpus.participants.keys()),
        ("organisation", corpus.organisations.keys()),
        ("episode", corpus.episodes.keys()),
        ("translation", [each.id for each in corpus.translations]),
        ("value", [each.id for each in corpus.values]),
    ]
