"""Sentences of the readings (합니다체) in the style of a written account (해라체)."""

import re
from functools import lru_cache

from madang.base.bilingual import Bilingual

_ENDINGS = (
    ("않습니다", "않는다"),
    ("모릅니다", "모른다"),
    ("없습니다", "없다"),
    ("있습니다", "있다"),
    ("보입니다", "보인다"),
    ("남깁니다", "남긴다"),
    ("씁니다", "쓴다"),
    ("입니다", "이다"),
    ("합니다", "한다"),
    ("됩니다", "된다"),
    ("십시오", "라"),
)
_PAST = re.compile(r"(?<=[가-힣])습니다")


@lru_cache(maxsize=256)
def plain(text: Bilingual) -> Bilingual:
    """The Korean of `text` in plain written style."""
    ko = text.ko
    for polite, written in _ENDINGS:
        ko = ko.replace(polite, written)
    return Bilingual(_PAST.sub("다", ko), text.en)
