"""Words replaced in many transcripts: shown first, chosen, one act, one undo, and every passage on its words."""

import pytest

from madang.base.errors import Invalid, NotFound, Stale
from madang.base.ids import CodingId, SourceId
from madang.text.replacing import Replacing
from madang.text.search import Spelling
from madang.workbench import history
from madang.workbench.passages import apply_code
from madang.workbench.placings import to_check
from madang.workbench.project import Project, check
from madang.workbench.replacing import Chosen, InSource, preview_replacing, replace_words
from madang.workbench.text import correct_text


def source(project: Project, name: str) -> SourceId:
    return next(each.id for each in project.corpus().sources.values() if each.name == name)


def text(project: Project, name: str = "solidarity") -> str:
    return project.corpus().transcripts[source(project, name)].text


def on(project: Project, words: str, name: str = "solidarity") -> CodingId:
    start = text(project, name).index(words)
    return apply_code(project, source(project, name), start, start + len(words), "BAR.mistrust").id


def state(project: Project, coding: CodingId) -> tuple[str, str]:
    found = project.corpus().codings[coding]
    return found.placing.value, found.segment.words


def found(project: Project, asked: Replacing) -> dict[str, list[tuple[str, str]]]:
    return {
        each.name: [(place.words, place.place.instead) for place in each.places]
        for each in preview_replacing(project, asked)
    }


def within(words: str, instead: str) -> Replacing:
    return Replacing(words, instead, Spelling.WITHIN)


def test_words_are_replaced_in_every_source(project: Project) -> None:
    done = replace_words(project, within("하", "허"))

    assert (
        done.sources,
        "이허은: 구청허고는" in text(project),
        "반대부터 허시니까요" in text(project, "division"),
    ) == (
        2,
        True,
        True,
    )


def test_a_replacement_in_many_sources_is_one_act_and_one_undo(project: Project) -> None:
    before = text(project), text(project, "division")
    replace_words(project, within("하", "허"))

    history.undo(project)

    assert (text(project), text(project, "division"), check(project)) == (*before, [])


def test_whole_words_leave_longer_words_alone(project: Project) -> None:
    assert found(project, Replacing("네", "예")) == {"solidarity": [("네", "예"), ("네", "예")]}


def test_a_regular_expression_sets_its_groups_in(project: Project) -> None:
    asked = Replacing(r"(\w+)하고는", r"\1과는", Spelling.PATTERN)

    assert found(project, asked) == {
        "division": [("단체들하고는", "단체들과는")],
        "solidarity": [("구청하고는", "구청과는")],
    }


def test_a_pattern_that_loses_its_way_is_stopped(project: Project) -> None:
    start = text(project).index("자료")
    correct_text(project, source(project, "solidarity"), "a" * 60, start=start, end=start)

    with pytest.raises(Invalid, match="was stopped"):
        preview_replacing(project, Replacing("(a+)+b", "", Spelling.PATTERN))


def test_a_group_that_the_pattern_lacks_is_refused(project: Project) -> None:
    with pytest.raises(Invalid, match="group that the pattern does not have"):
        preview_replacing(project, Replacing("(네)", r"\2", Spelling.PATTERN))


def test_nothing_to_look_for_is_refused(project: Project) -> None:
    with pytest.raises(Invalid, match="Type the words"):
        preview_replacing(project, Replacing(" ", "x"))


def test_words_that_would_stay_as_they_are_are_no_place(project: Project) -> None:
    assert found(project, Replacing("네", "네")) == {}


def test_a_preview_keeps_nothing(project: Project) -> None:
    acts = len(history.acts(project))

    preview_replacing(project, within("하", "허"))

    assert len(history.acts(project)) == acts


def test_a_preview_shows_each_place_with_its_surroundings_and_speaker(project: Project) -> None:
    place = preview_replacing(project, within("자료", "문서"))[0].places[0]

    assert (place.before[-4:], place.words, place.place.instead, place.after[:4], place.speaker) == (
        "그래서 ",
        "자료",
        "문서",
        "를 만들",
        "박정순",
    )


def test_a_preview_tells_which_passages_each_place_leaves_open(project: Project) -> None:
    on(project, "자료를 만들어")

    places = preview_replacing(project, Replacing("[자네]", "더", Spelling.PATTERN))

    assert [[(m.was, m.now, m.placing.value) for m in p.moved] for each in places for p in each.places] == [
        *[[]] * (sum(map(len, [each.places for each in places])) - 1),
        [("자료를 만들어", "더료를 만들어", "to_check")],
    ]


def chosen(found: InSource, *numbers: int) -> dict[SourceId, Chosen]:
    return {found.source: Chosen(found.transcript, {found.places[number].place.span.start for number in numbers})}


def test_only_chosen_places_are_replaced(project: Project) -> None:
    asked = Replacing("네", "예")
    (shown,) = preview_replacing(project, asked)

    replace_words(project, asked, chosen=chosen(shown, 1))

    assert ("싶었죠. 네, 맞아요." in text(project), "이하은: 예, 맞아요." in text(project)) == (True, True)


def test_of_two_answers_alike_only_the_replaced_one_is_to_check(project: Project) -> None:
    """QualCoder raises, half-way, on two codings of one short answer."""
    first = on(project, "네, 맞아요.")
    start = text(project).rindex("네, 맞아요.")
    second = apply_code(project, source(project, "solidarity"), start, start + 7, "BAR.mistrust").id
    asked = Replacing("네", "예")
    (shown,) = preview_replacing(project, asked)

    replace_words(project, asked, chosen=chosen(shown, 0))

    assert (state(project, first), state(project, second)) == (("to_check", "예, 맞아요."), ("kept", "네, 맞아요."))


def test_a_place_chosen_in_an_older_text_is_refused(project: Project) -> None:
    asked = Replacing("네", "예")
    (shown,) = preview_replacing(project, asked)
    correct_text(project, source(project, "solidarity"), "저", start=0, end=0)

    with pytest.raises(Stale):
        replace_words(project, asked, chosen=chosen(shown, 0))


def test_a_place_where_the_words_do_not_stand_is_refused(project: Project) -> None:
    asked = Replacing("네", "예")
    (shown,) = preview_replacing(project, asked)

    with pytest.raises(Invalid, match="no longer stand"):
        replace_words(project, asked, chosen={shown.source: Chosen(shown.transcript, {0})})


def test_a_source_that_is_gone_is_refused(project: Project) -> None:
    with pytest.raises(NotFound):
        preview_replacing(project, Replacing("네", "예"), [SourceId("gone")])


def test_only_the_named_sources_are_changed(project: Project) -> None:
    replace_words(project, within("하", "허"), [source(project, "division")])

    assert ("하고는" in text(project), "허고는" in text(project, "division")) == (True, True)


def test_a_coded_word_that_is_replaced_is_to_check_on_the_whole_new_word(project: Project) -> None:
    made = on(project, "자료")

    replace_words(project, within("자료", "자료집"))

    assert (state(project, made), check(project)) == (("to_check", "자료집"), [])


def test_a_coding_between_replaced_words_is_kept(project: Project) -> None:
    made = on(project, "만들어")

    replace_words(project, Replacing("자료를|갔어요", "…", Spelling.PATTERN))

    assert state(project, made) == ("kept", "만들어")


def test_a_coding_whose_words_are_taken_out_is_unplaced_and_listed(project: Project) -> None:
    made = on(project, "자료를 ")

    replace_words(project, within("자료를", ""))

    listed = [(each.value.id, each.value.was) for each in to_check(project, source(project, "solidarity"))]
    assert (state(project, made), listed) == (("unplaced", "자료를 "), [(made, "자료를 ")])


def test_a_speaker_whose_name_is_put_right_everywhere_stays_who_they_are(project: Project) -> None:
    was = project.corpus().speakers[source(project, "solidarity"), "박정순"]

    replace_words(project, within("박정순", "박정선"))

    now = project.corpus().speakers[source(project, "solidarity"), "박정선"]
    assert (now.participant, now.role) == (was.participant, was.role)


def test_one_turn_given_to_another_speaker_makes_nobody_somebody_else(project: Project) -> None:
    start = text(project).index("박정순: 그래서")

    correct_text(project, source(project, "solidarity"), "최영호", start=start, end=start + 3)

    assert project.corpus().speakers[source(project, "solidarity"), "최영호"].participant is None


@pytest.mark.parametrize(
    ("words", "instead", "before", "after"),
    [
        ("👍", "👎", "좋아요 👍 정말", "좋아요 👎 정말"),
        ("q", "k", "q\u0307 q", "q\u0307 k"),
        ("👩", "👨", "👩\u200d👧 👩", "👩\u200d👧 👨"),
        ("\u1109\u1175\u11ab\u1105\u116c", "믿음", "신뢰는", "믿음는"),
        ("שלום", "תודה", "אמר שלום לך", "אמר תודה לך"),
        ("저 사람", "그 사람", "저\n사람 저 사람", "저\n사람 그 사람"),
    ],
)
def test_words_are_replaced_letter_by_letter_in_every_script(
    project: Project, words: str, instead: str, before: str, after: str
) -> None:
    start = text(project).index("자료를")
    correct_text(project, source(project, "solidarity"), before, start=start, end=start + 3)

    replace_words(project, within(words, instead))

    assert f"그래서 {after} 만들어" in text(project)


def test_a_label_that_would_become_another_is_told(project: Project) -> None:
    shown = preview_replacing(project, within("하은", "하운"))

    assert {each.name: each.speakers for each in shown} == {
        "division": ("이하운",),
        "solidarity": ("이하운",),
    }
