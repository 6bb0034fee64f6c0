"""A project that may only be read: every page opens, and a write is refused in a sentence."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from madang.workbench.project import open_project
from serving import Served, served

PAGES = [
    "/",
    "/sources",
    "/read",
    "/codebook",
    "/search",
    "/pairs",
    "/themes",
    "/agreement",
    "/claims",
    "/account",
    "/history",
    "/help",
]
WRITE: dict[str, object] = {
    "ko": "새 단체",
    "en": "",
    "side": "civic",
    "kind": "",
    "parent": None,
    "aliases": [],
    "generic": False,
}


@pytest.fixture
def demo(demo_file: Path, tmp_path: Path) -> Iterator[Served]:
    """The demonstration study, as a file that may only be read."""
    path = Path(shutil.copy(demo_file, tmp_path / "naru.madang"))
    path.chmod(0o444)
    with served(open_project(str(path), who="Haeun", read_only=True)) as place:
        yield place


@pytest.mark.parametrize("path", PAGES)
def test_every_page_opens_and_says_that_it_may_only_be_read(open_page: Any, path: str) -> None:
    page = open_page(path)
    page.locator("h1").first.wait_for()

    page.get_by_role("status").get_by_text("may only be read").wait_for()


def test_a_write_is_refused_in_both_languages(open_page: Any, demo: Served) -> None:
    page = open_page("/claims")

    refused = page.request.post(f"{demo.root}/api/people/organisations", data=WRITE)

    assert refused.status == 403
    assert re.search("[가-힣]", refused.json()["said"]["ko"])
