"""From the key of a statement, coding or piece of evidence to the passage a reader sees."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.base.ids import CodeId, OrganisationId, ParticipantId, TranscriptId
from madang.coding.coding import Coding
from madang.coding.segment import Segment
from madang.coding.statement import Modality, Perspective, Sharing, Statement, Status
from madang.findings.claim import Evidence
from madang.report import words
from madang.report.document import Passage
from madang.report.phrases import language_of, same
from madang.report.speech import Place as SpokenAt
from madang.report.speech import Speech
from madang.sources.organisation import Membership
from madang.sources.participant import Speaker, SpeakerRole
from madang.text.span import Span

WIDTH = {Sharing.RESEARCHER: 0, Sharing.TEAM: 1, Sharing.PUBLIC: 2}
"""How wide each circle of readers is."""
_NOBODY = Bilingual("화자가 배정되지 않음", "speaker not assigned")
_OTHER = Bilingual("그 밖의 화자", "another speaker")

Place = tuple[str, str, str, int, int, str, str]
"""The source's date, name and id, start and end in the text, the coder's name, the key."""


@dataclass(frozen=True)
class Citations:
    """Passages of one corpus as they may be shown at one level of sharing."""

    corpus: Corpus
    evidence: Mapping[str, Evidence]
    level: Sharing

    def passage(self, key: str) -> Passage:
        """The passage behind a key. Raises `KeyError` for one that is not of this corpus."""
        found = self._passages.get(key)
        if found is None:
            held = self.held(key)
            made = self._open(key, self.segments(key)) if held is None else self._withheld(key, words.WITHHELD[held])
            found = self._passages[key] = made
        return found

    @cached_property
    def _passages(self) -> dict[str, Passage]:
        return {}

    def held(self, key: str) -> Sharing | None:
        """The level that keeps a passage back, None where it may be shown."""
        return self._narrowest(key, self.segments(key))

    def place(self, key: str) -> Place:
        """Where a passage stands in the appendix: by source, then in the order of the text."""
        found = self._places.get(key)
        if found is None:
            segment = self.segments(key)[0]
            source = self.corpus.sources[segment.source]
            date, span = source.date or "9999", segment.span
            found = self._places[key] = date, source.name, source.id, span.start, span.end, self._coder(key), key
        return found

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {}

    def segments(self, key: str) -> tuple[Segment, ...]:
        """The stretches of text behind a key, in the order of the text."""
        found = self._segments.get(key)
        if found is None:
            codings = self._codings(key)
            own = {each.segment.span: each.segment for each in codings}
            found = self._segments[key] = tuple(own.values()) if codings else (self.evidence[key].segment,)
        return found

    @cached_property
    def _segments(self) -> dict[str, tuple[Segment, ...]]:
        return {}

    def asked(self, key: str) -> bool:
        """Whether the words are an interviewer's."""
        speaker = self._spoken(key)[2]
        return speaker is not None and speaker.role is SpeakerRole.INTERVIEWER

    def _spoken(self, key: str) -> SpokenAt:
        """The turn, the label and the speaker where a passage starts."""
        found = self._spoken_at.get(key)
        if found is None:
            found = self._spoken_at[key] = self.speech.at(self.segments(key)[0])
        return found

    @cached_property
    def _spoken_at(self) -> dict[str, SpokenAt]:
        return {}

    @cached_property
    def speech(self) -> Speech:
        """Who speaks where."""
        return Speech(self.corpus)

    def _codings(self, key: str) -> tuple[Coding, ...]:
        found = self.corpus.all_codings_of.get(key)  # type: ignore[call-overload]
        if found is not None:
            return found  # type: ignore[no-any-return]
        one = self.corpus.all_codings.get(key)  # type: ignore[call-overload]
        return (one,) if one is not None else ()

    def _narrowest(self, key: str, segments: tuple[Segment, ...]) -> Sharing | None:
        if not self._kept_back:
            return None
        statement = self.corpus.statements.get(key)  # type: ignore[call-overload]
        levels = [] if statement is None else [statement.sharing]
        for segment in segments:
            levels += [
                level for span, level in self._kept_back.get(segment.transcript, ()) if span.overlaps(segment.span)
            ]
        held = [level for level in levels if WIDTH[level] < WIDTH[self.level]]
        return min(held, key=WIDTH.__getitem__) if held else None

    @cached_property
    def _kept_back(self) -> dict[TranscriptId, list[tuple[Span, Sharing]]]:
        """Every stretch that some statement keeps from this level, by the revision it stands in."""
        found: dict[TranscriptId, list[tuple[Span, Sharing]]] = defaultdict(list)
        for statement in self.corpus.statements.values():
            if WIDTH[statement.sharing] < WIDTH[self.level]:
                for coding in self.corpus.all_codings_of.get(statement.id, ()):
                    found[coding.segment.transcript].append((coding.segment.span, statement.sharing))
        return dict(found)

    @cached_property
    def _translations(self) -> dict[tuple[TranscriptId, int, int], list[tuple[str, str]]]:
        found: dict[tuple[TranscriptId, int, int], list[tuple[str, str]]] = defaultdict(list)
        for each in sorted(self.corpus.translations, key=lambda one: (one.language, one.text)):
            span = each.segment.span
            found[each.segment.transcript, span.start, span.end].append((each.language, each.text))
        return dict(found)

    def _open(self, key: str, segments: tuple[Segment, ...]) -> Passage:
        first = segments[0]
        source, (turn, label, speaker) = self.corpus.sources[first.source], self._spoken(key)
        membership = self._membership(speaker.participant if speaker else None, source.date)
        said = tuple(segment.words.strip() for segment in segments)
        language = language_of(said[0])
        organisation, coder, codes, about, readings = self._coded(key)
        return Passage(
            key,
            said,
            language,
            self._translated(segments, language),
            "en" if language == "ko" else "ko",
            self._speaker(label, speaker),
            membership.position if membership else "",
            self._names[membership.organisation] if membership else organisation,
            source.name,
            source.date or "",
            None if turn is None else turn + 1,
            coder,
            codes,
            about,
            readings,
            None,
        )

    def _withheld(self, key: str, why: Bilingual) -> Passage:
        organisation, coder, codes, about, readings = self._coded(key)
        nobody = Bilingual()
        return Passage(key, (), "", "", "", nobody, "", organisation, "", "", None, coder, codes, about, readings, why)

    def _coded(self, key: str) -> tuple[Bilingual, str, tuple[Bilingual, ...], Bilingual | None, tuple[Bilingual, ...]]:
        """Whose view it is, the coder, the codes, about whom, and how it was read."""
        statement = self.corpus.statements.get(key)  # type: ignore[call-overload]
        names, family = self._named_codes(tuple([each.code for each in self._codings(key)]))
        if statement is None:
            return Bilingual(), self._coder(key), names, None, ()
        view = self._names[statement.view_of] if statement.view_of else Bilingual()
        about = self._names[statement.about] if statement.about else None
        return view, self._coder(key), names, about, readings_of(statement, family)

    def _named_codes(self, codes: tuple[CodeId, ...]) -> tuple[tuple[Bilingual, ...], str]:
        """The names of codes, each once, and the family of the first."""
        if codes not in self._code_names:
            found = [self.corpus.codebook.code(code) for code in dict.fromkeys(codes)]
            self._code_names[codes] = tuple([code.name for code in found]), found[0].family if found else ""
        return self._code_names[codes]

    @cached_property
    def _code_names(self) -> dict[tuple[CodeId, ...], tuple[tuple[Bilingual, ...], str]]:
        return {}

    def _membership(self, who: ParticipantId | None, date: str | None) -> Membership | None:
        if (who, date) not in self._members:
            self._members[who, date] = self.corpus.membership_on(who, date)
        return self._members[who, date]

    @cached_property
    def _members(self) -> dict[tuple[ParticipantId | None, str | None], Membership | None]:
        return {}

    def _translated(self, segments: tuple[Segment, ...], language: str) -> str:
        found = []
        for segment in segments:
            spoken = self._translations.get((segment.transcript, segment.span.start, segment.span.end), ())
            found += [text for other, text in spoken if other != language][:1]
        return " […] ".join(found)

    def _speaker(self, label: str | None, speaker: Speaker | None) -> Bilingual:
        if speaker is not None and speaker.participant is not None:
            return same(self.corpus.participants[speaker.participant].shown)
        if label is None:
            return Bilingual()
        return _OTHER if speaker is not None and speaker.role is SpeakerRole.OTHER else _NOBODY

    @cached_property
    def _names(self) -> dict[OrganisationId, Bilingual]:
        return {key: Bilingual(each.name("ko"), each.name("en")) for key, each in self.corpus.organisations.items()}

    def _coder(self, key: str) -> str:
        statement = self.corpus.statements.get(key)  # type: ignore[call-overload]
        if statement is not None:
            return self._named(statement.coder)
        codings = self._codings(key)
        return self._named(codings[0].coder) if codings else ""

    def _named(self, coder: str) -> str:
        found = self.corpus.coders.get(coder)  # type: ignore[call-overload]
        return "" if found is None else found.pseudonym or found.name


def readings_of(statement: Statement, family: str) -> tuple[Bilingual, ...]:
    """How a statement was read: its stance, and what departs from an own view of something that happened."""
    found: list[Bilingual] = []
    if statement.stance.number is not None or statement.stance == "mixed":
        found.append(words.stance(family, statement.stance))
    if statement.perspective is not Perspective.OWN:
        found.append(words.PERSPECTIVES[statement.perspective])
    if statement.modality is not Modality.HAPPENED:
        found.append(words.MODALITIES[statement.modality])
    if statement.status is not Status.AGREED:
        found.append(words.STATUSES[statement.status])
    if statement.target_inferred:
        found.append(Bilingual("대상은 코더의 추정", "target inferred by the coder"))
    return tuple(found)


def by_key(evidence: Iterable[Evidence]) -> dict[str, Evidence]:
    """Pieces of evidence by their ids."""
    return {each.id: each for each in evidence}
