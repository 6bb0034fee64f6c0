"""Which recordings go out, and which texts in each: those attached here, and those that other programs brought."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from madang.base.ids import SourceId
from madang.exchange.refi.conventions import spoken_in
from madang.exchange.refi.guids import known_as, made
from madang.exchange.refi.heard import MEDIA
from madang.exchange.refi.writing import Voices, Writing
from madang.sources.carried import Carried
from madang.sources.recording import Recording
from madang.sources.recording_kinds import likeness


@dataclass(slots=True)
class Spoken:
    """A text in a recording: the GUID of the transcript there, and the sync points that came with it."""

    source: SourceId
    transcript: str
    offset: int = 0
    points: Sequence[Sequence[Any]] = ()
    inside: bool = False
    """Whether it stands there with its codings, and not as a text of its own."""


@dataclass(slots=True)
class Film:
    """A recording that goes out: as an element that came (`kept`), as one attached here, or as both."""

    guid: str
    element: str
    kept: Carried | None = None
    recording: Recording | None = None
    texts: list[Spoken] = field(default_factory=list)


def films(writing: Writing) -> list[Film]:
    """Every recording with its texts. None where recordings are not even to be named."""
    if writing.choice.voices is Voices.NONE:
        return []
    kept = [each for element in MEDIA for each in writing.of(element) if each.guid not in writing.here]
    found = {each.guid: Film(each.guid, each.element, each) for each in reversed(kept)}
    found = dict(reversed(found.items()))
    for source in writing.corpus.sources:
        for spoken, film in _of(source, found, writing):
            film.texts.append(spoken)
    for source in writing.corpus.sources:
        _choose([each for film in found.values() for each in film.texts if each.source == source], writing)
    return list(found.values())


def _of(source: SourceId, found: dict[str, Film], writing: Writing) -> Iterable[tuple[Spoken, Film]]:
    rows = [each for each in writing.hearing.recordings if each.source == source]
    heard = writing.particulars.get(source, {}).get("source", {}).get("heard", [])
    told = _unchanged(source, writing)
    for each in heard:
        row = _row(each["g"], found.get(each["g"]), rows, alone=len(heard) == len(rows) == 1)
        if row is None and each["g"] not in found:
            continue
        rows = [other for other in rows if other is not row]
        film = _film(each["g"], row, found)
        transcript = each.get("t") or spoken_in(film.guid, known_as(source))
        offset = row.offset if row is not None else each.get("o", 0)
        yield Spoken(source, transcript, offset, each.get("p", ()) if told else ()), film
    for row in rows:
        film = _film(known_as(row.id), row, found)
        yield Spoken(source, spoken_in(film.guid, known_as(source)), row.offset), film


def _unchanged(source: SourceId, writing: Writing) -> bool:
    """Whether a text is still the one that came: places that came with it count its characters."""
    return writing.corpus.transcripts[source].id == made("transcript", source)


def _row(guid: str, film: Film | None, rows: list[Recording], *, alone: bool) -> Recording | None:
    same = [each for each in rows if known_as(each.id) in (guid, made("recording", guid, each.source))]
    if not same and film is not None and film.kept is not None:
        name = film.kept.name
        same = [each for each in rows if likeness(each.name, name) == 2]
    return same[0] if same else rows[0] if alone else None


def _film(guid: str, row: Recording | None, found: dict[str, Film]) -> Film:
    film = found.get(guid)
    if film is None:
        film = found[guid] = Film(guid, "VideoSource" if row is not None and row.is_video else "AudioSource")
    film.recording = film.recording or row
    return film


def _choose(texts: list[Spoken], writing: Writing) -> None:
    """Let a text stand in one recording, with its codings: that it came in, or any where somebody wishes so."""
    if not texts:
        return
    source = texts[0].source
    guid = known_as(source)
    chosen = next((each for each in texts if each.transcript == guid), texts[0] if writing.choice.inside else None)
    # A transcript has no place for codings of all of it, nor for the pages of a PDF.
    fits = not writing.of("Coding", source) and writing.corpus.sources[source].media_type != "application/pdf"
    for each in texts:
        each.inside = fits and each is chosen
        each.transcript = guid if each.inside else each.transcript
        if not each.inside and each.transcript == guid:
            each.transcript = made("spoken", source)


def say_of_films(every: Sequence[Film], writing: Writing) -> None:
    """Say how the texts of recordings stand in the file, and which recordings do not go along."""
    beside = {text.source for each in every for text in each.texts if not text.inside}
    inside = {text.source for each in every for text in each.texts if text.inside}
    report = writing.report
    if beside - inside:
        report.says(
            f"녹음이 있는 글 {len(beside - inside)}개는 두 번 들어 있습니다. 코딩과 함께 글로 한 번, 시점만 지닌 "
            "녹음의 전사본으로 한 번입니다. ATLAS.ti도 이렇게 씁니다.",
            f"Texts with a recording stand in it twice ({len(beside - inside)}): as a text with its codings, and as "
            "the transcript of the recording with the times alone. ATLAS.ti writes so too.",
        )
    if inside:
        report.says(
            f"글 {len(inside)}개의 코딩은 녹음의 전사본 안에 있습니다. QualCoder는 그런 코딩을 한 글자씩 밀고 모두 한 "
            "사람의 것으로 읽습니다.",
            f"Texts whose codings stand inside the transcripts of their recordings: {len(inside)}. QualCoder moves "
            "such codings by one letter and takes them all for one person's.",
        )
    if writing.named:
        names = list(dict.fromkeys(writing.named))
        shown = ", ".join(names[:5]) + ("…" if len(names) > 5 else "")
        report.says(
            f"녹음 {len(names)}개는 이름만 들어 있고 파일은 있던 곳에 그대로 있습니다: {shown}. 따로 건네고 .qdpx 곁에 "
            "두게 하십시오.",
            f"Recordings named in it whose files stay where they lie: {len(names)} ({shown}). Hand them over apart, to "
            "be put beside the .qdpx.",
        )
