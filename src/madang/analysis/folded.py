"""Transcripts made comparable once: one never changes under its id."""

from collections.abc import Callable
from functools import lru_cache

from madang.text.folding import Folded, composed, folded
from madang.text.transcript import Transcript


class _Kept:
    """Texts folded in one way, each when first asked for."""

    MOST = 4_000
    """Transcripts kept; more than that are folded again for each question."""

    def __init__(self, fold: Callable[[str], Folded]) -> None:
        self._fold = lru_cache(maxsize=self.MOST)(fold)

    def __call__(self, transcript: Transcript) -> Folded:
        return self._fold(transcript.text)


folded_transcript = _Kept(folded)
composed_transcript = _Kept(composed)
