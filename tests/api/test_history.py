"""The history over HTTP."""

from fastapi.testclient import TestClient

from madang.api.app import application
from madang.workbench.passages import apply_code
from madang.workbench.project import Project


def asked(project: Project) -> TestClient:
    return TestClient(application(project))


def test_the_latest_act_comes_first(project: Project) -> None:
    acts = asked(project).get("/api/history").json()

    assert [act["verb"] for act in acts] == ["import", "new_project"]


def test_acts_are_narrowed_by_verb_and_by_what_came_before(project: Project) -> None:
    acts = asked(project).get("/api/history", params={"verb": "new_project", "before": 2}).json()

    assert [act["number"] for act in acts] == [1]


def test_what_can_be_asked_for_is_known(project: Project) -> None:
    assert asked(project).get("/api/history/doings").json() == {
        "people": ["Haeun"],
        "verbs": ["import", "new_project"],
    }


def test_an_act_opens_to_its_changes(project: Project) -> None:
    told = asked(project).get("/api/history/2/events", params={"limit": 2}).json()

    assert (len(told["events"]), {each["way"] for each in told["counts"]}) == (2, {"made", "changed"})


def test_an_act_that_later_work_rests_on_is_not_undone_and_the_work_is_named(project: Project) -> None:
    apply_code(project, next(iter(project.corpus().sources)), 5, 13, "BAR.mistrust")

    answer = asked(project).post("/api/history/2/undo")

    assert answer.status_code == 409
    assert "act 3 (apply_code by Haeun)" in answer.json()["said"]["en"]
    assert "3번 (Haeun, apply_code)" in answer.json()["said"]["ko"]


def test_a_moment_that_is_none_is_refused(project: Project) -> None:
    assert asked(project).get("/api/history", params={"since": "yesterday"}).status_code == 422
