"""The names of a project as a person looks through them: each with the lines in which it stands, and how they would
read."""

from collections import defaultdict
from dataclasses import dataclass, replace

from madang.analysis.corpus import Corpus
from madang.analysis.hiding.proposals import Place
from madang.analysis.hiding.singled_out import SingledOut, singled_out
from madang.analysis.tellings import tellings
from madang.text.hiding.finding import Finder
from madang.text.hiding.hidden_name import HiddenName
from madang.text.hiding.reading import hidden
from madang.workbench.hiding import decided_names, name_proposals
from madang.workbench.place_keys import place_key
from madang.workbench.project import Project

FIRST = 8
"""Lines shown of each name."""
BESIDE = 40
"""Letters on either side."""


@dataclass(frozen=True, slots=True)
class Stands:
    """A place of a name: what is before and after it, and the line as it would be shown."""

    source: str
    source_name: str
    start: int
    end: int
    key: str
    before: str
    words: str
    after: str
    shown: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A name with how often it stands in the texts; `keys` open every place, `places` are the first."""

    name: HiddenName
    revision: int
    decided: bool
    by: str
    count: int
    keys: tuple[str, ...]
    places: tuple[Stands, ...]


@dataclass(frozen=True, slots=True)
class Alone:
    """A participant whom a description gives away: as shown, in which words, how many it fits, and what they said."""

    shown: str
    description: str
    k: int
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """All names, those nobody has decided on first; `alone`: whom a description gives away."""

    names: tuple[Seen, ...]
    alone: tuple[Alone, ...]


def names(project: Project) -> Names:
    """Every name that is proposed or decided on."""
    corpus = project.corpus()
    open_ = [(each.name, 0, each.by, each.places) for each in name_proposals(project)]
    decided = [(each.name, each.revision, "", each.places) for each in decided_names(project)]
    found = [_seen(corpus, *each) for each in (*open_, *decided)]
    return Names(tuple(found), given_away(project))


def given_away(project: Project) -> tuple[Alone, ...]:
    """Participants whom a description shares with too few others to hide them, the fewest first."""
    corpus = project.corpus()
    said: dict[str, list[str]] = defaultdict(list)
    for telling in tellings(corpus):
        if telling.participant is not None:
            said[telling.participant].append(telling.statement.id)
    found = sorted(singled_out(corpus), key=lambda each: (each.k, len(each.values)))
    return tuple(_alone(corpus, each, said[each.participant]) for each in found)


def _alone(corpus: Corpus, each: SingledOut, said: list[str]) -> Alone:
    body = corpus.organisations[each.organisation]
    words = (body.ko or body.en, each.position, *(f"{attribute}: {value}" for attribute, value in each.values))
    shown = corpus.participants[each.participant].shown
    return Alone(shown, " · ".join(filter(None, words)), each.k, tuple(said))


def _seen(corpus: Corpus, name: HiddenName, revision: int, by: str, places: tuple[Place, ...]) -> Seen:
    finder = Finder([replace(name, instead=name.instead or name.name)])
    keys = tuple(place_key(corpus.transcripts[source].id, span.start, span.end) for source, span in places)
    lines = tuple(_line(corpus, place, finder, key) for place, key in zip(places[:FIRST], keys, strict=False))
    return Seen(name, revision, not by, by, len(places), keys, lines)


def _line(corpus: Corpus, place: Place, finder: Finder, key: str) -> Stands:
    source, span = place
    text = corpus.transcripts[source].text
    start, end = max(0, span.start - BESIDE), min(len(text), span.end + BESIDE)
    before, after = text[start : span.start].rpartition("\n")[2], text[span.end : end].partition("\n")[0]
    words = span.of(text)
    shown = hidden(before + words + after, finder).text
    return Stands(source, corpus.sources[source].name, span.start, span.end, key, before, words, after, shown)
