"""Time stamps set while listening: one correction, every passage on its words, and undo takes it back."""

import pytest

from madang.base.errors import Stale
from madang.base.ids import SourceId
from madang.coding.coding import Placing
from madang.text import speakers
from madang.text.stamping import Stamp
from madang.text.transcript import Transcript
from madang.workbench import history
from madang.workbench.passages import apply_code
from madang.workbench.placings import to_check
from madang.workbench.project import Project, check
from madang.workbench.stamping import set_stamps
from madang.workbench.text import correct_text


def source(project: Project) -> SourceId:
    return next(each.id for each in project.corpus().sources.values() if each.name == "solidarity")


def transcript(project: Project) -> Transcript:
    return project.corpus().transcripts[source(project)]


def marked(project: Project, *at: tuple[int, float]) -> list[Stamp]:
    turns = transcript(project).turns
    return [Stamp(turns[number].span.start, seconds) for number, seconds in at]


def test_stamps_are_one_revision_in_which_the_turns_have_their_times(project: Project) -> None:
    before = transcript(project)

    set_stamps(project, source(project), marked(project, (0, 1.5), (1, 12.0)), transcript=before.id)

    now = transcript(project)
    assert (now.number, [turn.time for turn in now.turns][:3]) == (before.number + 1, [1, 12, None])
    assert [turn.label for turn in now.turns] == [turn.label for turn in before.turns]
    assert speakers.find(now.text).turns == tuple(now.turns)


def test_every_coding_stays_on_its_words_also_one_that_runs_over_several_turns(project: Project) -> None:
    turns, text = transcript(project).turns, transcript(project).text
    spans = [turns[1].span, turns[2].span]
    inside, over = (
        apply_code(project, source(project), start, end, "BAR.mistrust").id
        for start, end in [(spans[0].start, spans[0].end), (spans[0].start, spans[1].end)]
    )

    outcome = set_stamps(
        project, source(project), marked(project, (1, 5.0), (2, 9.0)), transcript=transcript(project).id
    )

    codings = project.corpus().codings
    assert (outcome.moved, to_check(project, source(project))) == ((), [])
    assert codings[inside].segment.words == spans[0].of(text)
    assert codings[over].segment.words.startswith(spans[0].of(text))
    assert codings[over].segment.words.endswith(spans[1].of(text))
    assert {codings[each].placing for each in (inside, over)} == {Placing.KEPT}
    assert check(project) == []


def test_undo_takes_all_the_stamps_back(project: Project) -> None:
    coding = apply_code(project, source(project), *_first_words(project), "BAR.mistrust").id
    before = transcript(project), project.corpus().codings[coding]

    set_stamps(project, source(project), marked(project, (0, 1.0), (1, 2.0), (2, 3.0)), transcript=before[0].id)
    history.undo_mine(project)

    assert (transcript(project).text, list(transcript(project).turns)) == (before[0].text, list(before[0].turns))
    assert project.corpus().codings[coding].segment == before[1].segment


def test_stamps_of_an_older_text_are_refused(project: Project) -> None:
    old, marks = transcript(project).id, marked(project, (1, 5.0))
    start, _ = _first_words(project)
    correct_text(project, source(project), "Oh. ", start=start, end=start)

    with pytest.raises(Stale):
        set_stamps(project, source(project), marks, transcript=old)


def test_no_stamps_change_nothing(project: Project) -> None:
    before = transcript(project)

    outcome = set_stamps(project, source(project), [], transcript=before.id)

    assert (outcome.transcript, transcript(project).id) == (None, before.id)


def test_the_same_stamps_again_change_nothing(project: Project) -> None:
    set_stamps(project, source(project), marked(project, (1, 5.0)), transcript=transcript(project).id)
    before = transcript(project)

    set_stamps(project, source(project), marked(project, (1, 5.2)), transcript=before.id)

    assert transcript(project).id == before.id


def _first_words(project: Project) -> tuple[int, int]:
    span = transcript(project).turns[0].span
    return span.start, span.end
