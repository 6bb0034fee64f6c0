"""The codings that coders made on their own: what agreement compares.

A passage that was settled later is the work of a decision, not of a coder; it never counts as one more coder
nor makes a coder agree with what was decided from their own coding.
"""

from collections.abc import Mapping
from functools import lru_cache

from madang.analysis.corpus import Corpus
from madang.base.ids import CodingId
from madang.coding.coding import Coding, Origin


@lru_cache(maxsize=2)
def apart(corpus: Corpus) -> Mapping[CodingId, Coding]:
    """Every coding but those that a decision made, in the order of their ids; those it set aside are here as ever."""
    return {key: each for key, each in corpus.all_codings.items() if each.origin is not Origin.SETTLED}
