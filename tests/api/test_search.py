"""Searching over the web: what answers, what it is counted as, and coding all of it at once."""

import csv
import io
from typing import Any

import pytest
from fastapi.testclient import TestClient

from madang.api.app import application
from madang.workbench import history
from madang.workbench.project import Project


@pytest.fixture
def browser(project: Project) -> TestClient:
    return TestClient(application(project))


def hits(browser: TestClient, **search: Any) -> Any:
    return browser.post("/api/search/hits", json={"search": search}).json()


def code_id(browser: TestClient, key: str) -> str:
    codes = browser.get("/api/reference").json()["codes"]
    return str(next(each["id"] for each in codes if each["key"] == key))


def test_a_word_is_marked_where_it_stands_and_counted_by_side(browser: TestClient) -> None:
    found = hits(browser, words="반대")

    assert [(each["text"], each["kind"]) for each in found["shown"][0]["pieces"]] == [
        ("만나면 ", "words"),
        ("반대", "hit"),
        ("부터 하시니까요.", "words"),
    ]
    assert found["by_side"] == [{"side": "government", "cases": 1, "hits": 1}]


def test_filters_narrow_to_a_side_and_leave_interviewers_out(browser: TestClient) -> None:
    assert hits(browser, words="네, OR 단체")["hits"] == 3
    assert hits(browser, words="네, OR 단체", no_interviewers=True)["hits"] == 1
    assert hits(browser, words="네, OR 단체", sides=["government"])["hits"] == 0


def test_a_turn_of_a_search_opens_as_a_quotation_that_nobody_coded(browser: TestClient) -> None:
    key = hits(browser, words="반대")["shown"][0]["quotation"]

    (quotation,) = browser.post("/api/quotations", json={"keys": [key]}).json()

    assert quotation["words"] == ["만나면 반대부터 하시니까요."]
    assert quotation["codings"] == []


@pytest.mark.parametrize(
    ("search", "sentence"),
    [
        ({"words": "(신뢰"}, "괄호가 닫히지 않았습니다."),
        ({"words": "신뢰 AND"}, "AND, OR, NOT, NEAR나"),
        ({"words": "신뢰(", "spelling": "pattern"}, "정규식이 아닙니다"),
        ({"codes": ["nobody"]}, ""),
    ],
)
def test_words_that_cannot_be_looked_for_are_refused_in_a_sentence(
    browser: TestClient, search: dict[str, Any], sentence: str
) -> None:
    answer = browser.post("/api/search/hits", json={"search": search})

    assert answer.status_code in (404, 422)
    assert sentence in answer.json()["said"]["ko"]


def test_a_code_is_applied_to_all_hits_in_one_act_and_undone_in_one(browser: TestClient, project: Project) -> None:
    order = {"search": {"words": '"네, 맞아요"'}, "code": code_id(browser, "BAR.mistrust"), "extent": "hit"}
    before = len(project.corpus().codings)
    preview = browser.post("/api/search/codings/preview", json=order).json()

    made = browser.post("/api/search/codings", json={**order, "expected": preview["new"]}).json()

    assert (preview["new"], preview["existing"], made["new"]) == (2, 0, 2)
    assert browser.post("/api/search/codings/preview", json=order).json()["existing"] == 2
    history.undo_mine(project)
    assert len(project.corpus().codings) == before


def test_coding_hits_is_refused_where_they_are_others_than_were_seen(browser: TestClient) -> None:
    order = {
        "search": {"words": '"네, 맞아요"'},
        "code": code_id(browser, "BAR.mistrust"),
        "extent": "hit",
        "expected": 7,
    }

    answer = browser.post("/api/search/codings", json=order)

    assert answer.status_code == 412
    assert "2개" in answer.json()["said"]["ko"]


def test_a_search_is_saved_found_again_and_a_stale_change_is_refused(browser: TestClient) -> None:
    search = {"words": "신뢰", "sides": ["civic"]}
    saved = browser.post("/api/search/saved", json={"name": "믿음", "search": search}).json()
    address = f"/api/search/saved/{saved['id']}"
    change = {"name": "믿음 2", "search": search, "revision": saved["revision"]}

    first, second = browser.put(address, json=change), browser.put(address, json=change)

    assert (first.status_code, second.status_code) == (200, 412)
    (there,) = browser.get("/api/search/saved").json()
    assert (there["name"], there["search"]["sides"]) == ("믿음 2", ["civic"])
    assert browser.delete(f"{address}?revision={there['revision']}").status_code == 200


def test_two_saved_searches_cannot_share_a_name(browser: TestClient) -> None:
    asked = {"name": "믿음", "search": {"words": "신뢰"}}
    browser.post("/api/search/saved", json=asked)

    assert browser.post("/api/search/saved", json=asked).status_code == 422


def test_hits_download_as_a_table_a_spreadsheet_reads(browser: TestClient) -> None:
    content = browser.get("/api/search/hits.csv", params={"asked": '{"words": "반대"}'}).content

    (row,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
    assert (row["source"], row["hit"], row["after"]) == ("division", "반대", "부터 하시니까요.")


def test_a_table_of_something_that_is_no_search_is_refused(browser: TestClient) -> None:
    assert browser.get("/api/search/hits.csv", params={"asked": "{]"}).status_code == 422


def test_words_are_also_found_in_the_codebook_and_in_organisations(browser: TestClient) -> None:
    found = browser.post("/api/search/elsewhere", json={"words": "복지연대 OR mistrust"}).json()

    assert {"code", "organisation"} <= {each["room"] for each in found}
