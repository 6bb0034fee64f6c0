"""Projects of other programs through the browser: they wait, are looked at, and come in."""

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

from coded_files import KOREAN, a_qualcoder
from madang.api.app import application
from madang.workbench.project import new, open_project, open_to_serve
from refi_files import a_code, a_project, a_selection, a_text

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


REFI = a_project(a_text("t1", a_selection(0, 3, "c1")), texts={"t1": "one two"})
AGAIN = a_project(a_text("t1"), texts={"t1": "one two"}, codes=a_code("c1", name="other") + a_code("c2"))


def test_a_project_of_the_standard_comes_in_by_the_same_way(desk: TestClient) -> None:
    told = arrived(desk, REFI, "theirs.qdpx")
    report = desk.post(f"/api/incoming/{told['id']}/take", json={}).json()

    assert (told["program"], len(report["keys"]), desk.get("/api/uploads").json()) == ("REFI-QDA", 1, [])


def test_every_number_of_the_report_comes_with_names(desk: TestClient) -> None:
    desk.post(f"/api/incoming/{arrived(desk, REFI, 'theirs.qdpx')['id']}/take", json={})

    report = desk.post(f"/api/incoming/{arrived(desk, REFI, 'theirs.qdpx')['id']}/look", json={}).json()

    known = {each["kind"]: each["known"] for each in report["counts"]}
    assert known == {"code": ["c1", "c2"], "source": ["t1"], "coder": ["ana"], "coding": ["one"]}


def test_only_what_was_chosen_of_what_differs_is_changed(desk: TestClient) -> None:
    desk.post(f"/api/incoming/{arrived(desk, REFI, 'theirs.qdpx')['id']}/take", json={})
    waiting = arrived(desk, AGAIN, "back.qdpx")["id"]
    report = desk.post(f"/api/incoming/{waiting}/look", json={}).json()
    key = next(each["key"] for each in report["differences"] if each["there"] == "other")

    taken = desk.post(f"/api/incoming/{waiting}/take", json={"yes": [key]}).json()

    assert report["differ"] == 2
    assert [each["approved"] for each in taken["differences"]].count(True) == 1


def test_a_project_may_become_one_of_its_own_beside_this_one(desk: TestClient, tmp_path: Path) -> None:
    waiting = arrived(desk, REFI, "theirs.qdpx")["id"]

    report = desk.post(f"/api/incoming/{waiting}/take", json={"new": "theirs"}).json()

    assert (report["project"], desk.get("/api/sources").json()) == ("theirs.madang", [])
    with open_project(str(tmp_path / "theirs.madang"), read_only=True) as made:
        assert len(made.corpus().codings) == 1


def test_a_project_that_was_made_here_opens_at_its_own_address_and_ends_with_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whoever asks for a window gets none in a test.
    monkeypatch.setenv("BROWSER", "true")
    with (
        new(str(tmp_path / "study.madang"), who="Haeun", codebook="") as project,
        TestClient(application(project)) as desk,
    ):
        waiting = arrived(desk, REFI, "theirs.qdpx")["id"]
        desk.post(f"/api/incoming/{waiting}/take", json={"new": "theirs"})

        opened, again = (desk.post("/api/incoming/made/theirs.madang/open").json()["address"] for _ in range(2))
        home = urlsplit(opened)
        door = HTTPConnection("127.0.0.1", home.port or 0, timeout=60)
        door.request("GET", home.path)
        entered = door.getresponse()
        entered.read()
        door.request("GET", "/api/home", headers={"Cookie": (entered.getheader("set-cookie") or "").partition(";")[0]})
        inside = door.getresponse()
        assert (inside.status, opened == again, len(json.loads(inside.read())) > 0) == (200, True, True)
        door.close()

    with pytest.raises(ConnectionRefusedError):
        HTTPConnection("127.0.0.1", home.port or 0).connect()


@pytest.mark.parametrize("name", ["study.madang", "theirs.madang", "..%2Fstudy.madang"])
def test_no_project_is_opened_that_was_not_made_here(desk: TestClient, tmp_path: Path, name: str) -> None:
    (tmp_path / "theirs.madang").write_bytes(b"")

    answer = desk.post(f"/api/incoming/made/{name}/open")

    assert answer.status_code == 404


@pytest.mark.parametrize("name", ["study", "study.madang", "../study", " . "])
def test_a_new_project_takes_no_place_that_is_taken(desk: TestClient, tmp_path: Path, name: str) -> None:
    waiting = arrived(desk, REFI, "theirs.qdpx")["id"]
    before = {each.name for each in tmp_path.iterdir()}

    answer = desk.post(f"/api/incoming/{waiting}/take", json={"new": name})

    assert (answer.status_code, {each.name for each in tmp_path.iterdir()}) == (422, before)


def test_a_new_project_that_comes_to_nothing_leaves_no_file(desk: TestClient, tmp_path: Path) -> None:
    waiting = arrived(desk, b"<Project>", "odd.qde")["id"]

    answer = desk.post(f"/api/incoming/{waiting}/take", json={"new": "odd"})

    assert (answer.status_code, list(tmp_path.glob("odd*"))) == (422, [])


def test_what_a_file_would_hold_is_told_before_it_is_saved(desk: TestClient) -> None:
    desk.post(f"/api/incoming/{arrived(desk, REFI, 'theirs.qdpx')['id']}/take", json={})

    report = desk.get("/api/export/codebook.csv/report").json()

    assert report["file"] == "study-codebook.csv"
    assert {each["kind"]: each["names"] for each in report["held"]} == {"code": ["c1", "c2"]}
    assert {each["kind"]: each["count"] for each in report["lost"]} == {"text": 1, "coding": 1, "coder": 1}


@pytest.mark.parametrize("path", ["project.qdpx", "codings.csv"])
def test_a_file_is_named_after_the_project(desk: TestClient, path: str) -> None:
    answer = desk.get(f"/api/export/{path}")

    named = "study.qdpx" if path == "project.qdpx" else "study-codings.csv"
    assert answer.headers["content-disposition"].endswith(f"filename*=UTF-8''{named}")


def test_an_option_that_is_none_is_refused(desk: TestClient) -> None:
    assert desk.get("/api/export/codings.csv", params={"level": "everyone"}).status_code == 422


def test_a_project_that_may_only_be_read_lets_files_out_and_none_in(tmp_path: Path) -> None:
    place = str(tmp_path / "study.madang")
    new(place, who="Haeun", codebook="").close()
    with open_to_serve(place, who="Haeun"), open_to_serve(place, who="Minjae") as reading:
        client = TestClient(application(reading))
        with client:
            waiting = arrived(client, REFI, "theirs.qdpx")["id"]
            taken = client.post(f"/api/incoming/{waiting}/take", json={})
            beside = client.post(f"/api/incoming/{waiting}/take", json={"new": "theirs"})
            gone_out = client.get("/api/export/project.jsonl")

    assert (taken.status_code, beside.status_code, gone_out.status_code) == (403, 200, 200)


def test_beside_a_project_on_a_server_there_is_no_folder(desk: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("madang.workbench.incoming_waiting.is_url", lambda _: True)

    answer = desk.post(f"/api/incoming/{arrived(desk, REFI, 'theirs.qdpx')['id']}/take", json={"new": "theirs"})

    assert (answer.status_code, "lies on a server" in answer.json()["said"]["en"]) == (422, True)
