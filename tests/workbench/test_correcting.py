"""A transcript is corrected: everything stays on its words, or is listed, and undo brings it all back."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from correction_texts import TYPED
from madang.analysis.tellings import tellings
from madang.base.errors import Conflict, Invalid, Stale
from madang.base.ids import CodingId, SourceId, TranscriptId
from madang.coding.coding import Placing
from madang.coding.translation import Translation
from madang.findings.warnings import WarningKind
from madang.report.account import AccountOptions
from madang.report.account import account as project_account
from madang.store import check as store_check
from madang.workbench import coding, history
from madang.workbench.analysis import readings
from madang.workbench.claim_views import claims
from madang.workbench.corrections import Of, Outcome
from madang.workbench.memos import write_memo
from madang.workbench.passages import apply_code, remove_codings
from madang.workbench.placings import Decision, settle_placing, to_check
from madang.workbench.project import Project, check
from madang.workbench.revisions import compare, revisions
from madang.workbench.text import correct_text, preview_correction
from madang.workbench.translations import translate
from workbench_lines import a_mark, a_statement_line

USED = "또 이용만 당하는 것 아닌가 싶었죠."


def solidarity(project: Project) -> SourceId:
    return next(each.id for each in project.corpus().sources.values() if each.name == "solidarity")


def text(project: Project) -> str:
    return project.corpus().transcripts[solidarity(project)].text


def on(project: Project, words: str) -> CodingId:
    start = text(project).index(words)
    return apply_code(project, solidarity(project), start, start + len(words), "BAR.mistrust").id


def type_over(project: Project, words: str, typed: str) -> Outcome:
    start = text(project).index(words)
    return correct_text(project, solidarity(project), typed, start=start, end=start + len(words))


def state(project: Project, coding: CodingId) -> tuple[str, str]:
    found = project.corpus().codings[coding]
    return found.placing.value, found.segment.words


def code(project: Project, *lines: dict[str, Any]) -> None:
    found = coding.code_marks(project, [("marks", "\n".join(map(json.dumps, lines)))])
    assert found.problems == []


def everything(project: Project) -> dict[str, Any]:
    corpus = project.corpus()
    return {
        "text": {each.id: each.text for each in corpus.transcripts.values()},
        "turns": {each.id: list(each.turns) for each in corpus.transcripts.values()},
        "codings": dict(corpus.codings),
        "statements": dict(corpus.statements),
        "translations": corpus.translations,
        "evidence": project.findings().evidence,
    }


def test_a_coding_beside_the_correction_is_kept(project: Project) -> None:
    made = on(project, "자료를 만들어 갔어요.")

    type_over(project, "이용만 당하는", "이용당하는")

    assert (state(project, made), check(project)) == (("kept", "자료를 만들어 갔어요."), [])


def test_a_coding_on_the_corrected_words_is_listed_with_both(project: Project) -> None:
    on(project, USED)

    found = type_over(project, "이용만", "이용이나").moved[0]

    assert (found.was, found.now, found.placing) == (
        USED,
        "또 이용이나 당하는 것 아닌가 싶었죠.",
        Placing.TO_CHECK,
    )


def test_a_coding_whose_words_are_gone_is_kept_and_listed(project: Project) -> None:
    made = on(project, "아닌가")

    outcome = type_over(project, USED + " ", "")

    assert ([each.placing.value for each in outcome.moved], state(project, made)) == (
        ["unplaced"],
        ("unplaced", "아닌가"),
    )


def test_a_preview_tells_what_the_correction_then_does(project: Project) -> None:
    on(project, USED)
    transcript = project.corpus().transcripts[solidarity(project)]
    start = transcript.text.index("이용만")

    told = preview_correction(project, solidarity(project), transcript.id, start, start + 3, "이용이나")

    done = type_over(project, "이용만", "이용이나")
    assert [(each.was, each.now, each.placing) for each in told.moved] == [
        (each.was, each.now, each.placing) for each in done.moved
    ]


def test_a_preview_keeps_nothing(project: Project) -> None:
    on(project, USED)
    transcript = project.corpus().transcripts[solidarity(project)]
    before = everything(project)

    preview_correction(project, solidarity(project), transcript.id, 0, len(transcript.text), "네.")

    assert everything(project) == before


def test_the_same_text_is_no_act(project: Project) -> None:
    before = len(history.acts(project))

    outcome = correct_text(project, solidarity(project), text(project).replace("\n", "\r\n"))

    assert (outcome.transcript, outcome.changed, len(history.acts(project))) == (None, 0, before)


def test_a_correction_of_an_older_revision_is_refused(project: Project) -> None:
    old = project.corpus().transcripts[solidarity(project)].id
    type_over(project, "이용만", "이용이나")

    with pytest.raises(Stale):
        correct_text(project, solidarity(project), "x", start=0, end=1, transcript=old)


def test_evidence_and_translations_move_with_their_words(project: Project) -> None:
    code(
        project,
        a_statement_line(key="S1", translation={"en": "Used again."}),
        {"kind": "claim", "key": "C1", "en": "Trust."},
    )
    code(project, {"kind": "evidence", "claim": "C1", "statement": "S1", "bearing": "for"})

    type_over(project, "구청하고는", "구청과는")

    translation, evidence = project.corpus().translations[0], project.findings().evidence[0]
    assert (translation.segment.words, evidence.segment.words, check(project)) == (USED, USED, [])


def test_a_translation_of_changed_words_is_listed(project: Project) -> None:
    code(project, a_statement_line(translation={"en": "Used again."}))

    outcome = type_over(project, "이용만", "이용이나")

    assert {each.of for each in outcome.moved} == {"coding", "translation"}


def test_a_statement_keeps_its_speaker_when_its_words_move(project: Project) -> None:
    code(project, a_statement_line())

    type_over(project, "구청하고는 어떻게 지내세요?", "구청과는요?")

    assert [project.corpus().participants[each.participant].name for each in tellings(project.corpus())] == ["박정순"]  # type: ignore[index]


def test_words_that_are_gone_have_no_speaker(project: Project) -> None:
    code(project, a_statement_line())

    type_over(project, USED + " ", "")

    assert [each.participant for each in tellings(project.corpus())] == [None]


def test_readings_answer_after_words_were_taken_out(project: Project) -> None:
    code(project, a_statement_line(), a_mark(words="자료를 만들어 갔어요.", code="STR.evidence"))

    type_over(project, USED + " ", "")

    assert readings(project).frequencies


def test_undo_of_a_correction_brings_everything_back(project: Project) -> None:
    code(project, a_statement_line(key="S1", translation={"en": "Used again."}), a_mark(words="자료를 만들어 갔어요."))
    before = everything(project)
    type_over(project, "이용만 당하는 것", "이용")

    history.undo(project)

    assert (everything(project), check(project)) == (before, [])


def test_redo_of_a_correction_does_it_all_again(project: Project) -> None:
    on(project, USED)
    type_over(project, "이용만", "이용이나")
    after = everything(project)
    history.undo_mine(project)

    history.redo(project)

    assert (everything(project), check(project)) == (after, [])


def test_a_correction_is_not_undone_under_later_work(project: Project) -> None:
    type_over(project, "이용만", "이용이나")
    act = history.acts(project)[0].number
    on(project, "자료를 만들어 갔어요.")

    with pytest.raises(Conflict, match="apply_code by Haeun"):
        history.undo(project, act)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), typed=TYPED)
def test_whatever_is_typed_the_project_stays_whole_and_undo_restores_it(
    project: Project, data: st.DataObject, typed: str
) -> None:
    before, length = everything(project), len(text(project))
    start = data.draw(st.integers(0, length))
    end = data.draw(st.integers(start, min(length, start + 30)))
    edges = data.draw(st.lists(st.tuples(st.integers(0, length - 30), st.integers(1, 30)), max_size=5, unique=True))
    for place, size in edges:
        apply_code(project, solidarity(project), place, place + size, "BAR.mistrust")
    coded = everything(project)

    correct_text(project, solidarity(project), typed, start=start, end=end)

    assert (check(project), len(project.corpus().codings)) == ([], len(edges))
    if everything(project) != coded:
        history.undo(project)
    assert (everything(project), check(project)) == (coded, [])
    for _ in edges:
        history.undo(project)
    assert everything(project) == before


def test_revisions_tell_who_made_them(project: Project) -> None:
    type_over(project, "이용만", "이용이나")

    found = revisions(project, solidarity(project))

    assert [(each.number, each.who, each.characters) for each in found] == [
        (2, "Haeun", len(text(project))),
        (1, "Haeun", len(text(project)) - 1),
    ]


def test_two_revisions_are_compared(project: Project) -> None:
    type_over(project, "이용만", "이용이나")
    new, old = (each.transcript for each in revisions(project, solidarity(project)))

    found = compare(project, solidarity(project), old, new)

    assert [(each.kind.value, each.text) for each in found if each.kind != "same"] == [
        ("removed", "만"),
        ("added", "이나"),
    ]


def listed(project: Project) -> list[tuple[str, str]]:
    return [(each.value.was, each.value.now) for each in to_check(project, solidarity(project))]


def settle(project: Project, made: str, decision: Decision, **given: Any) -> Any:
    revision = next(each.revision for each in to_check(project, solidarity(project)) if each.value.id == made)
    found = settle_placing(project, made, revision, decision, **given)
    return None if found is None else found.value


def test_a_coding_corrected_twice_is_listed_with_the_words_somebody_vouched_for(project: Project) -> None:
    on(project, USED)
    type_over(project, "이용만", "이용이나")
    type_over(project, "싶었죠", "했죠")

    assert listed(project) == [(USED, "또 이용이나 당하는 것 아닌가 했죠.")]


def test_a_coding_that_is_kept_is_off_the_list(project: Project) -> None:
    made = on(project, USED)
    type_over(project, "이용만", "이용이나")

    settle(project, made, Decision.KEEP)

    assert (listed(project), state(project, made)[0]) == ([], "kept")


def test_an_unplaced_coding_is_placed_again(project: Project) -> None:
    made = on(project, "아닌가")
    type_over(project, USED + " ", "")
    start = text(project).index("네, 맞아요.")

    settle(project, made, Decision.PLACE, place=(start, start + 7))

    assert (state(project, made), check(project)) == (("kept", "네, 맞아요."), [])


def test_evidence_follows_its_coding_to_the_new_place(project: Project) -> None:
    code(project, a_statement_line(key="S1"), {"kind": "claim", "key": "C1", "en": "Trust."})
    code(project, {"kind": "evidence", "claim": "C1", "statement": "S1", "bearing": "for"})
    made = next(iter(project.corpus().codings))
    type_over(project, USED + " ", "")
    start = text(project).index("네, 맞아요.")

    settle(project, made, Decision.PLACE, place=(start, start + 7))

    followed = [each.segment.words for each in project.findings().evidence if each.coding == made]
    assert followed == ["네, 맞아요."]


def test_an_open_coding_can_be_removed(project: Project) -> None:
    made = on(project, USED)
    type_over(project, "이용만", "이용이나")

    assert settle(project, made, Decision.REMOVE) is None
    assert made not in project.corpus().codings


def test_a_coding_without_words_cannot_be_kept_where_it_is(project: Project) -> None:
    made = on(project, "아닌가")
    type_over(project, USED + " ", "")

    with pytest.raises(Invalid, match="words of this passage are gone"):
        settle(project, made, Decision.KEEP)


def test_a_place_chosen_in_an_older_text_is_refused(project: Project) -> None:
    made = on(project, "아닌가")
    type_over(project, USED + " ", "")

    with pytest.raises(Stale):
        settle(project, made, Decision.PLACE, place=(1, 3), transcript=TranscriptId("older"))


def test_a_turn_typed_in_brings_a_speaker_nobody_has_named(project: Project) -> None:
    type_over(project, "이하은: 네, 맞아요.", "최영호: 네, 맞아요.")

    assert project.corpus().speakers[solidarity(project), "최영호"].participant is None


def test_a_coding_left_in_an_older_revision_is_a_fault(project: Project) -> None:
    made = on(project, USED)
    old = project.corpus().codings[made]
    type_over(project, "구청하고는", "구청과는")
    with project.change("break") as session:
        session.replace([old])

    with project.reading() as session:
        assert store_check.faults(session) == [f"The coding {made} stands in an older revision of its transcript."]


def test_a_removed_coding_that_undo_brings_back_stands_in_the_corrected_text(project: Project) -> None:
    made = on(project, USED)
    remove_codings(project, [made])
    act = history.acts(project)[0].number
    type_over(project, "구청하고는", "구청과는")

    history.undo(project, act)

    assert (state(project, made), check(project)) == (("kept", USED), [])


def test_a_removed_coding_comes_back_to_check_where_its_words_were_corrected_twice(project: Project) -> None:
    made = on(project, USED)
    remove_codings(project, [made])
    act = history.acts(project)[0].number
    type_over(project, "이용만", "이용이나")
    type_over(project, "싶었죠", "했죠")

    history.undo(project, act)

    assert (state(project, made), check(project)) == (("to_check", "또 이용이나 당하는 것 아닌가 했죠."), [])


def test_a_coding_that_came_back_into_a_corrected_text_goes_again_with_redo(project: Project) -> None:
    made = on(project, USED)
    remove_codings(project, [made])
    act = history.acts(project)[0].number
    type_over(project, "구청하고는", "구청과는")
    history.undo(project, act)

    history.undo(project, history.acts(project)[0].number)

    assert (made in project.corpus().codings, check(project)) == (False, [])


def test_a_coding_is_not_brought_back_into_a_text_that_was_taken_back(project: Project) -> None:
    type_over(project, "이용만", "이용이나")
    correction = history.acts(project)[0].number
    made = on(project, "자료를 만들어 갔어요.")
    remove_codings(project, [made])
    removal = history.acts(project)[0].number
    history.undo(project, correction)

    with pytest.raises(Conflict, match="the transcript it belongs to has been taken back"):
        history.undo(project, removal)


def a_claim_with_evidence(project: Project) -> None:
    """A statement with a translation, and a claim that rests on its words."""
    code(
        project,
        a_statement_line(key="S1", translation={"en": "Used again."}),
        {"kind": "claim", "key": "C1", "en": "Trust."},
    )
    code(project, {"kind": "evidence", "claim": "C1", "statement": "S1", "bearing": "for"})


def open_kinds(project: Project) -> dict[str, str]:
    return {each.value.of.value: each.value.placing.value for each in to_check(project, solidarity(project))}


@pytest.mark.parametrize(
    ("over", "typed", "state_"), [("이용만", "이용이나", "to_check"), (USED + " ", "", "unplaced")]
)
def test_every_kind_of_passage_is_listed_until_it_is_settled(
    project: Project, over: str, typed: str, state_: str
) -> None:
    a_claim_with_evidence(project)

    type_over(project, over, typed)

    assert open_kinds(project) == {"coding": state_, "evidence": state_, "translation": state_}


def test_what_is_left_open_stays_so_through_later_corrections(project: Project) -> None:
    a_claim_with_evidence(project)
    type_over(project, "이용만", "이용이나")

    type_over(project, "구청하고는", "구청과는")

    assert set(open_kinds(project)) == {"coding", "evidence", "translation"}


def settle_kind(project: Project, of: Of, decision: Decision, **given: Any) -> None:
    (left,) = [each for each in to_check(project, solidarity(project)) if each.value.of is of]
    settle_placing(project, left.value.id, left.revision, decision, of=of, **given)


def test_evidence_on_the_words_of_its_coding_is_settled_with_it(project: Project) -> None:
    a_claim_with_evidence(project)
    type_over(project, "이용만", "이용이나")

    settle_kind(project, Of.CODING, Decision.KEEP)

    assert set(open_kinds(project)) == {"translation"}


@pytest.mark.parametrize("of", [Of.TRANSLATION, Of.EVIDENCE])
@pytest.mark.parametrize("decision", [Decision.KEEP, Decision.REMOVE])
def test_translations_and_evidence_are_settled_by_themselves(project: Project, of: Of, decision: Decision) -> None:
    a_claim_with_evidence(project)
    type_over(project, "이용만", "이용이나")

    settle_kind(project, of, decision)

    assert (of.value in open_kinds(project), check(project)) == (False, [])


@pytest.mark.parametrize("of", [Of.TRANSLATION, Of.EVIDENCE])
def test_unplaced_translations_and_evidence_are_placed_again(project: Project, of: Of) -> None:
    a_claim_with_evidence(project)
    type_over(project, USED + " ", "")
    start = text(project).index("네, 맞아요.")

    settle_kind(project, of, Decision.PLACE, place=(start, start + 7))

    assert (of.value in open_kinds(project), check(project)) == (False, [])


def test_a_translation_written_anew_is_settled(project: Project) -> None:
    a_claim_with_evidence(project)
    type_over(project, "이용만", "이용이나")
    transcript, old = project.corpus().transcripts[solidarity(project)], project.corpus().translations[0]
    with project.reading() as session:
        revision = session.revisions(Translation)[old.id]
    span = old.segment.span

    translate(project, solidarity(project), transcript.id, span.start, span.end, "en", "Used, or so.", revision)

    assert "translation" not in open_kinds(project)


def warned(project: Project) -> bool:
    (view,) = claims(project)
    return WarningKind.UNPLACED in {each.kind for each in view.warnings}


def test_a_claim_warns_until_its_evidence_is_settled(project: Project) -> None:
    a_claim_with_evidence(project)
    type_over(project, "이용만", "이용이나")
    before = warned(project)

    settle_kind(project, Of.CODING, Decision.KEEP)

    assert (before, warned(project)) == (True, False)


def limits(project: Project) -> str:
    return project_account(project.corpus(), project.findings(), AccountOptions(sections=["limits"])).__repr__()


def test_the_account_says_what_nobody_has_looked_at_since_a_correction(project: Project) -> None:
    a_claim_with_evidence(project)
    before = limits(project)

    type_over(project, "이용만", "이용이나")

    said = "nobody has looked at them since: 1 coding, 1 piece of evidence, 1 translation."
    assert (said in before, said in limits(project)) == (False, True)


def test_what_cites_a_coding_goes_where_it_goes(project: Project) -> None:
    """Memos, citations and statements stand on a coding: its place is theirs."""
    made = on(project, "자료를 만들어")
    write_memo(project, "coding", made, "생각")

    type_over(project, "이용만", "이용이나")

    memo = project.corpus().memos[0]
    assert (memo.of_id, state(project, CodingId(memo.of_id))) == (made, ("kept", "자료를 만들어"))


def test_undo_takes_what_was_left_open_off_the_list(project: Project) -> None:
    a_claim_with_evidence(project)
    type_over(project, "이용만", "이용이나")

    history.undo(project)

    assert (open_kinds(project), check(project)) == ({}, [])
