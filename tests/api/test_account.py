"""The account over HTTP."""

import json

import pytest
from fastapi.testclient import TestClient

from madang.api.app import application
from madang.coding.statement import Sharing
from madang.workbench.project import Project
from madang.workbench.report import printed


def asked(project: Project) -> TestClient:
    return TestClient(application(project))


@pytest.mark.parametrize("ending", ["html", "docx", "json"])
def test_the_account_has_the_bytes_that_are_printed(project: Project, ending: str) -> None:
    answer = asked(project).get(f"/api/account.{ending}", params={"language": "ko", "level": "team"})

    assert answer.content == printed(project, f".{ending}", "ko", Sharing.TEAM)


def test_the_account_may_run_nothing_and_be_framed_by_our_pages_only(project: Project) -> None:
    policy = asked(project).get("/api/account.html").headers["content-security-policy"]

    assert "script-src" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'self'" in policy
    assert "sandbox" in policy


def test_an_account_to_keep_comes_as_a_file(project: Project) -> None:
    answer = asked(project).get("/api/account.html", params={"save": "true"})

    assert answer.headers["content-disposition"] == 'attachment; filename="account.html"'


def test_composing_tells_how_far_it_is_until_it_is_ready(project: Project) -> None:
    with asked(project).stream("GET", "/api/account/composing", params={"language": "en"}) as answer:
        told = [json.loads(line[6:]) for line in answer.iter_lines() if line.startswith("data: ")]

    assert (told[-1]["ended"], told[-1]["revision"]) == (True, project.corpus().revision)


def test_an_unknown_section_is_refused_in_both_languages(project: Project) -> None:
    answer = asked(project).get("/api/account.html", params={"sections": ["weather"]})

    assert answer.status_code == 422
    assert "weather" in answer.json()["said"]["ko"]


def test_an_unknown_language_is_refused(project: Project) -> None:
    assert asked(project).get("/api/account.html", params={"language": "fr"}).status_code == 422
