"""Names are decided on by a person, and then hidden in everything that is read and in every file that leaves."""

from pathlib import Path

import pytest

from madang.analysis.queries import Search
from madang.base.errors import Forbidden, Invalid, Stale
from madang.base.ids import SourceId
from madang.coding.statement import Sharing, Statement
from madang.text.hiding.hidden_name import NameKind
from madang.text.search import Spelling
from madang.workbench import memos
from madang.workbench.applying import apply_code_at
from madang.workbench.covered import covered_project
from madang.workbench.exchange import export
from madang.workbench.hiding import (
    Choice,
    decide_from_table,
    decide_names,
    decided_names,
    forget_name,
    name_proposals,
)
from madang.workbench.history import undo
from madang.workbench.leaving import require_no_names, require_shared
from madang.workbench.project import Project
from madang.workbench.report import printed
from madang.workbench.search import hits_table
from madang.workbench.snapshots import as_it_was
from madang.workbench.sources import import_files

PERSON = NameKind.PERSON


def hide(project: Project, name: str = "박정순", instead: str = "느티") -> None:
    decide_names(project, [Choice(PERSON, name, instead)])


def apply(project: Project, source: SourceId, words: str) -> None:
    """Code these words as mistrust."""
    corpus = project.corpus()
    transcript, code = corpus.transcripts[source], corpus.codebook.named("BAR.mistrust").id
    start = transcript.text.index(words)
    apply_code_at(project, source, start, start + len(words), code, transcript=transcript.id)


def test_participants_are_proposed_with_their_pseudonyms_titles_and_places(project: Project) -> None:
    found = {each.name.name: each for each in name_proposals(project)}

    assert found["박정순"].name.instead == "느티"
    assert found["김태식"].name.forms == ("김태식", "김 과장", "태식")
    assert len(found["박정순"].places) == 2


def test_whoever_is_called_by_a_title_is_proposed_unless_the_whole_name_stands_there(
    project: Project, tmp_path: Path
) -> None:
    (tmp_path / "hearing.txt").write_text("Ann: Mr Cole and Mr. Kim wrote to Dr Jane Cole.")
    import_files(project, [tmp_path / "hearing.txt"])

    by_pattern = [each.name for each in name_proposals(project) if each.by == "pattern" and each.name.name.isascii()]

    assert [(each.name, each.forms) for each in by_pattern] == [
        ("Jane Cole", ("Jane Cole", "Cole", "J. Cole", "J. C.")),
        ("Mr Kim", ("Mr Kim", "Mr. Kim")),
    ]


def test_what_was_decided_is_not_proposed_again(project: Project) -> None:
    decide_names(project, [Choice(PERSON, "박정순", "느티"), Choice(PERSON, "김태식")])

    assert {"박정순", "김태식"}.isdisjoint(each.name.name for each in name_proposals(project))
    assert [(each.name.name, each.name.hides) for each in decided_names(project)] == [
        ("박정순", True),
        ("김태식", False),
    ]


def test_a_decision_is_one_act_and_can_be_undone(project: Project) -> None:
    hide(project)

    undo(project)

    assert decided_names(project) == []


def test_a_decision_taken_back_is_proposed_again(project: Project) -> None:
    hide(project)
    (decided,) = decided_names(project)

    forget_name(project, decided.name.id, decided.revision)

    assert "박정순" in {each.name.name for each in name_proposals(project)}


def test_a_decision_that_started_from_an_older_one_is_refused(project: Project) -> None:
    hide(project)
    (decided,) = decided_names(project)
    change = Choice(PERSON, "박정순", "자작", id=decided.name.id, revision=decided.revision)
    decide_names(project, [change])

    with pytest.raises(Stale):
        decide_names(project, [change])


@pytest.mark.parametrize(
    ("name", "instead"),
    [("박", "P01"), ("김태식", "느티"), ("김태식", "박정순님"), ("김태식", 'P"1'), ("박정순", "P02")],
)
def test_what_would_not_hide_is_refused(project: Project, name: str, instead: str) -> None:
    hide(project)

    with pytest.raises(Invalid) as refused:
        decide_names(project, [Choice(PERSON, name, instead)])

    assert refused.value.ko


def test_a_table_decides_anew_on_names_that_were_decided(project: Project) -> None:
    hide(project)

    decide_from_table(project, [(PERSON, "박정순", "자작", None), (PERSON, "김태식", "", ())])

    assert {each.name.name: each.name.instead for each in decided_names(project)} == {"박정순": "자작", "김태식": ""}


def test_a_covered_project_is_read_with_replacements_and_its_codings_stand(project: Project) -> None:
    source = next(each.id for each in project.corpus().sources.values() if "solidarity" in each.name)
    apply(project, source, "박정순: 또 이용만")
    hide(project)

    corpus = covered_project(project).corpus()

    assert "박정순" not in corpus.transcripts[source].text
    (coded,) = corpus.codings.values()
    assert coded.segment.words == "느티: 또 이용만"
    assert coded.segment.fits(corpus.transcripts[source])


def test_the_texts_that_are_stored_stay_as_they_are(project: Project) -> None:
    before = [each.text for each in project.corpus().transcripts.values()]
    hide(project)
    covered_project(project).corpus()

    assert [each.text for each in project.corpus().transcripts.values()] == before


def test_nothing_is_covered_where_nothing_is_hidden(project: Project) -> None:
    assert covered_project(project) is project


@pytest.mark.parametrize("ending", [".jsonl", ".csv", ".graphml", ".json"])
def test_an_export_names_nobody(project: Project, tmp_path: Path, ending: str) -> None:
    memos.write_memo(project, "study", "", "박정순이 먼저 말했다.")
    hide(project)

    export(project, tmp_path / f"out{ending}")

    assert "박정순" not in (tmp_path / f"out{ending}").read_text("utf-8")


@pytest.mark.parametrize("ending", [".html", ".docx", ".json"])
def test_an_account_names_nobody(project: Project, ending: str) -> None:
    hide(project)

    content = printed(project, ending, "ko", Sharing.RESEARCHER)

    require_no_names(project, content)
    assert "박정순".encode() not in content


def test_the_account_of_then_hides_what_is_hidden_now(project: Project) -> None:
    hide(project)

    with as_it_was(project, 1) as past:
        assert [each.name for each in past.hidden_since] == ["박정순"]
        assert covered_project(past) is not past


def test_a_file_that_still_names_somebody_is_refused_with_the_place(project: Project) -> None:
    hide(project)

    with pytest.raises(Forbidden) as refused:
        require_no_names(project, "<p>그때 <b>박정</b>순이 왔다</p>".encode())

    assert "@5: … 그때 박정순이 왔다" in str(refused.value)
    assert "박정순" in refused.value.ko


def test_an_export_for_readers_a_passage_may_not_be_shown_to_is_refused_and_says_which(project: Project) -> None:
    source = next(each.id for each in project.corpus().sources.values() if "division" in each.name)
    apply(project, source, "만나면 반대부터")
    with project.change("test") as session:
        (told,) = session.all(Statement)
        session.replace([Statement(told.id, told.source, told.coder, told.view_of, told.about, sharing=Sharing.TEAM)])

    require_shared(project, Sharing.TEAM)
    with pytest.raises(Forbidden, match=r"division \(2\)"):
        require_shared(project, Sharing.PUBLIC)


def test_hits_are_searched_in_the_stored_texts_and_written_without_names(project: Project) -> None:
    hide(project)

    table = hits_table(project, Search(words="당하다", spelling=Spelling.FORM)).decode("utf-8-sig")

    assert "박정순" not in table
    assert "느티" in table
    assert "당하는" in table
