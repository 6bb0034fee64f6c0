"""Decisions between coders in the store, on both databases and in copies that come together."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from proofs.histories import study

from madang.analysis.disagreements import Doubt, disagreements
from madang.coding.settling import Outcome
from madang.coding.statement import Stance
from madang.store import asof, check
from madang.store.project import open_database
from madang.workbench import history
from madang.workbench.merge import merge_copy
from madang.workbench.passages import remove_codings
from madang.workbench.project import Project, open_project
from store.test_refresh import kept, loaded_anew
from two_coders import coded, decide, open_ones

USED = "또 이용만 당하는 것 아닌가 싶었죠"


@pytest.fixture
def differing(place: str, tmp_path: Path) -> Iterator[Project]:
    """Two coders who differ on one passage, on each of the two databases."""
    with study(tmp_path, place) as project:
        coded(project, USED, "BAR.mistrust", "Haeun", Stance.MINUS)
        coded(project, USED, "BAR.power", "Minjae", Stance.MINUS)
        yield project


def test_what_was_set_aside_is_not_loaded_among_what_counts(differing: Project) -> None:
    decide(differing, open_ones(differing)[0], Outcome.NEITHER)

    with open_project(differing.place) as again:
        assert (len(again.corpus().codings), len(again.corpus().superseded)) == (0, 2)


@pytest.mark.parametrize("outcome", Outcome)
def test_a_loaded_corpus_follows_a_decision_and_its_undoing(differing: Project, outcome: Outcome) -> None:
    differing.corpus()

    decide(differing, open_ones(differing)[0], outcome)
    assert kept(differing) == loaded_anew(differing)
    history.undo(differing)

    assert kept(differing) == loaded_anew(differing)


def test_a_project_as_it_was_has_the_decisions_of_then(differing: Project, tmp_path: Path) -> None:
    decide(differing, open_ones(differing)[0])
    number = history.acts(differing, limit=1)[0].number
    decide(differing, disagreements(differing.corpus())[0], Outcome.NEITHER)

    with differing.reading() as session:
        asof.write_as_of(session, number, tmp_path / "then.madang")

    with open_project(str(tmp_path / "then.madang")) as then:
        assert [each.outcome for each in then.corpus().settlings.values()] == [Outcome.ONE]
    with open_database(str(tmp_path / "then.madang"), "madang test").reading() as session:
        assert check.faults(session) == []


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Project, Project]]:
    """A project in which two coders differ, and a copy of it."""
    with study(tmp_path) as made:
        coded(made, USED, "BAR.mistrust", "Haeun", Stance.MINUS)
        coded(made, USED, "BAR.power", "Minjae", Stance.MINUS)
        made.settle()
        shutil.copy(made.place, tmp_path / "there.madang")
        with open_project(str(tmp_path / "there.madang"), who="Minjae") as there:
            yield made, there


def test_a_decision_comes_over_with_what_it_made(two: tuple[Project, Project]) -> None:
    here, there = two
    decide(there, open_ones(there)[0])

    merge_copy(here, there.place)

    assert here.corpus().codings == there.corpus().codings
    assert open_ones(here) == []


def test_what_was_settled_in_both_copies_counts_once_and_is_looked_at_again(two: tuple[Project, Project]) -> None:
    here, there = two
    decide(here, open_ones(here)[0])
    decide(there, open_ones(there)[0], Outcome.BOTH)

    merge_copy(here, there.place)

    (one,) = open_ones(here)
    assert (one.doubts, len(one.settlings)) == ((Doubt.TWICE,), 2)
    assert len(here.corpus().codings) == 2


def test_deciding_again_settles_what_two_copies_had_settled(two: tuple[Project, Project]) -> None:
    here, there = two
    decide(here, open_ones(here)[0])
    decide(there, open_ones(there)[0], Outcome.BOTH)
    merge_copy(here, there.place)

    decide(here, open_ones(here)[0], Outcome.NEITHER)

    assert (open_ones(here), dict(here.corpus().codings)) == ([], {})


def test_a_coding_that_the_other_copy_removed_stays_while_a_decision_names_it(two: tuple[Project, Project]) -> None:
    here, there = two
    (one,) = open_ones(here)
    decide(here, one)
    remove_codings(there, [next(iter(one.codings.values()))])

    report = merge_copy(here, there.place)

    assert [each.kind for each in report.held if each.kind == "coding"] == ["coding"]
    assert open_ones(here) == []
