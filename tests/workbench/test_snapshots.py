"""Moments kept under a name, and the project read as it was."""

from pathlib import Path

import pytest

from madang.base.errors import Forbidden, Invalid, NotFound, Stale
from madang.base.ids import SourceId
from madang.workbench import history, snapshots
from madang.workbench.coding import code_marks
from madang.workbench.exchange import export
from madang.workbench.passages import apply_code
from madang.workbench.project import Project, check, open_project
from madang.workbench.sources import import_files


def a_source(project: Project) -> SourceId:
    return next(iter(project.corpus().sources))


def latest(project: Project) -> int:
    return history.acts(project, limit=1)[0].number


def test_a_snapshot_names_the_project_as_it_stands(project: Project) -> None:
    before = latest(project)

    made = snapshots.name_snapshot(project, " 초고 ")

    assert (made.name, made.act, made.who) == ("초고", before, "Haeun")


def test_the_project_is_read_as_it_was_at_a_snapshot(project: Project) -> None:
    snapshots.name_snapshot(project, "before coding")
    apply_code(project, a_source(project), 0, 3, "BAR.mistrust")

    with snapshots.as_it_was(project, snapshots.moment(project, "before coding").number) as past:
        counts = len(past.corpus().codings), len(project.corpus().codings)

    assert counts == (0, 1)


def test_a_moment_is_found_by_the_number_of_its_act_too(project: Project) -> None:
    assert snapshots.moment(project, "1").verb == "new_project"


def test_the_project_as_it_was_may_only_be_read(project: Project) -> None:
    with snapshots.as_it_was(project, 2) as past, pytest.raises(Forbidden):
        apply_code(past, a_source(past), 0, 3, "BAR.mistrust")


def test_the_project_as_it_was_keeps_every_promise(project: Project) -> None:
    apply_code(project, a_source(project), 0, 3, "BAR.mistrust")

    with snapshots.as_it_was(project, 2) as past:
        assert check(past) == []


def test_a_saved_copy_of_the_past_can_be_worked_in(project: Project, tmp_path: Path) -> None:
    apply_code(project, a_source(project), 0, 3, "BAR.mistrust")
    history.undo(project)
    old = tmp_path / "old.madang"
    snapshots.save_as_it_was(project, 3, old)

    with open_project(str(old), who="Minjae") as past:
        history.undo(past, 3)
        left = len(past.corpus().codings)

    assert left == 0


def test_a_snapshot_never_overwrites_a_file(project: Project, tmp_path: Path) -> None:
    there = tmp_path / "mine.madang"
    there.write_text("something else")

    with pytest.raises(Invalid, match="already exists"):
        snapshots.save_as_it_was(project, 1, there)

    assert there.read_text() == "something else"


def test_what_came_later_leaves_no_letter_in_a_saved_copy_of_the_past(project: Project, tmp_path: Path) -> None:
    (tmp_path / "late.txt").write_text("박정순: 나중에 한 이야기입니다.", "utf-8")
    before = latest(project)
    import_files(project, [tmp_path / "late.txt"])
    snapshots.save_as_it_was(project, before, tmp_path / "old.madang")

    assert "나중에 한 이야기".encode() not in (tmp_path / "old.madang").read_bytes()


@pytest.mark.parametrize("name", ["", "  ", "12", "x" * 121])
def test_a_name_that_cannot_be_told_from_an_act_or_read_in_a_list_is_refused(project: Project, name: str) -> None:
    with pytest.raises(Invalid):
        snapshots.name_snapshot(project, name)


def test_two_moments_have_two_names(project: Project) -> None:
    snapshots.name_snapshot(project, "draft")

    with pytest.raises(Invalid, match="already a snapshot called draft"):
        snapshots.name_snapshot(project, "draft", 1)


def test_an_unknown_moment_says_where_the_names_are_listed(project: Project) -> None:
    with pytest.raises(NotFound, match="madang snapshot"):
        snapshots.moment(project, "nope")


def test_a_name_is_forgotten_and_undo_brings_it_back(project: Project) -> None:
    made = snapshots.name_snapshot(project, "draft", 1)
    snapshots.remove_snapshot(project, made.id, made.revision)

    history.undo_mine(project)

    assert [each.name for each in snapshots.snapshots(project)] == ["draft"]


def test_a_name_that_changed_meanwhile_is_not_forgotten_unseen(project: Project) -> None:
    made = snapshots.name_snapshot(project, "draft", 1)

    with pytest.raises(Stale):
        snapshots.remove_snapshot(project, made.id, made.revision - 1)


def test_snapshots_stay_when_the_project_is_taken_out_as_marks(project: Project, tmp_path: Path) -> None:
    snapshots.name_snapshot(project, "draft")
    export(project, tmp_path / "all.jsonl")

    assert code_marks(project, [("all.jsonl", (tmp_path / "all.jsonl").read_text("utf-8"))]).problems == []
    assert "draft" not in (tmp_path / "all.jsonl").read_text("utf-8")
