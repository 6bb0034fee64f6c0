"""The reading list of disagreements, and settling over HTTP."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from madang.api.app import application
from madang.coding.statement import Stance
from madang.sources.study import Approach, Study
from madang.workbench.project import Project, describe_study
from madang.workbench.snapshots import name_snapshot
from two_coders import coded

USED = "또 이용만 당하는 것 아닌가 싶었죠"


@pytest.fixture
def client(project: Project) -> TestClient:
    """Two coders who differ in stance about one passage, and one of whom missed another."""
    coded(project, USED, "BAR.mistrust", "Haeun", Stance.MINUS)
    coded(project, USED, "BAR.mistrust", "Minjae", Stance.PLUS)
    coded(project, "자료를 만들어", "STR.evidence", "Minjae")
    return TestClient(application(project))


def listed(client: TestClient, **asked: Any) -> dict[str, Any]:
    """The reading list."""
    found: dict[str, Any] = client.get("/api/disagreements", params=asked).json()
    return found


def an_order(found: dict[str, Any], line: int = 0, **fields: Any) -> dict[str, Any]:
    """A decision to take the first reading of a line."""
    codings = [each["coding"] for each in found["lines"][line]["readings"]]
    asked = {"codings": codings, "outcome": "one", "reason": "As defined.", "seen": found["revisions"]}
    return {**asked, "chosen": codings[0], **fields}


def test_what_changes_the_account_comes_before_what_does_not(client: TestClient) -> None:
    assert [each["kinds"] for each in listed(client)["lines"]] == [["missed"], ["stance"]]


def test_a_line_shows_both_readings_with_the_words_around_them(client: TestClient) -> None:
    line = listed(client)["lines"][1]

    assert [(each["words"], each["fields"]["stance"]) for each in line["readings"]] == [(USED, "-1"), (USED, "1")]
    assert all(each["before"] + each["words"] + each["after"] == line["context"] for each in line["readings"])


def test_a_line_says_what_taking_nothing_would_change(client: TestClient) -> None:
    missed = listed(client)["lines"][0]

    assert [each["what"] for each in missed["without"]] == ["case"]


@pytest.mark.parametrize(
    ("asked", "count"), [({"kind": "missed"}, 1), ({"kind": "span"}, 0), ({"standing": "settled"}, 0)]
)
def test_the_list_can_be_narrowed(client: TestClient, asked: dict[str, str], count: int) -> None:
    assert listed(client, **asked)["count"] == count


def test_who_codes_blind_is_shown_nothing_of_the_others(client: TestClient) -> None:
    found = listed(client, blind=True)

    assert (found["hidden"], found["lines"], found["sources"], found["revisions"]) == (True, [], [], {})


def test_what_is_settled_leaves_the_list_and_its_reason_is_offered_again(client: TestClient) -> None:
    answer = client.post("/api/disagreements/settle", json=an_order(listed(client)))

    found = listed(client)
    assert answer.status_code == 200
    assert (found["count"], found["reasons"]) == (1, ["As defined."])


def test_a_settled_line_tells_its_decision(client: TestClient) -> None:
    made = client.post("/api/disagreements/settle", json=an_order(listed(client))).json()["id"]

    (line,) = listed(client, standing="settled")["lines"]
    assert [(each["id"], each["outcome"]) for each in line["decisions"]] == [(made, "one")]


def test_a_decision_on_what_has_changed_since_is_refused(client: TestClient) -> None:
    found = listed(client)
    coding = found["lines"][1]["readings"][0]
    change = {"revision": found["revisions"][coding["statement"]], "stance": "0"}
    client.patch(f"/api/reading/statements/{coding['statement']}", json=change)

    answer = client.post("/api/disagreements/settle", json=an_order(found, 1))

    assert (answer.status_code, answer.json()["kind"]) == (412, "stale")


def test_a_decision_without_a_reason_is_refused_in_both_languages(client: TestClient) -> None:
    answer = client.post("/api/disagreements/settle", json=an_order(listed(client), reason=" "))

    assert answer.status_code == 422
    assert all(answer.json()["said"].values())


def test_fields_can_be_picked_where_codings_are_joined(client: TestClient) -> None:
    order = an_order(listed(client), 1, outcome="merged", fields={"stance": "mixed"})

    assert client.post("/api/disagreements/settle", json=order).status_code == 200


def test_an_organisation_that_is_not_there_cannot_be_picked(client: TestClient) -> None:
    order = an_order(listed(client), 1, outcome="merged", fields={"about": "nobody"})

    assert client.post("/api/disagreements/settle", json=order).status_code == 404


def test_a_decision_can_be_taken_back(client: TestClient) -> None:
    client.post("/api/disagreements/settle", json=an_order(listed(client)))
    (done,) = listed(client, standing="settled")["lines"][0]["decisions"]

    answer = client.post(f"/api/disagreements/{done['id']}/withdraw", json={"revision": done["revision"]})

    assert (answer.status_code, listed(client)["count"]) == (204, 2)


def test_what_was_coded_alike_is_settled_at_once(client: TestClient, project: Project) -> None:
    for coder in ("Haeun", "Minjae"):
        coded(project, "만나면 반대부터", "BAR.mistrust", coder, Stance.MINUS)

    answer = client.post(
        "/api/disagreements/alike", json={"keys": listed(client)["alike"], "reason": "Both coded it alike."}
    )

    assert (answer.json(), listed(client)["alike"]) == ({"count": 1}, [])


def test_two_rounds_are_compared_over_the_sources_of_both(client: TestClient, project: Project) -> None:
    name_snapshot(project, "first round")
    coded(project, "자료를 만들어", "STR.evidence", "Haeun")

    found = client.get("/api/disagreements/rounds", params={"since": "first round"}).json()

    assert found["now"] > found["was"]
    assert (found["alike_then"], found["alike_now"]) == (0, 1)


def test_a_reflexive_study_is_shown_no_coefficient(client: TestClient, project: Project) -> None:
    name_snapshot(project, "first round")
    describe_study(project, Study(approach=Approach.REFLEXIVE))

    found = client.get("/api/disagreements/rounds", params={"since": "first round"}).json()

    assert [found[each] for each in ("was", "now", "p", "smallest", "low", "high")] == [None] * 6
