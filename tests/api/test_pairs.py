"""The routes of the pairs: small answers, keys on request, and decisions that overwrite nobody."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from madang.api.app import application
from madang.workbench.project import Project
from pair_marks import CIVIC, civic_says, code, ends, office_says


@pytest.fixture
def client(project: Project) -> TestClient:
    code(project, civic_says("BAR.mistrust", blame="other_side"), office_says("BAR.mistrust", blame="other_side"))
    return TestClient(application(project))


def decision(**given: Any) -> dict[str, Any]:
    """A decision on the stage of a pair of which too little is said."""
    return {"seen": None, "accepted": True, "reason": {"ko": "아직 이르다.", "en": ""}, **given}


def test_the_list_names_pairs_sides_and_the_map(client: TestClient, project: Project) -> None:
    a, b = ends(project)

    found = client.get("/api/pairs").json()

    assert [(each["a"], each["b"], each["a_on_b"], each["b_on_a"]) for each in found["pairs"]] == [(a, b, 1, 1)]
    assert [(each["a"], each["b"]) for each in found["sides"]] == [("civic", "government")]
    assert {(each["teller"], each["about"], each["minus"]) for each in found["ties"]} == {(a, b, 1), (b, a, 1)}


def test_a_pair_says_how_each_theme_stands(client: TestClient, project: Project) -> None:
    a, b = ends(project)

    found = client.get(f"/api/pairs/{a}/{b}").json()

    (theme,) = found["themes"]
    assert (found["a"]["name"]["ko"], theme["theme"], theme["state"], theme["crossing"]) == (
        CIVIC,
        "BAR.mistrust",
        "not_enough_said",
        True,
    )
    assert theme["by_a"]["reason"]["en"] == "Fewer than two statements: not enough said."


def test_whole_sides_have_no_stage_but_their_organisations(client: TestClient, project: Project) -> None:
    found = client.get("/api/pairs/civic/government").json()

    assert found["organisations"] is None
    assert [each["organisation"] for each in found["sides"]["members"]] == list(ends(project))


def test_a_number_opens_as_keys_that_the_passages_know(client: TestClient, project: Project) -> None:
    a, b = ends(project)

    keys = client.get(f"/api/pairs/{a}/{b}/passages", params={"what": "own", "of": "BAR.mistrust"}).json()

    opened = client.post("/api/quotations", json={"keys": [*keys["a"], *keys["b"]]}).json()
    assert {each["organisation"] for each in opened} == {a, b}


def test_a_period_in_which_nothing_is_told_is_empty(client: TestClient, project: Project) -> None:
    a, b = ends(project)

    found = client.get(f"/api/pairs/{a}/{b}", params={"from": "2019", "to": "2019"}).json()

    assert (found["a_on_b"], found["time"]["undated"], found["themes"]) == (0, 2, [])


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/pairs?from=soon", 422),
        ("/api/pairs/nobody/civic", 404),
        ("/api/pairs/civic/civic", 422),
        ("/api/pairs/civic/government/passages?what=everything", 422),
        ("/api/pairs/civic/government/passages?what=own&of=BAR.none", 404),
    ],
)
def test_what_cannot_be_answered_says_so_in_both_languages(client: TestClient, address: str, status: int) -> None:
    refused = client.get(address)

    assert refused.status_code == status
    assert refused.json()["said"]["ko"]
    assert refused.json()["said"]["en"]


def test_a_decision_is_shown_with_the_revision_that_replaces_it(client: TestClient, project: Project) -> None:
    a, b = ends(project)

    assert client.put(f"/api/pairs/{a}/{b}/stage", json=decision()).status_code == 200

    shown = client.get(f"/api/pairs/{a}/{b}").json()["organisations"]["stage"]["decision"]
    assert (shown["accepted"], shown["coder"], shown["current"]) == (True, "Haeun", True)
    again = client.put(f"/api/pairs/{a}/{b}/stage", json=decision(accepted=False, revision=shown["revision"]))
    assert again.status_code == 200


def test_a_stale_decision_is_refused(client: TestClient, project: Project) -> None:
    a, b = ends(project)
    client.put(f"/api/pairs/{a}/{b}/stage", json=decision())

    refused = client.put(f"/api/pairs/{a}/{b}/stage", json=decision(accepted=False))

    assert (refused.status_code, refused.json()["kind"]) == (412, "stale")


def test_a_decision_without_a_reason_is_refused(client: TestClient, project: Project) -> None:
    a, b = ends(project)

    refused = client.put(f"/api/pairs/{a}/{b}/stage", json=decision(reason={"ko": " ", "en": ""}))

    assert refused.status_code == 422


def test_a_decision_can_be_withdrawn(client: TestClient, project: Project) -> None:
    a, b = ends(project)
    client.put(f"/api/pairs/{a}/{b}/stage", json=decision())
    revision = client.get(f"/api/pairs/{a}/{b}").json()["organisations"]["stage"]["decision"]["revision"]

    client.delete(f"/api/pairs/{a}/{b}/stage", params={"revision": revision})

    assert client.get(f"/api/pairs/{a}/{b}").json()["organisations"]["stage"]["decision"] is None
