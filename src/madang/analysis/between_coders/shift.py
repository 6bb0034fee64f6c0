"""Whether coders agree on a code more than chance: each record is shifted round its own text, all texts at once.

The test of `agreement.shift_test`, over every text that several coded; the first coder of a text stays where they are.
"""

import numpy as np

from madang.analysis.agreement.shifted import Shifted
from madang.analysis.between_coders import alpha
from madang.analysis.between_coders.amounts import Places, amounts
from madang.analysis.between_coders.ground import Ground
from madang.analysis.between_coders.on_the_text import characters
from madang.analysis.chance import seed_from

DRAWS = 999


def shifted(ground: Ground, codings: Places, draws: int = DRAWS) -> Shifted | None:
    """How often alpha by character is as high by chance; None where it is not defined."""
    spans = ground.coder[codings], ground.start[codings], ground.end[codings]
    own = _alpha(ground, *spans)
    if own is None:
        return None
    rows = zip(ground.document[codings].tolist(), *(each.tolist() for each in spans), strict=True)
    seed = seed_from(map(repr, rows))
    random = np.random.Generator(np.random.PCG64(seed))
    as_good = 0
    for _ in range(draws):
        found = _alpha(ground, *_turned(ground, ground.document[codings], *spans, random))
        as_good += found is not None and found >= own - 1e-12
    return Shifted((as_good + 1) / (draws + 1), draws, seed)


def _alpha(ground: Ground, coder: Places, start: Places, end: Places) -> float | None:
    found = amounts(characters(ground, coder, start, end), ground.present)
    return alpha.alpha([(found.apart, found.values)], 1).value


def _turned(
    ground: Ground, document: Places, coder: Places, start: Places, end: Places, random: np.random.Generator
) -> tuple[Places, Places, Places]:
    """The spans moved round their texts; one that crosses the end goes on at the beginning."""
    lengths = np.diff(ground.begins)
    shift = random.integers(np.maximum(lengths, 1), size=ground.present.shape)
    shift[ground.present.argmax(axis=0), np.arange(len(lengths))] = 0
    begin, length = ground.begins[document], lengths[document]
    moved = begin + (start - begin + shift[coder, document]) % length
    finish = moved + end - start
    over = finish > begin + length
    return (
        np.concatenate([coder, coder[over]]),
        np.concatenate([moved, begin[over]]),
        np.concatenate([np.minimum(finish, begin + length), finish[over] - length[over]]),
    )
