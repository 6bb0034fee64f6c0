"""What the driver does: the table, and the deeds of an ordinary day. Those of other days are in `crashes_copies`."""

import json
import secrets
from importlib import import_module
from itertools import pairwise
from pathlib import Path

from madang.base.errors import Invalid
from madang.base.ids import CodeId, CodingId, SourceId, TranscriptId
from madang.coding.code import Code, CodeKind
from madang.coding.coding import Coding
from madang.sources.source import Source, fingerprint
from madang.store import corpus as store_corpus
from madang.store import history as store_history
from madang.text.transcript import Transcript
from madang.workbench import history, passages, recoding, sources
from madang.workbench.applying import apply_code_at
from madang.workbench.coding import code_marks
from madang.workbench.project import Project
from madang.workbench.text import correct_text
from proofs import crashes_copies
from proofs.crashes_desk import Deed, Driver, Given, written


def a_transcript(driver: Driver) -> tuple[str, Transcript]:
    """Any source's name, and its text as it stands."""
    with driver.project.reading() as session:
        source = driver.chance.choice(session.all(Source))
        return source.name, store_corpus.transcript(session, source.id)


def a_code(driver: Driver) -> Code:
    """Any code that can be applied."""
    with driver.project.reading() as session:
        return driver.chance.choice([each for each in session.all(Code) if each.kind is CodeKind.CODE])


def events_of(project: Project, act: int, kind: str) -> int:
    """How many rows of a kind an act changed."""
    with project.reading() as session:
        return sum(change.kind == kind for change in store_history.changes_of(session, act))


def _files(driver: Driver) -> Given:
    name = secrets.token_hex(4)
    paths = [written(driver.desk / f"{name}-{n}.txt", driver.chance) for n in range(driver.chance.randrange(1, 4))]
    return {"files": [str(path) for path in paths]}


def _import(driver: Driver, given: Given) -> Given:
    sources.import_files(driver.project, [Path(each) for each in given["files"]])
    return {}


def _imported(project: Project, given: Given, act: int) -> bool:
    with project.reading() as session:
        there = {each.fingerprint for each in session.all(Source)}
    return {fingerprint(Path(each).read_bytes()) for each in given["files"]} <= there


def _passage(driver: Driver) -> Given:
    _, text = a_transcript(driver)
    start = driver.chance.randrange(len(text.text) - 80)
    end = start + driver.chance.randrange(5, 70)
    place = {"source": text.source, "transcript": text.id, "start": start, "end": end}
    return place | {"code": a_code(driver).id}


def _apply(driver: Driver, given: Given) -> Given:
    try:
        made = apply_code_at(
            driver.project,
            SourceId(given["source"]),
            given["start"],
            given["end"],
            CodeId(given["code"]),
            transcript=TranscriptId(given["transcript"]),
        )
    except Invalid:
        return {}
    return {"coding": made.coding.value.id}


def _lines(driver: Driver) -> Given:
    name, transcript = a_transcript(driver)
    words, code, lines = transcript.text, a_code(driver).key, []
    places = sorted(driver.chance.sample(range(len(words)), 301))
    for start, end in pairwise(places):
        if words[start:end].strip() == words[start:end]:
            line = {"kind": "coding", "source": name, "start": start, "end": end, "words": words[start:end]}
            lines.append(json.dumps(line | {"code": code}, ensure_ascii=False))
    return {"lines": lines}


def _code_many(driver: Driver, given: Given) -> Given:
    found = code_marks(driver.project, [("marks.jsonl", "\n".join(given["lines"]))])
    return {"codings": sum(isinstance(each, Coding) for each in found.values)}


def _marked(project: Project, given: Given, act: int) -> bool:
    return events_of(project, act, "coding") == len(given["lines"])


def _typing(driver: Driver) -> Given:
    _, transcript = a_transcript(driver)
    start = driver.chance.randrange(10, len(transcript.text) - 60)
    end = start + driver.chance.choice([0, 0, 3, 40])
    words = f"〈{secrets.token_hex(3)}〉"
    now = transcript.text[:start] + words + transcript.text[end:]
    return {"source": transcript.source, "start": start, "end": end, "words": words, "text": now}


def _correct(driver: Driver, given: Given) -> Given:
    correct_text(driver.project, SourceId(given["source"]), given["words"], start=given["start"], end=given["end"])
    return {}


def _corrected(project: Project, given: Given, act: int) -> bool:
    with project.reading() as session:
        return store_corpus.transcript(session, SourceId(given["source"])).text == str(given["text"])


def _some_codings(driver: Driver) -> Given | None:
    with driver.project.reading() as session:
        there = session.rows(Coding, ["id"])
    chosen = driver.chance.sample(there, min(len(there), 20))
    return {"codings": [each["id"] for each in chosen]} if chosen else None


def _remove(driver: Driver, given: Given) -> Given:
    passages.remove_codings(driver.project, [CodingId(each) for each in given["codings"]])
    return {}


def _removed(project: Project, given: Given, act: int) -> bool:
    with project.reading() as session:
        return not {each["id"] for each in session.rows(Coding, ["id"])} & set(given["codings"])


def _two_codes(driver: Driver) -> Given | None:
    code, into = a_code(driver), a_code(driver)
    return None if code.id == into.id else {"code": code.id, "into": into.id}


def _merge_codes(driver: Driver, given: Given) -> Given:
    code = CodeId(given["code"])
    with driver.project.reading() as session:
        revision = session.revisions(Code, id=code)[code]
    recoding.merge_codes(driver.project, code, CodeId(given["into"]), revision)
    return {}


def _merged(project: Project, given: Given, act: int) -> bool:
    with project.reading() as session:
        return not session.those(Code, id=given["code"]) and not session.those(Coding, code=given["code"])


def _an_act(driver: Driver) -> Given | None:
    acts = history.acts(driver.project, limit=6)
    chosen = driver.chance.choice(acts)
    if chosen.undone_by is not None or chosen.number <= 2:
        return None
    return {"act": chosen.number, "changes": chosen.changes}


def _undo(driver: Driver, given: Given) -> Given:
    history.undo(driver.project, given["act"])
    return {}


def _undone(project: Project, given: Given, act: int) -> bool:
    with project.reading() as session:
        return store_history.the_act(session, given["act"]).undone_by == act


def _one_coding(project: Project, given: Given, act: int) -> bool:
    return events_of(project, act, "coding") == 1


DEEDS: tuple[Deed, ...] = (
    Deed("import", 3, _files, _import, _imported),
    Deed("apply_code", 4, _passage, _apply, _one_coding),
    Deed("code", 3, _lines, _code_many, _marked),
    Deed("correct_text", 3, _typing, _correct, _corrected),
    Deed("remove_codings", 1, _some_codings, _remove, _removed),
    Deed("merge_codes", 1, _two_codes, _merge_codes, _merged),
    Deed("undo", 3, _an_act, _undo, _undone),
    *crashes_copies.DEEDS,
)
"""Everything the driver may do, with how often."""


def here(deed: Deed) -> str | None:
    """None where the program can do this deed; else why not."""
    try:
        for name in deed.needs.split():
            import_module(name)
    except ImportError as missing:
        return f"this version has no {missing.name}"
    return None


def the_deed(name: str) -> Deed:
    """The deed of this name."""
    return next(each for each in DEEDS if each.name == name)
