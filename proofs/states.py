"""A project's rows and its loaded values, as they are held against each other."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from madang.analysis.corpus import Corpus
from madang.findings.findings import Findings
from madang.store import check
from madang.store import corpus as store_corpus
from madang.store.kinds import Row
from madang.store.session import Change
from madang.workbench.project import Project

State = dict[tuple[str, str], Row]
"""Kind and id to row, without the revision: that says when a row was written, not what it holds."""

_CARRIED = ("coding", "evidence", "translation")


def state_of(project: Project) -> State:
    """The rows as they stand."""
    with project.reading() as session:
        live = check.live(session)
    return {
        (kind, id_): {name: value for name, value in row.items() if name != "revision"}
        for kind, rows in live.items()
        for id_, row in rows.items()
    }


def whole(value: Corpus | Findings) -> dict[str, Any]:
    """Every field of a loaded value, mappings in their order."""
    told = {each.name: getattr(value, each.name) for each in fields(value)}
    if isinstance(value, Corpus):
        told["transcripts"] = [
            (each.id, each.number, each.text, list(each.turns)) for each in value.transcripts.values()
        ]
    return {name: list(each.items()) if isinstance(each, Mapping) else each for name, each in told.items()}


def kept_and_fresh(project: Project) -> tuple[dict[str, Any], dict[str, Any]]:
    """The corpus and the findings as they were kept up to date, and as a fresh load gives them."""
    kept = whole(project.corpus()) | whole(project.findings())
    with project.reading() as session:
        fresh = whole(store_corpus.corpus(session)) | whole(store_corpus.findings(session))
    return kept, fresh


def undone_wrong(changes: Iterable[Change], before: State, after: State) -> list[tuple[str, str]]:
    """The rows that an undoing of `changes` left otherwise than they were, or touched though they were not its own."""
    wanted: dict[tuple[str, str], Row | None] = {}
    for change in reversed(list(changes)):
        key = change.kind, change.entity
        if change.before is None:
            wanted[key] = None
        else:
            wanted[key] = {**(wanted.get(key) or before.get(key) or {}), **change.before}
    touched = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    return [
        key
        for key in sorted(touched | wanted.keys())
        if after.get(key) != wanted.get(key, before.get(key)) and not _was_carried(key, wanted, before, after)
    ]


def _was_carried(
    key: tuple[str, str], wanted: Mapping[tuple[str, str], Row | None], before: State, after: State
) -> bool:
    """Whether a passage came back into a text that was corrected meanwhile, or its text came back corrected.

    It is then carried over, or listed as unplaced where its words are gone, on purpose."""
    row, old = after.get(key), wanted.get(key) or before.get(key)
    if key[0] not in _CARRIED or row is None or old is None:
        return False
    return bool(row["transcript"] != old["transcript"]) or row.get("placing") == "unplaced"
