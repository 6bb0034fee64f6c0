"""The words of the transcripts read by the analyser and kept, so that words are found in any form at once."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from threading import Event

from madang.analysis.known_words import KNOWN
from madang.base.errors import Invalid, MadangError
from madang.base.ids import SourceId
from madang.store import word_index as rows
from madang.store.session import Session
from madang.store.text import Revision
from madang.text.analyser import Analyser, Reader, version_of_readings
from madang.text.folding import folded
from madang.text.reading_words import Lines, is_korean, lines_read, read_words
from madang.text.transcript import Transcript
from madang.text.word_index import WordIndex, read
from madang.workbench.project import Project

SWITCH = "MADANG_ANALYSER"
"""Setting that turns reading in the background off; search then goes by letters and known endings alone."""
STILL = 2.0
"""Seconds between two looks for new texts: whoever imports or corrects is not slowed down."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How many sources have words, how many of them have been read, and whether any is Korean."""

    sources: int
    read: int
    korean: bool


def standing(project: Project) -> Standing:
    """How far the reading of the words is; texts without Korean letters need none."""
    texts = [each.text for each in project.corpus().transcripts.values()]
    korean = [each for each in texts if _is_korean(each)]
    return Standing(len(texts), len(texts) - sum(not KNOWN.has(each) for each in korean), bool(korean))


@lru_cache(maxsize=20_000)
def _is_korean(text: str) -> bool:
    return is_korean(text)


def bring_in(project: Project) -> None:
    """Have at hand what the project keeps of its words; what is damaged is left out and read anew."""
    missing = _missing(project)
    if not missing or project.words_looked_for == (now := (project.corpus().revision, KNOWN.generation)):
        return
    project.words_looked_for = now
    with project.reading() as session:
        texts = _newest(session)
        wanted = {texts[each.source].text: each for each in missing if each.source in texts}
        for text, content in rows.indexes(session, wanted, version_of_readings()).items():
            with suppress(Invalid):
                KNOWN.put(wanted[text].text, read(content))


def read_all(project: Project, told: Callable[[int], None], *, again: bool = False, workers: int = 0) -> int:
    """Read every text that has not been read; answer how many. `told` hears of the letters of each.

    `again`: also those that have been read. `workers` threads read at once, by default one a processor.
    """
    if again:
        KNOWN.forget()
    else:
        bring_in(project)
    missing = _missing(project)
    for each, index in _read(project, missing, lambda: Analyser(workers)):
        _keep(project, each, index)
        told(len(each.text))
    return len(missing)


def reads_words() -> bool:
    """Whether words are to be read in the background; `MADANG_ANALYSER=off` saves half a gigabyte."""
    return os.environ.get(SWITCH, "") != "off"


def keep_reading(project: Project, stop: Event) -> None:
    """Read what comes into a project as long as it is served, a text at a time; then let go of the analyser."""
    with suppress(MadangError):  # whoever searches next is told what is wrong
        while not stop.wait(STILL):
            # Another program may have read them: then the project itself is unchanged.
            project.words_looked_for = (-1, -1)
            bring_in(project)
            missing = _missing(project)
            for each, index in _read(project, missing, Analyser) if missing else ():
                _keep(project, each, index)
                if stop.is_set():
                    return


def _missing(project: Project) -> list[Transcript]:
    return [each for each in project.corpus().transcripts.values() if not KNOWN.has(each.text)]


def _read(
    project: Project, missing: list[Transcript], begin: Callable[[], Reader]
) -> Iterator[tuple[Transcript, WordIndex]]:
    """Each text read; the analyser is begun for the first that has new Korean lines."""
    reader: Reader | None = None
    for each in missing:
        text, known = folded(each.text).text, _read_before(project, each)
        if reader is None and is_korean(text):
            reader = begin()
        yield each, read_words(text, reader, known)


def _read_before(project: Project, transcript: Transcript) -> Lines:
    """The lines of earlier revisions of a text: after a correction nearly all of them still stand."""
    with project.reading() as session:
        others = [each.text for each in session.those(Revision, source=transcript.source) if each.id != transcript.id]
        kept = rows.indexes(session, others, version_of_readings())
        return {
            line: readings
            for text, content in kept.items()
            for line, readings in lines_read(folded(session.content(text).decode()).text, read(content)).items()
        }


def _keep(project: Project, transcript: Transcript, index: WordIndex) -> None:
    """Have an index at hand, and store it where that may be done; indexes of texts that are gone go."""
    KNOWN.put(transcript.text, index)
    if project.read_only:
        return
    with project.database.derive() as session:
        newest = _newest(session)
        revision = newest.get(transcript.source)
        # Corrected or removed in the meantime: then nobody will look for it.
        if revision is not None and revision.id == transcript.id:
            rows.keep(session, {revision.text: index.written()}, version_of_readings())
            rows.forget(session, rows.texts(session) - {each.text for each in newest.values()})


def _newest(session: Session) -> dict[SourceId, Revision]:
    ordered = sorted(session.all(Revision), key=lambda each: (each.source, each.number))
    return {source: [*those][-1] for source, those in groupby(ordered, key=lambda each: each.source)}
