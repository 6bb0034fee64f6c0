"""Codebook files: the shipped framework, an empty book, a book of one's own."""

import json
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.base.ids import CodeId, new_id
from madang.coding.code import Code, CodeKind
from madang.coding.codebook import Codebook, checked

SHIPPED = "partnership"
"""The name of the framework that ships with Madang."""

_TEXTS = ("definition", "include", "exclude", "example")


def shipped() -> str:
    """The shipped framework's codebook file (JSON text)."""
    return (files("madang") / "coding" / "frameworks" / f"{SHIPPED}.json").read_text("utf-8")


def read_codebook(content: str, known: Mapping[str, CodeId] | None = None) -> Codebook:
    """The codebook in a file: a JSON object with a list `codes`, each with `key` and names.

    `known` maps keys to ids the project already uses, so that a code stays the same code.
    Raises `Invalid`, naming the code that is at fault.
    """
    try:
        plain = json.loads(content)["codes"]
        entries = [(str(each["key"]), each) for each in plain]
    except (ValueError, KeyError, TypeError):
        raise Invalid(
            "This is not a codebook: a JSON file with a list “codes”, each with a “key”.",
            "코드북이 아닙니다. “codes” 목록과 그 안의 “key”가 있는 JSON 파일이어야 합니다.",
        ) from None
    ids = {key: (known or {}).get(key) or CodeId(new_id()) for key, _ in entries}
    return checked(_code(each, ids, order) for order, (_, each) in enumerate(entries))


def _code(plain: Mapping[str, Any], ids: Mapping[str, CodeId], order: int) -> Code:
    key, parent = str(plain["key"]), plain.get("parent")
    if not key.strip() or any(letter.isspace() for letter in key):
        raise Invalid(
            f"“{key}” cannot be the key of a code: write it without spaces.",
            f"“{key}”: 코드의 열쇠말에는 빈칸을 쓸 수 없습니다.",
        )
    if parent is not None and parent not in ids:
        raise Invalid(
            f"The parent {parent} of {key} is not in the codebook.", f"{key}의 윗코드 {parent}: 코드북에 없습니다."
        )
    kinds = {kind.value: kind for kind in CodeKind}
    if plain.get("kind", "code") not in kinds:
        raise Invalid(
            f"The code {key} has the kind “{plain['kind']}”; it can be {', '.join(kinds)}.",
            f"코드 {key}의 종류 “{plain['kind']}”: {', '.join(kinds)} 가운데 하나여야 합니다.",
        )
    return Code(
        id=ids[key],
        key=key,
        name=_both(plain, "name", key),
        kind=kinds[plain.get("kind", "code")],
        parent=None if parent is None else ids[parent],
        origin=str(plain.get("origin", "")),
        colour=str(plain.get("colour", "")),
        order=order,
        **{text: _both(plain, text, key) for text in _TEXTS},
    )


def _both(plain: Mapping[str, Any], field: str, key: str) -> Bilingual:
    given = plain.get(field, {})
    if isinstance(given, str):
        given = {"en": given}
    if not isinstance(given, dict) or set(given) - {"ko", "en"}:
        raise Invalid(
            f"The {field} of {key} should be text, or an object with ko and en.",
            f"{key}의 {field}: 글이거나 ko와 en이 있는 것이어야 합니다.",
        )
    return Bilingual(str(given.get("ko", "")), str(given.get("en", "")))


def write_codebook(codes: Iterable[Code], title: str = "") -> str:
    """A codebook file (JSON text) that `read_codebook` reads back."""
    codes = list(codes)
    keys = {code.id: code.key for code in codes}
    plain = [_plain(code, keys) for code in codes]
    return json.dumps({"format": "madang codebook 1", "title": title, "codes": plain}, ensure_ascii=False, indent=1)


def _plain(code: Code, keys: Mapping[CodeId, str]) -> dict[str, Any]:
    plain: dict[str, Any] = {"key": code.key, "kind": code.kind.value}
    if code.parent is not None:
        plain["parent"] = keys[code.parent]
    for field in ("name", *_TEXTS):
        both: Bilingual = getattr(code, field)
        if both.ko or both.en:
            plain[field] = {language: said for language, said in (("ko", both.ko), ("en", both.en)) if said}
    return plain | {field: getattr(code, field) for field in ("origin", "colour") if getattr(code, field)}
