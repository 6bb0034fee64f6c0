"""A loaded corpus brought up to date is the corpus a fresh load would give."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest

from madang.analysis.corpus import Corpus
from madang.base.errors import Conflict
from madang.findings.findings import Findings
from madang.workbench import demo, history
from madang.workbench.passages import apply_code, remove_codings
from madang.workbench.project import Project, open_project


def whole(value: Corpus | Findings) -> dict[str, Any]:
    """Every field, mappings in their order."""
    told = {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Corpus):
        told["transcripts"] = [
            (each.id, each.number, each.text, list(each.turns)) for each in value.transcripts.values()
        ]
    return {name: list(each.items()) if isinstance(each, Mapping) else each for name, each in told.items()}


def loaded_anew(project: Project) -> tuple[dict[str, Any], dict[str, Any]]:
    with open_project(project.place) as fresh:
        return whole(fresh.corpus()), whole(fresh.findings())


def kept(project: Project) -> tuple[dict[str, Any], dict[str, Any]]:
    return whole(project.corpus()), whole(project.findings())


def test_undoing_and_doing_again_every_act_keeps_the_loaded_corpus_right(place: str) -> None:
    with demo.make_demo(place) as project:
        project.corpus()
        for act in history.acts(project):
            history.undo(project, act.number)
            assert kept(project) == loaded_anew(project), f"after undoing {act.verb}"
        for act in history.acts(project)[: len(history.acts(project)) // 2]:
            history.undo(project, act.number)
            assert kept(project) == loaded_anew(project), f"after redoing {act.summary}"


def test_a_coding_that_came_and_one_that_went_are_seen(place: str) -> None:
    with demo.make_demo(place) as project:
        corpus = project.corpus()
        source = next(iter(corpus.sources))
        made = apply_code(project, source, 0, 3, "BAR.mistrust")
        assert made.id in project.corpus().codings

        remove_codings(project, [made.id])

        assert made.id not in project.corpus().codings


def test_what_did_not_change_is_not_read_again(place: str) -> None:
    with demo.make_demo(place) as project:
        before = project.corpus()
        apply_code(project, next(iter(before.sources)), 0, 3, "BAR.mistrust")

        after = project.corpus()

    assert after.transcripts is before.transcripts
    assert after.episodes is before.episodes


def test_redo_does_again_what_was_last_taken_back(place: str) -> None:
    with demo.make_demo(place) as project:
        made = apply_code(project, next(iter(project.corpus().sources)), 0, 3, "BAR.mistrust")
        history.undo_mine(project)

        history.redo(project)

        assert made.id in project.corpus().codings


def test_there_is_nothing_to_redo_after_something_new(place: str) -> None:
    with demo.make_demo(place) as project:
        source = next(iter(project.corpus().sources))
        apply_code(project, source, 0, 3, "BAR.mistrust")
        history.undo_mine(project)
        apply_code(project, source, 5, 9, "BAR.mistrust")

        assert history.can_go(project)[1] is None


def test_undo_takes_back_ones_own_work_only(place: str) -> None:
    with demo.make_demo(place) as project:
        source = next(iter(project.corpus().sources))
        apply_code(project, source, 0, 3, "BAR.mistrust")
        project.who = "Minjae"
        apply_code(project, source, 0, 3, "BAR.mistrust")
        project.who = "Haeun"

        assert history.undo_mine(project).who == "Haeun"


def test_work_that_others_built_on_is_not_undone(place: str) -> None:
    with demo.make_demo(place) as project, pytest.raises(Conflict):
        history.undo(project, 1)
