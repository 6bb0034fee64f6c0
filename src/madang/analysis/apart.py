"""The codings that coders made on their own: what agreement compares.

A passage that was settled later is the work of a decision, not of a coder; it never counts as one more coder
nor makes a coder agree with what was decided from their own coding.
"""

from collections.abc import Mapping
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.base.ids import CodingId
from madang.coding.coding import Coding

SETTLED = "settled"
"""The origin of a coding that a decision made."""


@lru_cache(maxsize=2)
def apart(corpus: Corpus) -> Mapping[CodingId, Coding]:
    """The corpus's codings without those that a decision made, in its order."""
    return {key: each for key, each in corpus.codings.items() if each.origin.value != SETTLED}
