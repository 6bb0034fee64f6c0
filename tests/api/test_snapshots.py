"""Named moments and the project as it was, over HTTP."""

import sqlite3
from pathlib import Path

from fastapi.testclient import TestClient

from madang.api.app import application
from madang.workbench.passages import apply_code
from madang.workbench.project import Project


def asked(project: Project) -> TestClient:
    return TestClient(application(project))


def test_a_moment_is_named_and_listed(project: Project) -> None:
    client = asked(project)
    client.post("/api/snapshots", json={"name": "draft"})

    assert [(each["name"], each["act"]) for each in client.get("/api/snapshots").json()] == [("draft", 2)]


def test_a_name_that_is_taken_is_refused_in_both_languages(project: Project) -> None:
    client = asked(project)
    client.post("/api/snapshots", json={"name": "draft"})

    said = client.post("/api/snapshots", json={"name": "draft"}).json()["said"]

    assert "draft" in said["en"]
    assert "이미 있습니다" in said["ko"]


def test_a_stale_removal_of_a_name_is_refused(project: Project) -> None:
    client = asked(project)
    made = client.post("/api/snapshots", json={"name": "draft"}).json()

    assert client.delete(f"/api/snapshots/{made['id']}", params={"revision": 1}).status_code == 412
    assert client.delete(f"/api/snapshots/{made['id']}", params={"revision": made["revision"]}).status_code == 200


def test_then_stands_beside_now(project: Project) -> None:
    apply_code(project, next(iter(project.corpus().sources)), 5, 13, "BAR.mistrust")

    found = asked(project).get("/api/history/2/as-it-was").json()

    assert (found["then"]["codings"], found["now"]["codings"]) == (0, 1)


def test_an_act_that_never_was_is_not_found(project: Project) -> None:
    assert asked(project).get("/api/history/99/as-it-was").status_code == 404
    assert asked(project).get("/api/history/99/project.madang").status_code == 404


def test_the_project_as_it_was_comes_as_a_file(project: Project, tmp_path: Path) -> None:
    apply_code(project, next(iter(project.corpus().sources)), 5, 13, "BAR.mistrust")

    answer = asked(project).get("/api/history/2/project.madang")

    (tmp_path / "old.madang").write_bytes(answer.content)
    with sqlite3.connect(tmp_path / "old.madang") as file:
        assert file.execute("SELECT count(*) FROM coding").fetchone() == (0,)
    assert answer.headers["content-disposition"] == 'attachment; filename="as-of-2.madang"'


def test_the_account_as_it_was_is_a_page_on_its_own(project: Project) -> None:
    answer = asked(project).get("/api/history/2/account.html", params={"language": "en"})

    assert "sandbox" in answer.headers["content-security-policy"]
    assert "Audit trail" in answer.text
