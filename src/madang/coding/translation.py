"""`Translation`: a passage in the other language, kept beside the words it renders."""

from dataclasses import dataclass

from madang.base.ids import TranslationId
from madang.coding.coding import Placing
from madang.coding.segment import Segment


@dataclass(frozen=True, slots=True)
class Translation:
    """`text` renders the words of `segment` in `language` (`ko` or `en`)."""

    id: TranslationId
    segment: Segment
    language: str
    text: str
    placing: Placing = Placing.KEPT
