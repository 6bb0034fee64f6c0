"""Writing the codebook: changing, moving, merging and splitting codes, each undone in one step."""

from dataclasses import replace

import pytest

from madang.base.bilingual import Bilingual
from madang.base.errors import Conflict, Invalid, NotFound, Stale
from madang.base.ids import CodeId, CodingId, MemoId, new_id
from madang.coding.code import Code
from madang.coding.coding import Coder
from madang.coding.memo import Memo
from madang.store.check import dump, live
from madang.workbench import codebook, codes, coding, history, recoding, versions
from madang.workbench.passages import apply_code
from madang.workbench.project import Project, check


def the(project: Project, key: str) -> Code:
    return project.corpus().codebook.named(key)


def revision(project: Project, key: str) -> int:
    return codebook.codebook(project).revisions[the(project, key).id]


def coded(project: Project, words: str, key: str, coder: str = "Haeun") -> CodingId:
    corpus = project.corpus()
    transcript = next(each for each in corpus.transcripts.values() if words in each.text)
    start = transcript.text.index(words)
    return apply_code(project, transcript.source, start, start + len(words), key, coder=coder).id


def codes_on(project: Project, words: str) -> list[str]:
    corpus = project.corpus()
    keys = [corpus.codebook.code(each.code).key for each in corpus.codings.values() if each.segment.words == words]
    return sorted(keys)


def state(project: Project) -> str:
    """Everything but the revisions of rows, as text."""
    with project.reading() as session:
        rows = live(session)
    return dump({kind: {id_: {**row, "revision": 0} for id_, row in of.items()} for kind, of in rows.items()})


def memo_on(project: Project, of: str, of_id: str) -> None:
    with project.change("write_memo") as session:
        session.add([Memo(MemoId(new_id()), of, of_id, "Why.", session.all(Coder)[0].id)])


def test_a_definition_is_stored(project: Project) -> None:
    code = replace(the(project, "BAR.few"), definition=Bilingual("일손", "Too few hands."))

    codes.change_code(project, code, revision(project, "BAR.few"))

    assert the(project, "BAR.few").definition == Bilingual("일손", "Too few hands.")


def test_a_stale_definition_is_refused(project: Project) -> None:
    code, before = the(project, "BAR.few"), revision(project, "BAR.few")
    codes.change_code(project, replace(code, origin="theirs"), before)

    with pytest.raises(Stale):
        codes.change_code(project, replace(code, origin="mine"), before)

    assert the(project, "BAR.few").origin == "theirs"


@pytest.mark.parametrize(
    "wrong",
    [{"key": "BAR.close"}, {"key": "no spaces"}, {"name": Bilingual()}, {"colour": "red"}, {"colour": "#12345g"}],
)
def test_words_that_cannot_be_are_refused_in_both_languages(project: Project, wrong: dict[str, object]) -> None:
    code = replace(the(project, "BAR.few"), **wrong)  # type: ignore[arg-type]

    with pytest.raises(Invalid) as refused:
        codes.change_code(project, code, revision(project, "BAR.few"))

    assert refused.value.ko


def test_a_new_code_comes_last_in_its_family(project: Project) -> None:
    code = Code(CodeId(new_id()), "BAR.weather", Bilingual("날씨", "Weather"), parent=the(project, "BAR").id)

    codes.add_code(project, code)

    assert project.corpus().codebook.children(the(project, "BAR").id)[-1].key == "BAR.weather"


def test_a_new_code_under_nothing_that_is_there_is_refused(project: Project) -> None:
    with pytest.raises(NotFound):
        codes.add_code(project, Code(CodeId(new_id()), "X", Bilingual("", "X"), parent=CodeId("nowhere")))


def test_an_unused_code_is_removed_with_its_memos(project: Project) -> None:
    coded(project, "자료를", "BAR.close")
    memo_on(project, "code", the(project, "BAR.few").id)

    codes.drop_code(project, the(project, "BAR.few").id, revision(project, "BAR.few"))

    assert "BAR.few" not in project.corpus().codebook
    assert project.corpus().memos == ()


@pytest.mark.parametrize("key", ["BAR.close", "BAR"])
def test_a_code_in_use_stays(project: Project, key: str) -> None:
    coded(project, "자료를", "BAR.close")

    with pytest.raises(Conflict) as refused:
        codes.drop_code(project, the(project, key).id, revision(project, key))

    assert refused.value.ko


def test_the_preview_of_a_move_names_the_family_and_the_keys(project: Project) -> None:
    made = coded(project, "자료를", "BAR.close")

    found = codes.preview_move(project, the(project, "BAR.close").id, the(project, "STR").id)

    assert [(old.key, new.key) for old, new in found.keys] == [("BAR.close", "STR.close")]
    assert found.codings == (made,)


def test_a_merge_keeps_one_coding_where_both_were_applied(project: Project) -> None:
    coded(project, "자료를", "BAR.few")
    coded(project, "자료를", "BAR.close")
    coded(project, "네, 맞아요", "BAR.few")

    recoding.merge_codes(
        project, the(project, "BAR.few").id, the(project, "BAR.close").id, revision(project, "BAR.few")
    )

    assert codes_on(project, "자료를") == ["BAR.close"]
    assert codes_on(project, "네, 맞아요") == ["BAR.close"]
    assert "BAR.few" not in project.corpus().codebook
    assert check(project) == []


def test_a_merge_does_what_its_preview_says(project: Project) -> None:
    coded(project, "자료를", "BAR.few")
    coded(project, "자료를", "BAR.close")
    few, close = the(project, "BAR.few").id, the(project, "BAR.close").id
    memo_on(project, "code", few)

    said = recoding.preview_merge(project, few, close)

    assert recoding.merge_codes(project, few, close, revision(project, "BAR.few")) == said


def test_a_merge_is_one_act_and_undone_by_one(project: Project) -> None:
    one = coded(project, "자료를", "BAR.few")
    coded(project, "자료를", "BAR.close")
    coded(project, "자료를", "BAR.few", coder="Minsu")
    memo_on(project, "coding", one)
    memo_on(project, "code", the(project, "BAR.few").id)
    before = state(project)

    recoding.merge_codes(
        project, the(project, "BAR.few").id, the(project, "BAR.close").id, revision(project, "BAR.few")
    )
    assert state(project) != before
    history.undo_mine(project)

    assert state(project) == before


def test_memos_of_what_went_are_about_what_remains(project: Project) -> None:
    gone = coded(project, "자료를", "BAR.few")
    left = coded(project, "자료를", "BAR.close")
    memo_on(project, "coding", gone)

    recoding.merge_codes(
        project, the(project, "BAR.few").id, the(project, "BAR.close").id, revision(project, "BAR.few")
    )

    assert [each.of_id for each in project.corpus().memos] == [left]


@pytest.mark.parametrize(("code", "into"), [("BAR.few", "BAR.few"), ("BAR.few", "BAR"), ("STR.indep", "STR.ownfunds")])
def test_codes_that_cannot_be_one_are_refused(project: Project, code: str, into: str) -> None:
    with pytest.raises(Invalid) as refused:
        recoding.preview_merge(project, the(project, code).id, the(project, into).id)

    assert refused.value.ko


def test_a_split_gives_the_chosen_passages_a_new_code(project: Project) -> None:
    chosen = coded(project, "자료를", "BAR.few")
    coded(project, "네, 맞아요", "BAR.few")
    new = Code(CodeId(new_id()), "BAR.hands", Bilingual("", "Hands"), parent=the(project, "BAR").id)

    recoding.split_code(project, the(project, "BAR.few").id, [chosen], new, revision(project, "BAR.few"))

    assert codes_on(project, "자료를") == ["BAR.hands"]
    assert codes_on(project, "네, 맞아요") == ["BAR.few"]


def test_a_split_is_undone_by_one(project: Project) -> None:
    chosen = coded(project, "자료를", "BAR.few")
    before = state(project)
    new = Code(CodeId(new_id()), "BAR.hands", Bilingual("", "Hands"), parent=the(project, "BAR").id)

    recoding.split_code(project, the(project, "BAR.few").id, [chosen], new, revision(project, "BAR.few"))
    history.undo_mine(project)

    assert state(project) == before


def test_passages_of_another_code_cannot_be_split_off(project: Project) -> None:
    other = coded(project, "자료를", "BAR.close")

    with pytest.raises(Invalid):
        recoding.preview_split(project, the(project, "BAR.few").id, [other], None)


def test_a_split_whose_new_key_is_taken_leaves_nothing_behind(project: Project) -> None:
    chosen = coded(project, "자료를", "BAR.few")
    before = state(project)

    with pytest.raises(Invalid):
        recoding.split_code(
            project,
            the(project, "BAR.few").id,
            [chosen],
            Code(CodeId(new_id()), "BAR.close", Bilingual("", "Again")),
            revision(project, "BAR.few"),
        )

    assert state(project) == before


def test_versions_tell_what_changed_since(project: Project) -> None:
    version = coding.name_codebook_version(project, "1.0")
    code = replace(the(project, "BAR.few"), origin="ours")
    codes.change_code(project, code, revision(project, "BAR.few"))

    (change,) = versions.compare(project, version.id).changed

    assert (change.code.key, change.fields[0].field) == ("BAR.few", "origin")


def test_a_version_keeps_the_order_of_the_codebook(project: Project) -> None:
    few, mistrust = the(project, "BAR.few"), the(project, "BAR.mistrust")
    codes.move_code(project, few.id, few.parent, mistrust.id, revision(project, "BAR.few"))
    version = coding.name_codebook_version(project, "1.0")

    assert coding.codebook_version(project) == "1.0"
    assert version.codes.index('"BAR.few"') < version.codes.index('"BAR.mistrust"')


def test_a_file_is_taken_in_as_it_was_previewed(project: Project) -> None:
    content = '{"codes": [{"key": "BAR.few", "name": {"en": "Hands"}, "parent": null}, {"key": "NEW", "name": "New"}]}'

    said = versions.preview_load(project, content)

    assert [each.key for each in said.differences.added] == ["NEW"]
    assert versions.load(project, content, said.revision) == (1, 1)


def test_a_file_previewed_before_another_change_is_refused(project: Project) -> None:
    said = versions.preview_load(project, '{"codes": []}')
    codes.change_code(project, replace(the(project, "BAR.few"), origin="x"), revision(project, "BAR.few"))

    with pytest.raises(Stale):
        versions.load(project, '{"codes": []}', said.revision)


def test_the_example_of_a_code_is_a_passage_of_its_own(project: Project) -> None:
    made = coded(project, "자료를", "BAR.few")

    statement = project.corpus().codings[made].statement
    assert codebook.examples(project, the(project, "BAR").id) == (statement or made,)
