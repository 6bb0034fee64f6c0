"""Projects of other programs come in, and files go out, each by one dialog."""

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from coded_files import a_taguette
from madang.coding.statement import Sharing, Statement
from madang.workbench.exchange import Order, take_out
from madang.workbench.project import open_project
from madang.workbench.statements import change_statement
from refi_files import a_code, a_project, a_selection, a_text

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")

Opener = Callable[..., Any]
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}}
THEIRS = a_project(a_text("t1", a_selection(5, 8, "c1"), a_selection(9, 12, "c2")))
RENAMED = a_project(a_text("t1", a_selection(5, 8, "c1")), codes=a_code("c1", name="renamed") + a_code("c2"))
LEAVING = ["project", "tables", "passages", "transcripts", "codebook", "network"]


def violations(page: Any) -> list[str]:
    found = axe.Axe().run(page, options=RULES).response["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]


def brought(page: Any, path: Path, content: bytes) -> Any:
    """Bring one file in; the dialog that opens for it."""
    path.write_bytes(content)
    page.locator("input[type=file]").set_input_files(str(path))
    return page.get_by_role("dialog")


def taken(page: Any, dialog: Any) -> None:
    dialog.get_by_role("button", name="Bring in", exact=True).click()
    dialog.get_by_text("It is in this project now.").wait_for()


def saved(page: Any, name: str) -> tuple[str, bytes]:
    """The file that arrives, its name and its bytes."""
    with page.expect_download() as download:
        page.get_by_role("dialog").get_by_role("button", name=name).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


@pytest.fixture
def ours(demo: Any, tmp_path: Path) -> bytes:
    """The demonstration study as REFI-QDA, without what only Madang reads."""
    with open_project(str(tmp_path / "naru.madang"), read_only=True) as project:
        return take_out(project, Order(".qdpx", side=False)).content


def test_a_project_made_of_the_demo_comes_in_as_a_project_of_its_own(
    open_page: Opener, ours: bytes, tmp_path: Path
) -> None:
    page = open_page("/sources")
    dialog = brought(page, tmp_path / "theirs.qdpx", ours)
    dialog.get_by_text("Nothing new").wait_for()
    dialog.get_by_text("As a new project.").click()
    dialog.get_by_role("textbox", name="Name of the new project").fill("copy of theirs")

    dialog.get_by_role("button", name="Bring in as a new project").click()
    dialog.get_by_text("copy of theirs.madang was made beside this project").wait_for()

    with (
        open_project(str(tmp_path / "copy of theirs.madang"), read_only=True) as copy,
        open_project(str(tmp_path / "naru.madang"), read_only=True) as demo,
    ):
        assert copy.corpus().codings.keys() == demo.corpus().codings.keys()


def test_what_comes_in_is_seen_first_and_its_number_opens_its_passages(open_page: Opener, tmp_path: Path) -> None:
    page = open_page("/sources")
    dialog = brought(page, tmp_path / "theirs.qdpx", THEIRS)
    dialog.get_by_role("button", name="codes, New 2: see which").click()
    dialog.get_by_role("listitem").filter(has_text="c2").first.wait_for()
    assert page.get_by_role("link", name="t1", exact=True).count() == 0

    taken(page, dialog)
    dialog.get_by_role("button", name="codings 2: open the passages").click()

    page.get_by_role("dialog", name="Codings from theirs.qdpx").get_by_text("one").first.wait_for()
    page.get_by_role("link", name="t1", exact=True).wait_for()


def test_a_project_that_came_back_changes_only_what_was_chosen(open_page: Opener, tmp_path: Path) -> None:
    page = open_page("/sources")
    taken(page, brought(page, tmp_path / "theirs.qdpx", THEIRS))
    page.keyboard.press("Escape")
    dialog = brought(page, tmp_path / "back.qdpx", RENAMED)
    dialog.get_by_role("heading", name="What differs from here").wait_for()
    assert dialog.get_by_role("button", name="Bring in", exact=True).is_disabled()
    dialog.get_by_role("checkbox", name="c1: change it to be as in the file").check()

    taken(page, dialog)

    with open_project(str(tmp_path / "naru.madang"), read_only=True) as project:
        names = {code.name.en for code in project.corpus().codebook.codes}
        words = {each.segment.words for each in project.corpus().codings.values()}
    assert ("renamed" in names, "c1" in names, "two" in words) == (True, False, True)


def test_a_taguette_project_comes_in_and_is_taken_back(open_page: Opener, tmp_path: Path) -> None:
    page = open_page("/sources")
    content = a_taguette("<p>구청이 먼저 물었다.</p>", (0, 9, "구청이"))

    taken(page, brought(page, tmp_path / "study.sqlite3", content))
    page.keyboard.press("Escape")
    page.get_by_role("link", name="talk", exact=True).wait_for()
    page.get_by_role("button", name="Undo").first.click()

    page.get_by_role("link", name="talk", exact=True).wait_for(state="detached")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cut.qdpx", THEIRS[:200]),
        ("odd.qde", b"<Project><Users></Project>"),
        ("cut.rqda", a_taguette("<p>a</p>")[:5000]),
    ],
)
def test_a_broken_project_is_refused_in_a_sentence_and_waits_no_more(
    open_page: Opener, tmp_path: Path, name: str, content: bytes
) -> None:
    page = open_page("/sources")
    brought(page, tmp_path / name, content)
    row = page.locator(f"tbody.refused[aria-label='{name}']")
    row.or_(page.get_by_role("alert")).first.wait_for()
    if page.get_by_role("alert").count():
        page.get_by_role("dialog").get_by_role("button", name="Close").last.click()

    row.get_by_text(f"{name} ").first.wait_for()

    assert row.get_by_role("button", name="See and bring in").count() == 0


def test_the_project_goes_out_whole(open_page: Opener) -> None:
    page = open_page("/account")
    page.get_by_role("button", name="Take sources and codings out").click()
    page.get_by_role("checkbox", name="With Madang's side file").uncheck()
    page.get_by_text("Exported without the side file").wait_for()

    name, content = saved(page, "Save naru.qdpx")

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert (name, archive.testzip(), archive.namelist()[0]) == ("naru.qdpx", None, "project.qde")
        root = etree.fromstring(archive.read("project.qde"))
        listed = [each for each in archive.namelist() if each.startswith("sources/")]
    assert len(listed) == len(root.findall("{*}Sources/{*}TextSource")) == 11


def test_a_table_goes_out_whole(open_page: Opener, tmp_path: Path) -> None:
    page = open_page("/sources")
    page.get_by_role("button", name="Take out…").click()
    page.get_by_role("radio", name="Tables").check()
    page.get_by_role("radio", name="One coding a row").check()

    name, content = saved(page, "Save naru-codings.csv")

    with open_project(str(tmp_path / "naru.madang"), read_only=True) as project:
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
        assert (name, len(rows)) == ("naru-codings.csv", len(project.corpus().codings))


def test_what_these_readers_may_not_see_is_refused_before_there_is_a_file(open_page: Opener, tmp_path: Path) -> None:
    with open_project(str(tmp_path / "naru.madang"), who="Haeun") as project:
        first = next(iter(project.corpus().statements))
        with project.reading() as session:
            revision = session.revisions(Statement)[first]
        change_statement(project, first, revision, {"sharing": Sharing.TEAM})
    page = open_page("/codebook")
    page.get_by_role("button", name="Take the codebook out…").click()
    page.get_by_role("button", name="Save naru-codebook.docx").wait_for()

    page.get_by_role("radio", name="Passages by code").check()
    page.get_by_role("combobox", name="Who will read it").select_option("public")

    assert "may not be shown" in page.locator(".refused[role=alert]").inner_text()
    assert page.get_by_role("button", name="Save").is_disabled()


@pytest.mark.parametrize(("look", "language"), [("light", "ko"), ("dark", "en"), ("light", "en"), ("dark", "ko")])
def test_nobody_is_kept_out_of_the_way_in(open_page: Opener, tmp_path: Path, look: str, language: str) -> None:
    page = open_page("/sources", look=look, language=language)
    dialog = brought(page, tmp_path / "theirs.qdpx", THEIRS)
    dialog.get_by_role("radio").first.wait_for()
    dialog.locator("button.number").first.click()
    dialog.locator("details").evaluate_all("all => all.forEach(each => (each.open = true))")

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


@pytest.mark.parametrize(("look", "language"), [("light", "ko"), ("dark", "en"), ("light", "en"), ("dark", "ko")])
def test_nobody_is_kept_out_of_the_way_out(open_page: Opener, look: str, language: str) -> None:
    page = open_page("/sources", look=look, language=language)
    page.get_by_role("button", name="내보내기…" if language == "ko" else "Take out…").click()
    found = []
    for each in LEAVING:
        page.locator(f"input[value={each}]").check()
        page.locator("dialog button.primary:enabled").wait_for()
        found += violations(page)

    assert found == []
