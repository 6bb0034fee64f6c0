"""A copy of the project, merged over HTTP: looked at first, then approved or forgotten."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from madang.api.app import application
from madang.base.ids import CodingId
from madang.workbench.passages import apply_code, remove_codings
from madang.workbench.project import Project, new, open_project


@pytest.fixture
def client(project: Project) -> TestClient:
    return TestClient(application(project))


@pytest.fixture
def copy(project: Project, tmp_path: Path) -> Project:
    """A copy of the project, in which somebody else works."""
    project.database.settle()
    return open_project(str(shutil.copy(project.place, tmp_path / "minjae.madang")), who="Minjae")


def code(project: Project, start: int = 5) -> str:
    return apply_code(project, next(iter(project.corpus().sources)), start, start + 8, "BAR.mistrust").id


def looked_at(client: TestClient, copy: Project) -> Any:
    copy.close()
    return client.post("/api/uploads/copy", files={"file": ("minjae.madang", Path(copy.place).read_bytes())})


def test_a_copy_is_reported_on_and_nothing_changes(client: TestClient, project: Project, copy: Project) -> None:
    code(copy)

    report = looked_at(client, copy).json()

    told = [(each["kind"], each["way"], each["who"], each["count"]) for each in report["there"]]
    assert ("coding", "made", "Minjae", 1) in told
    assert (report["act"], report["file_name"], len(project.corpus().codings)) == (None, "minjae.madang", 0)


def test_an_approved_copy_comes_in_as_one_act(client: TestClient, project: Project, copy: Project) -> None:
    coding = code(copy)
    waiting = looked_at(client, copy).json()["waiting"]

    done = client.post("/api/merge", json={"waiting": waiting, "yes": []}).json()

    assert (list(project.corpus().codings), done["waiting"]) == ([coding], None)
    brought = client.get(f"/api/merge/{done['act']}/brought").json()
    assert [(each["who"], each["verb"]) for each in brought] == [("Minjae", "apply_code")]


def test_a_decision_is_carried_out_with_a_yes(client: TestClient, project: Project, copy: Project) -> None:
    for each, start in ((project, 5), (copy, 20)):
        apply_code(each, next(iter(each.corpus().sources)), start, start + 8, "BAR.mistrust", coder="Yuna")
    report = looked_at(client, copy).json()
    keys = [each["decision"]["key"] for each in report["clashes"] if each["what"] == "coder"]

    done = client.post("/api/merge", json={"waiting": report["waiting"], "yes": keys}).json()

    assert (len(keys), done["done"]) == (1, keys)
    assert len({each.coder for each in project.corpus().codings.values()}) == 1


def test_a_forgotten_copy_waits_no_more(client: TestClient, copy: Project) -> None:
    code(copy)
    waiting = looked_at(client, copy).json()["waiting"]
    client.post("/api/merge/forget", json={"waiting": waiting})

    refused = client.post("/api/merge", json={"waiting": waiting, "yes": []})

    assert refused.status_code == 404
    assert refused.json()["said"]["ko"].startswith("이 사본은 더 이상 기다리고 있지 않습니다.")


def test_a_later_copy_takes_the_place_of_one_that_waits(client: TestClient, copy: Project) -> None:
    code(copy)
    first = looked_at(client, copy).json()["waiting"]
    looked_at(client, copy)

    assert client.post("/api/merge", json={"waiting": first, "yes": []}).status_code == 404


def test_a_copy_without_news_does_not_wait(client: TestClient, copy: Project) -> None:
    report = looked_at(client, copy).json()

    assert (report["is_empty"], report["waiting"]) == (True, None)


def test_another_project_is_refused_in_both_languages(client: TestClient, tmp_path: Path) -> None:
    refused = looked_at(client, new(str(tmp_path / "other.madang")))

    said = refused.json()["said"]
    assert refused.status_code == 422
    assert said["en"].startswith("These are two different projects")
    assert said["ko"].startswith("한 프로젝트의 사본이 아니라")


def test_a_file_of_another_kind_is_refused(client: TestClient) -> None:
    refused = client.post("/api/uploads/copy", files={"file": ("notes.madang", b"nothing of ours")})

    assert (refused.status_code, "not a Madang project" in refused.json()["said"]["en"]) == (422, True)


def test_work_done_here_since_the_report_is_not_lost(client: TestClient, project: Project, copy: Project) -> None:
    both = code(project, 5)
    theirs = code(copy, 20)
    waiting = looked_at(client, copy).json()["waiting"]
    since = code(project, 40)
    remove_codings(project, [CodingId(both)])

    client.post("/api/merge", json={"waiting": waiting, "yes": []})

    assert set(project.corpus().codings) == {theirs, since}
