"""Two people worked in two copies: the copy is chosen, its report read, and then it is merged."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from journeys.test_every_page import violations
from madang.coding.code import Code
from madang.workbench.codes import change_code
from madang.workbench.passages import apply_code, remove_codings
from madang.workbench.project import Project, open_project


@pytest.fixture
def copy(demo_file: Path, tmp_path: Path) -> Path:
    """A copy in which Minjae removed a coding, applied another and renamed a code."""
    place = Path(shutil.copy(demo_file, tmp_path / "minjae.madang"))
    with open_project(str(place), who="Minjae") as project:
        rename(project, "신뢰 부족")
        remove_codings(project, [sorted(project.corpus().codings)[0]])
        apply_code(project, sorted(project.corpus().sources)[0], 30, 60, "BAR.mistrust")
    return place


def rename(project: Project, name: str) -> None:
    code = project.corpus().codebook.named("BAR.mistrust")
    with project.reading() as session:
        revision = session.revisions(Code, id=code.id)[code.id]
    change_code(project, replace(code, name=replace(code.name, ko=name)), revision)


def looked_at(page: Any, copy: Path, name: str) -> Any:
    page.get_by_role("button", name=name).press("Enter")
    page.locator("input[type=file]").set_input_files(str(copy))
    return page.get_by_role("dialog")


def test_a_copy_is_read_about_approved_and_found_in_the_history(open_page: Any, copy: Path) -> None:
    page = open_page("/history")
    dialog = looked_at(page, copy, "Merge a copy…")
    dialog.get_by_text("New in the copy").wait_for()

    dialog.get_by_role("button", name="Merge", exact=True).press("Enter")

    dialog.get_by_role("link", name="See no.").press("Enter")
    page.get_by_text("What was done in the copy").wait_for()


def test_leaving_the_report_changes_nothing(open_page: Any, copy: Path) -> None:
    page = open_page("/history", language="ko")
    dialog = looked_at(page, copy, "사본 합치기…")
    dialog.get_by_text("사본에서 새로 들어오는 것").wait_for()

    dialog.get_by_role("button", name="취소").press("Enter")

    dialog.wait_for(state="detached")
    page.reload()
    page.locator("h1").first.wait_for()
    assert page.get_by_text("minjae.madang").count() == 0


@pytest.mark.parametrize(("language", "look"), [("ko", "light"), ("en", "dark")])
def test_nobody_is_kept_out_of_the_report(open_page: Any, copy: Path, language: str, look: str, tmp_path: Path) -> None:
    with open_project(str(tmp_path / "naru.madang"), who="Haeun") as here:
        rename(here, "못 믿음")
    page = open_page("/history", language=language, look=look)
    dialog = looked_at(page, copy, "사본 합치기…" if language == "ko" else "Merge a copy…")
    dialog.get_by_role("table").first.wait_for()

    assert violations(page) == []
