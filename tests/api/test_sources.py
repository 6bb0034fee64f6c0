"""Sources, who speaks in them, and files that arrive, over HTTP."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from madang.api.app import application
from madang.workbench.project import Project

TALK = "이하은: 요즘 어떠세요?\n최영호: 회의가 부쩍 늘었습니다.\n이하은: 네.\n최영호: 그렇죠.\n"


@pytest.fixture
def client(project: Project) -> TestClient:
    return TestClient(application(project))


def brought(client: TestClient, name: str = "talk.txt", content: bytes = TALK.encode()) -> Any:
    return client.post("/api/uploads", files={"file": (name, content)}).json()


def kept(client: TestClient, *arrivals: Any) -> Any:
    files = [{key: each[key] for key in ("id", "name", "kind", "date", "language")} for each in arrivals]
    return client.post("/api/uploads/keep", json={"files": files})


def listed(client: TestClient, name: str) -> Any:
    return next(each for each in client.get("/api/sources").json() if each["name"] == name)


def test_a_file_is_understood_then_kept(client: TestClient) -> None:
    arrival = brought(client)
    waiting = [each["id"] for each in client.get("/api/uploads").json()]

    kept(client, arrival)

    assert waiting == [arrival["id"]]
    assert [each["label"] for each in arrival["overview"]["voices"]] == ["이하은", "최영호"]
    assert (listed(client, "talk")["turns"], listed(client, "talk")["unassigned"]) == (4, 2)


def test_one_bad_file_does_not_stop_the_others(client: TestClient) -> None:
    arrivals = [brought(client, "a.pdf", b"%PDF-1.7"), brought(client), brought(client, "empty.txt", b"")]

    answer = kept(client, *[each for each in arrivals if each["standing"] == "understood"])

    assert [each["standing"] for each in arrivals] == ["refused", "understood", "refused"]
    assert len(answer.json()["sources"]) == 1


def test_a_column_of_a_table_is_chosen_before_it_is_kept(client: TestClient) -> None:
    table = brought(client, "survey.csv", b"id,nick,Why?\n1,Wind,They never asked us.\n2,Cloud,It was too late.\n")
    columns = [{"place": 0, "use": "out"}, {"place": 1, "use": "name"}, {"place": 2, "use": "answer"}]

    again = client.post(f"/api/uploads/{table['id']}/columns", json={"columns": columns}).json()
    files = [{key: again[key] for key in ("id", "name", "kind", "date", "language")} | {"columns": columns}]
    client.post("/api/uploads/keep", json={"files": files})

    assert [each["use"] for each in table["columns"]] == ["case", "text", "answer"]
    assert [each["label"] for each in again["overview"]["voices"]] == ["Wind", "Cloud"]
    assert listed(client, "survey")["unassigned"] == 0


def test_columns_that_leave_no_answer_are_told_and_the_file_still_waits(client: TestClient) -> None:
    table = brought(client, "survey.csv", b"id,Why?\n1,They never asked us.\n2,It was too late for us.\n")

    asked = client.post(f"/api/uploads/{table['id']}/columns", json={"columns": [{"place": 1, "use": "out"}]}).json()

    assert (asked["standing"], asked["columns"][1]["use"]) == ("asked", "out")
    assert asked["sentence"]["ko"].startswith("survey.csv: 서술형 답이 든 열이 없는 표입니다.")
    assert [each["standing"] for each in client.get("/api/uploads").json()] == ["asked"]


def test_a_column_is_nothing_that_nobody_knows(client: TestClient) -> None:
    answer = client.post("/api/uploads/x/columns", json={"columns": [{"place": 0, "use": "feeling"}]})

    assert answer.status_code == 422


def test_a_dropped_file_waits_no_more(client: TestClient) -> None:
    client.post("/api/uploads/drop", json={"files": [brought(client)["id"]]})

    assert client.get("/api/uploads").json() == []


def test_a_file_that_waits_no_more_is_said_in_both_languages(client: TestClient) -> None:
    answer = kept(client, brought(client) | {"id": "gone"})

    assert (answer.status_code, answer.json()["said"]["ko"][:3]) == (404, "작업대")


def test_a_source_is_renamed_and_redated(client: TestClient) -> None:
    source = listed(client, "division")
    body = {
        "revision": source["revision"],
        "name": "과장 면담",
        "kind": "interview",
        "date": "2024-05",
        "language": "ko",
    }

    client.put(f"/api/sources/{source['id']}", json=body)

    assert listed(client, "과장 면담")["date"] == "2024-05"


@pytest.mark.parametrize(
    ("change", "status"),
    [({"revision": 0}, 412), ({"date": "someday"}, 422), ({"name": "solidarity"}, 422), ({"kind": "song"}, 422)],
)
def test_a_change_that_does_not_fit_is_refused(client: TestClient, change: dict[str, Any], status: int) -> None:
    source = listed(client, "division")
    body = {key: source[key] for key in ("revision", "name", "kind", "date", "language")} | change

    answer = client.put(f"/api/sources/{source['id']}", json=body)

    assert answer.status_code == status
    assert answer.json()["said"]["ko"]


def test_labels_are_assigned_and_a_stale_assignment_is_refused(client: TestClient) -> None:
    kept(client, brought(client))
    label = next(each for each in client.get("/api/sources/labels").json() if each["label"] == "최영호")
    seen = {"speaker": label["heard"][0]["speaker"], "revision": label["heard"][0]["revision"]}
    asked = {"assigned": [{**seen, "role": "interviewer", "participant": None}]}

    statuses = [client.post("/api/sources/labels/assign", json=asked).status_code for _ in range(2)]

    assert statuses == [200, 412]


def test_a_participant_is_made_for_labels_with_an_organisation(client: TestClient) -> None:
    kept(client, brought(client))
    label = next(each for each in client.get("/api/sources/labels").json() if each["label"] == "최영호")
    organisation = client.get("/api/people/organisations").json()[0]["id"]
    joining = {"organisation": organisation, "position": "위원", "start": "2020", "end": ""}
    speakers = [{key: label["heard"][0][key] for key in ("speaker", "revision")}]
    asked = {"name": "최영호", "pseudonym": "자작", "memberships": [joining], "speakers": speakers}

    made = client.post("/api/people/participants", json=asked).json()
    (person,) = [each for each in client.get("/api/people/participants").json() if each["id"] == made["id"]]

    assert (person["labels"], person["memberships"][0]["position"]) == (["최영호"], "위원")


def test_a_row_of_the_sheet_is_applied(client: TestClient) -> None:
    sheet = client.get("/api/sources/sheet").json()
    row = next(each for each in sheet["rows"] if each["cells"][1] == "박정순")
    row["cells"][sheet["columns"].index("position")] = "대표"
    asked = {"revision": sheet["revision"], "columns": sheet["columns"], "rows": [row]}

    problems = client.post("/api/sources/sheet", json=asked).json()
    again = client.post("/api/sources/sheet", json=asked).status_code

    assert (problems, again) == ([], 412)


def test_a_sheet_without_a_speaker_column_is_refused_in_korean(client: TestClient) -> None:
    answer = client.post("/api/uploads/sheet", files={"file": ("speakers.csv", b"name,side\na,civic\n")})

    assert (answer.status_code, "화자" in answer.json()["said"]["ko"]) == (422, True)


def test_the_sheet_is_downloaded_as_excel_reads_it(client: TestClient) -> None:
    answer = client.get("/api/sources/speakers.csv")

    assert answer.content.startswith("\ufeffsource,speaker".encode())
    assert "attachment" in answer.headers["content-disposition"]


def an_age(person: str, value: str) -> dict[str, Any]:
    named = {"of": "participant", "of_id": person, "attribute": "나이"}
    return {**named, "type": "number", "value": value, "revision": None}


def test_values_are_written_and_taken_away(client: TestClient) -> None:
    person = client.get("/api/people/participants").json()[0]["id"]
    cell = {
        "of": "participant",
        "of_id": person,
        "attribute": "나이",
        "type": "number",
        "value": "52",
        "revision": None,
    }

    client.put("/api/people/values", json={"cells": [cell]})
    removed = client.post("/api/people/values/remove", json={"of": "participant", "attribute": "나이"}).json()

    assert (removed, client.get("/api/people/values").json()) == ({"count": 1}, [])


def test_a_value_that_is_no_number_is_refused_in_both_languages(client: TestClient) -> None:
    person = client.get("/api/people/participants").json()[0]["id"]
    cell = {
        "of": "participant",
        "of_id": person,
        "attribute": "나이",
        "type": "number",
        "value": "쉰",
        "revision": None,
    }

    answer = client.put("/api/people/values", json={"cells": [cell]})

    assert (answer.status_code, answer.json()["said"]["ko"]) == (422, "“쉰” 은 숫자 값이 아닙니다.")


def test_nothing_that_waits_outlives_the_workbench(project: Project) -> None:
    app = application(project)
    with TestClient(app) as client:
        brought(client)

    assert app.state.waiting.all() == []
