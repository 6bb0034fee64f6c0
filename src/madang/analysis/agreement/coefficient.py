"""A measure of agreement: its number, what it is made of, or the reason why there is none."""

from dataclasses import dataclass

from madang.base.bilingual import Bilingual


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
