"""A measure of agreement: its number, what it is made of, or the reason why there is none."""

from dataclasses import dataclass

from madang.coding.code import Bilingual


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One measure over one set of units or texts.

    `observed` and `expected` are shares of agreement, or amounts of disagreement where the measure is
    made of those. `error` is the standard error over units that are independent of each other, None
    where the measure has none. Where `value` is None, `reason` says why.
    """

    measure: str
    value: float | None
    observed: float | None = None
    expected: float | None = None
    units: int = 0
    error: float | None = None
    reason: Bilingual | None = None

    @classmethod
    def none(cls, measure: str, reason: Bilingual, units: int = 0) -> "Coefficient":
        """No number, and why."""
        return cls(measure, None, units=units, reason=reason)


FEWER_THAN_TWO_CODERS = Bilingual("코더가 두 명 이상이어야 일치도를 계산합니다.", "Agreement needs two coders or more.")
EXACTLY_TWO_CODERS = Bilingual("이 측도는 코더가 두 명일 때만 계산합니다.", "This measure is for exactly two coders.")
NOTHING_IN_COMMON = Bilingual("두 명 이상이 함께 코딩한 단위가 없습니다.", "No unit was coded by two coders or more.")
ONE_VALUE = Bilingual(
    "한 가지 값만 나와서 우연히 일치할 몫을 넘어설 수 없습니다.",
    "Only one value occurs, so agreement cannot be told from chance.",
)
MISSING_VALUES = Bilingual(
    "이 측도는 모든 코더가 모든 단위에 값을 주었을 때만 계산합니다.",
    "This measure needs a value of every coder for every unit.",
)
ONE_UNIT = Bilingual("단위가 하나뿐이라 표준오차가 없습니다.", "A single unit has no standard error.")
