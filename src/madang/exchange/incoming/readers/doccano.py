"""doccano: JSON lines, each a text with labels on stretches of it. Its places count characters, without their words."""

from typing import Any

from madang.exchange.incoming.coded import Loss, Passage
from madang.exchange.incoming.readers.records import TEXTS, Records, are_places, strings

PROGRAM = "doccano"
EVERYBODY = "all"
"""The name of the file that all people's labels are in; otherwise each person has a file of that name."""
_LABELS = ("label", "labels", "spans", "entities", "annotations")


def fits(record: dict[str, Any]) -> bool:
    """Whether a record is a text with labels."""
    return _spans_of(record) is not None


def take(record: dict[str, Any], number: int, coder: str, found: Records) -> None:
    """Take a record in."""
    text = next((record[key] for key in TEXTS if isinstance(record.get(key), str)), None)
    if text is None:
        found.lost.append(Loss("unknown", f"{number}"))
        return
    made = found.of(record, number, text, "characters")
    for span in _spans_of(record) or ():
        passage = _span(span, str(record.get("annotator") or record.get("user") or coder))
        if passage is None:
            found.lost.append(Loss("classification", f"{made.name}: {str(span)[:60]}"))
        else:
            made.passages.append(passage)
    found.lost += [Loss("classification", f"{made.name}: {each[:60]}") for each in strings(record.get("cats", []))]
    if isinstance(record.get("relations"), list) and record["relations"]:
        found.lost.append(Loss("relation", made.name, len(record["relations"])))
    comments = record.get("Comments", record.get("comments"))
    for each in comments if isinstance(comments, list) else ():
        said = each.get("comment") if isinstance(each, dict) else each
        made.notes += [(words, coder) for words in strings(said)]


def _spans_of(record: dict[str, Any]) -> list[Any] | None:
    if not any(isinstance(record.get(key), str) for key in TEXTS):
        return None
    return next((record[key] for key in _LABELS if isinstance(record.get(key), list)), None)


def _span(span: Any, coder: str) -> Passage | None:
    """`[start, end, label]`, or an object with `start_offset` or `start`, `end…` and `label` or `labels`."""
    if isinstance(span, list) and len(span) >= 3 and are_places(span[0], span[1]) and isinstance(span[2], str):
        return Passage(span[0], span[1], None, (span[2],), coder)
    if not isinstance(span, dict):
        return None
    start, end = (span.get(f"{key}_offset", span.get(key)) for key in ("start", "end"))
    label = span.get("label", span.get("labels", span.get("tag")))
    labels = [label] if isinstance(label, str) else label
    if not are_places(start, end) or not isinstance(labels, list) or not all(isinstance(x, str) for x in labels):
        return None
    words = span.get("text") if isinstance(span.get("text"), str) else None
    return Passage(start, end, words, tuple(labels), coder) if labels else None
