"""The codebook over HTTP."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from madang.api.app import application
from madang.workbench.passages import apply_code
from madang.workbench.project import Project


@pytest.fixture
def asked(project: Project) -> TestClient:
    """The routes over a study with one passage coded "mistrust" and "few"."""
    (source,) = [each for each in project.corpus().sources.values() if each.name == "solidarity"]
    start = project.corpus().transcripts[source.id].text.index("또 이용만")
    for code in ("BAR.mistrust", "BAR.few"):
        apply_code(project, source.id, start, start + 6, code)
    return TestClient(application(project))


def the(asked: TestClient, key: str) -> dict[str, Any]:
    (found,) = [code for code in asked.get("/api/codebook").json()["codes"] if code["key"] == key]
    return dict(found)


def words(code: dict[str, Any], **changed: Any) -> dict[str, Any]:
    fields = ("key", "name", "definition", "include", "exclude", "example", "origin", "colour")
    return {field: code[field] for field in fields} | changed


def at(code: dict[str, Any], rest: str = "") -> str:
    return f"/api/codebook/codes/{code['id']}{rest}"


def test_codes_come_in_reading_order(asked: TestClient) -> None:
    codes = asked.get("/api/codebook").json()["codes"]

    assert [code["key"] for code in codes[:3]] == ["RSP", "RSP.confront", "RSP.avoid"]


def test_a_familys_counts_hold_those_below(asked: TestClient) -> None:
    counts = {each["code"]: each for each in asked.get("/api/codebook/counts").json()}

    assert (counts[the(asked, "BAR")["id"]]["codings"], counts[the(asked, "BAR.few")["id"]]["own"]) == (2, 1)


def test_the_numbers_open(asked: TestClient) -> None:
    few = the(asked, "BAR.few")

    (group,) = asked.get(at(few, "/cases")).json()
    assert (group["side"], len(group["keys"])) == ("civic", 1)
    assert len(asked.get(at(few, "/codings")).json()) == 1
    assert asked.get(at(the(asked, "BAR"), "/codings"), params={"below": False}).json() == []
    assert len(asked.post("/api/quotations", json={"keys": asked.get(at(few, "/examples")).json()}).json()) == 1


def test_a_definition_is_stored(asked: TestClient) -> None:
    few = the(asked, "BAR.few")

    answer = asked.put(
        at(few), json={"words": words(few, definition={"ko": "", "en": " New. "}), "revision": few["revision"]}
    )

    assert answer.status_code == 200
    assert the(asked, "BAR.few")["definition"] == {"ko": "", "en": "New."}


def test_a_stale_definition_is_refused_in_both_languages(asked: TestClient) -> None:
    few = the(asked, "BAR.few")
    asked.put(at(few), json={"words": words(few, origin="theirs"), "revision": few["revision"]})

    answer = asked.put(at(few), json={"words": words(few, origin="mine"), "revision": few["revision"]})

    assert (answer.status_code, answer.json()["kind"]) == (412, "stale")
    assert answer.json()["said"]["ko"]


@pytest.mark.parametrize(
    "changed", [{"key": "BAR.close"}, {"name": {"ko": "", "en": ""}}, {"colour": "red"}, {"misspelt": "x"}]
)
def test_words_that_do_not_fit_are_refused(asked: TestClient, changed: dict[str, Any]) -> None:
    few = the(asked, "BAR.few")

    assert asked.put(at(few), json={"words": words(few, **changed), "revision": few["revision"]}).status_code == 422


def test_a_code_is_added_and_removed(asked: TestClient) -> None:
    bar = the(asked, "BAR")
    new = {"words": {"key": "BAR.new", "name": {"en": "New"}}, "kind": "code", "parent": bar["id"]}

    made = asked.post("/api/codebook/codes", json=new).json()
    revision = the(asked, "BAR.new")["revision"]

    assert asked.delete(f"/api/codebook/codes/{made['id']}", params={"revision": revision}).status_code == 200
    assert "BAR.new" not in str(asked.get("/api/codebook").json())


def test_a_code_in_use_is_not_removed(asked: TestClient) -> None:
    few = the(asked, "BAR.few")

    answer = asked.delete(at(few), params={"revision": few["revision"]})

    assert (answer.status_code, answer.json()["said"]["en"][:20]) == (409, "1 codings have BAR.f")


def test_a_merge_is_previewed_done_and_undone(asked: TestClient) -> None:
    few, mistrust = the(asked, "BAR.few"), the(asked, "BAR.mistrust")

    said = asked.post(at(few, "/merge/preview"), json={"into": mistrust["id"]}).json()
    done = asked.post(at(few, "/merge"), json={"into": mistrust["id"], "revision": few["revision"]})

    assert done.json() == said
    assert (len(said["moved"]), len(said["folded"])) == (0, 1)
    assert asked.post("/api/history/undo").json()["verb"] == "merge_codes"
    assert the(asked, "BAR.few")["id"] == few["id"]


def test_a_split_makes_the_new_code_with_its_passages(asked: TestClient) -> None:
    few = the(asked, "BAR.few")
    codings = asked.get(at(few, "/codings")).json()
    new = {"words": {"key": "BAR.hands", "name": {"en": "Hands"}}, "kind": "code", "parent": few["parent"]}

    said = asked.post(at(few, "/split/preview"), json={"codings": codings, "into": None}).json()
    asked.post(at(few, "/split"), json={"codings": codings, "into": new, "revision": few["revision"]})

    assert said["moved"] == codings
    assert asked.get(at(the(asked, "BAR.hands"), "/codings")).json() == codings


def test_a_move_is_previewed_and_done(asked: TestClient) -> None:
    few, family = the(asked, "BAR.few"), the(asked, "STR")

    said = asked.post(at(few, "/move/preview"), json={"parent": family["id"]}).json()
    asked.post(at(few, "/move"), json={"parent": family["id"], "revision": few["revision"]})

    assert (said["keys"], len(said["codings"])) == ([{"before": "BAR.few", "after": "STR.few"}], 1)
    assert the(asked, "STR.few")["parent"] == family["id"]


def test_a_version_is_kept_compared_and_downloaded(asked: TestClient) -> None:
    asked.post("/api/codebook/versions", json={"label": "1.0"})
    few = the(asked, "BAR.few")
    asked.put(at(few), json={"words": words(few, origin="ours"), "revision": few["revision"]})

    (version,) = asked.get("/api/codebook/versions").json()
    differ = asked.get(f"/api/codebook/versions/{version['id']}/differences").json()
    file = asked.get("/api/codebook/file", params={"version": version["id"]})

    assert (version["label"], version["codes"]) == ("1.0", 71)
    assert [each["code"]["key"] for each in differ["changed"]] == ["BAR.few"]
    assert file.headers["content-disposition"].startswith("attachment")
    assert len(file.json()["codes"]) == 71


def test_a_version_named_twice_is_refused(asked: TestClient) -> None:
    asked.post("/api/codebook/versions", json={"label": "1.0"})

    answer = asked.post("/api/codebook/versions", json={"label": " 1.0 "})

    assert (answer.status_code, answer.json()["said"]["ko"]) == (422, "1.0 판이 이미 있습니다.")


def test_a_file_is_taken_in_after_its_preview(asked: TestClient) -> None:
    content = '{"codes": [{"key": "NEW", "name": "New"}]}'

    said = asked.post("/api/codebook/load/preview", json={"content": content}).json()
    answer = asked.post("/api/codebook/load", json={"content": content, "revision": said["revision"]})

    assert [each["key"] for each in said["differences"]["added"]] == ["NEW"]
    assert answer.json() == {"added": 1, "changed": 0}


def test_a_file_that_is_no_codebook_is_refused_in_both_languages(asked: TestClient) -> None:
    answer = asked.post("/api/codebook/load/preview", json={"content": "<html>"})

    assert (answer.status_code, answer.json()["said"]["ko"][:3]) == (422, "코드북")


def test_the_first_interview_brought_its_codes(asked: TestClient) -> None:
    note = asked.get("/api/codebook/saturation").json()

    brought = {step["source"]: (len(step["new"]), len(step["keys"])) for step in note["steps"]}
    assert sorted(brought.values()) == [(0, 0), (2, 2)]
    assert note["reason"]["ko"]


def test_a_code_that_is_not_there_is_not_found(asked: TestClient) -> None:
    answer = asked.get("/api/codebook/codes/nowhere/examples")

    assert (answer.status_code, bool(answer.json()["said"]["ko"])) == (404, True)
