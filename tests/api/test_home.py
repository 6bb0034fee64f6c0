"""The first page over HTTP."""

from typing import Any

from fastapi.testclient import TestClient

from madang.api.app import application
from madang.workbench.project import Project


def asked(project: Project) -> TestClient:
    return TestClient(application(project))


def a_description(client: TestClient, **changes: Any) -> dict[str, Any]:
    return {**client.get("/api/home").json()["study"], **changes}


def test_home_says_where_the_study_stands(project: Project) -> None:
    found = asked(project).get("/api/home").json()

    assert (found["sources"], found["sources_coded"], found["turns"], found["demo"]) == (2, 0, 3, False)
    assert found["next"]["step"] == "code"


def test_the_study_is_described(project: Project) -> None:
    client = asked(project)

    answer = client.put("/api/home/study", json=a_description(client, title={"ko": "마당", "en": ""}))

    assert (answer.status_code, client.get("/api/home").json()["study"]["title"]["ko"]) == (200, "마당")


def test_a_stale_description_is_refused_in_a_sentence(project: Project) -> None:
    client = asked(project)
    stale = a_description(client, title={"ko": "하나", "en": ""})
    client.put("/api/home/study", json=a_description(client, title={"ko": "둘", "en": ""}))

    answer = client.put("/api/home/study", json=stale)

    assert (answer.status_code, answer.json()["kind"]) == (412, "stale")
    assert "고쳤습니다" in answer.json()["said"]["ko"]


def test_a_threshold_that_is_no_number_is_refused(project: Project) -> None:
    client = asked(project)
    stage = {"forming": "3", "working": 5, "settled": 7, "silent": 3}

    assert client.put("/api/home/study", json=a_description(client, stage=stage)).status_code == 422


def test_a_pair_nobody_speaks_in_is_not_found(project: Project) -> None:
    assert asked(project).get("/api/home/pairs/a/b").status_code == 404
