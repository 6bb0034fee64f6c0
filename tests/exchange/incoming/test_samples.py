"""Real files of other programs: what came in equals what plain SQL and JSON count, and words stand at their places."""

import json
import sqlite3
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from coded_files import SHARED, needs_samples
from madang.workbench.incoming import take_in
from madang.workbench.project import Project, check
from madang.workbench.refi import Report

pytestmark = needs_samples
CODED = SHARED / "coded"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def taken(project: Project, path: Path, **told: Any) -> Report:
    report = take_in(project, path.read_bytes(), path.name, **told)
    assert report is not None
    return report


def asked(path: Path, question: str) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(f"file:{path}?immutable=1", uri=True)
    return connection.execute(question).fetchall()


def fits(project: Project) -> bool:
    corpus = project.corpus()
    every = (each.segment for each in corpus.codings.values())
    return all(each.fits(corpus.transcripts[each.source]) for each in every)


def test_rqda_comes_in_whole_with_every_quotation_on_its_words(project: Project) -> None:
    path = CODED / "opcw-rqda" / "OPCW.rqda"
    rows = asked(path, "select seltext, name from coding join freecode on id = cid where coding.status = 1")
    deleted = asked(path, "select count(*) from coding where status <> 1")[0][0]

    report = taken(project, path)

    corpus = project.corpus()
    codes = {code.id: code.name.en for code in corpus.codebook.codes}
    here = Counter((each.segment.words, codes[each.code]) for each in corpus.codings.values())
    assert here == Counter((str(words), str(code)) for words, code in rows)
    assert (len(report.lost["deleted"]), len(corpus.sources), fits(project)) == (deleted, 16, True)


def test_dna_comes_in_as_statements_with_organisation_and_stance(project: Project) -> None:
    path = CODED / "dna-sample" / "sample.dna"
    question = """
        select substr(d.Text, s.Start + 1, s.Stop - s.Start), c.Value, o.Value, b.Value
        from STATEMENTS s join DOCUMENTS d on d.ID = s.DocumentId
        join DATASHORTTEXT sc on sc.StatementId = s.ID and sc.VariableId = 3 join ENTITIES c on c.ID = sc.Entity
        join DATASHORTTEXT so on so.StatementId = s.ID and so.VariableId = 2 join ENTITIES o on o.ID = so.Entity
        join DATABOOLEAN b on b.StatementId = s.ID"""
    theirs = Counter((str(w), str(c), str(o), 1 if b else -1) for w, c, o, b in asked(path, question))

    taken(project, path)

    corpus = project.corpus()
    codes = {code.id: code.name.en for code in corpus.codebook.codes}
    here: Counter[tuple[str, str, str, int | None]] = Counter()
    for told in corpus.statements.values():
        (coding,) = corpus.codings_of[told.id]
        view = corpus.organisations[told.view_of].en if told.view_of else ""
        here[coding.segment.words, codes[coding.code], view, told.stance.number] += 1
    assert here == theirs
    assert (len(corpus.codings), len(corpus.sources), fits(project), check(project)) == (41, 7, True, [])


@pytest.mark.parametrize("name", ["bopp_test_input", "bopp_test_augmented_1", "bopp_test_examples"])
def test_comments_of_word_are_codes_on_the_words_they_span(project: Project, name: str) -> None:
    path = CODED / "llmcode-games-as-art" / f"{name}.docx"
    with zipfile.ZipFile(path) as archive:
        comments = etree.fromstring(archive.read("word/comments.xml")).iter(f"{_W}comment")
    theirs = Counter(
        code.strip() for each in comments for code in "".join(t.text or "" for t in each.iter(f"{_W}t")).split(";")
    )

    taken(project, path, codings=True)

    corpus = project.corpus()
    codes = {code.id: code.name.said("en") for code in corpus.codebook.codes}
    here = Counter(codes[each.code] for each in corpus.codings.values())
    assert (sum(here.values()), set(here)) == (sum(n for c, n in theirs.items() if c), {c for c in theirs if c})
    assert fits(project)


def test_the_words_of_the_first_word_coder_are_those_counted_apart(project: Project) -> None:
    folder = CODED / "llmcode-games-as-art"
    lines = [json.loads(line) for line in (folder / "two_coders.jsonl").read_text("utf-8").splitlines()]
    theirs = Counter(mark["quote"].strip() for line in lines for mark in line["coder_A"] for _ in mark["codes"])

    taken(project, folder / "bopp_test_input.docx", codings=True)

    here = Counter(each.segment.words.strip() for each in project.corpus().codings.values())
    assert sum((theirs & here).values()) >= sum(theirs.values()) * 0.99


def test_two_coders_of_doccano_lie_on_the_same_texts(project: Project) -> None:
    folder = CODED / "group-mentions-2coders"
    theirs: Counter[tuple[str, str, str]] = Counter()
    for coder in ("emarie", "sjasmin"):
        path = folder / f"uk-manifestos-round-01__{coder}.jsonl"
        for line in path.read_text("utf-8").splitlines():
            record = json.loads(line)
            theirs.update((coder, record["text"][a:b], label) for a, b, label in record["label"])
        taken(project, path, coder=coder)

    corpus = project.corpus()
    codes = {code.id: code.name.en for code in corpus.codebook.codes}
    here = Counter(
        (corpus.coders[each.coder].name, each.segment.words, codes[each.code]) for each in corpus.codings.values()
    )
    assert (here, len(corpus.sources), fits(project)) == (theirs, 2, True)


def test_a_table_of_quotations_finds_them_all(project: Project, tmp_path: Path) -> None:
    marks = json.loads((CODED / "pdpilot" / "codings.json").read_text("utf-8"))
    names = sorted({each["doc"] for each in marks})
    from madang.workbench.sources import import_files

    import_files(project, [CODED / "pdpilot" / f"{name}.txt" for name in names])
    rows = [[each["doc"], each["start"], each["end"], each["quote"], "; ".join(each["code"])] for each in marks]
    import csv

    with (tmp_path / "segments.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([["Document", "Start", "End", "Coded segment", "Codes"], *rows])

    taken(project, tmp_path / "segments.csv", coder="Dan")

    here = {each.segment.words for each in project.corpus().codings.values()}
    assert here == {each["quote"] for each in marks}
