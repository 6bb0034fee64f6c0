"""The manual over HTTP."""

from fastapi.testclient import TestClient

from madang.api.app import application
from madang.workbench.project import Project


def asked(project: Project) -> TestClient:
    return TestClient(application(project))


def test_the_pages_of_the_manual_are_listed(project: Project) -> None:
    names = [each["name"] for each in asked(project).get("/api/help").json()]

    assert {"start", "coding", "method/pairs", "reference/marks"} <= set(names)


def test_a_page_comes_in_the_language_asked_for(project: Project) -> None:
    page = asked(project).get("/api/help/history", params={"language": "ko"}).json()

    assert (page["language"], "이력" in page["html"]) == ("ko", True)


def test_a_page_that_is_not_there_is_said_so_in_both_languages(project: Project) -> None:
    answer = asked(project).get("/api/help/weather")

    assert (answer.status_code, "weather" in answer.json()["said"]["ko"]) == (404, True)
