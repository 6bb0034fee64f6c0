"""Korean lines of a PDF: whether a word goes on from one line to the next, or a space stood between them.

Hangul and browsers break a line inside a word, Word between words; and not every program writes the space
at the end of a line. So the words that stand whole elsewhere in the document speak first.
"""

import re
from collections import Counter
from collections.abc import Sequence

_SYLLABLES = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]+")
_ENDING = re.compile(
    r"(?:은|는|이|가|을|를|에|의|도|로|와|과|고|서|며|면|다|한|된|할|될|인|던|지|게|해|및|또|수|것|등|때|더|그|이런|그런|저런)$"
)
_BOUND = re.compile(
    r"(?:은|는|을|를|에|에서|에게|의|도|로|으로|와|과|만|까지|부터|처럼|보다|이다|입니다|습니다|니다|했습니다|했다|하는|하고|하여|하며|된|되는|들이|들은|들을|들의)$"
)


class Korean:
    """What the Korean words of a document say about the ends of its lines."""

    def __init__(self, lines: Sequence[tuple[str, bool]]) -> None:
        """The document's lines, each with whether a space was written at its end."""
        self._whole: Counter[str] = Counter()
        ended = [(words, spaced) for words, spaced in lines if _SYLLABLES.match(words[-1:])]
        self._writes = 3 * sum(spaced for _, spaced in ended) >= len(ended) > 0
        for words, _ in lines:
            # The first and the last word of a line may be half a word.
            self._whole.update(_SYLLABLES.findall(" ".join(words.split()[1:-1])))

    def goes_on(self, words: str, after: str) -> bool:
        """Whether the last word of one line and the first of the next are one, where no space was written."""
        start, end = _last(words), _first(after)
        return self._weight(start, end) + self._writes > 0

    def _weight(self, start: str, end: str) -> float:
        known = bool(self._whole[start]) + bool(self._whole[end])
        weight = 3.0 * bool(self._whole[start + end]) - (3 if known == 2 else known)
        weight += 1.5 * bool(_BOUND.match(end) or len(end) == 1)
        return weight - 1.0 * bool(_ENDING.search(start) and len(start) > 1) + 0.5


def _last(words: str) -> str:
    found = _SYLLABLES.findall(words)
    return found[-1] if found else ""


def _first(words: str) -> str:
    found = _SYLLABLES.match(words)
    return found[0] if found else ""
