"""Importing: what comes in, what is recognised, what is refused."""

from pathlib import Path

import pytest

from madang.base.errors import Conflict
from madang.sources.source import SourceKind
from madang.workbench import coding, history, sources
from madang.workbench.project import Project, check
from said import in_english


def test_a_file_that_is_here_already_is_recognised(project: Project, folder: Path) -> None:
    report = sources.import_files(project, [folder / "solidarity.txt"])

    assert report.already == ["solidarity.txt is here already, as solidarity."]


def test_a_file_under_another_name_is_recognised(project: Project, folder: Path) -> None:
    (folder / "copy.txt").write_bytes((folder / "solidarity.txt").read_bytes())

    report = sources.import_files(project, [folder / "copy.txt"])

    assert report.already == ["copy.txt is here already, as solidarity."]


def test_two_files_with_one_name_keep_apart(project: Project, folder: Path) -> None:
    (folder / "other").mkdir()
    (folder / "other" / "solidarity.txt").write_text("A: Yes.\nB: No.\nA: Oh.\nB: Well.\n")

    report = sources.import_files(project, [folder / "other" / "solidarity.txt"])

    assert [each.source.name for each in report.imported] == ["solidarity (2)"]


def test_one_bad_file_does_not_stop_the_others(project: Project, folder: Path) -> None:
    (folder / "empty.txt").touch()
    (folder / "good.txt").write_text("A: Yes.\nB: No.\nA: Oh.\nB: Well.\n")

    report = sources.import_files(project, [folder / "empty.txt", folder / "none.txt", folder, folder / "good.txt"])

    assert ([name for name, _ in report.refused], len(report.imported)) == (["empty.txt", "none.txt", folder.name], 1)


def test_importing_nothing_new_leaves_no_act(project: Project, folder: Path) -> None:
    before = len(history.acts(project))

    sources.import_files(project, [folder / "solidarity.txt"])

    assert len(history.acts(project)) == before


def test_the_bytes_of_a_source_are_kept(project: Project, folder: Path) -> None:
    (source,) = [each for each in project.corpus().sources.values() if each.name == "solidarity"]

    with project.reading() as session:
        kept = session.content(source.fingerprint)

    assert kept == (folder / "solidarity.txt").read_bytes()


def test_an_import_is_one_act_and_can_be_undone(project: Project, folder: Path) -> None:
    (folder / "third.txt").write_text("A: Yes.\nB: No.\nA: Oh.\nB: Well.\n")
    sources.import_files(project, [folder / "third.txt"])

    history.undo(project)

    assert sorted(each.name for each in project.corpus().sources.values()) == ["division", "solidarity"]


def test_an_import_that_was_coded_is_not_undone(project: Project) -> None:
    coding.code_marks(project, [("m", '{"kind":"coding","source":"division","words":"반대부터","code":"BAR.culture"}')])

    with pytest.raises(Conflict, match=r"code by Haeun\) depends on it"):
        history.undo(project, 2)


def test_who_speaks_is_known_from_the_sheet(project: Project) -> None:
    pseudonyms = sorted(each.pseudonym for each in project.corpus().participants.values())

    assert (pseudonyms, sources.unassigned(project)) == (["느티", "버들"], [])


def test_speakers_nobody_assigned_are_listed(project: Project, folder: Path) -> None:
    (folder / "third.txt").write_text("Ana: Yes.\nBen: No.\nAna: Oh.\nBen: Well.\n")
    sources.import_files(project, [folder / "third.txt"])

    assert sources.unassigned(project) == [("third", "Ana"), ("third", "Ben")]


def test_the_template_brings_the_sheet_to_fill_in(project: Project, folder: Path) -> None:
    (folder / "third.txt").write_text("Ana: Yes.\nBen: No.\nAna: Oh.\nBen: Well.\n")
    sources.import_files(project, [folder / "third.txt"])

    template = sources.speakers_template(project).decode("utf-8-sig")

    assert "third,Ana" in template


def test_a_sheet_with_unknown_names_lists_them(project: Project, folder: Path) -> None:
    (folder / "more.csv").write_text("source,speaker,participant\nsolidarity,Nobody,Nobody\nnowhere,Ana,Ana\n")

    assignment = sources.assign_speakers(project, folder / "more.csv")

    assert in_english(each.said for each in assignment.problems) == (
        "Line 2: nobody is called “Nobody” in solidarity.",
        "Line 3: there is no source “nowhere”.",
    )


def test_applying_a_sheet_again_changes_nothing(project: Project, folder: Path) -> None:
    before = len(history.acts(project))

    sources.assign_speakers(project, folder / "speakers.csv")

    assert len(history.acts(project)) == before


def test_minutes_are_known_by_their_name(project: Project, folder: Path) -> None:
    (folder / "회의록-4월.txt").write_text("○위원장 정해균  시작합니다.\n○박정순 위원  네.\n○위원장 정해균  네.\n")

    report = sources.import_files(project, [folder / "회의록-4월.txt"])

    assert report.imported[0].source.kind is SourceKind.MINUTES


def test_the_project_is_whole_after_importing(project: Project) -> None:
    assert check(project) == []


def test_an_import_that_is_stopped_leaves_nothing_half_done(project: Project, folder: Path) -> None:
    (folder / "third.txt").write_text("A: Yes.\nB: No.\nA: Oh.\nB: Well.\n")

    def stop(_: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sources.import_files(project, [folder / "third.txt"], progress=stop)

    assert (len(project.corpus().sources), check(project)) == (2, [])
