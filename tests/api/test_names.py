"""Names that are hidden, over the API."""

from fastapi.testclient import TestClient

from madang.api.app import application
from madang.workbench.project import Project

CHOICE = {"kind": "person", "name": "박정순", "instead": "느티"}


def test_names_are_proposed_decided_on_and_given_back(project: Project) -> None:
    client = TestClient(application(project))
    proposed = {each["name"]: each for each in client.get("/api/names").json()["names"]}
    assert proposed["박정순"]["decided"] is False

    client.post("/api/names", json={"choices": [CHOICE]}).raise_for_status()

    (decided,) = [each for each in client.get("/api/names").json()["names"] if each["decided"]]
    assert (decided["name"], decided["instead"]) == ("박정순", "느티")
    forgotten = client.post(f"/api/names/{decided['id']}/forget", json={"revision": decided["revision"]})
    assert forgotten.status_code == 200


def test_a_decision_from_an_older_revision_is_refused(project: Project) -> None:
    client = TestClient(application(project))
    (made,) = client.post("/api/names", json={"choices": [CHOICE]}).json()

    answer = client.post(f"/api/names/{made}/forget", json={"revision": 1})

    assert answer.status_code == 412


def test_a_name_of_one_letter_is_refused_in_both_languages(project: Project) -> None:
    client = TestClient(application(project))

    answer = client.post("/api/names", json={"choices": [CHOICE | {"name": "박"}]})

    assert answer.status_code == 422
    assert "두 글자" in answer.json()["said"]["ko"]
