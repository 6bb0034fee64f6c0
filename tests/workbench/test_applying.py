"""Codes about a relation make statements; other codes do not."""

import pytest

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid, Stale
from madang.base.ids import CodeId, CodingId, SourceId, TranscriptId, new_id
from madang.coding.code import Code
from madang.coding.coding import Coding
from madang.coding.statement import Stance, Statement
from madang.workbench import history
from madang.workbench.applying import Applied, apply_code_at
from madang.workbench.passages import change_coding, remove_codings
from madang.workbench.project import Project, check
from madang.workbench.statements import change_statement

WORDS = "또 이용만 당하는 것 아닌가"


def source_named(project: Project, name: str) -> SourceId:
    return next(each.id for each in project.corpus().sources.values() if each.name == name)


def organisation_named(project: Project, name: str) -> str:
    return next(each.id for each in project.corpus().organisations.values() if each.ko == name)


def code_id(project: Project, key: str) -> CodeId:
    return project.corpus().codebook.named(key).id


def apply(project: Project, key: str = "BAR.mistrust", words: str = WORDS, **given: object) -> Applied:
    source = source_named(project, "solidarity")
    transcript = project.corpus().transcripts[source]
    start = transcript.text.index(words)
    place = (source, start, start + len(words), code_id(project, key))
    return apply_code_at(project, *place, **{"transcript": transcript.id, **given})  # type: ignore[arg-type]


def statement_of(applied: Applied) -> Statement:
    assert applied.statement is not None
    return applied.statement.value


def a_plain_code(project: Project) -> None:
    with project.change("add_code") as session:
        session.add([Code(CodeId(new_id()), "FOOD.rice", Bilingual(en="Rice"))])


def test_it_is_the_speakers_view_of_the_only_organisation_of_the_other_side(project: Project) -> None:
    found = statement_of(apply(project))

    assert (found.view_of, found.about) == (
        organisation_named(project, "나루복지연대"),
        organisation_named(project, "복지정책과"),
    )


def test_it_is_about_what_this_coder_last_said(project: Project) -> None:
    first = apply(project)
    assert first.statement is not None
    own = organisation_named(project, "나루복지연대")
    change_statement(project, first.statement.value.id, first.statement.revision, {"about": own})

    assert statement_of(apply(project, words="자료를 만들어")).about == own


def test_a_plain_code_makes_no_statement(project: Project) -> None:
    a_plain_code(project)

    assert apply(project, "FOOD.rice").statement is None


def test_a_second_code_of_the_family_joins_while_nothing_is_judged(project: Project) -> None:
    assert statement_of(apply(project)).id == statement_of(apply(project, "BAR.few")).id


def test_a_second_code_stands_by_itself_once_something_is_judged(project: Project) -> None:
    first = apply(project)
    assert first.statement is not None
    change_statement(project, first.statement.value.id, first.statement.revision, {"stance": Stance.MINUS})

    assert statement_of(apply(project, "BAR.few")).id != first.statement.value.id


def test_a_strategy_on_the_words_of_a_barrier_is_no_told_link(project: Project) -> None:
    assert statement_of(apply(project)).id != statement_of(apply(project, "STR.evidence")).id


def test_the_same_code_about_another_organisation_is_another_coding(project: Project) -> None:
    apply(project)
    own = organisation_named(project, "나루복지연대")

    assert statement_of(apply(project, about=own)).about == own


def test_the_same_code_about_the_same_is_refused(project: Project) -> None:
    apply(project)

    with pytest.raises(Invalid, match="has that code already"):
        apply(project)


def test_a_code_on_a_text_that_was_corrected_meanwhile_is_refused(project: Project) -> None:
    with pytest.raises(Stale, match="corrected since"):
        apply(project, transcript=TranscriptId("of last week"))


def test_applying_is_one_act_and_undone_as_one(project: Project) -> None:
    apply(project)

    history.undo(project)

    assert (dict(project.corpus().codings), dict(project.corpus().statements), check(project)) == ({}, {}, [])


def stored(project: Project, coding: CodingId) -> Coding:
    return project.corpus().codings[coding]


def test_new_edges_keep_the_statement(project: Project) -> None:
    made = apply(project).coding
    span = made.value.segment.span
    transcript = made.value.segment.transcript

    change_coding(project, made.value.id, made.revision, place=(transcript, span.start, span.end + 2))

    found = stored(project, made.value.id)
    assert (found.segment.words, found.statement) == (f"{WORDS} 싶", made.value.statement)


def test_another_code_keeps_the_statement(project: Project) -> None:
    made = apply(project).coding

    change_coding(project, made.value.id, made.revision, code=code_id(project, "BAR.few"))

    assert stored(project, made.value.id).statement == made.value.statement


def test_a_plain_coding_that_gets_a_code_about_a_relation_gets_a_statement(project: Project) -> None:
    a_plain_code(project)
    made = apply(project, "FOOD.rice").coding

    change_coding(project, made.value.id, made.revision, code=code_id(project, "BAR.few"))

    assert stored(project, made.value.id).statement in project.corpus().statements


def test_a_change_from_an_older_revision_is_refused(project: Project) -> None:
    made = apply(project).coding
    change_coding(project, made.value.id, made.revision, code=code_id(project, "BAR.few"))

    with pytest.raises(Stale):
        change_coding(project, made.value.id, made.revision, code=code_id(project, "BAR.close"))


def test_a_recoded_passage_does_not_get_a_code_twice(project: Project) -> None:
    made = apply(project).coding
    apply(project, "BAR.few")

    with pytest.raises(Invalid, match="has that code already"):
        change_coding(project, made.value.id, made.revision, code=code_id(project, "BAR.few"))


def test_a_joined_statement_stays_until_its_last_coding_goes(project: Project) -> None:
    first, second = apply(project).coding.value.id, apply(project, "BAR.few").coding.value.id

    assert (remove_codings(project, [first]), remove_codings(project, [second])) == (0, 1)
