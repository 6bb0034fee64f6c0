"""Label Studio: tasks with everybody's results (JSON), or a record for each person's result (JSON-MIN).

A program in the browser: its places count UTF-16 units, and the words stand beside them. Results of one region share
its id; JSON-MIN has no ids, there those at one place belong together.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from madang.exchange.incoming.coded import CodeFound, Loss, Passage
from madang.exchange.incoming.readers.records import TEXTS, Record, Records, are_places, strings
from madang.exchange.incoming.readers.studio_texts import Talk, marked_up, talk_in

PROGRAM = "Label Studio"
_LABELS = ("labels", "hypertextlabels", "paragraphlabels")
_OWN = frozenset(("id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time", "agreement"))
_APART = "\x1f"


@dataclass(slots=True)
class _Region:
    place: dict[str, Any]
    words: str | None = None
    codes: list[str] = field(default_factory=list)
    memos: list[str] = field(default_factory=list)


def fits(record: dict[str, Any]) -> bool:
    """Whether a record is a task, or one of JSON-MIN."""
    return _is_task(record) or {"annotation_id", "lead_time"} <= record.keys()


def _is_task(record: dict[str, Any]) -> bool:
    return isinstance(record.get("data"), dict) and isinstance(_annotations(record), list)


def _annotations(record: dict[str, Any]) -> Any:
    return record.get("annotations", record.get("completions"))


def take(record: dict[str, Any], number: int, coder: str, found: Records) -> None:
    """Take a task or a record of JSON-MIN in."""
    found.program = PROGRAM
    task = _is_task(record)
    data = record["data"] if task else {key: value for key, value in record.items() if key not in _OWN}
    every = list(_of_task(record, coder) if task else _of_min(record, data, coder))
    text, talk = _text(data, [value for _, results in every for _, value in _values(results)])
    if text is None:
        found.lost.append(Loss("TextSource", f"{number}"))
        return
    unit = "utf16" if talk is None else "characters"
    made = found.of({**data, "id": record.get("id")}, number, text, unit)
    for who, results in every:
        _results(results, who, made, talk, found)
    proposed = record.get("predictions")
    if isinstance(proposed, list) and proposed:
        found.lost.append(Loss("prediction", made.name, len(proposed)))


def _of_task(record: dict[str, Any], coder: str) -> Iterator[tuple[str, list[Any]]]:
    for each in _annotations(record) or ():
        if isinstance(each, dict) and not each.get("was_cancelled") and not each.get("skipped"):
            results = each.get("result")
            yield _who(each.get("completed_by")) or coder, results if isinstance(results, list) else []


def _of_min(record: dict[str, Any], data: dict[str, Any], coder: str) -> Iterator[tuple[str, list[Any]]]:
    results = []
    for value in data.values():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict) and any(key in each for key in (*_LABELS, "choices", "taxonomy", "start")):
                results.append({"id": repr(_place(each)) if "start" in each else None, "value": each})
    yield _who(record.get("annotator")) or coder, results


def _who(told: Any) -> str:
    if isinstance(told, dict):
        return str(told.get("email") or told.get("username") or told.get("id") or "")
    return f"annotator {told}" if isinstance(told, int) else str(told or "")


def _values(results: list[Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for each in results:
        if isinstance(each, dict) and isinstance(each.get("value"), dict):
            yield each, each["value"]


def _text(data: dict[str, Any], values: list[dict[str, Any]]) -> tuple[str | None, Talk | None]:
    """The text that was marked; of a talk with the places of its turns."""
    talk = next((found for value in data.values() if (found := talk_in(value)) is not None), None)
    texts = {key: value for key, value in data.items() if isinstance(value, str)}
    if talk is not None and (not texts or any("startOffset" in each for each in values)):
        return talk.text, talk
    key = next((each for each in TEXTS if each in texts), None) or max(
        texts, key=lambda each: len(texts[each]), default=None
    )
    if key is not None and any(isinstance(each.get("start"), str) for each in values):
        page = marked_up(texts[key])
        return page.text, page
    return (None, None) if key is None else (texts[key], None)


def _results(results: list[Any], who: str, made: Record, talk: Talk | None, found: Records) -> None:
    regions: dict[str, _Region] = {}
    for number, result in enumerate(results):
        value = result.get("value") if isinstance(result, dict) else None
        if not isinstance(value, dict):
            kind = str(result.get("type")) if isinstance(result, dict) else "?"
            found.lost.append(Loss("relation" if kind == "relation" else "classification", f"{made.name}: {kind}"))
        elif "start" in value:
            region = regions.setdefault(str(result.get("id") or number), _Region(value))
            _add(region, result, value, found)
        else:
            _of_the_whole(result, value, who, made, found)
    for region in regions.values():
        if region.codes:
            made.passages.append(_passage(region, who, talk))
        else:
            found.lost.append(Loss("PlainTextSelection", f"{made.name}: {region.words or _place(region.place)}"))


def _add(region: _Region, result: dict[str, Any], value: dict[str, Any], found: Records) -> None:
    """What one result says of a region: labels and choices are codes, words typed about it a memo."""
    for key in (*_LABELS, "choices"):
        region.codes += [each for each in strings(value.get(key, [])) if each not in region.codes]
    for path in value["taxonomy"] if isinstance(value.get("taxonomy"), list) else ():
        if strings(path):
            region.codes.append(_branch(strings(path), found))
    if isinstance(value.get("text"), str):
        region.words = region.words or value["text"]
    else:
        region.memos += strings(value.get("text", []))
    meta = result.get("meta")
    region.memos += strings(meta.get("text", [])) if isinstance(meta, dict) else []


def _branch(path: list[str], found: Records) -> str:
    """The code at the end of a path of a taxonomy."""
    for depth in range(1, len(path) + 1):
        id_, above = _APART.join(path[:depth]), _APART.join(path[: depth - 1])
        found.trees.setdefault(id_, CodeFound(id_, path[depth - 1], above or None))
    return _APART.join(path)


def _of_the_whole(result: dict[str, Any], value: dict[str, Any], who: str, made: Record, found: Records) -> None:
    typed = strings(value.get("text", []))
    made.notes += [(each, who) for each in typed]
    if not typed:
        kind = result.get("type") or next(iter(value), "?")
        found.lost.append(Loss("classification", f"{made.name}: {kind}"))


def _passage(region: _Region, who: str, talk: Talk | None) -> Passage:
    memo, codes, value = "\n".join(region.memos), tuple(region.codes), region.place
    if talk is not None:
        start, end, words = talk.place(value, region.words)
        return Passage(start, end, words, codes, who, memo)
    if are_places(value.get("start"), value.get("end")):
        return Passage(value["start"], value["end"], region.words, codes, who, memo)
    return Passage(None, None, region.words, codes, who, memo)


def _place(value: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(value.get(key) for key in ("start", "startOffset", "end", "endOffset", "globalOffsets"))
