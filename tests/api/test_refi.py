"""Projects of other programs over HTTP: looked at first, then taken in; handed over."""

import io
import zipfile
from typing import Any

import pytest
from fastapi.testclient import TestClient

from madang.api.app import application
from madang.workbench.project import Project
from refi_files import a_project, a_selection, a_text, guid

CONTENT = a_project(a_text("t1", a_selection(0, 3, "c1")), texts={"t1": "one two"})


@pytest.fixture
def client(project: Project) -> TestClient:
    return TestClient(application(project))


def looked_at(client: TestClient, content: bytes = CONTENT, name: str = "theirs.qdpx") -> Any:
    return client.post("/api/uploads/refi", files={"file": (name, content)})


def taken(client: TestClient, waiting: str, **wish: object) -> Any:
    body = {"waiting": waiting, "cases": "keep", "whole": False, "yes": [], "all": False, **wish}
    return client.post("/api/refi", json=body)


def test_a_project_is_reported_on_and_nothing_changes(client: TestClient, project: Project) -> None:
    before = set(project.corpus().sources)

    report = looked_at(client).json()

    assert {each["kind"]: each["count"] for each in report["new"]} == {"code": 2, "source": 1, "coder": 1, "coding": 1}
    assert set(project.corpus().sources) == before


def test_a_project_that_is_wanted_comes_in(client: TestClient, project: Project) -> None:
    waiting = looked_at(client).json()["waiting"]

    report = taken(client, waiting).json()

    assert report["waiting"] == ""
    assert guid("t1") in project.corpus().sources


def test_what_waits_no_more_is_a_sentence(client: TestClient) -> None:
    waiting = looked_at(client).json()["waiting"]
    client.post("/api/refi/forget", json={"waiting": waiting})

    answer = taken(client, waiting)

    assert (answer.status_code, answer.json()["kind"]) == (404, "not_found")


def test_a_file_that_is_none_is_refused_in_both_languages(client: TestClient) -> None:
    answer = looked_at(client, b"<html/>")

    assert answer.status_code == 422
    assert answer.json()["said"]["ko"]


def test_a_choice_that_is_none_is_refused(client: TestClient) -> None:
    assert taken(client, "x", cases="people").status_code == 422


def test_the_project_is_handed_over_with_its_report(client: TestClient) -> None:
    report = client.get("/api/refi/written", params={"language": "en", "nvivo": True, "side": False}).json()
    answer = client.get("/api/refi/project.qdpx", params={"side": False})

    assert "project.qde" in zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
    assert answer.headers["content-disposition"] == 'attachment; filename="project.qdpx"'
    assert any("NVivo" in each["en"] for each in report["sentences"])


def test_the_codebook_is_handed_over(client: TestClient) -> None:
    answer = client.get("/api/refi/codebook.qdc", params={"language": "en"})

    assert answer.content.startswith(b"<?xml")
