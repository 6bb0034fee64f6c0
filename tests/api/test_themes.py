"""The framework matrix and the tables of codes over HTTP."""

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from madang.api.app import application
from madang.workbench import coding
from madang.workbench.project import Project
from workbench_lines import a_statement_line

LINES = (
    a_statement_line(codes=["BAR.mistrust", "STR.evidence"]),
    {"kind": "reach", "source": "division", "code": "BAR.mistrust", "value": "asked_denied"},
)


@pytest.fixture
def client(project: Project) -> TestClient:
    found = coding.code_marks(project, [("marks", "\n".join(map(json.dumps, LINES)))])
    assert found.problems == []
    return TestClient(application(project))


def id_of(client: TestClient, key: str) -> str:
    codes: list[dict[str, str]] = client.get("/api/reference").json()["codes"]
    return next(each["id"] for each in codes if each["key"] == key)


def case(client: TestClient, name: str = "나루복지연대") -> str:
    organisations = client.get("/api/reference").json()["organisations"]
    return str(next(each["id"] for each in organisations if each["name"]["ko"] == name))


def cell(client: TestClient) -> str:
    return f"/api/themes/cells/{case(client)}/{id_of(client, 'BAR.mistrust')}"


def a_summary(**given: Any) -> dict[str, Any]:
    return {"text": {"ko": "믿지 않는다.", "en": ""}, "revision": None, "cite": [], "uncite": [], **given}


def test_the_matrix_says_what_became_of_each_theme(client: TestClient) -> None:
    found = client.get("/api/themes/matrix", params={"opened": [id_of(client, "BAR")]}).json()

    column = found["themes"].index(id_of(client, "BAR.mistrust"))
    told, denied = (found["cases"].index(case(client, name)) for name in ("나루복지연대", "복지정책과"))
    assert (found["statements"][told][column], found["standings"][told][column]) == (1, "told")
    assert (found["statements"][denied][column], found["standings"][denied][column]) == (0, "denied")


def test_a_summary_is_written_and_seen_in_the_matrix(client: TestClient) -> None:
    passage = client.get(cell(client)).json()["passages"][0]

    client.put(f"{cell(client)}/summary", json=a_summary(cite=[passage["coding"]]))

    found = client.get("/api/themes/matrix", params={"opened": [id_of(client, "BAR")]}).json()
    assert [(each["text"]["ko"], each["cites"]) for each in found["summaries"]] == [("믿지 않는다.", 1)]


def test_a_stale_summary_is_refused_in_both_languages(client: TestClient) -> None:
    client.put(f"{cell(client)}/summary", json=a_summary())

    answer = client.put(f"{cell(client)}/summary", json=a_summary())

    assert answer.status_code == 412
    assert all(answer.json()["said"].values())


def test_an_empty_summary_is_refused(client: TestClient) -> None:
    answer = client.put(f"{cell(client)}/summary", json=a_summary(text={"ko": " ", "en": ""}))

    assert (answer.status_code, answer.json()["kind"]) == (422, "invalid")


def test_a_summary_is_removed(client: TestClient) -> None:
    revision = client.put(f"{cell(client)}/summary", json=a_summary()).json()["summary"]["revision"]

    answer = client.delete(f"{cell(client)}/summary", params={"revision": revision})

    assert answer.json()["summary"] is None


@pytest.mark.parametrize("path", ["/api/themes/cells/none/none", "/api/themes/crosstab?by=none"])
def test_what_is_not_there_is_said_in_both_languages(client: TestClient, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 404
    assert all(answer.json()["said"].values())


def test_two_codes_on_one_passage_meet_and_open(client: TestClient) -> None:
    meeting = client.get("/api/themes/cooccurrence").json()[0]

    keys = client.get("/api/themes/cooccurrence/keys", params={"a": meeting["a"], "b": meeting["b"]}).json()

    assert (meeting["places"], len(keys["one"]), len(keys["other"])) == (1, 1, 1)


def test_a_crosstab_opens_to_its_statements(client: TestClient) -> None:
    found = client.get("/api/themes/crosstab").json()
    row = next(each for each in found["rows"] if each["theme"] == "BAR.mistrust")

    asked = {"theme": "BAR.mistrust", "value": "civic", "by": "side"}
    keys = client.get("/api/themes/crosstab/keys", params=asked).json()["keys"]

    assert row["cells"][found["columns"].index("civic")]["n"] == len(keys) == 1


def test_a_link_opens_to_the_words_on_the_barrier_and_on_the_strategy(client: TestClient) -> None:
    link = client.get("/api/themes/links").json()["rows"][0]

    asked = {"barrier": link["barrier"], "strategy": link["strategy"], "grade": "told"}
    keys = client.get("/api/themes/links/keys", params=asked).json()

    assert (link["told"], len(keys["one"]), len(keys["other"])) == (1, 1, 1)


def test_a_grade_that_there_is_not_is_refused(client: TestClient) -> None:
    asked = {"barrier": "BAR.mistrust", "strategy": "STR.evidence", "grade": "guess"}

    assert client.get("/api/themes/links/keys", params=asked).status_code == 422


def test_a_frequency_opens_to_the_codings_below(client: TestClient) -> None:
    row = next(each for each in client.get("/api/themes/frequencies").json() if each["code"] == "BAR")

    keys = client.get("/api/themes/frequencies/keys", params={"code": "BAR"}).json()

    assert row["with_below"] == len(keys) == 1
