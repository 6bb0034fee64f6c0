"""qc as the program itself writes it: escaped names, long names on several lines, memos named after their writers."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coded_files import a_database, a_zip
from madang.exchange.incoming.readers.qc_codebook import codes
from madang.workbench.incoming import take_in
from madang.workbench.project import Project

SETTINGS = "corpus_dir: corpus\ndatabase: qc.sqlite3\ncodebook: codebook.yaml\nmemos_dir: memos\n"
TABLES = (
    "create table document_index (id integer primary key, name text, document_id text)",
    "create table location (id integer primary key, start_line int, end_line int, document_index_id int)",
    "create table coded_line (id integer primary key, line int, coder_id text, code_id text)",
    "create table coded_line_location_association (coded_line_id int, location_id int)",
    "insert into document_index values (1, 'paragraphs', 'deep/talk.txt')",
    "insert into location values (1, 0, 3, 1)",
)


def a_project(*lines: tuple[int, str], codebook: str = "[]\n", **more: str) -> bytes:
    """A zipped project with one text of three lines, the middle one empty; lines are coded by ana."""
    rows: list[tuple[str, Sequence[object]]] = []
    for number, (line, code) in enumerate(lines, 1):
        rows.append(("insert into coded_line values (?, ?, 'ana', ?)", (number, line, code)))
        rows.append(("insert into coded_line_location_association values (?, 1)", (number,)))
    files = {
        "settings_dot_yaml": SETTINGS,
        "codebook_dot_yaml": codebook,
        "corpus__deep__talk_dot_txt": "첫째\r\n\r\n셋째",
    }
    return a_zip(**files, qc_dot_sqlite3=a_database(*TABLES, rows=rows), **more)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (r'"\uC2E0\uB8B0"', "신뢰"),
        (r'"\U0001F600 \xE9\t\\"', "😀 é\t\\"),
        ("'it''s: soft'", "it's: soft"),
        ("'#hash'", "#hash"),
        ("a - b", "a - b"),
        ("long name on\n  two lines", "long name on two lines"),
        ('"\\uC2E0\\\n    \\uB8B0 \\\n    \\ \\uC774"', "신뢰  이"),
    ],
    ids=["korean", "signs", "quote", "remark", "stroke", "folded", "escaped and folded"],
)
def test_a_name_is_read_as_it_was_meant(written: str, name: str) -> None:
    assert [each.name for each in codes(f"- {written}\n- next\n")] == [name, "next"]


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=90)


@given(st.lists(NAMES, min_size=1, max_size=5, unique=True))
def test_whatever_the_names_they_are_those_that_were_written(names: list[str]) -> None:
    yaml: Any = pytest.importorskip("yaml")

    assert [each.name for each in codes(yaml.dump(names, default_flow_style=False))] == names


def test_what_is_indented_stands_below() -> None:
    found = codes("- \"\\uAC00\":\n  - 'b: c':\n    - d\n  - e\n- f\n")

    assert {each.name: each.parent for each in found} == {"가": None, "b: c": "가", "d": "b: c", "e": "가", "f": None}


def test_a_korean_code_of_the_codebook_is_the_one_on_the_lines(project: Project) -> None:
    take_in(project, a_project((0, "신뢰"), (2, "신뢰"), codebook='- relation:\n  - "\\uC2E0\\uB8B0"\n'), "qc.zip")

    corpus = project.corpus()
    assert {each.name.said("ko") for each in corpus.codebook.codes} == {"relation", "신뢰"}
    assert {each.segment.words for each in corpus.codings.values()} == {"첫째", "셋째"}


def test_a_coded_line_without_words_is_listed(project: Project) -> None:
    report = take_in(project, a_project((1, "trust"), (9, "trust")), "qc.zip")

    assert report is not None
    assert {kind: len(names) for kind, names in report.lost.items()} == {"blank": 1, "outside": 1}


def test_a_memo_is_its_writers(project: Project) -> None:
    memo = {"memos__2024-01-02-03-04_ana_trust_dot_md": "# trust"}

    take_in(project, a_project((0, "trust"), **memo), "qc.zip")

    corpus = project.corpus()
    assert [(each.text, corpus.coders[each.coder].name) for each in corpus.memos if each.coder] == [("# trust", "ana")]
