"""Claims over HTTP."""

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from madang.api.app import application
from madang.workbench import coding
from madang.workbench.project import Project
from workbench_lines import a_statement_line


@pytest.fixture
def client(project: Project) -> TestClient:
    coding.code_marks(project, [("marks", json.dumps(a_statement_line()))])
    return TestClient(application(project))


def a_claim(**given: Any) -> dict[str, Any]:
    nothing = {"ko": "", "en": ""}
    said = {"text": {"ko": "", "en": "They do not trust."}, "status": "proposed", "reason": nothing}
    return {**said, "perspective": "researcher", "theme": None, "side": None, "pair": [], "deviant": [], **given}


def statement(client: TestClient) -> str:
    theme = next(e["id"] for e in client.get("/api/reference").json()["codes"] if e["key"] == "BAR.mistrust")
    case = client.get("/api/themes/matrix").json()["cases"][0]
    return str(client.get(f"/api/themes/cells/{case}/{theme}").json()["passages"][0]["key"])


def written(client: TestClient, *keys: str, **given: Any) -> dict[str, Any]:
    passages = {"keys": list(keys), "bearing": "for"} if keys else None
    found: dict[str, Any] = client.post("/api/claims", json={"claim": a_claim(**given), "passages": passages}).json()
    return found


def test_a_claim_is_listed_with_its_coverage_and_warnings(client: TestClient) -> None:
    written(client, statement(client))

    found = client.get("/api/claims").json()[0]

    assert found["coverage"]["sides"][0]["supporting"] == found["coverage"]["supporting"]["cases"]
    assert "one_voice" in [each["kind"] for each in found["warnings"]]


def test_its_evidence_opens_as_a_quotation(client: TestClient) -> None:
    made = written(client, statement(client))

    opened = client.post("/api/quotations", json={"keys": [made["evidence"][0]["id"]]}).json()

    assert opened[0]["words"] == ["또 이용만 당하는 것 아닌가 싶었죠."]


def test_passages_on_its_theme_are_offered(client: TestClient) -> None:
    theme = next(e["id"] for e in client.get("/api/reference").json()["codes"] if e["key"] == "BAR.mistrust")

    assert written(client, theme=theme)["offers"]["without_stance"] == [statement(client)]


def test_a_stale_claim_is_refused_in_both_languages(client: TestClient) -> None:
    made = written(client)["claim"]
    place, revision = f"/api/claims/{made['id']}", made["revision"]
    client.put(place, json={"claim": a_claim(status="supported"), "revision": revision})

    answer = client.put(place, json={"claim": a_claim(status="settled"), "revision": revision})

    assert answer.status_code == 412
    assert all(answer.json()["said"].values())


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"text": {"ko": " ", "en": ""}}, 422),
        ({"status": "true"}, 422),
        ({"side": "left"}, 422),
        ({"pair": ["one"]}, 422),
        ({"theme": "none"}, 404),
        ({"mood": "good"}, 422),
    ],
)
def test_what_cannot_be_claimed_is_refused(client: TestClient, given: dict[str, Any], status: int) -> None:
    answer = client.post("/api/claims", json={"claim": a_claim(**given), "passages": None})

    assert (answer.status_code, all(answer.json()["said"].values())) == (status, True)
    assert client.get("/api/claims").json() == []


def test_evidence_changes_its_bearing_and_is_taken_away(client: TestClient) -> None:
    given = written(client, statement(client))["evidence"][0]
    body = {"bearing": "against", "note": {"ko": "다만", "en": ""}, "revision": given["revision"]}

    changed = client.put(f"/api/claims/evidence/{given['id']}", json=body).json()["evidence"][0]
    gone = client.delete(f"/api/claims/evidence/{given['id']}", params={"revision": changed["revision"]}).json()

    assert (changed["bearing"], changed["note"]["ko"], gone["evidence"]) == ("against", "다만", [])


def test_claims_are_put_in_order(client: TestClient) -> None:
    first, second = written(client)["claim"], written(client)["claim"]

    moved = client.post(
        f"/api/claims/{second['id']}/move", json={"before": first["id"], "revision": second["revision"]}
    ).json()

    assert [each["id"] for each in moved] == [second["id"], first["id"]]


def test_a_claim_is_read_as_it_will_be_printed(client: TestClient) -> None:
    made = written(client, statement(client))["claim"]

    printed = client.get(f"/api/claims/{made['id']}/printed").json()

    assert printed[0]["en"] == "They do not trust."


def test_what_breaks_without_a_passage_is_told(client: TestClient) -> None:
    made = written(client, statement(client))

    found = client.get(f"/api/claims/evidence/{made['evidence'][0]['id']}/breaks").json()

    assert found["alone"] == [made["claim"]["id"]]


def test_a_claim_that_is_gone_is_said_to_be_gone(client: TestClient) -> None:
    answer = client.get("/api/claims/none")

    assert (answer.status_code, all(answer.json()["said"].values())) == (404, True)
