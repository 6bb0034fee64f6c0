"""What the hits of a search come to, by side and by case."""

from collections import Counter

import numpy as np

from madang.analysis.found_words import WordHits
from madang.analysis.queries import Hit, Hits
from madang.analysis.voices import Voice


def of_hits(hits: tuple[Hit, ...]) -> Hits:
    """Hits with what they come to."""
    voices = Counter(each.voice for each in hits)
    return Hits(hits, sum(len(each.words) for each in hits), len({each.source for each in hits}), *_counted(voices))


def of_words(hits: WordHits) -> Hits:
    """The same for words, without making a value of each."""
    voices: Counter[Voice] = Counter()
    for each in hits.sources:
        counts = np.bincount(each.speaking.label[each.turns], minlength=len(each.speaking.heard))
        for heard, count in zip(each.speaking.heard, counts.tolist(), strict=True):
            if count:
                voices[heard.voice] += count
    return Hits(hits, sum(len(each.words) for each in hits.sources), len(hits.sources), *_counted(voices))


def _counted(voices: Counter[Voice]) -> tuple[dict, dict, dict]:  # type: ignore[type-arg]
    sides: Counter[object] = Counter()
    cases: Counter[object] = Counter()
    for voice, count in voices.items():
        sides[voice.side] += count
        cases[voice.case] += count
    side_of = {each.case: each.side for each in voices if each.case is not None and each.side is not None}
    return dict(sides.most_common()), dict(cases.most_common()), dict(Counter(side_of.values()))
