"""How what only Madang has travels in a REFI-QDA file: as cases, links and notes. See `docs/reference/refi-qda.md`."""

from collections.abc import Iterator

from madang.analysis.corpus import Corpus
from madang.exchange.refi.guids import known_as, made
from madang.findings.findings import Findings

KIND, SIDE, START, END = "madang.kind", "madang.side", "madang.start", "madang.end"
"""Variables of the cases that Madang writes."""
OWN_VARIABLES = (KIND, SIDE, START, END)
OFFSET = "madang.offset"
"""Variable of a recording: the millisecond at which the 0:00 of its transcripts lies, one for each in their order."""


def note_of(id_: str) -> str:
    """The GUID of the note that says what a statement, claim or summary says."""
    return made("note", id_)


def link_of(id_: str) -> str:
    """The GUID of the link between a memo and the case or claim it is about."""
    return made("link", id_)


def selection_of(id_: str) -> str:
    """The GUID of the passage that a coding or a piece of evidence stands on, where no other program gave it one."""
    return made("selection", id_)


def spoken_in(recording: str, source: str) -> str:
    """The GUID of the transcript, in a recording, of a text that stands as a source of its own."""
    return made("spoken", recording, source)


def moment_of(recording: str, source: str, place: int) -> str:
    """The GUID of a sync point that no other program gave one: where a turn or a passage begins or ends."""
    return made("moment", recording, source, place)


def variable_of(name: str) -> str:
    """The GUID of a variable that no other program gave one."""
    return made("variable", name)


def guids(corpus: Corpus, findings: Findings) -> frozenset[str]:
    """The GUIDs under which a project writes what is not a code, source or coding: on return these are not new."""
    return frozenset(map(known_as, _guids(corpus, findings)))


def _guids(corpus: Corpus, findings: Findings) -> Iterator[str]:
    yield from corpus.organisations
    yield from corpus.participants
    yield from corpus.episodes
    yield from corpus.statements
    for each in (corpus.answers, corpus.memberships, corpus.translations, findings.evidence):
        yield from (one.id for one in each)
    yield from (note_of(id_) for id_ in corpus.statements)
    yield from (note_of(claim.id) for claim in findings.claims)
    yield from (note_of(summary.id) for summary in findings.summaries)
    yield from (link_of(memo.id) for memo in corpus.memos)
    yield from (selection_of(evidence.id) for evidence in findings.evidence)
    yield from (variable_of(name) for name in (*OWN_VARIABLES, OFFSET, *(value.attribute for value in corpus.values)))
