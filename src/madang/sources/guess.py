"""What kind of material a file is likely to be, from what stands on it; a person sees the guess and may change it."""

import re
from collections.abc import Collection

from madang.sources.source import SourceKind

_SAID: tuple[tuple[SourceKind, re.Pattern[str]], ...] = (
    (
        SourceKind.GROUP_INTERVIEW,
        re.compile(r"집단\s?면담|집단\s?면접|초점\s?집단|좌담|focus group|group interview", re.I),
    ),
    (SourceKind.INTERVIEW, re.compile(r"면담|면접|인터뷰|interview", re.I)),
    (
        SourceKind.MINUTES,
        re.compile(
            r"회의록|의사록|속기록|본회의|청문회|공청회|\bminutes\b|\bhearing\b|\binquiry\b|submissions on behalf",
            re.I,
        ),
    ),
    (
        SourceKind.DOCUMENT,
        re.compile(
            r"조례|공고|입법\s?예고|고시\b|보도\s?자료|보고서|계획서|설문|\b(?:document|report|survey|press release)\b",
            re.I,
        ),
    ),
)
"""The first that is said counts: an interview about minutes is an interview."""

_NAMED: tuple[tuple[SourceKind, re.Pattern[str]], ...] = (
    (SourceKind.GROUP_INTERVIEW, re.compile(r"집단|group", re.I)),
    (SourceKind.MINUTES, re.compile(r"minutes", re.I)),
)
"""Shorter signs, enough in the name of a file, where no sentence can hold them by chance."""

_OFFICE = re.compile(
    r"위원장|의장|(?:\s|^)(?:위원|의원)(?:\s|$)|장관|차관|증인|참고인|진술인|\b(?:counsel|chair|councillor|cllr)\b",
    re.I,
)


def kind_guess(file_name: str, heading: str, labels: Collection[str]) -> SourceKind:
    """The kind a file says it is by its name, by its `heading` (what stands before anybody speaks) or by its speakers.

    Where most of at least three speakers speak in an office, it is minutes; where nothing is said, an interview.
    """
    # File names join their words with _, which would be part of a word to a pattern.
    name = re.sub(r"[_\-.]+", " ", file_name)
    by_words = _first(_SAID, name) or _first(_NAMED, name) or _first(_SAID, heading) or _first(_SAID, " ".join(labels))
    return by_words or _by_office(labels)


def _first(signs: tuple[tuple[SourceKind, re.Pattern[str]], ...], said: str) -> SourceKind | None:
    return next((kind for kind, sign in signs if sign.search(said)), None)


def _by_office(labels: Collection[str]) -> SourceKind:
    offices = sum(_OFFICE.search(label) is not None for label in labels)
    return SourceKind.MINUTES if len(labels) > 2 and offices * 2 > len(labels) else SourceKind.INTERVIEW
