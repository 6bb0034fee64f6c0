"""The inputs with which other free programs lose codings (`peers.md` 1.1 to 1.4), given to Madang.

Here are those that no test beside the code it tries has already:

- QualCoder 1.1, loss 1, an editor that moves places: `tests/text/test_revision.py` (a word typed over earlier in the
  text; saving without an edit; a coded word typed over; a sentence pasted over a coded one), and here as a whole.
- QualCoder 1.1, loss 2, a text file replaced: `test_corrected_file.py` (two codings of one short answer; another
  file's passages stay; words that the file leaves out), `test_replacing.py` (one of two answers alike is replaced).
- QualCoder 1.1, loss 3, units: `tests/text/test_revision.py` and `tests/coding/test_placing.py` try every promise on
  emoji, joining marks, decomposed Hangul and right to left; here a passage over several paragraphs, and a corrected
  file with a byte order mark, CRLF and decomposed letters.
- Taguette 1.2, an edge moved leaves the words behind, and the last write wins: here.
- OpenQDA 1.3, correcting deletes every selection and its notes, outside the history: here.
- qc 1.4, a line put in leaves every coding below on the wrong line: here.

What is said there of merging, agreement, pseudonyms, searching and export is tried where that is.
"""

from unicodedata import normalize

import pytest

from madang.base.errors import Stale
from madang.base.ids import CodingId, SourceId
from madang.coding.coding import Coding, Placing
from madang.workbench import history
from madang.workbench.corrected_file import correct_from_file
from madang.workbench.memos import write_memo
from madang.workbench.passages import apply_code, resize_coding
from madang.workbench.project import Project, check
from madang.workbench.text import correct_text


@pytest.fixture
def source(project: Project) -> SourceId:
    """An interview with several coded passages, one over two turns."""
    return next(each.id for each in project.corpus().sources.values() if each.name == "solidarity")


def coded(project: Project, source: SourceId, start: int, end: int) -> CodingId:
    return apply_code(project, source, start, end, "BAR.mistrust").id


def words(project: Project, coding: CodingId) -> str:
    corpus = project.corpus()
    held = corpus.codings[coding].segment
    return held.span.of(corpus.transcripts[held.source].text)
