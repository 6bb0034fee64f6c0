"""A transcript replaced by a corrected file: same words same places, the rest listed, speakers and times right."""

from pathlib import Path

import pytest

from madang.base.errors import Invalid, NotFound, Stale
from madang.base.ids import CodingId, SourceId, TranscriptId
from madang.workbench import history, sources
from madang.workbench.corrected_file import BroughtIn, correct_from_file, preview_file
from madang.workbench.passages import apply_code
from madang.workbench.placings import to_check
from madang.workbench.project import Project, check

VTT = """WEBVTT

00:00:01.000 --> 00:00:04.000
<v 이하은>구청하고는 어떻게 지내세요?

00:00:05.000 --> 00:00:09.000
<v 박정순>또 이용만 당하는 것 아닌가 싶었죠.
"""


def source(project: Project, name: str = "solidarity") -> SourceId:
    return next(each.id for each in project.corpus().sources.values() if each.name == name)


def text(project: Project) -> str:
    return project.corpus().transcripts[source(project)].text


def bring(project: Project, new: str, name: str = "corrected.txt") -> BroughtIn:
    return correct_from_file(project, source(project), name, new.encode())


def on(project: Project, words: str, nth: int = 0) -> CodingId:
    start = -1
    for _ in range(nth + 1):
        start = text(project).index(words, start + 1)
    return apply_code(project, source(project), start, start + len(words), "BAR.mistrust").id


def state(project: Project, coding: CodingId) -> tuple[str, str]:
    found = project.corpus().codings[coding]
    return found.placing.value, found.segment.words


def test_a_corrected_file_becomes_the_next_revision(project: Project) -> None:
    bring(project, text(project).replace("이용만", "이용이나"))

    transcript = project.corpus().transcripts[source(project)]
    assert (transcript.number, "이용이나" in transcript.text, check(project)) == (2, True, [])


def test_codings_beside_the_corrections_stay_on_their_words(project: Project) -> None:
    made = on(project, "자료를 만들어")

    bring(project, "2024년 3월, 나루\n\n" + text(project).replace("이용만", "이용이나"))

    assert state(project, made) == ("kept", "자료를 만들어")


def test_two_codings_of_one_short_answer_stay_two(project: Project) -> None:
    """QualCoder finds the first of two equal answers for both, and stops half-way."""
    one, two = on(project, "네, 맞아요."), on(project, "네, 맞아요.", 1)

    bring(project, text(project).replace("구청하고는", "구청과는"))

    codings = project.corpus().codings
    assert codings[one].segment.span < codings[two].segment.span
    assert (state(project, one), state(project, two)) == (("kept", "네, 맞아요."),) * 2


def test_replacing_one_file_leaves_the_passages_of_another(project: Project) -> None:
    """QualCoder cuts the same case's link in another file."""
    other = source(project, "division")
    made = apply_code(project, other, 0, 10, "BAR.mistrust")

    bring(project, "이하은: 네.\n박정순: 네.\n")

    assert project.corpus().codings[made.id] == made


def test_words_the_file_leaves_out_leave_their_codings_unplaced(project: Project) -> None:
    made = on(project, "자료를 만들어 갔어요.")

    bring(project, text(project).replace("박정순: 그래서 자료를 만들어 갔어요.\n", ""))

    assert (state(project, made)[0], [each.value.id for each in to_check(project, source(project))]) == (
        "unplaced",
        [made],
    )


def test_the_same_words_in_another_encoding_change_nothing(project: Project) -> None:
    acts = len(history.acts(project))

    content = text(project).replace("\n", "\r\n").encode("utf-16")
    found = correct_from_file(project, source(project), "again.txt", content)

    assert (found.outcome.transcript, found.same, len(history.acts(project))) == (None, 1.0, acts)


def test_a_preview_tells_what_the_file_then_does(project: Project) -> None:
    on(project, "이용만")
    new = text(project).replace("이용만", "이용이나")

    told = preview_file(project, source(project), "corrected.txt", new.encode())

    done = bring(project, new)
    assert [(each.was, each.now) for each in told.outcome.moved] == [
        (each.was, each.now) for each in done.outcome.moved
    ]


def test_another_interview_is_told_by_how_little_is_the_same(project: Project) -> None:
    found = preview_file(project, source(project), "other.txt", "김태식: 만나면 반대부터요.\n".encode())

    assert found.same < 0.3


def test_the_turns_of_the_file_hold_with_their_speakers_and_times(project: Project) -> None:
    bring(project, VTT, "corrected.vtt")

    turns = project.corpus().transcripts[source(project)].turns
    assert [(each.label, each.time) for each in turns] == [("이하은", 1.0), ("박정순", 5.0)]


def test_speakers_stay_who_they_are(project: Project) -> None:
    was = project.corpus().speakers[source(project), "박정순"]

    bring(project, text(project).replace("이용만", "이용이나"))

    assert project.corpus().speakers[source(project), "박정순"] == was


def test_a_name_put_right_in_the_file_stays_the_same_person(project: Project) -> None:
    was = project.corpus().speakers[source(project), "박정순"]

    found = bring(project, text(project).replace("박정순", "박정선"))

    now = project.corpus().speakers[source(project), "박정선"]
    assert (found.speakers, now.participant) == (("박정선",), was.participant)


def test_time_stamps_stay_where_the_corrected_file_has_none(project: Project, tmp_path: Path) -> None:
    (tmp_path / "call.vtt").write_text(VTT, "utf-8")
    sources.import_files(project, [tmp_path / "call.vtt"])
    call = source(project, "call")
    plain = "이하은: 구청과는 어떻게 지내세요?\n박정순: 또 이용만 당하는 것 아닌가 싶었죠.\n"

    correct_from_file(project, call, "call.txt", plain.encode())

    turns = project.corpus().transcripts[call].turns
    assert [(each.label, each.time) for each in turns] == [("이하은", 1.0), ("박정순", 5.0)]


def test_undo_brings_the_text_and_its_codings_back(project: Project) -> None:
    made, before = on(project, "이용만 당하는"), text(project)
    bring(project, "이하은: 네.\n박정순: 아니요.\n")

    history.undo(project)

    assert (text(project), state(project, made), check(project)) == (before, ("kept", "이용만 당하는"), [])


def test_a_file_compared_with_an_older_text_is_refused(project: Project) -> None:
    with pytest.raises(Stale):
        correct_from_file(project, source(project), "x.txt", b"A: x", transcript=TranscriptId("older"))


def test_a_file_without_words_is_refused(project: Project) -> None:
    with pytest.raises(Invalid):
        bring(project, "  \n")


def test_a_file_for_a_source_that_is_gone_is_refused(project: Project) -> None:
    with pytest.raises(NotFound):
        correct_from_file(project, SourceId("gone"), "x.txt", b"A: x")
