"""The routes of correcting a transcript."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from madang.api.app import application
from madang.base.ids import SourceId
from madang.workbench.passages import apply_code
from madang.workbench.project import Project


@pytest.fixture
def client(project: Project) -> TestClient:
    return TestClient(application(project))


@pytest.fixture
def source(project: Project) -> SourceId:
    """A source with one coding, on the words 또 이용만 당하는."""
    found = next(each.id for each in project.corpus().sources.values() if each.name == "solidarity")
    start = project.corpus().transcripts[found].text.index("또 이용만")
    apply_code(project, found, start, start + 9, "BAR.mistrust")
    return found


def asked(client: TestClient, source: str, over: str, words: str) -> dict[str, Any]:
    page = client.get(f"/api/reading/{source}").json()
    start = page["text"].index(over)
    return {"transcript": page["transcript"]["id"], "start": start, "end": start + len(over), "words": words}


def correct(client: TestClient, source: str, over: str = "이용만", words: str = "이용이나") -> dict[str, Any]:
    done = client.post(f"/api/correcting/{source}", json=asked(client, source, over, words))
    found: dict[str, Any] = done.json()
    return found


def test_a_preview_lists_and_keeps_nothing(client: TestClient, source: str) -> None:
    told = client.post(f"/api/correcting/{source}/preview", json=asked(client, source, "이용만", "이용이나")).json()

    assert [(each["was"], each["now"]) for each in told["to_check"]] == [("또 이용만 당하는", "또 이용이나 당하는")]
    assert client.get(f"/api/reading/{source}").json()["transcript"]["number"] == 1


def test_a_correction_answers_the_new_revision(client: TestClient, source: str) -> None:
    done = correct(client, source)

    page = client.get(f"/api/reading/{source}").json()
    assert (page["transcript"], "이용이나" in page["text"]) == ({"id": done["transcript"], "number": 2}, True)


def test_words_that_are_gone_are_listed_as_unplaced(client: TestClient, source: str) -> None:
    done = correct(client, source, "또 이용만 당하는 것 아닌가 싶었죠. ", "")

    assert [(each["was"], each["now"], each["state"]) for each in done["unplaced"]] == [
        ("또 이용만 당하는", "", "unplaced")
    ]


def test_a_correction_of_an_older_text_is_refused(client: TestClient, source: str) -> None:
    late = asked(client, source, "이용만", "이용이나")
    correct(client, source)

    refused = client.post(f"/api/correcting/{source}", json=late)

    assert (refused.status_code, refused.json()["kind"]) == (412, "stale")


def test_a_text_that_is_no_text_is_refused(client: TestClient, source: str) -> None:
    # The lone half of a pair, as JSON may carry it.
    body = b'{"transcript": "%s", "start": 0, "end": 1, "words": "\\ud800"}'
    transcript = client.get(f"/api/reading/{source}").json()["transcript"]["id"].encode()

    refused = client.post(
        f"/api/correcting/{source}", content=body % transcript, headers={"content-type": "application/json"}
    )

    assert refused.status_code == 422


def test_revisions_are_listed_and_compared(client: TestClient, source: str) -> None:
    correct(client, source)
    new, old = client.get(f"/api/correcting/{source}/revisions").json()

    stretches = client.get(
        f"/api/correcting/{source}/compare", params={"old": old["transcript"], "new": new["transcript"]}
    ).json()

    assert [each["text"] for each in stretches if each["kind"] != "same"] == ["만", "이나"]


def test_an_open_coding_is_settled(client: TestClient, source: str) -> None:
    correct(client, source)
    (left,) = client.get(f"/api/correcting/{source}/to-check").json()

    client.post(f"/api/correcting/open/coding/{left['id']}", json={"revision": left["revision"], "decision": "keep"})

    assert client.get(f"/api/correcting/{source}/to-check").json() == []


def test_an_open_coding_is_placed_on_other_words(client: TestClient, source: str) -> None:
    correct(client, source)
    (left,) = client.get(f"/api/correcting/{source}/to-check").json()
    page = client.get(f"/api/reading/{source}").json()
    start = page["text"].index("당하는")
    place = {"decision": "place", "transcript": page["transcript"]["id"], "start": start, "end": start + 3}

    client.post(f"/api/correcting/open/coding/{left['id']}", json={"revision": left["revision"], **place})

    here = client.get(f"/api/reading/{source}").json()
    placed = next(each for each in here["codings"] if each["id"] == left["id"])
    assert (here["text"][placed["start"] : placed["end"]], placed["placing"]) == ("당하는", "kept")


def test_an_open_coding_is_not_placed_in_an_older_text(client: TestClient, source: str) -> None:
    before = client.get(f"/api/reading/{source}").json()["transcript"]["id"]
    correct(client, source)
    (left,) = client.get(f"/api/correcting/{source}/to-check").json()
    place = {"decision": "place", "transcript": before, "start": 0, "end": 3}

    refused = client.post(f"/api/correcting/open/coding/{left['id']}", json={"revision": left["revision"], **place})

    assert (refused.status_code, refused.json()["kind"]) == (412, "stale")


def test_settling_what_changed_meanwhile_is_refused(client: TestClient, source: str) -> None:
    correct(client, source)
    (left,) = client.get(f"/api/correcting/{source}/to-check").json()
    settle = {"revision": left["revision"], "decision": "keep"}
    client.post(f"/api/correcting/open/coding/{left['id']}", json=settle)

    assert client.post(f"/api/correcting/open/coding/{left['id']}", json=settle).status_code == 412


def test_a_decision_nobody_knows_is_refused(client: TestClient, source: str) -> None:
    correct(client, source)
    (left,) = client.get(f"/api/correcting/{source}/to-check").json()

    refused = client.post(
        f"/api/correcting/open/coding/{left['id']}", json={"revision": left["revision"], "decision": "forget"}
    )

    assert refused.status_code == 422


def places(client: TestClient, **asked: Any) -> dict[str, Any]:
    found: dict[str, Any] = client.post("/api/correcting/replacing/preview", json=asked).json()
    return found


def test_places_of_words_are_shown_and_replaced_where_chosen(client: TestClient, source: str) -> None:
    asked = {"words": "네", "instead": "예"}
    (found,) = places(client, **asked)["sources"]
    chosen = [{"source": source, "transcript": found["transcript"], "starts": [found["places"][0]["start"]]}]

    done = client.post("/api/correcting/replacing", json={**asked, "chosen": chosen}).json()

    assert done == {"places": 1, "sources": 1, "kept": 1, "to_check": 0, "unplaced": 0}


def test_a_place_tells_what_it_leaves_open(client: TestClient, source: str) -> None:
    found = places(client, words="이용만", instead="이용이나")

    assert [[each["now"] for each in place["moved"]] for place in found["sources"][0]["places"]] == [
        ["또 이용이나 당하는"]
    ]


def test_a_pattern_that_is_none_is_refused(client: TestClient) -> None:
    refused = client.post(
        "/api/correcting/replacing/preview", json={"words": "(네", "instead": "", "spelling": "pattern"}
    )

    assert refused.status_code == 422


def test_places_chosen_in_an_older_text_are_refused(client: TestClient, source: str) -> None:
    asked = {"words": "네", "instead": "예"}
    (found,) = places(client, **asked)["sources"]
    correct(client, source)
    chosen = [{"source": source, "transcript": found["transcript"], "starts": [found["places"][0]["start"]]}]

    assert client.post("/api/correcting/replacing", json={**asked, "chosen": chosen}).status_code == 412


def test_a_corrected_file_is_compared_and_brought_in(client: TestClient, source: str) -> None:
    text = client.get(f"/api/reading/{source}").json()["text"].replace("이용만", "이용이나")
    file = {"file": ("again.txt", text.encode())}
    told = client.post(f"/api/uploads/corrected/{source}/preview", files=file).json()

    client.post(f"/api/uploads/corrected/{source}", params={"compared": told["compared"]}, files=file)

    now = client.get(f"/api/reading/{source}").json()["text"]
    assert (told["correction"]["changed"], now == text) == (1, True)


def test_a_file_that_cannot_be_read_is_refused(client: TestClient, source: str) -> None:
    refused = client.post(f"/api/uploads/corrected/{source}/preview", files={"file": ("empty.txt", b" ")})

    assert refused.status_code == 422


def test_time_stamps_are_set_at_turns_and_a_stale_text_is_refused(client: TestClient, source: str) -> None:
    page = client.get(f"/api/reading/{source}").json()
    wish = {"transcript": page["transcript"]["id"], "stamps": [{"start": page["turns"]["starts"][1], "seconds": 12.4}]}

    done = client.post(f"/api/correcting/{source}/stamps", json=wish).json()
    again = client.post(f"/api/correcting/{source}/stamps", json=wish)

    assert (done["to_check"], done["unplaced"]) == ([], [])
    assert client.get(f"/api/reading/{source}").json()["turns"]["times"][1] == 12
    assert again.status_code == 412


def test_a_time_stamp_at_no_turn_is_refused_in_both_languages(client: TestClient, source: str) -> None:
    page = client.get(f"/api/reading/{source}").json()
    wish = {"transcript": page["transcript"]["id"], "stamps": [{"start": page["turns"]["starts"][1] + 1, "seconds": 3}]}

    answer = client.post(f"/api/correcting/{source}/stamps", json=wish)

    assert answer.status_code == 422
    assert "발언이 없거나" in answer.text
