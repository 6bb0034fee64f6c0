"""One source as a page reads it, and what a page hears of later."""

from madang.base.ids import SourceId
from madang.workbench import history
from madang.workbench.memos import write_memo
from madang.workbench.passages import apply_code, remove_codings
from madang.workbench.project import Project
from madang.workbench.reading import opened, since, sources
from madang.workbench.text import correct_text


def solidarity(project: Project) -> SourceId:
    return next(each.id for each in project.corpus().sources.values() if each.name == "solidarity")


def text(project: Project) -> str:
    return project.corpus().transcripts[solidarity(project)].text


def test_a_source_opens_with_who_speaks_for_whom(project: Project) -> None:
    found = {each.label: each for each in opened(project, solidarity(project)).speakers}

    civic = found["박정순"]
    assert (civic.name, civic.organisation and civic.organisation.ko, civic.side) == ("느티", "나루복지연대", "civic")


def test_blind_mode_leaves_out_what_others_coded(project: Project) -> None:
    apply_code(project, solidarity(project), 5, 13, "BAR.mistrust", coder="Minjae")
    mine = apply_code(project, solidarity(project), 5, 13, "BAR.few")

    found = opened(project, solidarity(project), blind=True)

    assert ([each["id"] for each in found.codings], len(found.statements)) == ([mine.id], 1)


def test_somebody_who_coded_nothing_sees_nothing_in_blind_mode(project: Project) -> None:
    apply_code(project, solidarity(project), 5, 13, "BAR.mistrust", coder="Minjae")

    assert opened(project, solidarity(project), blind=True).codings == []


def test_memos_on_its_codings_come_along_and_others_do_not(project: Project) -> None:
    made = apply_code(project, solidarity(project), 5, 13, "BAR.mistrust")
    write_memo(project, "coding", made.id, "Why?")
    write_memo(project, "study", "", "Elsewhere.")

    assert [each["text"] for each in opened(project, solidarity(project)).memos] == ["Why?"]


def test_a_page_hears_of_a_coding_made_elsewhere(project: Project) -> None:
    seen = opened(project, solidarity(project)).revision
    made = apply_code(project, solidarity(project), 5, 13, "BAR.mistrust")

    assert [each["id"] for each in since(project, solidarity(project), seen).codings] == [made.id]


def test_a_page_hears_of_a_coding_that_went(project: Project) -> None:
    made = apply_code(project, solidarity(project), 5, 13, "BAR.mistrust")
    seen = opened(project, solidarity(project)).revision
    remove_codings(project, [made.id])

    news = since(project, solidarity(project), seen)

    assert (news.gone_codings, news.gone_statements) == ([made.id], [made.statement])


def test_a_coding_that_went_and_came_back_is_not_gone(project: Project) -> None:
    made = apply_code(project, solidarity(project), 5, 13, "BAR.mistrust")
    seen = opened(project, solidarity(project)).revision
    remove_codings(project, [made.id])
    history.undo(project)

    news = since(project, solidarity(project), seen)

    assert (news.gone_codings, [each["id"] for each in news.codings]) == ([], [made.id])


def test_nothing_new_is_nothing_to_hear(project: Project) -> None:
    seen = opened(project, solidarity(project))

    assert since(project, solidarity(project), seen.revision).codings == []


def test_words_that_are_gone_are_listed_apart(project: Project) -> None:
    made = apply_code(project, solidarity(project), 5, 9, "BAR.mistrust")
    correct_text(project, solidarity(project), "", start=5, end=9)

    found = opened(project, solidarity(project))

    assert (found.codings, [each["id"] for each in found.unplaced]) == ([], [made.id])


def test_progress_counts_turns_of_speech_with_a_coding(project: Project) -> None:
    place = text(project).index("또 이용만")
    apply_code(project, solidarity(project), place, place + 5, "BAR.mistrust", coder="Minjae")

    found = next(each for each in sources(project) if each.source.name == "solidarity")

    assert (found.turns, found.coded, found.coded_by_one, found.codings) == (2, 1, 0, 1)


def test_a_coding_across_turns_codes_each_of_them(project: Project) -> None:
    place = text(project).index("또 이용만")
    apply_code(project, solidarity(project), place, text(project).index("자료를"), "BAR.mistrust")

    found = next(each for each in sources(project) if each.source.name == "solidarity")

    assert found.coded_by_one == 2
