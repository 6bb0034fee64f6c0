"""A whole study, on both databases."""

from pathlib import Path

import pytest

from madang.analysis.readings import readings
from madang.store import check
from madang.store.project import create
from madang.workbench import demo, history
from madang.workbench.project import check as faults_of
from madang.workbench.project import open_project


def test_the_demonstration_study_is_whole(place: str) -> None:
    with demo.make_demo(place) as project:
        faults = faults_of(project)

    assert faults == []


def test_the_readings_are_the_same_after_opening_again(place: str) -> None:
    with demo.make_demo(place) as project:
        before = {pair: view.themes for pair, view in readings(project.corpus()).views.items()}

    with open_project(place) as again:
        after = {pair: view.themes for pair, view in readings(again.corpus()).views.items()}

    assert after == before


def test_everything_done_can_be_undone_to_the_empty_project(place: str) -> None:
    with demo.make_demo(place) as project:
        for act in history.acts(project):
            history.undo(project, act.number)
        with project.reading() as session:
            left = check.dump(check.live(session))

    assert left == ""


@pytest.mark.parametrize("who", ["Haeun", "Minjae"])
def test_the_history_can_be_asked_by_person(place: str, who: str) -> None:
    with demo.make_demo(place) as project:
        project.who = "Minjae"
        history.undo(project)
        acts = history.acts(project, who=who)

    assert {act.who for act in acts} == {who}


def test_a_project_is_not_made_twice_at_one_place(place: str) -> None:
    from madang.base.errors import Invalid

    create(place, "madang test").engine.dispose()

    with pytest.raises(Invalid, match="already"):
        create(place, "madang test")


def test_a_database_without_a_project_is_refused(place: str, tmp_path: Path) -> None:
    from madang.base.errors import MadangError

    with pytest.raises(MadangError, match="no"):
        open_project(place)
