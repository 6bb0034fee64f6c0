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
