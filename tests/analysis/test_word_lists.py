"""Words by side and beside a word: the published formulas on numbers worked by hand, and cases before counts."""

from pathlib import Path

import pytest

from madang.analysis.collocations import collocations, likelihood_of, log_dice
from madang.analysis.queries import Search
from madang.analysis.word_lists import log_likelihood, log_ratio, word_list
from madang.base.errors import Invalid
from madang.sources.organisation import Side
from madang.text.search import Spelling
from madang.workbench.project import Project, new
from madang.workbench.sources import import_files

SHEET = """source,speaker,participant,organisation,side
a,Ana,Ana,Naru Group,civic
a,Ben,Ben,City Office,government
b,Cho,Cho,Dotori Group,civic
"""


@pytest.fixture
def study(tmp_path: Path) -> Project:
    """Two civic groups speak of trust; one of them of gardens, five times; the office of budgets."""
    texts = {
        "a": "Ana: trust matters, garden garden garden garden garden\nBen: the budget and budgets decide\n",
        "b": "Cho: no trust without a budget; trusted friends trust slowly\n",
        "speakers": SHEET,
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.{'csv' if name == 'speakers' else 'txt'}").write_text(text, "utf-8")
    project = new(str(tmp_path / "study.madang"), codebook="")
    import_files(project, [tmp_path / "a.txt", tmp_path / "b.txt"], speakers=tmp_path / "speakers.csv")
    return project


def test_log_likelihood_is_that_of_rayson_and_garside() -> None:
    # 100 times in 10,000 words against 50 in 20,000: expected 50 and 100.
    assert log_likelihood(100, 50, 10_000, 20_000) == pytest.approx(2 * (100 * 0.693147 + 50 * -0.693147), rel=1e-4)


def test_a_word_said_as_often_on_both_sides_says_nothing() -> None:
    assert [log_likelihood(5, 10, 100, 200), log_ratio(5, 10, 100, 200)] == pytest.approx([0, 0])


def test_words_that_never_part_have_a_log_dice_of_fourteen() -> None:
    assert (log_dice(8, 8, 8), log_dice(4, 8, 8)) == (14, 13)


def test_two_words_that_stand_together_less_than_by_chance_have_no_likelihood() -> None:
    assert likelihood_of(1, 50, 50, 100) == 0


def test_a_word_of_one_case_is_no_word_of_a_side(study: Project) -> None:
    words = word_list(study.corpus(), Side.CIVIC, Side.GOVERNMENT).words

    assert [(each.word, each.here, each.cases_here, each.there) for each in words] == [("trust", 4, 2, 0)]


def test_asked_for_words_of_one_case_they_come(study: Project) -> None:
    words = word_list(study.corpus(), Side.CIVIC, Side.GOVERNMENT, least_cases=1).words

    assert ("garden", 5, 1) in [(each.word, each.here, each.cases_here) for each in words]


def test_what_stands_beside_a_word_is_counted_once_for_each_place(study: Project) -> None:
    found = collocations(study.corpus(), Search(words="matters", spelling=Spelling.FORM), 5)

    assert [(each.word, each.together, each.all, each.cases) for each in found.words] == [("garden", 5, 5, 1)]


def test_without_words_there_are_no_neighbours(study: Project) -> None:
    with pytest.raises(Invalid):
        collocations(study.corpus(), Search())
