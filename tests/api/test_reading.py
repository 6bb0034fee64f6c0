"""The routes of reading and coding."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from madang.api.app import application
from madang.api.shapes.reading import Reading, ReadingChanges
from madang.workbench.project import Project


@pytest.fixture
def client(project: Project) -> TestClient:
    return TestClient(application(project))


@pytest.fixture
def source(client: TestClient) -> str:
    return next(str(each["id"]) for each in client.get("/api/reading").json() if each["name"] == "solidarity")


def read(client: TestClient, source: str, **query: Any) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/api/reading/{source}", params=query).json()
    return found


def code_named(client: TestClient, key: str) -> str:
    return next(str(each["id"]) for each in client.get("/api/reference").json()["codes"] if each["key"] == key)


def apply(client: TestClient, source: str, key: str = "BAR.mistrust", **given: Any) -> Any:
    page = read(client, source)
    start = page["text"].index("또 이용만")
    asked = {"transcript": page["transcript"]["id"], "start": start, "end": start + 8, "code": code_named(client, key)}
    return client.post(f"/api/reading/{source}/codings", json=asked | given)


def test_what_a_page_reads_is_what_the_contract_says(client: TestClient, source: str) -> None:
    apply(client, source)
    client.post("/api/reading/memos", json={"of": "source", "of_id": source, "text": "Ask again."})
    page = read(client, source)
    place = {"transcript": page["transcript"]["id"], "start": 5, "end": 9}
    client.post(f"/api/reading/{source}/translations", json=place | {"language": "en", "text": "The district"})

    page = read(client, source)

    assert Reading.model_validate(page).model_dump(mode="json") == page


def test_what_a_page_hears_is_what_the_contract_says(client: TestClient, source: str) -> None:
    seen = read(client, source)["revision"]
    apply(client, source)

    news = client.get(f"/api/reading/{source}/changes", params={"since": seen}).json()

    assert ReadingChanges.model_validate(news).model_dump(mode="json") == news
    assert len(news["codings"]) == 1


def test_applying_a_code_answers_the_coding_and_its_statement(client: TestClient, source: str) -> None:
    made = apply(client, source).json()

    page = read(client, source)
    assert (page["codings"], page["statements"]) == (made["codings"], [made["statement"]])


def test_a_code_for_an_older_text_is_refused(client: TestClient, source: str) -> None:
    refused = apply(client, source, transcript="older")

    assert (refused.status_code, refused.json()["kind"]) == (412, "stale")
    assert refused.json()["said"]["ko"]


def test_a_place_outside_the_text_is_refused_in_both_languages(client: TestClient, source: str) -> None:
    refused = apply(client, source, end=99_999)

    assert refused.status_code == 422
    assert "안에 있지 않습니다" in refused.json()["said"]["ko"]


def test_half_a_place_is_refused(client: TestClient, source: str) -> None:
    made = apply(client, source).json()["codings"][0]

    refused = client.patch(f"/api/reading/codings/{made['id']}", json={"revision": made["revision"], "start": 3})

    assert refused.status_code == 422


def test_a_coding_is_resized(client: TestClient, source: str) -> None:
    made = apply(client, source).json()["codings"][0]
    place = {"transcript": read(client, source)["transcript"]["id"], "start": made["start"], "end": made["end"] + 2}

    changed = client.patch(f"/api/reading/codings/{made['id']}", json={"revision": made["revision"], **place}).json()

    assert (changed["end"], changed["statement"]) == (made["end"] + 2, made["statement"])


def test_codings_are_removed_with_their_statements(client: TestClient, source: str) -> None:
    made = apply(client, source).json()["codings"][0]

    assert client.post("/api/reading/codings/remove", json={"ids": [made["id"]]}).json() == {"statements": 1}


def test_only_the_fields_that_were_sent_are_set(client: TestClient, source: str) -> None:
    made = apply(client, source).json()["statement"]
    address = f"/api/reading/statements/{made['id']}"

    once = client.patch(address, json={"revision": made["revision"], "stance": "-1", "about": None}).json()
    twice = client.patch(address, json={"revision": once["revision"], "blame": "other_side"}).json()

    assert (twice["stance"], twice["about"], twice["blame"]) == ("-1", None, "other_side")


def test_a_stale_change_of_a_statement_is_refused(client: TestClient, source: str) -> None:
    made = apply(client, source).json()["statement"]
    address = f"/api/reading/statements/{made['id']}"
    client.patch(address, json={"revision": made["revision"], "stance": "-1"})

    assert client.patch(address, json={"revision": made["revision"], "stance": "1"}).status_code == 412


def test_an_unknown_field_is_refused(client: TestClient, source: str) -> None:
    made = apply(client, source).json()["statement"]

    refused = client.patch(f"/api/reading/statements/{made['id']}", json={"revision": made["revision"], "stanse": "1"})

    assert refused.status_code == 422


def test_an_episode_is_made_as_exact_as_its_date(client: TestClient) -> None:
    made = client.post("/api/reading/episodes", json={"name": {"ko": "조례 제정"}, "start": "2019-11"}).json()

    assert (made["name"]["ko"], made["precision"]) == ("조례 제정", "month")


def test_an_episode_without_a_name_is_refused(client: TestClient) -> None:
    assert client.post("/api/reading/episodes", json={"name": {}}).status_code == 422


def test_a_memo_is_written_rewritten_and_removed(client: TestClient, source: str) -> None:
    made = client.post("/api/reading/memos", json={"of": "source", "of_id": source, "text": "Ask."}).json()
    address = f"/api/reading/memos/{made['id']}"
    client.patch(address, json={"revision": made["revision"], "text": "Asked."})
    there = client.get("/api/reading/memos", params={"of": "source", "of_id": source}).json()

    removed = client.delete(address, params={"revision": there[0]["revision"]})

    assert ([each["text"] for each in there], removed.status_code) == (["Asked."], 204)
    assert read(client, source)["memos"] == []


def test_a_translation_is_taken_away_with_its_text(client: TestClient, source: str) -> None:
    place = {"transcript": read(client, source)["transcript"]["id"], "start": 5, "end": 9, "language": "en"}
    made = client.post(f"/api/reading/{source}/translations", json=place | {"text": "The district"}).json()

    gone = client.post(f"/api/reading/{source}/translations", json=place | {"text": "", "revision": made["revision"]})

    assert (gone.json(), read(client, source)["translations"]) == (None, [])


def test_a_source_that_is_not_there_is_not_found(client: TestClient) -> None:
    assert client.get("/api/reading/nowhere").status_code == 404
