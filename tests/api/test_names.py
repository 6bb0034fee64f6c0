"""Names that are hidden, over the API."""

from pathlib import Path

from fastapi.testclient import TestClient

from madang.api.app import application
from madang.workbench.memos import write_memo
from madang.workbench.project import Project, open_project

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


def test_a_sealed_copy_is_made_taken_and_comes_back_with_its_key(project: Project, tmp_path: Path) -> None:
    client = TestClient(application(project))
    client.post("/api/names", json={"choices": [CHOICE]}).raise_for_status()
    made = client.post("/api/names/seal", json={"passphrase": "four words of mine", "anyway": True}).json()
    for name in ("sealed.madang", "key.age"):
        (tmp_path / name).write_bytes(client.get(f"/api/names/sealed/{made['id']}/{name}").content)
    with open_project(str(tmp_path / "sealed.madang"), who="Minseo") as copy:
        write_memo(copy, "study", "", "느티에게 다시 묻기")
    files = {"file": (tmp_path / "sealed.madang").read_bytes(), "key": (tmp_path / "key.age").read_bytes()}

    found = client.post("/api/uploads/sealed-copy", files=files, data={"passphrase": "four words of mine"}).json()
    client.post("/api/merge", json={"waiting": found["merge"]["waiting"], "yes": []}).raise_for_status()

    assert [each.text for each in project.corpus().memos] == ["느티에게 다시 묻기"]
    assert found["doubtful"] == []


def test_a_wrong_passphrase_is_refused_in_both_languages(project: Project) -> None:
    client = TestClient(application(project))
    client.post("/api/names", json={"choices": [CHOICE]}).raise_for_status()
    made = client.post("/api/names/seal", json={"passphrase": "four words of mine", "anyway": True}).json()
    files = {
        part: client.get(f"/api/names/sealed/{made['id']}/{name}").content
        for part, name in (("file", "sealed.madang"), ("key", "key.age"))
    }

    answer = client.post("/api/uploads/sealed-copy", files=files, data={"passphrase": "other words"})

    assert answer.status_code == 403
    assert "암호문구" in answer.json()["said"]["ko"]


def test_who_may_be_known_without_a_name_is_listed(project: Project) -> None:
    found = TestClient(application(project)).get("/api/names").json()["alone"]

    assert [(each["shown"], each["description"], each["k"]) for each in found] == [
        ("느티", "나루복지연대 · 사무국장", 1),
        ("버들", "복지정책과 · 과장", 1),
    ]
