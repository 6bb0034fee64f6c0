"""Who coded what, over HTTP."""

from fastapi.testclient import TestClient

from madang.api.app import application
from madang.workbench.passages import apply_code
from madang.workbench.project import Project


def test_coders_and_the_sources_they_share_are_counted(project: Project) -> None:
    source = next(iter(project.corpus().sources))
    for coder in ("Haeun", "Minjae"):
        apply_code(project, source, 5, 13, "BAR.mistrust", coder=coder)
    client = TestClient(application(project))

    found = client.get("/api/agreement").json()

    assert [each["codings"] for each in found["coders"]] == [1, 1]
    assert [(each["source"], sorted(each["codings"].values())) for each in found["shared"]] == [(source, [1, 1])]


def test_what_a_coder_coded_opens_to_its_codings(project: Project) -> None:
    source = next(iter(project.corpus().sources))
    made = apply_code(project, source, 5, 13, "BAR.mistrust")
    client = TestClient(application(project))

    answer = client.get("/api/agreement/codings", params={"coder": made.coder, "source": source})

    assert answer.json() == [made.id]


def _coded(project: Project) -> TestClient:
    for source in project.corpus().sources:
        for coder, code in (("Haeun", "BAR.mistrust"), ("Minjae", "BAR.close")):
            apply_code(project, source, 5, 13, code, coder=coder)
    return TestClient(application(project))


def test_numbers_give_both_levels_of_every_code(project: Project) -> None:
    found = _coded(project).get("/api/agreement/numbers").json()

    assert [each["cases"]["value"]["value"] is None for each in found["codes"]]
    assert (found["sources"], len(found["coders"]), found["unit"]) == (2, 2, "character")
    assert [len(each["codings"]) for each in found["codes"]] == [2, 2, 2]


def test_a_value_that_is_not_there_comes_with_its_reason(project: Project) -> None:
    found = _coded(project).get("/api/agreement/numbers", params={"cases": "interview"}).json()

    barrier = found["codes"][0]
    assert (barrier["cases"]["value"]["value"], bool(barrier["cases"]["value"]["reason"]["ko"])) == (None, True)


def test_a_number_opens_the_codings_of_each_coder(project: Project) -> None:
    client = _coded(project)
    code = project.corpus().codebook.named("BAR").id

    found = client.get("/api/agreement/passages", params={"code": code, "part": "both"}).json()

    assert [len(each["keys"]) for each in found["by_coder"]] == [2, 2]


def test_one_code_closely_has_what_other_programs_print(project: Project) -> None:
    client = _coded(project)

    found = client.get("/api/agreement/codes/BAR").json()

    assert {each["tool"] for each in found["others"]} == {"NVivo", "ATLAS.ti", "QualCoder", "MAXQDA"}


def test_gamma_is_told_as_it_is_worked_out(project: Project) -> None:
    answer = _coded(project).get("/api/agreement/gamma").text

    assert "event: counting" in answer
    assert '"ended": true' in answer


def test_a_reflexive_study_is_refused_in_a_sentence(project: Project) -> None:
    client = _coded(project)
    study = client.get("/api/home").json()["study"]
    client.put("/api/home/study", json=study | {"approach": "reflexive"})

    answer = client.get("/api/agreement/numbers")

    assert (answer.status_code, "reflexive" in answer.json()["said"]["en"]) == (403, True)


def test_an_unknown_unit_is_refused(project: Project) -> None:
    assert _coded(project).get("/api/agreement/numbers", params={"unit": "word"}).status_code == 422
