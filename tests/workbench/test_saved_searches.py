"""Searches kept under a name."""

from pathlib import Path

from madang.analysis.queries import Search
from madang.workbench import history
from madang.workbench.coding import code_files
from madang.workbench.elsewhere import elsewhere
from madang.workbench.exchange import export
from madang.workbench.project import Project, new
from madang.workbench.saved_searches import save_search, saved_searches


def test_a_saved_search_goes_with_undo_and_comes_back_with_redo(project: Project) -> None:
    save_search(project, " 믿음 ", '{"words": "신뢰"}')

    history.undo_mine(project)
    assert saved_searches(project) == []

    history.redo(project)
    assert [each.name for each in saved_searches(project)] == ["믿음"]


def test_a_saved_search_is_no_memo_to_be_found_by_its_words(project: Project) -> None:
    save_search(project, "믿음", '{"words": "아주특별한말"}')

    assert elsewhere(project, Search(words="아주특별한말")) == []


def test_a_saved_search_travels_in_marks(project: Project, tmp_path: Path) -> None:
    save_search(project, "믿음", '{"words": "신뢰"}')
    export(project, tmp_path / "all.jsonl")

    with new(str(tmp_path / "other.madang")) as other:
        code_files(other, [tmp_path / "all.jsonl"])
        assert [(each.name, each.search) for each in saved_searches(other)] == [("믿음", '{"words": "신뢰"}')]
