"""The statement table as CSV: one row a statement, from which every number can be worked out again."""

import csv
import io

from madang.analysis.corpus import Corpus
from madang.analysis.tellings import Telling, tellings
from madang.base.ids import OrganisationId, SourceId
from madang.exchange.cells import guarded
from madang.text.span import Span

COLUMNS = (
    "statement", "key", "source", "date", "start", "end", "words", "translation", "participant", "position",
    "organisation", "side", "about", "codes", "stance", "perspective", "modality", "horizon", "owner_side", "blame",
    "episode", "time", "target_inferred", "setting", "status", "coder",
)  # fmt: skip


def statements_csv(corpus: Corpus) -> str:
    """All statements with their first passage, in CSV with a header.

    Places are code points. Participants are named by their pseudonyms where they have one.
    """
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    texts = {(t.segment.source, t.segment.span): t.text for t in corpus.translations}
    rows.writerows(map(guarded, _row(corpus, telling, texts)) for telling in tellings(corpus))
    return out.getvalue()


def _row(corpus: Corpus, telling: Telling, texts: dict[tuple[SourceId, Span], str]) -> list[object]:
    told, segment = telling.statement, telling.codings[0].segment
    source = corpus.sources[told.source]
    person = corpus.participants[telling.participant].shown if telling.participant else ""
    return [
        told.id, told.key, source.name, source.date or "", segment.span.start, segment.span.end, segment.words,
        texts.get((segment.source, segment.span), ""), person, telling.position,
        _name(corpus, telling.case), telling.side or "", _name(corpus, telling.about), " ".join(sorted(telling.codes)),
        told.stance.value, told.perspective.value, told.modality.value, told.horizon.value, told.owner_side,
        told.blame.value, corpus.episodes[told.episode].name.said("en") if told.episode else "", told.time.value,
        told.target_inferred, told.setting.value, told.status.value, corpus.coders[told.coder].name,
    ]  # fmt: skip


def _name(corpus: Corpus, organisation: OrganisationId | None) -> str:
    return corpus.organisations[organisation].name("en") if organisation else ""
