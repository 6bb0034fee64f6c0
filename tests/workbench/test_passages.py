"""Applying and removing codes one passage at a time."""

import json
from typing import Any

import pytest

from madang.base.errors import Conflict, Invalid, NotFound
from madang.base.ids import CodingId, SourceId
from madang.workbench import coding, history
from madang.workbench.passages import apply_code, remove_codings
from madang.workbench.project import Project, check
from workbench_lines import a_statement_line


def solidarity(project: Project) -> SourceId:
    return next(each.id for each in project.corpus().sources.values() if each.name == "solidarity")


def code(project: Project, *lines: dict[str, Any]) -> None:
    found = coding.code_marks(project, [("marks", "\n".join(map(json.dumps, lines)))])
    assert found.problems == []


def ids(project: Project) -> list[CodingId]:
    return sorted(project.corpus().codings)


def test_a_code_is_applied_to_a_place(project: Project) -> None:
    made = apply_code(project, solidarity(project), 5, 13, "BAR.mistrust")

    assert project.corpus().codings[made.id].segment.words == made.segment.words


def test_whoever_is_at_work_is_the_coder(project: Project) -> None:
    apply_code(project, solidarity(project), 5, 13, "BAR.mistrust")

    assert [each.name for each in project.corpus().coders.values()] == ["Haeun"]


def test_one_coder_gives_a_passage_a_code_once(project: Project) -> None:
    apply_code(project, solidarity(project), 5, 13, "BAR.mistrust")

    with pytest.raises(Invalid, match="has that code already"):
        apply_code(project, solidarity(project), 5, 13, "BAR.mistrust")


def test_another_coder_may_give_it_too(project: Project) -> None:
    apply_code(project, solidarity(project), 5, 13, "BAR.mistrust")
    apply_code(project, solidarity(project), 5, 13, "BAR.mistrust", coder="Minjae")

    assert len(ids(project)) == 2


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (4, 4), (9, 2), (0, 10_000)])
def test_a_place_outside_the_text_is_refused(project: Project, start: int, end: int) -> None:
    with pytest.raises(Invalid, match="does not lie within a text of"):
        apply_code(project, solidarity(project), start, end, "BAR.mistrust")


def test_an_unknown_code_is_refused_and_nothing_is_kept(project: Project) -> None:
    before = len(history.acts(project))

    with pytest.raises(NotFound, match=r"no code BAR\.none"):
        apply_code(project, solidarity(project), 5, 13, "BAR.none")

    assert len(history.acts(project)) == before


def test_a_statement_goes_with_its_last_coding(project: Project) -> None:
    code(project, a_statement_line())

    statements = remove_codings(project, ids(project))

    assert (statements, dict(project.corpus().statements)) == (1, {})


def test_what_was_removed_comes_back_with_undo(project: Project) -> None:
    code(project, a_statement_line())
    before = dict(project.corpus().statements)
    remove_codings(project, ids(project))

    history.undo(project)

    assert (project.corpus().statements, check(project)) == (before, [])


def test_a_coding_a_claim_rests_on_is_not_removed(project: Project) -> None:
    claim = {"kind": "claim", "key": "C1", "en": "They do not trust."}
    evidence = {"kind": "evidence", "claim": "C1", "statement": "S1", "bearing": "for"}
    code(project, a_statement_line(key="S1"), claim, evidence)

    with pytest.raises(Conflict, match="A claim or a summary rests on this passage"):
        remove_codings(project, ids(project))
