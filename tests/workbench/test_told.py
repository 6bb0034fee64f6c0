"""What an act changed, in words."""

import json

import pytest

from madang.base.bilingual import Bilingual
from madang.base.errors import NotFound
from madang.base.ids import CodingId, SourceId
from madang.sources.study import Study
from madang.store.history import Asked
from madang.workbench import coding, history, home
from madang.workbench.passages import apply_code, remove_codings
from madang.workbench.project import Project
from madang.workbench.told import ToldEvent, Way, told
from workbench_lines import a_statement_line


def last(project: Project) -> int:
    return history.acts(project, limit=1)[0].number


def fields(event: ToldEvent) -> dict[str, tuple[Bilingual | None, Bilingual | None]]:
    return {each.name: (each.before, each.after) for each in event.fields}


def coded(project: Project) -> CodingId:
    source = next(each.id for each in project.corpus().sources.values() if each.name == "solidarity")
    return apply_code(project, source, 5, 13, "BAR.mistrust").id


def test_a_coding_names_its_code_its_coder_and_its_source(project: Project) -> None:
    coded(project)

    event = next(each for each in told(project, last(project)).events if each.kind == "coding")

    found = fields(event)
    assert (event.way, found["code"][1]) == (Way.MADE, Bilingual("불신", "Mistrust"))
    assert found["source"][1] == Bilingual("solidarity", "solidarity")
    assert found["coder"][1] == Bilingual("Haeun", "Haeun")


def test_no_id_is_shown_to_a_reader(project: Project) -> None:
    coding.code_marks(project, [("marks", json.dumps(a_statement_line(about="복지정책과", stance="-1")))])
    corpus = project.corpus()
    ids = {*corpus.sources, *corpus.codings, *corpus.statements, *corpus.organisations, *corpus.coders}

    shown = str([each.fields for each in told(project, last(project)).events])

    assert not [each for each in ids if each in shown]


def test_a_changed_field_is_told_before_and_after(project: Project) -> None:
    home.describe(project, Study(title_ko="앞"), home.study_revision(project))
    home.describe(project, Study(title_ko="뒤"), home.study_revision(project))

    (event,) = told(project, last(project)).events

    assert (event.way, fields(event)) == (Way.CHANGED, {"title": (Bilingual("앞"), Bilingual("뒤"))})


def test_what_was_removed_is_still_called_by_its_words(project: Project) -> None:
    made = coded(project)
    remove_codings(project, [made])

    event = next(each for each in told(project, last(project)).events if each.kind == "coding")

    assert (event.way, event.name.ko) == (Way.REMOVED, project.corpus().transcripts[source_of(project)].text[5:13])


def source_of(project: Project) -> SourceId:
    return next(each.id for each in project.corpus().sources.values() if each.name == "solidarity")


def test_a_long_act_is_told_a_part_at_a_time_but_counted_whole(project: Project) -> None:
    whole = told(project, 2, most=1000)

    part = told(project, 2, first=3, most=4)

    assert (part.total, part.counts) == (whole.total, whole.counts)
    assert part.events == whole.events[3:7]


def test_an_act_that_never_was_is_not_found(project: Project) -> None:
    with pytest.raises(NotFound, match="no act number 99"):
        told(project, 99)


def test_acts_are_narrowed_to_those_that_touch_a_thing(project: Project) -> None:
    coded(project)
    code = project.corpus().codebook.named("BAR.mistrust").id

    found = history.acts_asked(project, Asked(touching=code), limit=10)

    assert [act.verb for act in found] == ["apply_code", "new_project"]


def test_acts_before_a_number_are_the_next_page(project: Project) -> None:
    coded(project)
    everything = history.acts(project)

    assert history.acts_asked(project, Asked(before=everything[0].number), limit=1) == everything[1:2]


def test_acts_are_narrowed_to_a_stretch_of_time(project: Project) -> None:
    coded(project)
    latest = history.acts(project, limit=1)[0]

    assert latest in history.acts_asked(project, Asked(since=latest.at), limit=10)
    assert latest not in history.acts_asked(project, Asked(until=latest.at), limit=10)
