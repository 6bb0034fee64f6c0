"""Small pieces that sentences are made of: lists, dates, fractions."""

import calendar
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from madang.analysis.coverage import Coverage
from madang.base.bilingual import Bilingual
from madang.coding.episode import Precision
from madang.report.particles import gwa

_HANGUL = re.compile("[가-힣]+")
NOTHING = Bilingual("–", "–")


def same(words: object) -> Bilingual:
    """The same in both languages: numbers, names, file names."""
    return Bilingual(str(words), str(words))


def language_of(words: str) -> str:
    """`ko` for words with a fair share of Hangul, else `en`."""
    if words.isascii():
        return "en"
    hangul = len("".join(_HANGUL.findall(words)))
    return "ko" if hangul * 4 > len(words.replace(" ", "")) else "en"


def joined(texts: Iterable[Bilingual], ko: str = ", ", en: str = ", ") -> Bilingual:
    """One after the other; the same text is not said twice."""
    texts = list(dict.fromkeys(texts))
    return Bilingual(ko.join(each.said("ko") for each in texts), en.join(each.said("en") for each in texts))


def listed(texts: Iterable[Bilingual]) -> Bilingual:
    """As one lists things in a sentence: A, B와 C · A, B and C."""
    texts = list(dict.fromkeys(texts))
    if len(texts) < 2:
        return texts[0] if texts else Bilingual()
    before, last = joined(texts[:-1]), texts[-1]
    return Bilingual(f"{gwa(before.ko)} {last.said('ko')}", f"{before.en} and {last.said('en')}")


def capital(text: Bilingual) -> Bilingual:
    """The English beginning with a capital letter."""
    return Bilingual(text.ko, text.en[:1].upper() + text.en[1:])


def filled(template: Bilingual, **parts: object) -> Bilingual:
    """A template with its parts put in; a part in two languages goes in by language."""
    return Bilingual(
        template.ko.format(**{name: _said(part, "ko") for name, part in parts.items()}),
        template.en.format(**{name: _said(part, "en") for name, part in parts.items()}),
    )


def _said(part: object, language: str) -> object:
    return part.said(language) if isinstance(part, Bilingual) else part


def cases(count: int) -> str:
    """A number of cases in English."""
    return f"{count} case" if count == 1 else f"{count} cases"


def many(count: int, one: str, more: str = "") -> str:
    """A number of things in English."""
    return f"{count} {one if count == 1 else more or one + 's'}"


def fraction(row: Coverage) -> Bilingual:
    """The fixed word and the raw fraction, with how many were not reached; or why there is none."""
    if not row.reached:
        return Bilingual("닿지 않음", "not reached") if row.unreached else NOTHING
    word = row.word or Bilingual()
    missed = Bilingual(f" (닿지 않음 {row.unreached})", f" ({row.unreached} not reached)")
    raw = f"{row.n}/{row.reached}"
    beside = missed if row.unreached else Bilingual()
    return Bilingual(f"{word.ko} {raw}{beside.ko}".strip(), f"{word.en} {raw}{beside.en}".strip())


def number(value: float | None, digits: int = 2) -> str:
    """A number with a proper minus sign; a dash where there is none."""
    if value is None:
        return "–"
    text = f"{value:.{digits}f}"
    return text.replace("-", "−") if float(text) else text.lstrip("-")


def signed(value: float | None) -> str:
    """A number with its sign."""
    text = number(value)
    return f"+{text}" if value is not None and value > 0 and float(text) else text


def p_value(value: float | None) -> str:
    """p as printed: three digits, never 0."""
    if value is None:
        return "–"
    return "< 0.001" if value < 0.001 else f"{value:.3f}"


@lru_cache(maxsize=4096)
def day(date: str | None) -> Bilingual:
    """An ISO date or part of one, in words."""
    if not date:
        return Bilingual("날짜 모름", "undated")
    parts = [int(part) for part in date.split("-")]
    ko = " ".join(f"{part}{unit}" for part, unit in zip(parts, ("년", "월", "일"), strict=False))
    english = [str(parts[0])]
    if len(parts) > 1:
        english.insert(0, calendar.month_name[parts[1]])
    if len(parts) > 2:
        english.insert(0, str(parts[2]))
    return Bilingual(ko, " ".join(english))


_SEASONS = ((3, "봄", "spring"), (6, "여름", "summer"), (9, "가을", "autumn"), (12, "겨울", "winter"))


def when(start: str | None, end: str | None, precision: Precision) -> Bilingual:
    """The time of an episode as exactly as it is known."""
    if not start and not end:
        return Bilingual("때를 알 수 없음", "time not known")
    if precision is Precision.SEASON and start and len(start) > 4:
        month = int(start[5:7])
        _, ko, en = next((each for each in reversed(_SEASONS) if month >= each[0]), _SEASONS[-1])
        return Bilingual(f"{start[:4]}년 {ko}", f"{en} {start[:4]}")
    if precision is Precision.DECADE and start:
        return Bilingual(f"{start[:3]}0년대", f"the {start[:3]}0s")
    if not start or not end or start == end:
        return day(start or end)
    first, last = day(start), day(end)
    if start[:4] == end[:4]:
        return Bilingual(f"{first.ko}~{last.ko.split(' ', 1)[1]}", f"{first.en.rsplit(' ', 1)[0]} to {last.en}")
    return Bilingual(f"{first.ko}~{last.ko}", f"{first.en} to {last.en}")


def names(texts: Sequence[Bilingual], most: int = 12) -> Bilingual:
    """A list that stays readable: up to `most` names, then how many more."""
    if len(texts) <= most:
        return listed(texts)
    rest = len(texts) - most
    head = joined(texts[:most])
    return Bilingual(f"{head.ko} 등 {rest}곳 더", f"{head.en} and {rest} more")
