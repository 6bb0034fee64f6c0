"""Names: decided on, seen as they will read, hidden in a window, sealed; and an account that names one is refused."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journeys.test_every_page import violations
from madang.workbench import report
from madang.workbench.hiding import Choice, decide_names, name_proposals
from madang.workbench.project import open_project
from serving import Served
from waiting import at_rest

Opener = Callable[..., Any]

PERSON, OFFICE = "박정순", "느티"


@pytest.fixture
def decided(demo: Served, tmp_path: Path) -> Served:
    """The study with every proposed name hidden."""
    with open_project(str(tmp_path / "naru.madang"), who="Haeun") as project:
        found = [each.name for each in name_proposals(project)]
        decide_names(project, [Choice(each.kind, each.name, each.instead, each.forms) for each in found])
    return demo


def test_a_name_is_looked_at_and_hidden_by_keyboard(open_page: Opener) -> None:
    page = open_page("/sources/names", language="ko")
    row = page.locator("li", has=page.get_by_role("button", name=f"{PERSON} 가리기"))

    row.get_by_text("바뀐 모습").press("Enter")
    assert PERSON not in row.locator("details p").first.inner_text().splitlines()[-1]
    row.get_by_role("button", name=f"{PERSON} 가리기").press("Enter")

    page.get_by_role("button", name=f"{PERSON} 다시 정하기").wait_for()


def test_a_window_that_hides_names_shows_none_and_says_so(open_page: Opener, decided: Served) -> None:
    page = open_page("/read")
    page.get_by_role("button", name="Hide names").press("Enter")
    page.get_by_role("status").filter(has_text="This window hides names").wait_for()

    page.get_by_role("link", name="01-").click()
    page.locator(".cm-content").wait_for()
    at_rest(page)

    assert PERSON not in page.locator("body").inner_text()
    assert OFFICE in page.locator("body").inner_text()
    assert violations(page) == []
    page.get_by_role("button", name="Show names").press("Enter")
    page.get_by_text(PERSON).first.wait_for()


def test_a_sealed_copy_is_made_and_both_files_are_taken(open_page: Opener, decided: Served) -> None:
    page = open_page("/sources/names")
    page.get_by_role("button", name="Make a sealed copy").press("Enter")
    dialog = page.get_by_role("dialog")
    for label in ("Passphrase", "Once more"):
        dialog.get_by_label(label).fill("four words of mine")
    assert violations(page) == []
    dialog.get_by_role("button", name="Seal", exact=True).press("Enter")

    dialog.get_by_role("link", name="Take the key").wait_for(timeout=60_000)

    taken = {}
    for name in ("Take the copy", "Take the key"):
        with page.expect_download() as waiting:
            dialog.get_by_role("link", name=name).click()
        taken[name] = Path(waiting.value.path()).read_bytes()

    assert PERSON.encode() not in taken["Take the copy"]
    assert taken["Take the key"].startswith(b"age-encryption.org/v1")


def test_who_may_be_known_without_a_name_opens_what_they_said(open_page: Opener) -> None:
    page = open_page("/sources/names")
    page.get_by_text("may be known without a name").press("Enter")

    page.get_by_role("button", name="statements of").first.press("Enter")

    page.locator(".quotation").first.wait_for()


def test_an_account_that_would_name_somebody_is_refused_with_the_place(
    browser: Any, decided: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whatever printed it: the last look finds what a cover forgot.
    monkeypatch.setattr(report, "_renderer", lambda _: lambda _: f"<p>{PERSON}</p>".encode())
    page = browser.new_page()
    page.goto(decided.enter)

    answer = page.request.get(f"{decided.root}/api/account.html")
    status, said = answer.status, answer.json()["said"]["ko"]
    page.close()

    assert status == 403
    assert f"… {PERSON} …" in said
