"""Madang's own exchange format: one JSON object a line, each with the exact words beside its places.

`docs/reference/marks.md` describes every kind of line. Reading never guesses: a line whose words
differ from the transcript, or that names something unknown, is refused and listed.
"""

from collections.abc import Iterable

from madang.analysis.corpus import Corpus
from madang.exchange.marks import of_coding, of_findings, of_study
from madang.exchange.marks.read import Marks, numbered, read_marks
from madang.exchange.marks.write import write
from madang.findings.findings import Findings

__all__ = ["Marks", "numbered", "read", "write"]

READERS = {**of_study.READERS, **of_coding.READERS, **of_findings.READERS}


def read(lines: Iterable[tuple[str, str]], corpus: Corpus, findings: Findings, *, coder: str) -> Marks:
    """What the lines (place, JSON text) add to a project; `coder` made those that name no coder."""
    seen = of_coding.seen(corpus) | of_findings.seen(findings)
    return read_marks(lines, corpus, findings, READERS, coder=coder, seen=seen)
