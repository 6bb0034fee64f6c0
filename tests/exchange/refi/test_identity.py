"""The same thing again: T26, T33, T38, T39."""

from collections.abc import Callable
from shutil import copy

from madang.workbench import history
from madang.workbench.merge import EVERYTHING as ALL
from madang.workbench.merge import merge_copy
from madang.workbench.project import Project, check, open_project
from madang.workbench.refi import EVERYTHING, Report, Wish, preview_refi
from refi_files import a_code, a_coding, a_project, a_selection, a_text, a_user, attributes, coded, codings, guid, taken

TEXT = {"t1": "one two three four"}


def test_t26_one_selection_for_each_coding_or_several_in_one_come_to_the_same(
    make: Callable[[], Project],
) -> None:
    apart, together = make(), make()
    words = attributes(startPosition=4, endPosition=7)
    single = "".join(
        f'<PlainTextSelection guid="{guid(f"s{code}")}"{words}>{a_coding(code)}</PlainTextSelection>'
        for code in ("c1", "c2")
    )

    taken(apart, a_project(a_text("t1", single), texts=TEXT))
    taken(together, a_project(a_text("t1", a_selection(4, 7, "c1", "c2")), texts=TEXT))

    assert coded(apart) == coded(together) == [("two", "c1"), ("two", "c2")]


def test_t26_the_same_range_seven_times_with_its_own_ids_is_seven_codings(project: Project) -> None:
    seven = [a_selection(4, 7, "c1", word=f"s{number}") for number in range(7)]

    taken(project, a_project(a_text("t1", *seven), texts=TEXT))

    assert len(codings(project)) == 7


def test_two_codings_of_one_id_are_both_kept(project: Project) -> None:
    twice = [
        f'<PlainTextSelection guid="{guid(str(end))}" startPosition="0" endPosition="{end}">{a_coding("c1", "same")}'
        "</PlainTextSelection>"
        for end in (3, 7)
    ]
    content = a_project(a_text("t1", *twice), texts=TEXT)

    taken(project, content)
    again = taken(project, content)

    assert [words for words, _ in coded(project)] == ["one", "one two"]
    assert again.is_empty


def test_t38_a_file_imported_twice_is_there_once(project: Project) -> None:
    content = a_project(a_text("t1", a_selection(4, 7, "c1", "c2"), a_selection(0, 3)), texts=TEXT)
    taken(project, content)
    before = len(history.acts(project))

    again = taken(project, content)

    assert again.is_empty
    assert again.already["coding"] == 2
    assert again.already["code"] == 2
    assert coded(project) == [("two", "c1"), ("two", "c2")]
    assert len(history.acts(project)) == before


def renamed_ids() -> bytes:
    """The same project with other ids throughout, as a program that makes them anew at each export writes it."""
    codes = a_code("new1", name="c1") + a_code("new2", name="c2")
    told = attributes(guid=guid("sx"), startPosition=4, endPosition=7)
    passage = f"<PlainTextSelection{told}>{a_coding('new1', 'kx', 'anax')}</PlainTextSelection>"
    user = f'<User guid="{guid("anax")}" name="ana"/>'
    return a_project(a_text("t1", passage, guid=guid("tx")), texts=TEXT, codes=codes, users=user)


def test_t38_new_ids_for_the_same_names_double_nothing(project: Project) -> None:
    taken(project, a_project(a_text("t1", a_selection(4, 7, "c1")), texts=TEXT))

    report = taken(project, renamed_ids())

    assert report.is_empty
    assert coded(project) == [("two", "c1")]
    assert ("code", "c1") in report.matched
    assert ("source", "t1") in report.matched


def test_t38_codes_are_matched_by_the_names_above_them_too(project: Project) -> None:
    under = a_code("a", a_code("x1", name="x")) + a_code("b", a_code("x2", name="x"))
    taken(project, a_project(texts={}, codes=under))

    other = a_code("b9", a_code("x9", name="x"), name="b")
    report = taken(project, a_project(texts={}, codes=other))

    assert report.is_empty
    assert ("code", "b › x") in report.matched


def changed(*selections: str, codes: str | None = None) -> bytes:
    return a_project(a_text("t1", *selections), texts=TEXT, codes=codes)


FIRST = changed(a_selection(4, 7, "c1", word="s1"), a_selection(0, 3, "c2", word="s2"))


def ways(report: Report) -> list[tuple[str, str, str]]:
    return [(each.kind, each.way, each.name) for each in report.differences]


def test_t39_what_changed_in_the_other_program_is_listed_and_nothing_changes_without_a_yes(project: Project) -> None:
    taken(project, FIRST)
    back = changed(
        a_selection(4, 13, "c1", word="s1"),
        a_selection(14, 18, "c2", word="s3"),
        codes=a_code("c1", name="renamed") + a_code("c2"),
    )

    report = taken(project, back)

    assert ways(report) == [
        ("code", "changed", "c1"),
        ("coding", "changed", "two"),
        ("coding", "absent", "one"),
    ]
    assert coded(project) == [("one", "c2"), ("two", "c1"), ("four", "c2")]


def test_t39_with_a_yes_the_differences_are_taken_over(project: Project) -> None:
    taken(project, FIRST)
    back = changed(a_selection(4, 13, "c1", word="s1"), codes=a_code("c1", name="renamed") + a_code("c2"))

    report = taken(project, back, yes=EVERYTHING)

    assert coded(project) == [("two three", "renamed")]
    assert len(report.approved) == 3
    assert not check(project)


def test_t39_one_difference_can_be_chosen(project: Project) -> None:
    taken(project, FIRST)
    back = changed(a_selection(4, 13, "c1", word="s1"))
    keys = [each.key for each in preview_refi(project, back, "back.qdpx", Wish()).differences]

    taken(project, back, yes=frozenset(key for key in keys if key.endswith(":place")))

    assert coded(project) == [("one", "c2"), ("two three", "c1")]


def test_a_look_changes_nothing(project: Project) -> None:
    report = preview_refi(project, FIRST, "hand.qdpx", Wish())

    assert report.new["coding"] == 2
    assert not project.corpus().sources


def test_codings_come_to_the_same_words_of_a_text_that_was_corrected_here(project: Project) -> None:
    taken(project, FIRST)
    longer = {"t1": "zero one two three four"}
    back = a_project(a_text("t1", a_selection(19, 23, "c2", word="s3")), texts=longer)

    report = taken(project, back)

    assert report.sources[0].standing == "differs"
    assert ("four", "c2") in coded(project)


def test_undo_takes_the_whole_file_back(project: Project) -> None:
    taken(project, FIRST)

    history.undo(project)

    assert not project.corpus().sources
    assert not project.corpus().codebook.codes
    assert not check(project)


def test_two_copies_that_took_the_same_file_in_apart_merge_into_one(
    make: Callable[[], Project], tmp_path: object
) -> None:

    here = make()
    here.settle()
    other = f"{here.place}.copy.madang"
    copy(here.place, other)
    taken(here, FIRST)
    with open_project(other, who="you") as there:
        taken(there, FIRST)

    merge_copy(here, other, yes=ALL)

    assert coded(here) == [("one", "c2"), ("two", "c1")]
    assert not check(here)


def test_users_of_one_name_and_another_id_are_one_coder_and_that_is_told(project: Project) -> None:
    taken(project, FIRST)

    other = a_project(a_text("t2", a_selection(0, 3, "c1")), texts={"t2": "uno"}, users=a_user("ana"))

    assert not taken(project, other).new["coder"]
