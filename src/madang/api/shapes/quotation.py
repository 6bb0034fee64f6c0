"""A passage with its citation, as JSON."""

from pydantic import StrictInt, StrictStr

from madang.api.shapes.shape import Asked, Said, Shape
from madang.base.bilingual import Bilingual
from madang.workbench.quotations import Quotation


class Keys(Asked):
    """Ids of statements, codings or pieces of evidence."""

    keys: list[StrictStr]


class QuotationShape(Shape):
    """Words as somebody said them and where they stand (code points of `transcript`).

    `words` has one entry per stretch; `codes` are code ids; `readings` are stance and the like, in words.
    """

    key: StrictStr
    words: list[StrictStr]
    before: StrictStr
    after: StrictStr
    language: StrictStr
    translation: StrictStr
    translation_language: StrictStr
    speaker: Said
    position: StrictStr
    organisation: StrictStr | None
    organisation_name: Said
    side: StrictStr | None
    source: StrictStr
    source_name: StrictStr
    transcript: StrictStr
    date: StrictStr
    turn: StrictInt | None
    start: StrictInt
    end: StrictInt
    coder: StrictStr
    codes: list[StrictStr]
    codings: list[StrictStr]
    statement: StrictStr | None
    about: Said | None
    readings: list[Said]


def quotation_shape(quotation: Quotation) -> QuotationShape:
    """A quotation as JSON."""
    passage = quotation.passage
    return QuotationShape(
        key=quotation.key,
        words=list(passage.words),
        before=quotation.before,
        after=quotation.after,
        language=passage.language,
        translation=passage.translation,
        translation_language=passage.translation_language,
        speaker=Said.of(passage.speaker),
        position=passage.position,
        organisation=quotation.organisation,
        organisation_name=Said.of(passage.organisation),
        side=quotation.side,
        source=quotation.source,
        source_name=passage.source,
        transcript=quotation.transcript,
        date=passage.date,
        turn=passage.turn,
        start=quotation.start,
        end=quotation.end,
        coder=passage.coder,
        codes=list(dict.fromkeys(each.code for each in quotation.codings)),
        codings=[each.id for each in quotation.codings],
        statement=quotation.statement,
        about=_maybe(passage.about),
        readings=[Said.of(each) for each in passage.readings],
    )


def _maybe(text: Bilingual | None) -> Said | None:
    return None if text is None else Said.of(text)
