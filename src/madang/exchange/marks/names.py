"""What people call things, and what that means in this project."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from madang.analysis.corpus import Corpus
from madang.base.errors import Invalid
from madang.findings.findings import Findings


@dataclass(slots=True)
class Names:
    """Names of each kind to ids. A name that stands for two things is refused when it is used."""

    known: dict[str, dict[str, str]] = field(default_factory=dict)
    ambiguous: dict[str, set[str]] = field(default_factory=dict)

    def learn(self, kind: str, names: Iterable[str], id_: str) -> None:
        """Let each of `names` (and the id itself) stand for `id_`."""
        known = self.known.setdefault(kind, {})
        for name in (*names, id_):
            plain = _plain(name)
            if plain and known.setdefault(plain, id_) != id_:
                self.ambiguous.setdefault(kind, set()).add(plain)

    def find(self, kind: str, name: str) -> str | None:
        """The id `name` stands for, None where nothing does."""
        known = self.known.get(kind, {})
        # Most names come as they were learned; only the others need to be made plain first.
        return known.get(name) or known.get(_plain(name))

    def id(self, kind: str, name: object) -> str:
        """The id `name` stands for. Raises `Invalid` where nothing does, or two things do."""
        if not isinstance(name, str) or not name:
            raise Invalid(f"it names no {kind}")
        found = self.find(kind, name)
        if found is None:
            raise Invalid(f"there is no {kind} “{name}” in the project")
        if kind in self.ambiguous and _plain(name) in self.ambiguous[kind]:
            raise Invalid(f"“{name}” is the name of more than one {kind}; use its id")
        return found


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split()))


def names_of(corpus: Corpus, findings: Findings) -> Names:
    """The names a project already has."""
    names = Names()
    for source in corpus.sources.values():
        names.learn("source", {source.name, source.file_name}, source.id)
    for code in corpus.codebook.codes:
        names.learn("code", {code.key}, code.id)
    for organisation in corpus.organisations.values():
        names.learn("organisation", organisation.names() | {organisation.key}, organisation.id)
    for coder in corpus.coders.values():
        names.learn("coder", {coder.name}, coder.id)
    for episode in corpus.episodes.values():
        names.learn("episode", {episode.key, episode.name.ko, episode.name.en}, episode.id)
    _learn_keys(names, "statement", {s.id: s.key for s in corpus.statements.values()})
    _learn_keys(names, "claim", {claim.id: claim.key for claim in findings.claims})
    return names


def _learn_keys(names: Names, kind: str, keys: Mapping[str, str]) -> None:
    for id_, key in keys.items():
        names.learn(kind, {key}, id_)
