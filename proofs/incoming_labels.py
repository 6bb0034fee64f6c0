"""Labelled texts for the proof `incoming`: whole ones of each form, with any of their parts replaced by another."""

import copy
import json
import random
from io import BytesIO
from typing import Any
from zipfile import ZipFile

TEXT = "구청이 먼저 물었다.\r\nWe answered 😀 그날.\n끝."
PARTS: tuple[Any, ...] = (
    None,
    0,
    -1,
    3,
    10**9,
    1.5,
    True,
    "",
    "0",
    "x",
    "먼저",
    [],
    {},
    [[]],
    [None],
    {"start": "1"},
    ["a", 3],
)
"""What a part may be replaced by."""
_PLACE = {"start": 4, "end": 6, "text": "먼저"}
_TURN = {"start": "0", "end": "1", "startOffset": 0, "endOffset": 3, "text": "구청이", "paragraphlabels": ["us"]}
_PAGE = {
    "start": "/p[1]/text()[1]",
    "end": "/p[1]/text()[1]",
    "globalOffsets": {"start": 0, "end": 3},
    "text": "구청이",
}
_TALK = [{"author": "김", "text": "구청이 😀"}, {"author": "이", "text": "먼저"}]


def studio(chance: random.Random) -> bytes:
    """Tasks of Label Studio, or records of its short form."""
    results: list[dict[str, Any]] = [
        {"id": "a", "type": "labels", "value": {**_PLACE, "labels": ["us"]}, "meta": {"text": ["why"]}},
        {"id": "a", "type": "taxonomy", "value": {**_PLACE, "taxonomy": [["civic", "local"]]}},
        {"id": "a", "type": "textarea", "value": {"start": 4, "end": 6, "text": ["because"]}},
        {"id": "b", "type": "paragraphlabels", "value": _TURN},
        {"id": "c", "type": "hypertextlabels", "value": {**_PAGE, "hypertextlabels": ["us"]}},
        {"type": "relation", "from_id": "a", "to_id": "b"},
    ]
    data = chance.choice(({"body": TEXT}, {"dialogue": _TALK}, {"html": f"<p>{TEXT}</p><table><td>구청이"}))
    made = {"completed_by": {"id": 2, "email": "ben"}, "result": chance.sample(results, chance.randrange(1, 6))}
    task = {"id": 1, "data": data, "annotations": [made], "predictions": []}
    values = [each.get("value") for each in results]
    short = {"id": 1, **data, "ner": values, "annotator": 1, "annotation_id": 1, "lead_time": 1.5}
    return json.dumps([_broken(chance.choice((task, short)), chance) for _ in range(2)], ensure_ascii=False).encode()


def people(chance: random.Random) -> bytes:
    """A zip of doccano: a file for each person."""
    lines = [
        {"id": 1, "text": TEXT, "label": [[4, 6, "us"]], "Comments": ["why"], "cats": ["pro"]},
        {"id": 1, "text": TEXT, "entities": [{"id": 3, "label": "us", "start_offset": 4, "end_offset": 6}]},
    ]
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name in ("ana", chance.choice(("ben", "all"))):
            archive.writestr(f"{name}.jsonl", "\n".join(json.dumps(_broken(each, chance)) for each in lines))
    return out.getvalue()


def _broken(whole: Any, chance: random.Random) -> Any:
    """A copy with none, one or several of its parts replaced or left out."""
    made = copy.deepcopy(whole)
    for _ in range(chance.choice((0, 0, 1, 1, 2, 8))):
        at, key = chance.choice(list(_parts(made)) or [(made, None)])
        if key is None:
            break
        if isinstance(at, dict) and chance.random() < 0.2:
            del at[key]
        else:
            at[key] = copy.deepcopy(chance.choice(PARTS))
    return made


def _parts(value: Any) -> Any:
    every = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in every:
        yield value, key
        yield from _parts(each)
