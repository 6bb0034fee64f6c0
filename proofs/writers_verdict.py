"""Whether the project holds what its writers were promised."""

from collections import Counter

from madang.coding.coding import Coding
from madang.coding.memo import Memo
from madang.store import corpus as store_corpus
from madang.workbench import history
from madang.workbench.project import Project, check, open_project
from proofs.writers_clients import Told
from proofs.writers_server import Desk


def judge(place: str, desk: Desk, told: Told) -> None:
    """Hold the project to every promise. Raises `AssertionError` with the first few that were broken."""
    with open_project(place) as project:
        faults = [*told.faults, *check(project), *_acts(project, told), *_rows(project, desk, told)]
    if faults:
        raise AssertionError(f"{len(faults)} faults, the first: " + "\n".join(faults[:5]))


def _acts(project: Project, told: Told) -> list[str]:
    """Each success must be one act, and nothing else may have been done."""
    done = Counter(act.verb for act in history.acts(project))
    return [
        f"{told.acts[verb]} times {verb} was answered with success, {done[verb]} stand in the history."
        for verb in ("apply_code", "rewrite_memo", "correct", "undo", "resize")
        if done[verb] != told.acts[verb]
    ]


def _rows(project: Project, desk: Desk, told: Told) -> list[str]:
    with project.reading() as session:
        there = {each.id for each in session.all(Coding)}
        memos = {str(each.id): each.text.split("\n")[1:] for each in session.all(Memo)}
        text = store_corpus.transcript(session, desk.corrected).text  # type: ignore[arg-type]
    return [
        *(f"The coding {each} is lost." for each in told.codings - told.taken_back - there),
        *(f"The coding {each} was undone and is there." for each in told.taken_back & there),
        *(f"The memo {id_} lost lines." for id_, lines in told.lines.items() if sorted(memos[id_]) != sorted(lines)),
        *(
            f"The correction {word} is in the text {text.count(word)} times."
            for word in told.corrections
            if text.count(word) != 1
        ),
    ]
