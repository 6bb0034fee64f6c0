"""How what only Madang has travels in a REFI-QDA file: as cases, links and notes. See `docs/reference/refi-qda.md`."""

from madang.analysis.corpus import Corpus
from madang.exchange.refi.guids import made
from madang.findings.findings import Findings


def note_of(id_: str) -> str:
    """The GUID of the note that says what a statement, claim or summary says."""
    return made("note", id_)


def guids(corpus: Corpus, findings: Findings) -> frozenset[str]:
    """The GUIDs under which a project writes what is not a code, source or coding: on return these are not new."""
    return frozenset()
