"""The account composed: kept, watched, stopped."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import pytest

from madang.base.errors import Invalid
from madang.coding.statement import Sharing
from madang.workbench import composing
from madang.workbench.passages import apply_code
from madang.workbench.project import Project
from madang.workbench.report import compose, print_account, printed


def wait(until: Callable[[], bool]) -> None:
    """Give a thread ten seconds."""
    end = monotonic() + 10
    while not until() and monotonic() < end:
        sleep(0.01)


@pytest.mark.parametrize("ending", [".html", ".docx", ".json"])
def test_what_is_previewed_is_what_the_command_writes(project: Project, tmp_path: Path, ending: str) -> None:
    print_account(project, tmp_path / f"account{ending}", "ko", Sharing.TEAM)

    assert printed(project, ending, "ko", Sharing.TEAM) == (tmp_path / f"account{ending}").read_bytes()


def test_an_account_of_an_unchanged_project_is_composed_once(project: Project) -> None:
    assert compose(project) is compose(project)


def test_a_changed_project_is_composed_anew(project: Project) -> None:
    before = compose(project)
    source = next(iter(project.corpus().sources))
    apply_code(project, source, 5, 13, "BAR.mistrust")

    assert compose(project).revision > before.revision


def test_sections_left_out_are_not_printed(project: Project) -> None:
    anchors = {each.anchor for each in compose(project, sections=["limits"]).headings}

    assert "limits" in anchors
    assert "methods" not in anchors


def test_an_unknown_section_is_refused_in_both_languages(project: Project) -> None:
    with pytest.raises(Invalid, match="no section weather") as refused:
        compose(project, sections=["weather"])

    assert "weather" in refused.value.ko


def test_composing_tells_when_it_is_ready(project: Project) -> None:
    work = composing.start(project, "ko", Sharing.PUBLIC)

    wait(lambda: work.ended)

    assert (work.revision, work.done) == (project.corpus().revision, work.of - 1)


def test_composing_that_was_stopped_ends_without_an_account(project: Project) -> None:
    work = composing.Composing(of=3)
    work.stop()

    with pytest.raises(composing.Stopped):
        compose(project, "en", Sharing.RESEARCHER, watch=work.watch)
