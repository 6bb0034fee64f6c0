"""A project that may only be read answers every page, and refuses every write in a sentence."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from madang.api.app import application
from madang.workbench.demo import make_demo
from madang.workbench.project import Project, open_to_serve

PAGES = [
    *("reference", "reference/notices", "home", "sources", "sources/labels", "sources/sheet", "uploads", "reading"),
    *("people/organisations", "people/participants", "people/values", "codebook", "codebook/counts"),
    *("codebook/versions", "codebook/saturation", "search/saved", "search/people", "pairs", "themes/matrix"),
    *("themes/frequencies", "themes/cooccurrence", "themes/links", "agreement", "claims", "account"),
    *("account/composing", "history", "history/doings", "history/steps", "help"),
]


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """The demonstration study, opened while another workbench has it."""
    place = str(tmp_path_factory.mktemp("read-only") / "naru.madang")
    make_demo(place).close()
    with open_to_serve(place, who="Haeun"), open_to_serve(place, who="Minjae") as reading:
        yield reading


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_a_read_only_project_is_answered(second: Project, page: str) -> None:
    assert TestClient(application(second)).get(f"/api/{page}").status_code == 200


def test_a_source_of_a_read_only_project_is_read(second: Project) -> None:
    source = next(iter(second.corpus().sources))

    assert TestClient(application(second)).get(f"/api/reading/{source}").status_code == 200


@pytest.mark.parametrize("number", [1, 5, 9])
def test_a_refused_write_says_who_has_the_project(second: Project, number: int) -> None:
    answer = TestClient(application(second)).post(f"/api/history/{number}/undo")

    assert (answer.status_code, "Haeun" in answer.json()["said"]["en"]) == (403, True)


def test_a_refused_code_says_it_in_korean_too(second: Project) -> None:
    answer = TestClient(application(second)).post("/api/codebook/versions", json={"label": "2.0", "note": ""})

    assert answer.json()["said"]["ko"].endswith("여기서는 읽기만 할 수 있습니다.")
