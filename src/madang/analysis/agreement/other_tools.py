"""What other programs would print for the same text, each with its formula in words: for comparing, not for using.

NVivo and ATLAS.ti after their manuals, MAXQDA after its help (Brennan & Prediger's kappa over segments), QualCoder
after its source at c3204641.
"""

from dataclasses import dataclass

from madang.base.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Split:
    """Amounts of text (or segments): marked by both, by the first only, by the second only, by neither."""

    both: float
    first_only: float
    second_only: float
    neither: float

    @property
    def whole(self) -> float:
        """All of it."""
        return self.both + self.first_only + self.second_only + self.neither


@dataclass(frozen=True, slots=True)
class Printed:
    """One number of one program, None where it prints none; `formula` says how it comes about."""

    tool: str
    name: str
    value: float | None
    formula: Bilingual


def other_tools(text: Split, *, matched: int, unmatched: int, codes: int) -> tuple[Printed, ...]:
    """What NVivo, ATLAS.ti, QualCoder and MAXQDA print; MAXQDA from segments with and without a partner."""
    return (
        Printed("NVivo", "agreement", _ratio(text.both + text.neither, text.whole), _NVIVO_PERCENT),
        Printed("NVivo", "kappa", nvivo_kappa(text), _NVIVO_KAPPA),
        Printed("ATLAS.ti", "agreement", _ratio(text.both + text.neither, text.whole), _ATLAS),
        Printed("QualCoder", "agreement", _ratio(text.both + text.neither, text.whole), _QUALCODER_PERCENT),
        Printed("QualCoder", "kappa", qualcoder_kappa(text), _QUALCODER_KAPPA),
        Printed("MAXQDA", "agreement", _ratio(matched, matched + unmatched), _MAXQDA_PERCENT),
        Printed("MAXQDA", "kappa", maxqda_kappa(matched, unmatched, codes), _MAXQDA_KAPPA),
    )


def nvivo_kappa(text: Split) -> float | None:
    """Cohen's kappa over characters."""
    one, other, whole = text.both + text.first_only, text.both + text.second_only, text.whole
    if not whole:
        return None
    expected = one * other / whole + (whole - one) * (whole - other) / whole
    return (text.both + text.neither - expected) / (whole - expected) if whole != expected else None


def qualcoder_kappa(text: Split) -> float | None:
    """Over coded characters only, and with the two chances multiplied where they ought to be added."""
    coded = text.both + text.first_only + text.second_only
    if not coded:
        return None
    one, other = (text.both + text.first_only) / coded, (text.both + text.second_only) / coded
    expected = one * other * (1 - one) * (1 - other)
    return (text.both / coded - expected) / (1 - expected)


def maxqda_kappa(matched: int, unmatched: int, codes: int) -> float | None:
    """(observed - 1/codes) / (1 - 1/codes): it rises with the number of codes that are switched on."""
    observed = _ratio(matched, matched + unmatched)
    return None if observed is None or codes < 2 else (observed - 1 / codes) / (1 - 1 / codes)


def _ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None


_NVIVO_PERCENT = Bilingual(
    "(둘 다 표시한 글자 + 둘 다 표시하지 않은 글자) ÷ 모든 글자",
    "(characters both marked + characters neither marked) / all characters",
)
_NVIVO_KAPPA = Bilingual("모든 글자에 대한 코헨의 카파", "Cohen's kappa over all characters")
_ATLAS = Bilingual(
    "단위마다 두 코더가 같은 답을 한 몫 (둘 다 표시하지 않은 글도 일치로 침)",
    "share of units with the same answer; text neither marked counts as agreement",
)
_QUALCODER_PERCENT = _NVIVO_PERCENT
_QUALCODER_KAPPA = Bilingual(
    "표시된 글자만 세고, 더해야 할 두 우연의 몫을 곱함: 코헨의 카파가 아님",
    "over marked characters only, with the two chances multiplied instead of added: not Cohen's kappa",
)
_MAXQDA_PERCENT = Bilingual("짝이 있는 구간 ÷ 모든 구간", "segments with a partner / all segments")
_MAXQDA_KAPPA = Bilingual(
    "우연 = 1 ÷ 코드 수 (브레넌·프레디거): 코드를 더 켤수록 커짐",
    "chance = 1 / number of codes (Brennan & Prediger): it rises as more codes are switched on",
)
