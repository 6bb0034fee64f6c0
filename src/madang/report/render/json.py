"""The document as JSON, with the tables from which each of its numbers recomputes."""

import json
from dataclasses import fields, is_dataclass
from typing import Any

from madang.base.bilingual import Bilingual
from madang.report.document import Cell, Document, Passage, Sentence
from madang.report.render import labels

FORMAT = "madang account 1"


def render(document: Document) -> bytes:
    """UTF-8 JSON. The same document gives the same bytes."""
    plain = {
        "format": FORMAT,
        "title": _plain(document.title, document),
        "languages": list(document.languages),
        "revision": document.revision,
        "program": document.program,
        "blocks": [_block(block, document) for block in document.blocks],
        "passages": [_passage(number, each, document) for number, each in enumerate(document.passages, 1)],
        "lists": [_plain(each, document) for each in document.lists],
        "tables": {name: [dict(row) for row in rows] for name, rows in document.tables().items()},
    }
    return (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _block(block: object, document: Document) -> dict[str, Any]:
    plain: dict[str, Any] = _plain(block, document)
    return {"block": type(block).__name__, **plain}


def _passage(number: int, passage: Passage, document: Document) -> dict[str, Any]:
    plain = {each.name: _plain(getattr(passage, each.name), document) for each in fields(passage)}
    del plain["key"]
    return {"number": number, **plain}


def _plain(value: Any, document: Document) -> Any:
    if isinstance(value, Bilingual):
        return {language: value.said(language) for language in document.languages}
    if isinstance(value, Passage):
        return document.numbers.get(value.key)
    if is_dataclass(value) and not isinstance(value, type):
        plain = {each.name: _plain(getattr(value, each.name), document) for each in fields(value)}
        if isinstance(value, Sentence | Cell):
            plain["evidence"] = list(labels.cited(document, value.evidence))
        return plain
    if isinstance(value, tuple | list):
        return [_plain(each, document) for each in value]
    return value
