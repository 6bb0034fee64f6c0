"""The words of the texts, kept beside them: on both databases, through corrections, never in the way."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from sqlalchemy import update

from madang.analysis.known_words import KNOWN
from madang.analysis.queries import Search
from madang.store import tables
from madang.store import word_index as rows
from madang.text.forms.wanted import WORD
from madang.text.search import Spelling
from madang.text.word_index import Reading
from madang.workbench import history, word_index
from madang.workbench.project import Project, check, new
from madang.workbench.search import search
from madang.workbench.sources import import_files
from madang.workbench.text import correct_text

TEXT = "박정순: 정도가 심해요.\n이하은: 정도 많고 법도 있죠.\n"


class Fake:
    """Reads 정도 as one word, and remembers what it was asked."""

    asked: ClassVar[list[str]] = []

    def __init__(self, workers: int = 0) -> None:
        pass

    def lines(self, lines: Iterable[str]) -> Iterator[list[Reading]]:
        for line in lines:
            self.asked.append(line)
            yield [
                ("N" + "-" * (len(each) - 1), "") if each.startswith("정도") else ("", "")
                for each in WORD.findall(line)
            ]


@pytest.fixture
def study(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    monkeypatch.setattr(word_index, "Analyser", Fake)
    Fake.asked = []
    KNOWN.forget()
    path = tmp_path / "talk.txt"
    path.write_text(TEXT, "utf-8")
    with new(place, who="Haeun", codebook="") as project:
        import_files(project, [path])
        yield project
    KNOWN.forget()


def count(project: Project, words: str) -> tuple[int, int]:
    """How many places a word has in any form, and how many sources were searched by letters alone."""
    found = search(project, Search(words=words, spelling=Spelling.FORM))
    return found.hits.words, found.unread


def read(project: Project) -> int:
    return word_index.read_all(project, lambda _: None)


def fix(project: Project, old: str, now: str) -> None:
    source, transcript = next(iter(project.corpus().transcripts.items()))
    start = transcript.text.index(old)
    correct_text(project, source, now, start=start, end=start + len(old))


def test_before_the_words_are_read_letters_decide_and_it_is_said(study: Project) -> None:
    assert count(study, "정") == (2, 1)


def test_once_they_are_read_other_words_are_told_apart(study: Project) -> None:
    read(study)

    assert count(study, "정") == (0, 0)


def test_what_was_read_is_kept_with_the_project(study: Project) -> None:
    read(study)
    KNOWN.forget()

    assert count(study, "정") == (0, 0)
    assert read(study) == 0


def test_a_corrected_text_is_searched_at_once_and_only_its_new_lines_are_read(study: Project) -> None:
    read(study)
    fix(study, "심해요", "심하네요 얼룩말이")
    Fake.asked = []

    assert count(study, "얼룩말") == (1, 1)
    read(study)
    assert count(study, "얼룩말") == (1, 0)
    assert len(Fake.asked) == 1


def test_reading_words_is_no_act_and_may_be_done_again(study: Project) -> None:
    acts = len(history.acts(study))
    read(study)

    assert word_index.read_all(study, lambda _: None, again=True) == 1
    assert len(history.acts(study)) == acts


def test_the_index_of_a_text_that_is_gone_goes_when_the_new_one_is_kept(study: Project) -> None:
    read(study)
    fix(study, "심해요", "심하네요")
    read(study)

    with study.reading() as session:
        assert len(rows.texts(session)) == 1


def test_check_says_so_where_an_index_is_not_that_of_its_words(study: Project) -> None:
    read(study)
    assert check(study) == []
    with study.database.derive() as session:
        session.connection.execute(update(tables.word_index).values(bytes=b"spoilt"))

    assert "word index" in check(study)[0]


def test_a_damaged_index_is_left_out_and_said_to_be_missing(study: Project) -> None:
    read(study)
    with study.database.derive() as session:
        session.connection.execute(update(tables.word_index).values(bytes=b"spoilt"))
    KNOWN.forget()

    assert count(study, "정") == (2, 1)
