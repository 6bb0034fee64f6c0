"""A project made again from its events up to an act, from both databases."""

from pathlib import Path

import pytest
from proofs.histories import study
from sqlalchemy import text

from madang.base.errors import NotFound
from madang.store import asof, check, history
from madang.store.project import open_database
from madang.store.session import Change, Session
from madang.workbench import history as verbs
from madang.workbench.passages import apply_code


def rows_of(session: Session) -> str:
    return check.dump(check.live(session))


def test_the_rows_and_their_revisions_are_those_of_then(place: str, tmp_path: Path) -> None:
    with study(tmp_path, place) as project:
        apply_code(project, next(iter(project.corpus().sources)), 0, 3, "BAR.mistrust")
        last = verbs.acts(project, limit=1)[0].number
        with project.reading() as session:
            then = rows_of(session)
        verbs.undo(project)
        with project.reading() as session:
            asof.write_as_of(session, last, tmp_path / "then.madang")

    made = open_database(str(tmp_path / "then.madang"), "madang test")
    with made.reading() as session:
        assert rows_of(session) == then


def test_every_moment_of_a_project_passes_its_own_check(place: str, tmp_path: Path) -> None:
    with study(tmp_path, place) as project:
        apply_code(project, next(iter(project.corpus().sources)), 0, 3, "BAR.mistrust")
        verbs.undo(project)
        with project.reading() as session:
            for act in history.acts(session):
                asof.write_as_of(session, act.number, tmp_path / f"{act.number}.madang")

    for file in tmp_path.glob("[0-9]*.madang"):
        with open_database(str(file), "madang test").reading() as session:
            assert check.faults(session) == [], file.name


def test_a_code_that_stands_above_an_older_one_is_no_obstacle(place: str, tmp_path: Path) -> None:
    with study(tmp_path, place) as project:
        with project.change("turn_over") as session:
            older, newer = sorted(
                session.connection.execute(text("SELECT id FROM code WHERE parent IS NULL")).scalars()
            )[:2]
            session.apply([Change("code", older, {"parent": None}, {"parent": newer})])
        with project.reading() as session:
            asof.write_as_of(session, verbs.acts(project, limit=1)[0].number, tmp_path / "then.madang")

    assert (tmp_path / "then.madang").exists()


def test_nothing_is_left_where_a_copy_cannot_be_made(place: str, tmp_path: Path) -> None:
    with study(tmp_path, place) as project, project.reading() as session, pytest.raises(NotFound):
        asof.write_as_of(session, 1, tmp_path / "no folder" / "then.madang")

    assert not (tmp_path / "no folder").exists()
