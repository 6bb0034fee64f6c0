"""The study itself: what it asks, and the rules it has set for its own numbers."""

from dataclasses import dataclass, field
from enum import StrEnum


class Approach(StrEnum):
    """How the study treats agreement between coders; a reflexive study shows no coefficient."""

    CODEBOOK = "codebook"
    CONSENSUS = "consensus"
    REFLEXIVE = "reflexive"


@dataclass(frozen=True, slots=True)
class StageRules:
    """The thresholds of the stage reading; they belong to the study and are shown with it.

    `forming`, `working`, `settled` count criteria supported by both sides; `silent` is the
    number of silent criteria from which no stage is named.
    """

    forming: int = 3
    working: int = 5
    settled: int = 7
    silent: int = 3


@dataclass(frozen=True, slots=True)
class Study:
    """What the account's title page and methods say. Titles and notes in Korean and English."""

    title_ko: str = ""
    title_en: str = ""
    question_ko: str = ""
    question_en: str = ""
    note_ko: str = ""
    note_en: str = ""
    approach: Approach = Approach.CODEBOOK
    case_unit: str = "organisation"
    probability_sample: bool = False
    tests: bool = True
    stage: StageRules = field(default_factory=StageRules)
