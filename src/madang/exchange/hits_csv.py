"""What a search found as CSV: one row for each place of words, or each coded passage."""

import csv
import io
from collections.abc import Iterable, Iterator

from madang.analysis.corpus import Corpus
from madang.analysis.queries import Hit
from madang.exchange.cells import guarded

COLUMNS = (
    "source", "date", "turn", "speaker", "organisation", "side", "start", "end", "before", "hit", "after", "codes",
)  # fmt: skip
AROUND = 90
"""Code points of context on either side, within the turn."""


def hits_csv(corpus: Corpus, hits: Iterable[Hit]) -> str:
    """Hits as CSV with a header. Places are code points, turns count from 1, codes are keys.

    Participants are named by their pseudonyms where they have one.
    """
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for hit in hits:
        rows.writerows(map(guarded, row) for row in _rows(corpus, hit))
    return out.getvalue()


def _rows(corpus: Corpus, hit: Hit) -> Iterator[list[object]]:
    source, transcript = corpus.sources[hit.source], corpus.transcripts[hit.source]
    turn = None if hit.turn is None else transcript.turns[hit.turn]
    first, last = (hit.start, hit.end) if turn is None else (turn.span.start, turn.span.end)
    person = hit.voice.participant
    who = corpus.participants[person].shown if person else (turn.label if turn else None) or ""
    organisation = corpus.organisations[hit.voice.case].name("en") if hit.voice.case else ""
    codes = " ".join(sorted({corpus.codebook.code(corpus.codings[each].code).key for each in hit.codings}))
    for start, end in hit.words or ((hit.start, hit.end),):
        around = transcript.text[max(first, start - AROUND) : start], transcript.text[end : min(last, end + AROUND)]
        yield [
            source.name, source.date or "", "" if hit.turn is None else hit.turn + 1, who,
            organisation, hit.voice.side or "", start, end, around[0],
            transcript.text[start:end], around[1], codes,
        ]  # fmt: skip
