"""The cases of a study: organisations heard, their sources, and the themes that reached them.

A case is an organisation (never a generic target) for which somebody speaks: a participant of
theirs in a source, or a statement that gives its own view. A theme reaches a case when a reach
record of one of its sources says it was asked or raised, or when the case speaks of it. A record
on a code holds for the codes below it that have none of their own, and what reached a code below
reached the code above; a denial holds downwards only.

How it is counted: docs/method/README.md.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.analysis.grouped import grouped
from madang.analysis.tellings import tellings
from madang.base.ids import OrganisationId, SourceId
from madang.coding.reach import Reached
from madang.coding.statement import Perspective
from madang.sources.organisation import Side

SIDES = tuple(Side)
_NOBODY: frozenset[OrganisationId] = frozenset()


@dataclass(frozen=True, slots=True)
class Asked:
    """Of one theme: the cases it reached, who denied it when asked (in which sources), if reach was recorded."""

    reached: frozenset[OrganisationId] = _NOBODY
    denied: Mapping[OrganisationId, tuple[SourceId, ...]] | None = None
    recorded: bool = False

    def denied_by(self, case: OrganisationId) -> tuple[SourceId, ...]:
        """The sources in which `case` denied it when asked."""
        return (self.denied or {}).get(case, ())


@lru_cache(maxsize=4)
def sources_of(corpus: Corpus) -> Mapping[OrganisationId, tuple[SourceId, ...]]:
    """The cases in order (side, then id), each with the sources in which somebody speaks for it."""
    found: dict[OrganisationId, set[SourceId]] = defaultdict(set)
    for (source, _), speaker in corpus.speakers.items():
        if speaker.participant is not None and source in corpus.sources:
            membership = corpus.membership_on(speaker.participant, corpus.sources[source].date)
            if membership is not None:
                found[membership.organisation].add(source)
    speaking = {
        (told.case, told.source)
        for told in tellings(corpus)
        if told.counts or (told.agreed and told.statement.perspective is Perspective.OWN)
    }
    for case, source in speaking:
        if case:
            found[case].add(source)
    heard = [case for case in found if not corpus.organisations[case].generic]
    return {case: tuple(sorted(found[case])) for case in sorted(heard, key=lambda each: place_of(corpus, each))}


def place_of(corpus: Corpus, organisation: OrganisationId) -> tuple[int, str]:
    """Where an organisation stands in every list: by side, then by id."""
    return SIDES.index(corpus.organisations[organisation].side), organisation


@lru_cache(maxsize=32)
def cases(corpus: Corpus, side: Side | None = None) -> tuple[OrganisationId, ...]:
    """The cases of one side, or all, in order."""
    heard = sources_of(corpus)
    return tuple(case for case in heard if side is None or corpus.organisations[case].side is side)


@lru_cache(maxsize=4)
def asked(corpus: Corpus) -> Mapping[str, Asked]:
    """For every code of the codebook, what became of it in the cases."""
    by_source = _by_source(corpus)
    raised = grouped(corpus).raised
    found: dict[str, Asked] = {}
    for code in corpus.codebook.codes:
        told = {case for case in sources_of(corpus) if code.key in raised.get(case, ())}
        found[code.key] = _asked(corpus, code.key, told, by_source)
    return found


def asked_about(corpus: Corpus, theme: str) -> Asked:
    """What became of one theme; nothing for a code the codebook does not have."""
    return asked(corpus).get(theme, Asked())


def _asked(
    corpus: Corpus,
    theme: str,
    told: set[OrganisationId],
    by_source: Mapping[SourceId, Mapping[str, frozenset[Reached]]],
) -> Asked:
    reached, denied, recorded = set(told), {}, False
    for case, sources in sources_of(corpus).items():
        values = {source: by_source[source][theme] for source in sources if theme in by_source.get(source, ())}
        recorded = recorded or bool(values)
        if any(each - {Reached.NOT_REACHED} for each in values.values()):
            reached.add(case)
        denials = tuple(source for source, each in values.items() if Reached.ASKED_DENIED in each)
        if denials:
            denied[case] = denials
    return Asked(frozenset(reached), denied, recorded)


def _by_source(corpus: Corpus) -> dict[SourceId, dict[str, frozenset[Reached]]]:
    """For each source with a reach record, what holds for each code: its own record or the nearest above,
    and that it was reached where a code below was."""
    book = corpus.codebook
    keys = {code.id: code.key for code in book.codes}
    above = {code.key: keys[code.parent] if code.parent else None for code in book.codes}
    own: dict[SourceId, dict[str, set[Reached]]] = defaultdict(lambda: defaultdict(set))
    for record in corpus.reach:
        if record.code in keys:
            own[record.source][keys[record.code]].add(record.value)
    order = [code.key for code in book]
    return {source: _spread(records, order, above) for source, records in own.items()}


def _spread(
    records: Mapping[str, set[Reached]], order: list[str], above: Mapping[str, str | None]
) -> dict[str, frozenset[Reached]]:
    found: dict[str, frozenset[Reached]] = {}
    for key in order:
        parent = above[key]
        if key in records:
            found[key] = frozenset(records[key])
        elif parent in found:
            found[key] = found[parent]
    for key in reversed(order):
        parent = above[key]
        if parent is not None and found.get(key, frozenset()) - {Reached.NOT_REACHED}:
            found[parent] = found.get(parent, frozenset()) | {Reached.ASKED_PASSED_OVER}
    return found
