"""What a second coder does in a sealed copy comes back with the key, onto the original words."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from madang.base.bilingual import Bilingual
from madang.base.errors import Conflict, Invalid
from madang.base.ids import SourceId
from madang.store import project as store_project
from madang.store.migrations import STEPS
from madang.store.project import SCHEMA_VERSION
from madang.store.sealing import seal as sealing
from madang.store.sealing import unseal as unsealing
from madang.store.sealing.key import Key
from madang.store.sealing.seal import key_for, sealed, write_project
from madang.store.sealing.unseal import Unsealed, unseal
from madang.store.sealing.whole import digest, whole
from madang.text.hiding.hidden_name import NameKind
from madang.workbench import applying, claims, memos, text
from madang.workbench.claims import ClaimText
from madang.workbench.hiding import Choice, decide_names, decided_names
from madang.workbench.history import undo
from madang.workbench.merge import merge_copy
from madang.workbench.project import Project, check, open_project


@pytest.fixture
def key(project: Project, folder: Path) -> Key:
    """The key of `sealed.madang`, a sealed copy in which 박정순 is 느티 and 김태식 P02."""
    memos.write_memo(project, "study", "", "박정순이 먼저 말을 꺼냈다.")
    decide_names(project, [Choice(NameKind.PERSON, "박정순", "느티"), Choice(NameKind.PERSON, "김태식", "P02")])
    with project.reading() as session:
        was, copy = sealed(session)
    write_project(copy, folder / "sealed.madang")
    return key_for(was, copy)


@contextmanager
def at_work(path: Path, who: str = "Minseo") -> Iterator[Project]:
    """The sealed copy, open for a second coder."""
    with open_project(str(path), who=who) as opened:
        yield opened


def back(folder: Path, key: Key, name: str = "sealed") -> tuple[Project, Unsealed]:
    """The original with the work of the copy."""
    told = unseal(folder / f"{name}.madang", key, folder / f"{name}-back.madang")
    return open_project(str(folder / f"{name}-back.madang"), who="Haeun"), told


def source_of(project: Project, name: str) -> SourceId:
    return next(each.id for each in project.corpus().sources.values() if name in each.name)


def apply(project: Project, name: str, words: str, code: str = "BAR.mistrust") -> None:
    corpus, source = project.corpus(), source_of(project, name)
    transcript = corpus.transcripts[source]
    start = transcript.text.index(words)
    applying.apply_code_at(
        project, source, start, start + len(words), corpus.codebook.named(code).id, transcript=transcript.id
    )


def coded(project: Project) -> list[str]:
    return sorted(each.segment.words for each in project.corpus().codings.values())


def correct(project: Project, name: str, old: str, new: str) -> None:
    source = source_of(project, name)
    found = project.corpus().transcripts[source].text
    start = found.index(old)
    text.correct_text(project, source, new, start=start, end=start + len(old))


def test_a_copy_nobody_worked_in_gives_the_original_row_for_row(project: Project, folder: Path, key: Key) -> None:
    restored, told = back(folder, key)

    with project.reading() as ours, restored.reading() as theirs:
        assert digest(whole(ours.connection)) == digest(whole(theirs.connection))
    assert told == Unsealed()


def test_codings_come_back_onto_the_original_words(folder: Path, key: Key) -> None:
    with at_work(folder / "sealed.madang") as copy:
        apply(copy, "solidarity", "느티: 또 이용만")
        apply(copy, "division", "만나면 반대부터")

    restored, told = back(folder, key)

    assert coded(restored) == ["만나면 반대부터", "박정순: 또 이용만"]
    assert (check(restored), told.acts, told.doubtful) == ([], 2, ())


def test_a_coding_that_begins_inside_a_replacement_takes_the_whole_name(folder: Path, key: Key) -> None:
    with at_work(folder / "sealed.madang") as copy:
        apply(copy, "division", "02: 만나면")

    restored, _ = back(folder, key)

    assert coded(restored) == ["김태식: 만나면"]


def test_statements_and_claims_come_back_with_who_made_them(folder: Path, key: Key) -> None:
    with at_work(folder / "sealed.madang") as copy:
        apply(copy, "solidarity", "또 이용만 당하는 것 아닌가")
        claims.write_claim(copy, ClaimText(Bilingual("느티는 믿지 않는다.", "")))

    restored, _ = back(folder, key)
    corpus = restored.corpus()

    (statement,) = corpus.statements.values()
    assert corpus.coders[statement.coder].name == "Minseo"
    assert [each.text.ko for each in restored.findings().claims] == ["느티는 믿지 않는다."]


def test_a_memo_that_was_added_to_keeps_its_name_and_the_new_words(folder: Path, key: Key) -> None:
    with at_work(folder / "sealed.madang") as copy:
        (memo,) = memos.memos(copy, "study", "")
        memos.rewrite_memo(copy, memo.value.id, memo.revision, memo.value.text + " 다시 볼 것.")

    restored, told = back(folder, key)

    assert memo.value.text == "느티가 먼저 말을 꺼냈다."
    assert [each.text for each in restored.corpus().memos] == ["박정순이 먼저 말을 꺼냈다. 다시 볼 것."]
    assert told.doubtful == ()


def test_a_text_that_was_corrected_keeps_its_names_and_moves_its_codings(folder: Path, key: Key) -> None:
    with at_work(folder / "sealed.madang") as copy:
        apply(copy, "solidarity", "느티: 그래서 자료를")
        correct(copy, "solidarity", "이용만 당하는", "이용당하는")
        apply(copy, "solidarity", "느티: 또 이용당하는")

    restored, told = back(folder, key)
    found = restored.corpus().transcripts[source_of(restored, "solidarity")]

    assert "박정순: 또 이용당하는 것" in found.text
    assert "박정순" in {each.label for each in found.turns}
    assert coded(restored) == ["박정순: 그래서 자료를", "박정순: 또 이용당하는"]
    assert (check(restored), told.doubtful) == ([], ())


def test_where_a_replacement_was_typed_over_it_is_said(folder: Path, key: Key) -> None:
    with at_work(folder / "sealed.madang") as copy:
        correct(copy, "division", "P02: 만나면", "과장: 만나면")

    restored, told = back(folder, key)

    assert "과장: 만나면" in restored.corpus().transcripts[source_of(restored, "division")].text
    assert [(kind, "과장: 만나면" in words) for kind, _, words in told.doubtful] == [("transcript", True)]
    assert check(restored) == []


def test_what_was_undone_in_the_copy_is_the_originals_own_again(project: Project, folder: Path, key: Key) -> None:
    with at_work(folder / "sealed.madang") as copy:
        (memo,) = memos.memos(copy, "study", "")
        memos.rewrite_memo(copy, memo.value.id, memo.revision, "Only this.")
        undo(copy)
        memos.remove_memo(copy, memo.value.id)
        undo(copy)

    restored, told = back(folder, key)

    assert [each.text for each in restored.corpus().memos] == ["박정순이 먼저 말을 꺼냈다."]
    assert (told.acts, check(restored)) == (4, [])


def test_a_name_stays_hidden_though_the_decision_was_taken_back_in_the_copy(folder: Path, key: Key) -> None:
    with at_work(folder / "sealed.madang") as copy:
        undo(copy)

    restored, told = back(folder, key)

    assert {each.name.name for each in decided_names(restored) if each.name.hides} == {"박정순", "김태식"}
    assert ({kind for kind, _, _ in told.doubtful}, check(restored)) == ({"hidden_name"}, [])


def test_the_work_is_merged_into_an_original_that_has_gone_on(project: Project, folder: Path, key: Key) -> None:
    with at_work(folder / "sealed.madang") as copy:
        apply(copy, "solidarity", "느티: 또 이용만")
    apply(project, "division", "반대부터")
    correct(project, "solidarity", "어떻게 지내세요?", "요즘 어떻게 지내세요?")
    back(folder, key)[0].close()

    merge_copy(project, str(folder / "sealed-back.madang"))

    assert coded(project) == ["박정순: 또 이용만", "반대부터"]
    assert check(project) == []


def test_a_copy_that_comes_back_twice_brings_only_what_is_new(project: Project, folder: Path, key: Key) -> None:
    with at_work(folder / "sealed.madang") as copy:
        apply(copy, "solidarity", "느티: 또 이용만")
    shutil.copy(folder / "sealed.madang", folder / "first.madang")
    with at_work(folder / "sealed.madang") as copy:
        apply(copy, "division", "반대부터")
    brings = []
    for name in ("first", "sealed"):
        back(folder, key, name)[0].close()
        brings.append(merge_copy(project, str(folder / f"{name}-back.madang")).brings)

    assert brings == [1, 1]
    assert coded(project) == ["박정순: 또 이용만", "반대부터"]
    assert check(project) == []


def test_two_coders_of_one_sealed_copy_come_back_together(folder: Path, key: Key) -> None:
    shutil.copy(folder / "sealed.madang", folder / "other.madang")
    with at_work(folder / "other.madang", "Jiwoo") as copy:
        apply(copy, "solidarity", "느티: 그래서 자료를")
        correct(copy, "solidarity", "이용만 당하는", "이용당하는")
        apply(copy, "division", "P02: 만나면")
    with at_work(folder / "sealed.madang") as copy:
        apply(copy, "solidarity", "느티: 또")
        merge_copy(copy, str(folder / "other.madang"))

    restored, _ = back(folder, key)

    assert coded(restored) == ["김태식: 만나면", "박정순: 그래서 자료를", "박정순: 또"]
    assert check(restored) == []


def test_a_sealed_copy_is_not_merged_without_its_key(project: Project, folder: Path, key: Key) -> None:
    with at_work(folder / "sealed.madang") as copy:
        apply(copy, "solidarity", "느티: 또 이용만")

    with pytest.raises(Invalid, match="sealed copy"):
        merge_copy(project, str(folder / "sealed.madang"))


def test_an_original_is_not_merged_into_a_sealed_copy(project: Project, folder: Path, key: Key) -> None:
    apply(project, "division", "반대부터")

    with at_work(folder / "sealed.madang") as copy, pytest.raises(Invalid, match="sealed copy"):
        merge_copy(copy, str(folder / "study.madang"))


def test_a_key_of_another_project_is_refused(folder: Path, key: Key, tmp_path: Path) -> None:
    with at_work(folder / "sealed.madang") as copy, copy.reading() as session:
        other = Key(key.original, digest(whole(session.connection))[::-1])
    shutil.copy(folder / "study.madang", folder / "another.madang")

    with pytest.raises(Conflict):
        unseal(folder / "another.madang", other, folder / "out.madang")


def test_a_copy_that_a_later_version_upgraded_comes_back_with_its_work(
    folder: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(STEPS, SCHEMA_VERSION + 1, lambda connection: None)
    for module in (store_project, unsealing, sealing):
        monkeypatch.setattr(module, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    with at_work(folder / "sealed.madang") as copy:
        apply(copy, "solidarity", "느티: 또 이용만")

    restored, _ = back(folder, key)

    assert (coded(restored), check(restored)) == (["박정순: 또 이용만"], [])
