"""What a person may do in a random history: a table of deeds, by name.

A new verb joins the proof with one function in one of these modules and its name in that module's `DEEDS`.
"""

from collections.abc import Mapping

from proofs.deeds import codebook, coding, corrections, findings, people, settling, taking_back
from proofs.deeds.world import Deed, World

__all__ = ["DEEDS", "WEIGHTS", "Deed", "World"]

_ROOMS = {people: 1, coding: 3, corrections: 5, codebook: 2, findings: 3, settling: 4, taking_back: 4}
"""How often a deed of each module is done, so that histories come to what is hard."""

DEEDS: Mapping[str, Deed] = {each.__name__: each for room in _ROOMS for each in room.DEEDS}
"""Every deed, by its name."""

WEIGHTS: Mapping[str, int] = {each.__name__: weight for room, weight in _ROOMS.items() for each in room.DEEDS}
"""How often each is done."""
