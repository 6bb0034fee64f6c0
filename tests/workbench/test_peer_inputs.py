"""The inputs with which other free programs lose codings (`peers.md` 1.1 to 1.4), given to Madang.

Here are those that no test beside the code it tries has already:

- QualCoder 1.1, loss 1, an editor that moves places: `tests/text/test_revision.py` (a word typed over earlier in the
  text; saving without an edit; a coded word typed over; a sentence pasted over a coded one), and here as a whole.
- QualCoder 1.1, loss 2, a text file replaced: `test_corrected_file.py` (two codings of one short answer; another
  file's passages stay; words that the file leaves out), `test_replacing.py` (one of two answers alike is replaced).
- QualCoder 1.1, loss 3, units: `tests/text/test_revision.py` and `tests/coding/test_placing.py` try every promise on
  emoji, joining marks, decomposed Hangul and right to left; here a passage over several paragraphs, and a corrected
  file with a byte order mark, CRLF and decomposed letters.
- Taguette 1.2, an edge moved leaves the words behind, and the last write wins: here.
- OpenQDA 1.3, correcting deletes every selection and its notes, outside the history: here.
- qc 1.4, a line put in leaves every coding below on the wrong line: here.

What is said there of merging, agreement, pseudonyms, searching and export is tried where that is.
"""

from unicodedata import normalize

import pytest

from madang.base.errors import Stale
from madang.base.ids import CodingId, SourceId
from madang.coding.coding import Coding, Placing
from madang.store import history
from madang.workbench.corrected_file import correct_from_file
from madang.workbench.memos import memos, write_memo
from madang.workbench.passages import apply_code, change_coding
from madang.workbench.project import Project, check
from madang.workbench.text import correct_text


@pytest.fixture
def source(project: Project) -> SourceId:
    return next(each.id for each in project.corpus().sources.values() if each.name == "solidarity")


def text(project: Project, source: SourceId) -> str:
    return project.corpus().transcripts[source].text


def coded(project: Project, source: SourceId, words: str) -> CodingId:
    start = text(project, source).index(words)
    return apply_code(project, source, start, start + len(words), "BAR.mistrust").id


def typed_over(project: Project, source: SourceId, words: str, instead: str) -> None:
    start = text(project, source).index(words)
    correct_text(project, source, instead, start=start, end=start + len(words))


def covered(project: Project, coding: CodingId) -> str:
    segment = project.corpus().codings[coding].segment
    return segment.span.of(text(project, segment.source))


def test_a_word_typed_over_earlier_leaves_the_coding_on_its_words(project: Project, source: SourceId) -> None:
    coding = coded(project, source, "또 이용만 당하는 것 아닌가 싶었죠.")

    typed_over(project, source, "구청하고는", "구청 사람들하고는")

    assert covered(project, coding) == "또 이용만 당하는 것 아닌가 싶었죠."


def test_saving_without_an_edit_keeps_the_coding_that_ends_the_text(project: Project, source: SourceId) -> None:
    coding = coded(project, source, "자료를 만들어 갔어요.")

    correct_text(project, source, text(project, source))

    assert (covered(project, coding), project.corpus().transcripts[source].number) == ("자료를 만들어 갔어요.", 1)


def test_a_coded_word_typed_over_with_another_is_kept_and_listed(project: Project, source: SourceId) -> None:
    coding = coded(project, source, "이용만")

    typed_over(project, source, "이용만", "갈등만")

    assert (covered(project, coding), project.corpus().codings[coding].placing) == ("갈등만", Placing.TO_CHECK)


def test_a_passage_of_several_paragraphs_is_found_in_a_replaced_file(project: Project, source: SourceId) -> None:
    words = "네, 맞아요.\n이하은: 네, 맞아요.\n박정순: 그래서"
    coding = coded(project, source, words)
    new = text(project, source).replace("구청하고는", "시청하고는")

    correct_from_file(project, source, "new.txt", new.encode())

    assert covered(project, coding) == words


def test_a_mark_windows_line_ends_and_decomposed_letters_move_nothing(project: Project, source: SourceId) -> None:
    coding = coded(project, source, "그래서 자료를")
    new = "\ufeff" + normalize("NFD", text(project, source)).replace("\n", "\r\n")

    correct_from_file(project, source, "new.txt", new.encode())

    assert (covered(project, coding), project.corpus().transcripts[source].number) == ("그래서 자료를", 1)


def test_a_line_put_in_leaves_every_coding_below_on_its_words(project: Project, source: SourceId) -> None:
    coding = coded(project, source, "그래서 자료를 만들어 갔어요.")
    start = text(project, source).index("박정순:")

    correct_text(project, source, "이하은: 들어온 줄입니다.\n", start=start, end=start)

    assert covered(project, coding) == "그래서 자료를 만들어 갔어요."


def test_correcting_leaves_codings_and_their_memos(project: Project, source: SourceId) -> None:
    coding = coded(project, source, "또 이용만 당하는")
    write_memo(project, "coding", coding, "다시 볼 것")

    typed_over(project, source, "어떻게 지내세요", "어떻게들 지내세요")

    assert [each.value.text for each in memos(project, "coding", coding)] == ["다시 볼 것"]


def test_whatever_a_correction_moves_is_in_the_history(project: Project, source: SourceId) -> None:
    coding = coded(project, source, "또 이용만 당하는")

    typed_over(project, source, "어떻게 지내세요", "어떻게들 지내세요")

    with project.reading() as session:
        assert len(history.changes_to(session, coding)) == 2
    assert check(project) == []


def test_an_edge_that_is_moved_takes_its_words_along(project: Project, source: SourceId) -> None:
    coding = coded(project, source, "또 이용만")
    held = project.corpus().codings[coding].segment
    place = held.transcript, held.span.start, held.span.end + 4

    change_coding(project, coding, revision_of(project, coding), place=place)

    assert project.corpus().codings[coding].segment.words == "또 이용만 당하는"


def test_of_two_who_move_one_edge_the_second_is_told(project: Project, source: SourceId) -> None:
    coding = coded(project, source, "또 이용만")
    held, started = project.corpus().codings[coding].segment, revision_of(project, coding)
    change_coding(project, coding, started, place=(held.transcript, held.span.start, held.span.end + 4))

    with pytest.raises(Stale):
        change_coding(project, coding, started, place=(held.transcript, held.span.start, held.span.end + 1))


def revision_of(project: Project, coding: CodingId) -> int:
    with project.reading() as session:
        return session.revisions(Coding, id=coding)[coding]
