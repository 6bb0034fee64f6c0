"""Rows of the history in words: what a thing is called, what it names, what a value means."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from madang.base.bilingual import Bilingual
from madang.coding.memo import SEARCH, SNAPSHOT
from madang.report import words
from madang.store.kinds import Row
from madang.store.registry import KINDS
from madang.store.rows import Named

AT_MOST = 140
"""Letters of a text shown in a list."""

DEVIANT = ("claim", "deviant")
"""Kept as JSON: an organisation's id and the explanation in Korean and English, for each case."""

_SAID: Mapping[tuple[str, str], Mapping[Any, Bilingual]] = {
    ("statement", "perspective"): words.PERSPECTIVES,
    ("statement", "modality"): words.MODALITIES,
    ("statement", "horizon"): words.HORIZONS,
    ("statement", "blame"): words.BLAMES,
    ("statement", "setting"): words.SETTINGS,
    ("statement", "status"): words.STATUSES,
    ("statement", "stance"): words.STANCES,
    ("statement", "sharing"): words.LEVELS,
    ("statement", "owner_side"): words.OWNERS,
    ("organisation", "side"): words.SIDE_NAMES,
    ("source", "kind"): words.SOURCE_KINDS,
    ("source", "language"): words.LANGUAGES,
    ("translation", "language"): words.LANGUAGES,
    ("claim", "status"): words.CLAIM_STATUSES,
    ("claim", "side"): words.SIDE_NAMES,
    ("evidence", "bearing"): words.BEARINGS,
    ("reach", "value"): words.REACHES,
    ("speaker", "role"): {
        "participant": Bilingual("참여자", "participant"),
        "interviewer": Bilingual("면담자", "interviewer"),
        "other": Bilingual("그 밖", "other"),
    },
    ("coding", "placing"): {
        "kept": Bilingual("제자리", "in place"),
        "to_check": Bilingual("확인 필요", "to check"),
        "unplaced": Bilingual("자리 잃음", "without a place"),
    },
}
_YES_NO = Bilingual("예", "yes"), Bilingual("아니오", "no")


def named_in(kind: str, row: Row) -> Iterator[Named]:
    """The things a row names."""
    for column, value in row.items():
        if (kind, column) == DEVIANT:
            yield from (("organisation", each[0]) for each in json.loads(value))
        of = target(kind, column, row) if isinstance(value, str) and value else None
        if of is not None:
            yield from ((of, each) for each in (json.loads(value) if value.startswith("[") else [value]))


def target(kind: str, column: str, row: Row) -> str | None:
    """The kind of thing that a column names by its id."""
    if column == "of_id":
        return row["of"] if row.get("of") in KINDS else None
    found = KINDS[kind].table.c.get(column)
    if found is None:
        return None
    if "refers" in found.info:
        return str(found.info["refers"])
    tables_named = [each.column.table.name for each in found.foreign_keys]
    return next((name for name in tables_named if name in KINDS), None)


def in_words(kind: str, name: str, value: Any) -> Bilingual:
    """What a field's value means; empty where it cannot be told in a line."""
    if isinstance(value, bool) or (kind == "study" and value in (0, 1)):
        return _YES_NO[0] if value else _YES_NO[1]
    known = _SAID.get((kind, name))
    if known is not None:
        said = next((known[each] for each in known if str(each) == value), None)
        return said or both(str(value))
    return both(_listed(value) if isinstance(value, str) and value[:1] in ("[", "{") else str(value))


def _listed(value: str) -> str:
    """A list kept as JSON, as a person would write it."""
    try:
        found = json.loads(value)
    except ValueError:
        return value
    parts = [f"{name} {each}" for name, each in found.items()] if isinstance(found, dict) else map(str, found)
    deep = any(isinstance(each, list | dict) for each in (found.values() if isinstance(found, dict) else found))
    return "" if deep else ", ".join(parts)


def joined(names: Iterable[Bilingual]) -> Bilingual:
    """Several names as one text."""
    found = list(names)
    return Bilingual(", ".join(each.said("ko") for each in found), ", ".join(each.said("en") for each in found))


def both(text: str) -> Bilingual:
    """A text that is the same in both languages, in one line, cut to `AT_MOST`."""
    return Bilingual(_short(text), _short(text))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= AT_MOST else line[:AT_MOST].rstrip() + "…"


def bilingual(row: Row, stem: str) -> Bilingual:
    """The text in the columns `stem_ko` and `stem_en`."""
    return Bilingual(_short(row.get(f"{stem}_ko") or ""), _short(row.get(f"{stem}_en") or ""))


def name_in(row: Row) -> Bilingual:
    """What the thing of a row is called; empty where it has no name of its own."""
    return next((found for read in _NAMES if (found := read(row))), Bilingual())


def _own_text(row: Row) -> Bilingual:
    if row.get("of") in (SEARCH, SNAPSHOT):
        return both(row.get("of_id") or "")
    # The row of a transcript has a fingerprint for its text.
    return Bilingual() if "turns" in row else both(row.get("text") or "")


_NAMES: tuple[Callable[[Row], Bilingual], ...] = (
    lambda row: Bilingual(row.get("ko") or "", row.get("en") or ""),
    lambda row: bilingual(row, "name"),
    lambda row: bilingual(row, "title"),
    lambda row: both(row.get("pseudonym") or row.get("name") or ""),
    lambda row: both(row.get("label") or row.get("words") or ""),
    lambda row: bilingual(row, "text"),
    _own_text,
    lambda row: both(row.get("attribute") or row.get("reading") or ""),
)
"""Where the name of a thing stands, in the order to look."""
