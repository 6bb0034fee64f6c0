"""Where coders who worked apart differ, passage by passage, and what was decided about it."""

from madang.analysis.disagreements.decided import Decided, decided
from madang.analysis.disagreements.disagreement import Disagreement, Doubt, Kind, Standing
from madang.analysis.disagreements.listing import disagreements
from madang.analysis.disagreements.stakes import Stake, StakeKind, Weighed, weighed

__all__ = [
    "Decided",
    "Disagreement",
    "Doubt",
    "Kind",
    "Stake",
    "StakeKind",
    "Standing",
    "Weighed",
    "decided",
    "disagreements",
    "weighed",
]
