"""Memos and translations."""

import pytest

from madang.base.errors import Invalid, NotFound, Stale
from madang.base.ids import SourceId, TranscriptId
from madang.coding.memo import Memo
from madang.coding.translation import Translation
from madang.workbench import history
from madang.workbench.kept import Kept
from madang.workbench.memos import memos, remove_memo, rewrite_memo, write_memo
from madang.workbench.passages import apply_code, remove_codings
from madang.workbench.project import Project, check
from madang.workbench.translations import translate


def a_source(project: Project) -> SourceId:
    return min(project.corpus().sources)


def a_memo(project: Project, text: str = "Ask again.") -> Kept[Memo]:
    return write_memo(project, "source", a_source(project), text)


def texts(project: Project) -> list[str]:
    return [each.value.text for each in memos(project, "source", a_source(project))]


def test_a_memo_is_written_by_whoever_is_at_work(project: Project) -> None:
    made = a_memo(project)

    assert project.corpus().coders[made.value.coder].name == "Haeun"


def test_a_memo_may_be_on_the_study_itself(project: Project) -> None:
    write_memo(project, "study", "", "What is trust?")

    assert [each.value.text for each in memos(project, "study", "")] == ["What is trust?"]


def test_a_memo_on_nothing_is_refused(project: Project) -> None:
    with pytest.raises(NotFound):
        write_memo(project, "coding", "nowhere", "?")


@pytest.mark.parametrize(("of", "text"), [("memo", "x"), ("nonsense", "x"), ("source", "  ")])
def test_a_memo_without_a_place_or_words_is_refused(project: Project, of: str, text: str) -> None:
    with pytest.raises(Invalid):
        write_memo(project, of, a_source(project), text)


def test_a_memo_is_rewritten(project: Project) -> None:
    made = a_memo(project)

    rewrite_memo(project, made.value.id, made.revision, "Asked.")

    assert texts(project) == ["Asked."]


def test_a_memo_somebody_else_rewrote_is_not_written_over(project: Project) -> None:
    made = a_memo(project)
    rewrite_memo(project, made.value.id, made.revision, "Asked.")

    with pytest.raises(Stale):
        rewrite_memo(project, made.value.id, made.revision, "Ask!")


def test_a_memo_goes_and_comes_back(project: Project) -> None:
    made = a_memo(project)
    remove_memo(project, made.value.id, made.revision)
    gone = texts(project)

    history.undo(project)

    assert (gone, texts(project)) == ([], ["Ask again."])


def test_a_memo_goes_with_its_coding_and_comes_back_with_it(project: Project) -> None:
    coding = apply_code(project, a_source(project), 5, 13, "BAR.mistrust")
    write_memo(project, "coding", coding.id, "Why?")
    remove_codings(project, [coding.id])
    gone = memos(project, "coding", coding.id)

    history.undo(project)

    assert (gone, len(memos(project, "coding", coding.id)), check(project)) == ([], 1, [])


def a_translation(project: Project, text: str, revision: int | None = None) -> Kept[Translation] | None:
    source = a_source(project)
    transcript: TranscriptId = project.corpus().transcripts[source].id
    return translate(project, source, transcript, 5, 13, "en", text, revision)


def test_a_translation_is_written_over_the_one_before(project: Project) -> None:
    first = a_translation(project, "How are")
    assert first is not None

    a_translation(project, "How do", first.revision)

    assert [each.text for each in project.corpus().translations] == ["How do"]


def test_a_translation_written_meanwhile_is_not_written_over(project: Project) -> None:
    a_translation(project, "How are")

    with pytest.raises(Stale, match="written a translation"):
        a_translation(project, "How do")


def test_a_translation_without_words_is_taken_away(project: Project) -> None:
    first = a_translation(project, "How are")
    assert first is not None

    assert a_translation(project, " ", first.revision) is None
    assert project.corpus().translations == ()
