"""Projects of other programs through the browser: they wait, are looked at, and come in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from coded_files import KOREAN, a_qualcoder
from madang.api.app import application
from madang.workbench.project import new

QDA = a_qualcoder(KOREAN, (0, 3, "구청이"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TestClient]:
    with (
        new(str(tmp_path / "study.madang"), who="Haeun", codebook="") as project,
        TestClient(application(project)) as client,
    ):
        yield client


def arrived(desk: TestClient, content: bytes = QDA, name: str = "data.qda") -> dict[str, object]:
    told: dict[str, object] = desk.post("/api/uploads", files={"file": (name, content)}).json()
    return told


def test_a_project_waits_until_somebody_has_seen_it(desk: TestClient) -> None:
    told = arrived(desk)

    assert (told["standing"], told["program"]) == ("project", "QualCoder")


def test_looking_answers_counts_and_what_is_left_out(desk: TestClient) -> None:
    report = desk.post(f"/api/incoming/{arrived(desk)['id']}/look", json={}).json()

    counts = {each["kind"]: each["new"] for each in report["counts"]}
    assert (counts["coding"], [each["kind"] for each in report["lost"]]) == (1, ["media_coding"])


def test_taking_in_ends_the_waiting(desk: TestClient) -> None:
    desk.post(f"/api/incoming/{arrived(desk)['id']}/take", json={})

    assert desk.get("/api/uploads").json() == []
    assert len(desk.get("/api/sources").json()) == 1


def test_a_file_that_waits_no_more_is_said_so(desk: TestClient) -> None:
    answer = desk.post("/api/incoming/none/look", json={})

    assert (answer.status_code, answer.json()["kind"]) == (404, "not_found")


def test_an_unknown_wish_is_refused(desk: TestClient) -> None:
    assert desk.post(f"/api/incoming/{arrived(desk)['id']}/take", json={"cases": "delete"}).status_code == 422


def test_a_damaged_project_is_answered_with_its_sentence(desk: TestClient) -> None:
    told = arrived(desk, QDA[:5_000])

    assert (told["standing"], bool(told["sentence"])) == ("refused", True)


@pytest.mark.parametrize("path", ["codings.csv", "transcripts.html", "codebook.docx", "project.xlsx", "network.gexf"])
def test_everything_is_handed_over_as_a_file(desk: TestClient, path: str) -> None:
    answer = desk.get(f"/api/export/{path}")

    assert (answer.status_code, f'filename="{path}"' in answer.headers["content-disposition"]) == (200, True)


def test_what_a_format_does_not_hold_is_refused(desk: TestClient) -> None:
    assert desk.get("/api/export/network.csv").status_code == 422
