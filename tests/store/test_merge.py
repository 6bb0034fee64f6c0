"""Two copies of a project become one, on both databases: what each promise means on its own input."""

import shutil
from collections.abc import Callable, Collection, Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.base.errors import Forbidden, Invalid
from madang.base.ids import CodeId, CodingId, SourceId, new_id
from madang.coding.code import Code
from madang.coding.coding import Coding
from madang.coding.memo import Memo
from madang.sources.source import Source
from madang.store import check as store_check
from madang.store import tables
from madang.store.project import SCHEMA_VERSION, Database, create, open_database
from madang.store.text import Revision
from madang.workbench import codes, history, memos, recoding, sources
from madang.workbench.keeping import Keeper
from madang.workbench.merge import EVERYTHING, Report, brought, merge_copy, preview_merge_copy
from madang.workbench.passages import apply_code, change_coding, remove_codings
from madang.workbench.project import Project, check, new, open_project
from madang.workbench.text import correct_text
from merge_work import a_project

Two = tuple[Project, Project]


@pytest.fixture(scope="session")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project that all copies are of."""
    return a_project(tmp_path_factory.mktemp("merge"))


@pytest.fixture
def copied(start: Path, place: str, tmp_path: Path) -> Iterator[Callable[[str], Project]]:
    """Open copies of one project: the first under test on either database, others as files."""
    opened = list[Project]()

    def copy(who: str) -> Project:
        file = shutil.copy(start, tmp_path / f"{who}.madang")
        opened.append(
            Project(_moved_to(start, place), who, Keeper(place)) if who == "here" else open_project(str(file), who=who)
        )
        return opened[-1]

    yield copy
    for project in opened:
        project.close()


def _moved_to(start: Path, place: str) -> Database:
    """The same project in another place, row by row: a file, or a server."""
    made = create(place, "madang test")
    with open_database(str(start), "madang test").reading() as there, made.engine.begin() as here:
        here.execute(tables.project.delete())
        for table in tables.metadata.sorted_tables:
            rows = [
                dict(row) for row in there.connection.execute(select(table).order_by(*table.primary_key)).mappings()
            ]
            if rows:
                here.execute(insert(table), rows)
    return made


@pytest.fixture
def two(copied: Callable[[str], Project]) -> Two:
    """A project and a copy of it."""
    return copied("here"), copied("there")


def merged(into: Project, other: Project, yes: Collection[str] = ()) -> Report:
    return merge_copy(into, other.place, yes=yes)


def state(project: Project) -> str:
    with project.reading() as session:
        rows = store_check.live(session)
    return store_check.dump(
        {kind: {id_: {**row, "revision": 0} for id_, row in of.items()} for kind, of in rows.items()}
    )


def source(project: Project, name: str = "division") -> SourceId:
    return next(each.id for each in project.corpus().sources.values() if each.name == name)


def code(project: Project, words: str, key: str = "BAR.trust") -> CodingId:
    start = text(project).index(words)
    return apply_code(project, source(project), start, start + len(words), key).id


def text(project: Project) -> str:
    return project.corpus().transcripts[source(project)].text


def the(project: Project, key: str) -> Code:
    return project.corpus().codebook.named(key)


def revision(project: Project, type_: type, id_: str) -> int:
    with project.reading() as session:
        return session.revisions(type_, id=id_)[id_]


def rename(project: Project, key: str, name: str) -> None:
    found = the(project, key)
    codes.change_code(project, replace(found, name=Bilingual(en=name)), revision(project, Code, found.id))


def type_over(project: Project, words: str, typed: str) -> None:
    start = text(project).index(words)
    correct_text(project, source(project), typed, start=start, end=start + len(words))


def words(project: Project, coding: CodingId) -> tuple[str, str]:
    found = project.corpus().codings[coding]
    return found.segment.words, found.placing.value


def test_codings_of_the_copy_come_in(two: Two) -> None:
    here, there = two
    made = code(there, "nothing")

    merged(here, there)

    assert words(here, made) == ("nothing", "kept")


def test_a_copy_without_news_leaves_no_trace(two: Two) -> None:
    here, there = two
    code(here, "nothing")
    before = history.revision(here), len(history.acts(here))

    report = merged(here, there)

    assert (report.is_empty, report.act, (history.revision(here), len(history.acts(here)))) == (True, None, before)


def test_a_second_merge_of_the_same_copy_does_nothing(two: Two) -> None:
    here, there = two
    code(there, "nothing")
    merged(here, there)
    before = len(history.acts(here))

    report = merged(here, there)

    assert (report.is_empty, len(history.acts(here))) == (True, before)


def test_a_dry_run_tells_the_same_and_writes_nothing(two: Two) -> None:
    here, there = two
    code(there, "nothing")
    before = state(here)

    report = preview_merge_copy(here, there.place)

    assert (state(here), [(each.kind, each.who, len(each.ids)) for each in report.there if each.kind == "coding"]) == (
        before,
        [("coding", "there", 1)],
    )


def test_the_other_copy_is_not_changed(two: Two) -> None:
    here, there = two
    code(there, "nothing")
    there.close()
    before = Path(there.place).read_bytes()

    merged(here, there)

    assert Path(there.place).read_bytes() == before


def test_a_merge_is_one_act_that_check_can_rebuild(two: Two) -> None:
    here, there = two
    code(there, "nothing")
    rename(there, "BAR.few", "short of hands")

    merged(here, there)

    assert (history.acts(here)[0].verb, check(here)) == ("merge", [])


def test_the_history_tells_who_did_what_in_the_copy(two: Two) -> None:
    here, there = two
    code(there, "nothing")

    report = merged(here, there)

    assert [(each.who, each.verb) for each in brought(here, report.act or 0)] == [("there", "apply_code")]


def test_undo_takes_a_merge_back_as_one(two: Two) -> None:
    here, there = two
    before = state(here)
    code(there, "nothing")
    type_over(there, "listen", "hear")
    merged(here, there)

    history.undo(here)

    assert (state(here), check(here)) == (before, [])


def test_what_an_undone_merge_brought_can_be_brought_again(two: Two) -> None:
    here, there = two
    rename(there, "BAR.few", "short of hands")
    merged(here, there)
    history.undo(here)

    merged(here, there)

    assert the(here, "BAR.few").name.en == "short of hands"


def test_of_a_name_changed_in_both_the_later_stands_and_both_are_listed(two: Two) -> None:
    here, there = two
    rename(there, "BAR.few", "theirs")
    rename(here, "BAR.few", "ours")

    report = merged(here, there)

    told = [(each.here.en, each.there.en, each.stands.value) for each in report.differing]
    assert (the(here, "BAR.few").name.en, told) == ("ours", [("ours", "theirs", "here")])


def test_fields_of_one_code_changed_apart_are_both_kept(two: Two) -> None:
    here, there = two
    rename(there, "BAR.few", "short of hands")
    found = the(here, "BAR.few")
    codes.change_code(here, replace(found, definition=Bilingual(en="Too few.")), revision(here, Code, found.id))

    report = merged(here, there)

    now = the(here, "BAR.few")
    assert (now.name.en, now.definition.en, report.differing) == ("short of hands", "Too few.", ())


def test_a_change_that_was_undone_does_not_stand_against_the_other(two: Two) -> None:
    here, there = two
    rename(there, "BAR.few", "short of hands")
    rename(here, "BAR.few", "ours")
    history.undo(here)

    merged(here, there)

    assert the(here, "BAR.few").name.en == "short of hands"


def test_a_code_that_was_dropped_there_and_used_here_stays_and_is_listed(two: Two) -> None:
    here, there = two
    few = the(there, "BAR.few")
    for each in [each.id for each in there.corpus().codings.values() if each.code == few.id]:
        remove_codings(there, [each])
    codes.drop_code(there, few.id, revision(there, Code, few.id))
    code(here, "nothing", "BAR.few")

    report = merged(here, there)

    assert (the(here, "BAR.few").id, [(each.kind, each.side.value) for each in report.held]) == (
        few.id,
        [("code", "there")],
    )


def test_a_code_that_was_dropped_here_and_used_there_comes_back_and_is_listed(two: Two) -> None:
    here, there = two
    few = the(here, "BAR.few")
    for each in [each.id for each in here.corpus().codings.values() if each.code == few.id]:
        remove_codings(here, [each])
    codes.drop_code(here, few.id, revision(here, Code, few.id))
    made = code(there, "nothing", "BAR.few")

    report = merged(here, there)

    assert (here.corpus().codings[made].code, [(each.kind, each.side.value) for each in report.held]) == (
        few.id,
        [("code", "here")],
    )


def merge_few_into_trust(project: Project) -> CodeId:
    few = the(project, "BAR.few").id
    recoding.merge_codes(project, few, the(project, "BAR.trust").id, revision(project, Code, few))
    return few


def test_a_coding_with_a_code_that_was_merged_away_keeps_its_code(two: Two) -> None:
    here, there = two
    few = merge_few_into_trust(there)
    made = code(here, "nothing", "BAR.few")

    merged(here, there)

    assert here.corpus().codings[made].code == few


def test_with_a_yes_the_codes_are_merged_for_the_new_coding_too(two: Two) -> None:
    here, there = two
    merge_few_into_trust(there)
    made = code(here, "nothing", "BAR.few")

    merged(here, there, yes=EVERYTHING)

    keys = [each.key for each in here.corpus().codebook.codes]
    assert (here.corpus().codings[made].code, "BAR.few" in keys) == (the(here, "BAR.trust").id, False)


def test_a_decision_is_an_act_of_its_own_that_undo_takes_back(two: Two) -> None:
    here, there = two
    few = merge_few_into_trust(there)
    made = code(here, "nothing", "BAR.few")
    merged(here, there, yes=EVERYTHING)

    undone = history.undo(here)

    assert (undone.verb, here.corpus().codings[made].code) == ("settle_merge", few)


def test_a_coding_removed_there_and_resized_here_stays(two: Two) -> None:
    here, there = two
    made = next(each for each in here.corpus().codings.values() if each.segment.source == source(here)).id
    remove_codings(there, [made])
    transcript = here.corpus().transcripts[source(here)]
    change_coding(here, made, revision(here, Coding, made), place=(transcript.id, 0, 3))

    report = merged(here, there)

    assert (words(here, made), "coding" in {each.kind for each in report.held}) == (("Ana", "kept"), True)


def test_a_text_corrected_in_both_has_every_coding_on_its_words(two: Two) -> None:
    here, there = two
    ours, theirs = code(here, "nothing"), code(there, "city")
    type_over(here, "They listen. ", "They nod. ")
    type_over(there, "talk", "chat")

    merged(here, there)

    assert (words(here, ours), words(here, theirs), check(here)) == (("nothing", "kept"), ("city", "kept"), [])


def test_of_two_corrections_the_later_is_current_and_both_can_be_read(two: Two) -> None:
    here, there = two
    type_over(there, "talk", "chat")
    type_over(here, "They listen. ", "They nod. ")

    merged(here, there)

    numbers = [(each.number, each.source) for each in _revisions(here)]
    assert ("They nod." in text(here), numbers) == (True, [(number, source(here)) for number in (1, 2, 3)])


def _revisions(project: Project) -> list[Revision]:
    with project.reading() as session:
        return sorted(session.those(Revision, source=source(project)), key=lambda each: each.number)


def test_a_coding_whose_words_the_current_text_lacks_is_unplaced_and_listed(two: Two) -> None:
    here, there = two
    made = code(there, "listen, and then")
    type_over(here, "They listen, and then nothing. ", "")

    report = merged(here, there)

    assert (words(here, made)[1], [each.entity for text in report.texts for each in text.moved]) == (
        "unplaced",
        [made],
    )


def test_a_passage_resized_there_to_words_that_were_corrected_here_is_listed(two: Two) -> None:
    here, there = two
    type_over(here, "?\nKim: T", "x")
    coding = next(each for each in there.corpus().codings.values() if each.segment.words == "m: T")
    start = text(there).index("?\nK")
    place = (coding.segment.transcript, start, start + 3)
    change_coding(there, coding.id, revision(there, Coding, coding.id), place=place)

    [told] = merged(here, there).texts

    assert [(each.entity, each.was, each.now) for each in told.moved] == [(coding.id, "?\nK", "x")]


def test_one_coder_who_coded_a_passage_twice_by_herself_is_no_clash(two: Two) -> None:
    here, there = two
    code(there, "They listen")
    with there.change("apply_code") as session:
        session.add(replace(each, id=CodingId(new_id())) for each in session.all(Coding))

    assert [each.what for each in merged(here, there).clashes] == []


def test_two_new_codes_with_one_key_get_two_keys(two: Two) -> None:
    here, there = two
    for project in (there, here):
        codes.add_code(project, Code(CodeId(f"new-{project.who}"), "BAR.new", Bilingual(en=project.who)))

    report = merged(here, there)

    keys = sorted(each.key for each in here.corpus().codebook.codes if each.key.startswith("BAR.new"))
    assert (keys, [each.now.en for each in report.clashes if each.what == "key"]) == (
        ["BAR.new", "BAR.new-2"],
        ["BAR.new-2"],
    )


def test_codes_put_under_each_other_make_no_circle(two: Two) -> None:
    here, there = two
    for project, one, other in ((here, "BAR.few", "BAR.close"), (there, "BAR.close", "BAR.few")):
        moved = the(project, one)
        codes.move_code(project, moved.id, the(project, other).id, None, revision(project, Code, moved.id))

    report = merged(here, there)

    assert ([each.what for each in report.clashes], check(here)) == (["circle"], [])


def test_one_file_imported_in_both_is_kept_twice_and_listed(two: Two, tmp_path: Path) -> None:
    here, there = two
    (tmp_path / "third.txt").write_text("Ana: Hello.\n", "utf-8")
    for project in two:
        sources.import_files(project, [tmp_path / "third.txt"])

    report = merged(here, there)

    names = sorted(each.name for each in here.corpus().sources.values() if each.name.startswith("third"))
    assert (names, sorted(each.what for each in report.clashes)) == (["third", "third (2)"], ["file", "name"])


def test_a_yes_makes_one_source_of_a_file_imported_in_both(two: Two, tmp_path: Path) -> None:
    here, there = two
    (tmp_path / "third.txt").write_text("Ana: They listen.\nKim: Do they listen?\n", "utf-8")
    for project, start in ((here, 5), (there, 26)):
        sources.import_files(project, [tmp_path / "third.txt"])
        apply_code(project, source(project, "third"), start, start + 4, "BAR.trust")
    correct_text(there, source(there, "third"), "Well. ", start=5, end=5)

    done = merged(here, there, EVERYTHING).done

    [name] = [each.name for each in here.corpus().sources.values() if each.name.startswith("third")]
    codings = [each for each in here.corpus().codings.values() if each.segment.source == source(here, name)]
    assert any(each.startswith("source:") for each in done)
    assert sorted((each.segment.words, each.placing.value) for each in codings) == [
        ("They", "kept"),
        ("they", "kept"),
    ]
    assert check(here) == []


def test_coders_of_one_name_are_one_person_only_with_a_yes(two: Two) -> None:
    here, there = two
    start = text(here).index("nothing")
    for project in two:
        apply_code(project, source(project), start, start + 3, "BAR.trust", coder="Minjae")

    merged(here, there)
    before = [each.name for each in here.corpus().coders.values()].count("Minjae")
    report = preview_merge_copy(here, there.place)

    assert (before, report.is_empty) == (2, True)


def test_a_yes_makes_two_coders_one_person(two: Two) -> None:
    here, there = two
    start = text(here).index("nothing")
    for project in two:
        apply_code(project, source(project), start, start + 3, "BAR.trust", coder="Minjae")

    merged(here, there, yes=EVERYTHING)

    assert [each.name for each in here.corpus().coders.values()].count("Minjae") == 1


def test_a_memo_on_a_coding_that_was_removed_there_keeps_the_coding(two: Two) -> None:
    here, there = two
    made = next(iter(sorted(here.corpus().codings)))
    memos.write_memo(here, "coding", made, "Look again.")
    remove_codings(there, [CodingId(made)])

    merged(here, there)

    with here.reading() as session:
        assert (made in here.corpus().codings, [each.text for each in session.all(Memo)]) == (True, ["Look again."])


def test_another_project_is_refused(two: Two, tmp_path: Path) -> None:
    other = new(str(tmp_path / "other.madang"))

    with pytest.raises(Invalid, match="two different projects"):
        merge_copy(two[0], other.place)


def test_a_copy_from_a_newer_version_is_refused(two: Two) -> None:
    here, there = two
    with there.database.engine.begin() as connection:
        connection.execute(tables.project.update().values(schema_version=SCHEMA_VERSION + 1))

    with pytest.raises(Invalid, match="newer version"):
        merged(here, there)


def test_a_project_that_may_only_be_read_can_be_compared_but_not_merged(two: Two) -> None:
    here, there = two
    code(there, "nothing")
    reader = Project(replace(here.database, read_only=True), "here", here.keeper)
    preview_merge_copy(reader, there.place)

    with pytest.raises(Forbidden):
        merged(reader, there)


def test_a_project_on_a_server_can_be_the_copy(two: Two) -> None:
    here, there = two
    made = code(here, "nothing")

    merge_copy(there, here.place)

    assert words(there, made) == ("nothing", "kept")


def test_work_of_a_third_copy_comes_through_a_second(two: Two, copied: Callable[[str], Project]) -> None:
    here, there = two
    third = copied("third")
    made = code(third, "nothing")
    merged(there, third)
    merged(here, there)

    report = preview_merge_copy(here, third.place)

    assert (words(here, made), report.is_empty) == (("nothing", "kept"), True)


def test_content_of_new_sources_comes_along(two: Two, tmp_path: Path) -> None:
    here, there = two
    (tmp_path / "third.txt").write_text("Ana: Hello.\n", "utf-8")
    sources.import_files(there, [tmp_path / "third.txt"])

    merged(here, there)

    with here.reading() as session:
        third = next(each for each in session.all(Source) if each.name == "third")
        assert session.content(third.fingerprint) == b"Ana: Hello.\n"


def test_the_loaded_project_is_brought_up_to_date(two: Two) -> None:
    here, there = two
    here.corpus()
    code(there, "nothing")
    type_over(there, "talk", "chat")

    merged(here, there)

    with open_project(here.place) as fresh:
        assert readable(here.corpus()) == readable(fresh.corpus())


def readable(corpus: Corpus) -> dict[str, object]:
    """A corpus with its transcripts as text."""
    rest = {each.name: getattr(corpus, each.name) for each in fields(corpus) if each.name != "transcripts"}
    return {**rest, "texts": {each.source: each.text for each in corpus.transcripts.values()}}
