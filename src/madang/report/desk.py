"""What every section works from: the corpus, its readings, and short ways to name and quote."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from madang.analysis.cases import cases, place_of
from madang.analysis.corpus import Corpus
from madang.analysis.pairs import Party
from madang.analysis.readings import Readings, readings
from madang.analysis.tellings import Telling, tellings
from madang.base.bilingual import Bilingual
from madang.base.ids import CoderId, EpisodeId, OrganisationId, SourceId
from madang.coding.statement import Pick, Sharing
from madang.findings.findings import Findings
from madang.report import words
from madang.report.citations import Citations, by_key
from madang.report.document import Keys, Quotation
from madang.report.phrases import same, when
from madang.report.veil import Veil, veil, veiled
from madang.sources.organisation import Side
from madang.sources.source import Source

TYPICAL = Bilingual("전형", "typical")
DEVIANT = Bilingual("예외", "deviant")
FIRST = Bilingual("예", "example")
MAIN_SIDES = (Side.CIVIC, Side.GOVERNMENT)


@dataclass(frozen=True, eq=False)
class Desk:
    """The sections' one argument."""

    corpus: Corpus
    findings: Findings
    level: Sharing
    languages: tuple[str, ...]
    codebook_version: str = ""

    @cached_property
    def read(self) -> Readings:
        """Every reading of the corpus."""
        return readings(self.corpus)

    @cached_property
    def citations(self) -> Citations:
        """Passages as they may be shown."""
        return Citations(self.corpus, by_key(self.findings.evidence), self.level)

    @cached_property
    def cover(self) -> Veil:
        """Puts pseudonyms in place of real names."""
        return veil(self.corpus.participants.values())

    @cached_property
    def told(self) -> dict[str, Telling]:
        """Every statement laid flat, by its id."""
        return {each.statement.id: each for each in tellings(self.corpus)}

    @cached_property
    def by_theme(self) -> dict[str, list[Telling]]:
        """Agreed statements under each theme, in the order of sources and text."""
        found: dict[str, list[Telling]] = defaultdict(list)
        for each in sorted(self.told.values(), key=lambda one: self.order[one.statement.id]):
            if each.agreed:
                for theme in each.themes:
                    found[theme].append(each)
        return dict(found)

    @cached_property
    def order(self) -> dict[str, int]:
        """Where each statement stands: by source, then in the order of the text."""
        ordered = sorted(self.told, key=self.citations.place)
        return {key: place for place, key in enumerate(ordered)}

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources by date, then name."""
        return tuple(sorted(self.corpus.sources.values(), key=lambda each: (each.date or "9999", each.name, each.id)))

    def cases(self, side: Side | None = None) -> tuple[OrganisationId, ...]:
        """The cases of a side, or all."""
        return cases(self.corpus, side)

    def party(self, party: Party) -> Bilingual:
        """The name of an organisation, or of a side."""
        if isinstance(party, Side):
            return words.SIDES[party]
        found = self.corpus.organisations[party]
        return self.covered(Bilingual(found.name("ko"), found.name("en")))

    def parties(self, organisations: Iterable[OrganisationId]) -> list[Bilingual]:
        """Their names, in the order of every list."""
        return [self.party(each) for each in sorted(set(organisations), key=lambda one: place_of(self.corpus, one))]

    def code(self, key: str) -> Bilingual:
        """The name of a code; its key where the codebook does not have it."""
        if key not in self.corpus.codebook:
            return same(key)
        name = self.corpus.codebook.named(key).name
        return self.covered(Bilingual(name.said("ko"), name.said("en")))

    def codes(self, keys: Iterable[str]) -> list[Bilingual]:
        """The names of codes in the order of the codebook."""
        wanted = set(keys)
        return [self.code(each.key) for each in self.corpus.codebook if each.key in wanted]

    def family(self, key: str, *, groups: bool = False) -> list[str]:
        """The keys of the codes of a family that can be applied, in the order of the codebook."""
        wanted = ("code", "group") if groups else ("code",)
        return [each.key for each in self.corpus.codebook if each.family == key and each.kind.value in wanted]

    def episode(self, episode: EpisodeId) -> Bilingual:
        """The name of an episode."""
        name = self.corpus.episodes[episode].name
        return self.covered(Bilingual(name.said("ko"), name.said("en")))

    def episode_time(self, episode: EpisodeId) -> Bilingual:
        """When it was."""
        found = self.corpus.episodes[episode]
        return when(found.start, found.end, found.precision)

    def coder(self, coder: CoderId) -> Bilingual:
        """The name of a coder as printed."""
        found = self.corpus.coders.get(coder)
        return same(self.cover(found.pseudonym or found.name) if found else "–")

    def source(self, source: SourceId) -> Bilingual:
        """The name of a source, as it is."""
        return same(self.corpus.sources[source].name)

    def covered(self, text: Bilingual) -> Bilingual:
        """A researcher's text with pseudonyms in place of real names."""
        return veiled(text, self.cover)

    def ordered(self, statements: Iterable[str]) -> Keys:
        """Statements in the order of sources and text, each once."""
        order, name = self.order, self._in_order
        places = set(map(order.__getitem__, filter(order.__contains__, statements)))
        return tuple([name[place] for place in sorted(places)])

    @cached_property
    def _in_order(self) -> list[str]:
        return list(self.order)

    def quotations(self, statements: Iterable[str], most: int = 2, *, first: bool = True) -> tuple[Quotation, ...]:
        """The typical and deviant passages among `statements`; where none is marked, the first that may be shown."""
        ordered = self.ordered(statements)
        picked = self._picked(ordered, Pick.TYPICAL)[:most] + self._picked(ordered, Pick.DEVIANT)[:most]
        if picked or not first:
            return tuple(picked)
        shown = next((each for each in ordered if self.citations.held(each) is None), None)
        return () if shown is None else (Quotation(self.citations.passage(shown), FIRST),)

    def withheld(self, statements: Iterable[str]) -> Keys:
        """Passages marked typical or deviant that may not be shown here."""
        marked = [each for each in self.ordered(statements) if self.told[each].statement.pick is not Pick.NONE]
        return tuple(each for each in marked if self.citations.held(each) is not None)

    def _picked(self, statements: Keys, pick: Pick) -> list[Quotation]:
        mark = TYPICAL if pick is Pick.TYPICAL else DEVIANT
        found = [
            each for each in statements if self.told[each].statement.pick is pick and not self.citations.held(each)
        ]
        return [Quotation(self.citations.passage(each), mark) for each in found]
