"""A window that hides names: none arrives, whatever is asked, and what is done in it lands on the stored words."""

import shutil
from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from madang.analysis.corpus import Corpus
from madang.analysis.hiding.scan import leaks
from madang.api.app import application
from madang.text.hiding.finding import Finder
from madang.workbench import memos
from madang.workbench.demo import make_demo
from madang.workbench.hiding import Choice, decide_names, decided_names, name_proposals
from madang.workbench.project import Project, check, open_project

HIDDEN = {"madang-names": "hidden"}


@pytest.fixture(scope="module")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration study, in which every name that is proposed is hidden."""
    path = tmp_path_factory.mktemp("demo") / "naru.madang"
    with make_demo(str(path)) as project:
        found = [each.name for each in name_proposals(project)]
        decide_names(project, [Choice(each.kind, each.name, each.instead, each.forms) for each in found])
    return path


@pytest.fixture
def demo(demo_file: Path, tmp_path: Path) -> Iterator[Project]:
    """A copy of it, with a memo that names somebody."""
    with open_project(shutil.copy(demo_file, str(tmp_path / "naru.madang")), who="Haeun") as project:
        person = next(each for each in project.corpus().participants.values() if each.name)
        memos.write_memo(project, "study", "", f"{person.name} 말이 걸린다.")
        yield project


def client(project: Project) -> TestClient:
    return TestClient(application(project), headers=HIDDEN)


def given(corpus: Corpus, findings: Any) -> dict[str, list[Any]]:
    """Values for the parameters of routes, by name."""
    source = next(iter(corpus.sources))
    bodies = list(corpus.organisations)[:6]
    codes = [each.id for each in corpus.codebook][:30]
    return {
        "number": ["1", "3"], "act": ["3"], "ending": ["html", "json", "csv", "md", "docx", "jsonl", "graphml", "xlsx"],
        "a": [*bodies, *codes[:3]], "b": [*bodies, *codes[:3]], "source": [source], "organisation": bodies,
        "of": ["study"], "since": ["0"], "old": [corpus.transcripts[source].id], "new": [corpus.transcripts[source].id],
        "code": codes, "theme": codes, "case": bodies, "what": ["codings", "says", "statements", "project", "claims"],
        "coder": list(corpus.coders)[:1], "claim": [each.id for each in findings.claims][:3], "name": ["names"],
        "one": [each.id for each in findings.evidence][:2], "before": ["1"], "asked": ['{"words": "구청"}'],
        "strategy": codes, "barrier": codes, "grade": ["told"], "value": ["civic"],
    }  # fmt: skip


def addresses(app: Any, corpus: Corpus, findings: Any) -> Iterator[str]:
    """Every address that can be asked for, with a few values for what it needs."""
    values = given(corpus, findings)
    for path, ways in app.openapi()["paths"].items():
        if "get" not in ways or path == "/api/live":
            continue
        needed = [each for each in ways["get"].get("parameters", []) if each["required"]]
        for some in islice(product(*(values.get(each["name"], ["1"]) for each in needed)), 8):
            named = dict(zip((each["name"] for each in needed), some, strict=True))
            inside = {name for name in named if f"{{{name}}}" in path}
            query = "&".join(f"{name}={value}" for name, value in named.items() if name not in inside)
            yield path.format(**named) + (f"?{query}" if query else "")


def test_no_hidden_name_is_in_any_answer(demo: Project) -> None:
    app = application(demo)
    window, finder = TestClient(app, headers=HIDDEN), Finder(each.name for each in decided_names(demo))
    corpus, findings = demo.corpus(), demo.findings()

    answered = set[str]()
    for address in addresses(app, corpus, findings):
        answer = window.get(address)
        found = next(leaks(answer.content, finder), None)
        assert found is None, f"{address}: {found}"
        if answer.status_code == 200:
            answered.add(address.partition("?")[0].rpartition("/")[0])

    assert len(answered) > 30


def test_a_passage_chosen_in_the_pseudonymised_text_is_coded_where_it_stands(demo: Project) -> None:
    window, corpus = client(demo), demo.corpus()
    source, code = next(iter(corpus.sources)), next(each.id for each in corpus.codebook if each.kind.value == "code")
    read = window.get(f"/api/reading/{source}").json()
    place = next(span for span in wide(read["text"], corpus.transcripts[source].text))

    made = window.post(
        f"/api/reading/{source}/codings",
        json={"start": place[0], "end": place[1], "code": code, "transcript": corpus.transcripts[source].id},
    ).json()

    (shown,) = made["codings"]
    coding = demo.corpus().codings[shown["id"]]
    assert coding.segment.fits(demo.corpus().transcripts[source])
    assert coding.segment.words != read["text"][place[0] : place[1]]
    assert (shown["start"], shown["end"]) == place
    assert check(demo) == []


def wide(shown: str, stored: str) -> Iterator[tuple[int, int]]:
    """A stretch of the pseudonymised text that begins before the first place where the two differ, and ends after."""
    first = next(n for n, (one, other) in enumerate(zip(shown, stored, strict=False)) if one != other)
    yield max(0, first - 3), first + 40


def test_a_memo_that_is_added_to_keeps_the_name_that_is_stored(demo: Project) -> None:
    window = client(demo)
    (memo,) = window.get("/api/reading/memos", params={"of": "study"}).json()

    window.patch(
        f"/api/reading/memos/{memo['id']}", json={"text": memo["text"] + " 다시 볼 것.", "revision": memo["revision"]}
    )

    (stored,) = [each.text for each in demo.corpus().memos if each.id == memo["id"]]
    assert stored.endswith("말이 걸린다. 다시 볼 것.")
    assert stored.split()[0] in {each.name for each in demo.corpus().participants.values()}


@pytest.mark.parametrize("path", ["/api/names", "/api/correcting/replacing/preview"])
def test_what_needs_names_in_sight_is_refused(demo: Project, path: str) -> None:
    asked = {"old": "a", "new": "b"}

    answer = client(demo).get(path) if path == "/api/names" else client(demo).post(path, json=asked)

    assert answer.status_code in (403, 422)
    assert "보이" in answer.json()["said"]["ko"] or answer.status_code == 422


def test_a_search_for_a_pseudonym_finds_and_one_for_the_name_shows_none(demo: Project) -> None:
    window = client(demo)
    (name, *_) = [each.name for each in decided_names(demo) if each.places and each.name.kind.value == "person"]

    def hits(words: str) -> Any:
        return window.post("/api/search/hits", json={"search": {"words": words}}).json()

    assert hits(name.instead)["hits"]
    assert name.name not in str(hits(name.name))


def test_a_window_without_the_switch_sees_the_texts_as_they_are(demo: Project) -> None:
    source, corpus = next(iter(demo.corpus().sources)), demo.corpus()

    shown = TestClient(application(demo)).get(f"/api/reading/{source}").json()["text"]

    assert shown == corpus.transcripts[source].text


def test_edges_translations_and_evidence_land_on_the_stored_words_and_are_undone(demo: Project) -> None:
    window, corpus = client(demo), demo.corpus()
    source = next(iter(corpus.sources))
    read, transcript = window.get(f"/api/reading/{source}").json(), corpus.transcripts[source]
    start, end = next(wide(read["text"], transcript.text))
    coding, place = read["codings"][0], {"start": start, "end": end, "transcript": transcript.id}
    claim, key = demo.findings().claims[0].id, f"place:{transcript.id}:{start}:{end}"

    edges = {**place, "revision": coding["revision"]}
    window.patch(f"/api/reading/codings/{coding['id']}", json=edges).raise_for_status()
    words = {**place, "language": "en", "text": "In other words."}
    window.post(f"/api/reading/{source}/translations", json=words).raise_for_status()
    window.post(f"/api/claims/{claim}/evidence", json={"keys": [key], "bearing": "for"}).raise_for_status()

    now = demo.corpus()
    assert now.codings[coding["id"]].segment.fits(transcript)
    assert any(each.text == "In other words." and each.segment.fits(transcript) for each in now.translations)
    assert any(each.segment.words == now.codings[coding["id"]].segment.words for each in demo.findings().evidence)
    for _ in range(3):
        window.post("/api/history/undo").raise_for_status()
    assert demo.corpus().codings[coding["id"]].segment == corpus.codings[coding["id"]].segment
    assert check(demo) == []
