"""The first page: the study is described, numbers open, what was done is taken back."""

from typing import Any

from madang.workbench import home
from madang.workbench.passages import apply_code
from madang.workbench.project import open_project
from serving import Served


def project_of(demo: Served, tmp_path: Any) -> Any:
    """The same project, opened by somebody else."""
    return open_project(str(tmp_path / "naru.madang"), who="Minjae")


def test_the_study_is_described_by_keyboard_and_undone(open_page: Any) -> None:
    page = open_page("/", language="ko")
    page.get_by_role("button", name="연구 소개와 규칙").focus()
    page.keyboard.press("Enter")
    title = page.get_by_role("dialog").get_by_label("한국어").first
    title.fill("마당에서 만난 두 쪽")

    title.press("Enter")

    page.get_by_role("heading", name="마당에서 만난 두 쪽").wait_for()
    page.keyboard.press("Control+z")
    page.get_by_role("heading", name="나루구 지역복지 시민단체와 구청의 파트너십").wait_for()


def test_what_somebody_else_wrote_meanwhile_is_shown_and_nothing_typed_is_lost(
    open_page: Any, demo: Served, tmp_path: Any
) -> None:
    page = open_page("/")
    page.get_by_role("button", name="Describe the study").click()
    typed = page.get_by_role("dialog").get_by_label("English").first
    typed.fill("What I typed")
    with project_of(demo, tmp_path) as theirs:
        study = theirs.corpus().study
        home.describe(theirs, type(study)(title_en="What Minjae wrote"), home.study_revision(theirs))

    page.get_by_role("button", name="Save").click()

    page.get_by_role("alert").wait_for()
    page.get_by_text("What Minjae wrote").first.wait_for()
    assert typed.input_value() == "What I typed"
    page.get_by_role("button", name="Save mine all the same").click()
    page.get_by_role("heading", name="What I typed").wait_for()


def test_a_pairs_number_opens_both_sides_words(open_page: Any) -> None:
    page = open_page("/")

    page.get_by_role("button", name="statements of Saetgang Village Network about Resident Autonomy").first.click()

    both = page.get_by_role("dialog").get_by_role("region")
    both.nth(1).get_by_role("article").first.wait_for()
    assert both.count() == 2


def test_what_another_window_did_is_counted(open_page: Any, demo: Served, tmp_path: Any) -> None:
    page = open_page("/")
    page.get_by_role("link", name="11 of 11").wait_for()

    with project_of(demo, tmp_path) as theirs:
        apply_code(theirs, next(iter(theirs.corpus().sources)), 0, 4, "BAR.mistrust")

    page.get_by_text("Minjae").wait_for()
