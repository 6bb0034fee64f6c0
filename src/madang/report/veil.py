"""Real names of participants with a pseudonym, taken out of whatever researchers wrote."""

import re
from collections.abc import Callable, Iterable

from madang.base.bilingual import Bilingual
from madang.sources.participant import Participant

Veil = Callable[[str], str]


def veil(participants: Iterable[Participant]) -> Veil:
    """A function that puts the pseudonym in place of each real name."""
    shown = {each.name: each.pseudonym for each in participants if each.pseudonym and each.name != each.pseudonym}
    if not shown:
        return lambda words: words
    longest_first = sorted(shown, key=lambda name: (-len(name), name))
    pattern = re.compile("|".join(re.escape(name) for name in longest_first))
    return lambda words: pattern.sub(lambda found: shown[found[0]], words) if words else words


def veiled(text: Bilingual, cover: Veil) -> Bilingual:
    """Both languages of a text, covered."""
    return Bilingual(cover(text.ko), cover(text.en))
