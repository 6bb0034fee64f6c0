"""Projects of other programs, taken in as one act."""

import json

import pytest

from coded_files import KOREAN, a_coded, a_database, a_passage, a_qualcoder, a_taguette, a_zip
from madang.base.errors import Invalid
from madang.coding.statement import Stance
from madang.exchange.incoming.coded import OrganisationFound, Said
from madang.workbench import history
from madang.workbench.incoming import import_coded, look_into, preview_coded, take_in
from madang.workbench.project import Project, check


def words(project: Project) -> set[tuple[str, str, str]]:
    """Words, code and coder of every coding."""
    corpus = project.corpus()
    codes = {code.id: code.name.said("en") for code in corpus.codebook.codes}
    return {(c.segment.words, codes[c.code], corpus.coders[c.coder].name) for c in corpus.codings.values()}


def test_a_coding_of_qualcoder_stands_on_its_words(project: Project) -> None:
    take_in(project, a_qualcoder(KOREAN, (11 + 2, 16 + 2, None), (0, 3, "구청이")), "data.qda")

    assert ("구청이", "trust", "ana") in words(project)


def test_the_oldest_schema_of_qualcoder_needs_nothing_else(project: Project) -> None:
    take_in(project, a_qualcoder(KOREAN, (0, 3, "구청이"), old=True), "data.qda")

    assert words(project) == {("구청이", "trust", "ana")}


def test_a_zipped_folder_of_qualcoder_is_known_by_what_is_in_it(project: Project) -> None:
    content = a_zip(study_dot_qda__data_dot_qda=a_qualcoder(KOREAN, (0, 3, "구청이")))

    report = take_in(project, content, "backup.zip")

    assert report is not None
    assert (report.origin, report.new["coding"]) == ("QualCoder", 1)


def test_what_qualcoder_holds_besides_is_named(project: Project) -> None:
    report = take_in(project, a_qualcoder(KOREAN, (0, 3, "구청이")), "data.qda")

    assert report is not None
    assert (set(report.lost), report.new["value"], report.new["memo"]) == ({"media_coding"}, 1, 4)


def test_a_category_is_a_folder_that_takes_no_codings(project: Project) -> None:
    take_in(project, a_qualcoder(KOREAN, (0, 3, "구청이")), "data.qda")

    assert {(c.name.en, c.kind.value) for c in project.corpus().codebook.codes} == {
        ("relation", "family"),
        ("trust", "code"),
    }


def test_bytes_of_taguette_find_their_words_across_its_paragraphs(project: Project) -> None:
    html = "<p>구청이 <b>먼저</b> 물었다.</p><p>우리는 답했다.</p>"
    start = len("구청이 ".encode())
    snippet = "<p><b>먼저</b> 물었다.</p><p>우리는</p>"
    end = start + len("먼저 물었다.우리는".encode())

    take_in(project, a_taguette(html, (start, end, snippet)), "study.sqlite3")

    assert words(project) == {("먼저 물었다.\n우리는", "trust", "ana")}


def test_a_taguette_place_that_does_not_fit_its_words_is_listed(project: Project) -> None:
    report = take_in(project, a_taguette("<p>구청이 물었다</p>", (0, 3, "<p>다른 말</p>")), "study.sqlite3")

    assert report is not None
    assert (list(report.lost), words(project)) == (["other_words"], set())


def test_lines_of_qc_are_coded_whole(project: Project) -> None:
    content = a_zip(
        settings_dot_yaml="corpus_dir: corpus\ncodes_dir: codes\ncodebook: codebook.yaml\nmemos_dir: memos\n",
        corpus__a_dot_txt="first line\nsecond line\n",
        codes__a_dot_txt_dot_ana_dot_codes="\ntrust, power\n",
        codebook_dot_yaml="- relation:\n    - trust\n- power\n",
    )

    take_in(project, content, "qc.zip")

    assert words(project) == {("second line", "trust", "ana"), ("second line", "power", "ana")}


def test_codings_of_nobody_have_an_unknown_coder(project: Project) -> None:
    import_coded(project, a_coded("우리는 믿는다", a_passage(0, 3, coder="")))

    assert {coder for _, _, coder in words(project)} == {"unknown coder"}


def test_twice_brings_nothing_new(project: Project) -> None:
    content = a_qualcoder(KOREAN, (0, 3, "구청이"), (0, 3, "구청이"), (4, 6, "먼저"))
    take_in(project, content, "data.qda")
    before = project.corpus().revision

    report = take_in(project, content, "data.qda")

    assert report is not None
    assert (report.is_empty, project.corpus().revision) == (True, before)


def test_undo_takes_all_of_it_back(project: Project) -> None:
    take_in(project, a_qualcoder(KOREAN, (0, 3, "구청이")), "data.qda")

    history.undo(project)

    corpus = project.corpus()
    assert (len(corpus.sources), len(corpus.codings), len(corpus.codebook), check(project)) == (0, 0, 0, [])


def test_looking_changes_nothing(project: Project) -> None:
    before = project.corpus().revision

    preview_coded(project, a_coded("우리는 믿는다", a_passage(0, 3)))

    assert project.corpus().revision == before


def test_two_copies_with_the_same_row_numbers_keep_their_own_codings(project: Project) -> None:
    take_in(project, a_qualcoder(KOREAN, (0, 3, "구청이")), "ana.qda")

    take_in(project, a_qualcoder(KOREAN, (4, 6, "먼저")), "ben.qda")

    assert {said for said, _, _ in words(project)} == {"구청이", "먼저"}


def test_a_statement_says_who_for_whom_and_how(project: Project) -> None:
    said = Said("Kim", "Green Yard", Stance.MINUS)
    coded = a_coded(
        "그들은 듣지 않는다", a_passage(0, 3, said=said), organisations=(OrganisationFound("Green Yard", "NGO"),)
    )

    import_coded(project, coded)

    corpus = project.corpus()
    (statement,), (organisation,) = corpus.statements.values(), corpus.organisations.values()
    assert (statement.stance, statement.view_of, organisation.side) == (Stance.MINUS, organisation.id, "civic")


def test_a_persons_words_are_theirs_in_the_text(project: Project) -> None:
    import_coded(project, a_coded("그들은 듣지 않는다", a_passage(0, 3, said=Said("Kim", "Green Yard"))))

    corpus = project.corpus()
    (coding,) = corpus.codings.values()
    person = corpus.participant_at(coding.segment)
    assert person is not None
    assert corpus.participants[person].name == "Kim"


def test_labels_of_two_people_come_onto_the_same_texts(project: Project) -> None:
    def lines(*labels: list[object]) -> bytes:
        texts = ["우리는 믿는다.", "그들은 아니다."]
        return "\n".join(json.dumps({"text": t, "label": x}) for t, x in zip(texts, labels, strict=True)).encode()

    take_in(project, lines([[0, 3, "us"]], []), "ana.jsonl", coder="ana")
    take_in(project, lines([[0, 3, "us"]], [[0, 3, "them"]]), "ben.jsonl", coder="ben")

    assert len(project.corpus().sources) == 1
    assert words(project) == {("우리는", "us", "ana"), ("우리는", "us", "ben"), ("그들은", "them", "ben")}


def test_label_studio_counts_as_a_browser_does(project: Project) -> None:
    value = {"start": 3, "end": 6, "text": "우리는", "labels": ["us"]}
    task = {"data": {"text": "😀 우리는 믿는다"}, "annotations": [{"completed_by": 2, "result": [{"value": value}]}]}

    take_in(project, json.dumps([task]).encode(), "export.json")

    assert words(project) == {("우리는", "us", "annotator 2")}


def test_an_ordinary_file_is_left_to_its_reader(project: Project) -> None:
    assert look_into(project, b"A: hello", "talk.txt") is None


@pytest.mark.parametrize(
    "content",
    [b"SQLite format 3\0" + b"\xff" * 5_000, a_qualcoder()[:3_000], a_database("create table notes (a text)")],
    ids=["noise", "cut short", "another program"],
)
def test_a_database_that_cannot_be_read_is_one_sentence(project: Project, content: bytes) -> None:
    with pytest.raises(Invalid) as told:
        look_into(project, content, "study.db")

    assert told.value.ko
    assert str(told.value).endswith(".")


def test_a_view_in_the_place_of_a_table_is_not_run(project: Project) -> None:
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select i as pos0, i as pos1 from n"
    content = a_database(
        "create table source (id integer, name text, fulltext text)",
        "create table code_name (cid integer, name text)",
        f"create view code_text as {endless}",
    )

    with pytest.raises(Invalid):
        look_into(project, content, "data.qda")
