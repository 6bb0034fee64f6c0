"""Events, undo and rebuilding, on both databases."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from madang.base import clock
from madang.base.bilingual import Bilingual
from madang.base.errors import Conflict, Invalid, NotFound, Stale
from madang.base.ids import CodeId, CoderId, new_id
from madang.coding.code import Code
from madang.coding.coding import Coder
from madang.store import check, history, undoing
from madang.store.project import Database
from madang.store.session import Session


def a_coder(name: str = "Ana") -> Coder:
    return Coder(CoderId(new_id()), name)


def a_code(key: str = "trust", parent: Code | None = None) -> Code:
    return Code(CodeId(new_id()), key, Bilingual(en=key), parent=parent.id if parent else None)


def add(database: Database, *values: object, verb: str = "add") -> None:
    with database.change(who="Ana", verb=verb) as session:
        session.add(values)


def acts(database: Database) -> list[history.Act]:
    with database.reading() as session:
        return history.acts(session)


def undo(database: Database, number: int | None = None) -> int:
    with database.reading() as session:
        act = history.last_standing(session) if number is None else history.the_act(session, number)
    with database.change(who="Ana", verb="undo", undoes=act.id) as session:
        return undoing.undo(session, act)


def state(database: Database) -> str:
    with database.reading() as session:
        return check.dump(check.live(session))


def test_an_act_says_who_did_what_with_which_program(database: Database) -> None:
    add(database, a_coder(), verb="add_coder")

    (act,) = acts(database)

    assert (act.who, act.verb, act.program, act.changes) == ("Ana", "add_coder", "madang test", 1)


def test_every_value_of_an_act_is_an_event_of_its_own(database: Database) -> None:
    add(database, a_coder("Ana"), a_coder("Ben"), a_code())

    assert acts(database)[0].changes == 3


def test_an_act_that_changes_nothing_leaves_no_trace(database: Database) -> None:
    with database.change(who="Ana", verb="look"):
        pass

    assert acts(database) == []


def test_an_act_that_fails_leaves_no_trace(database: Database) -> None:
    def fail(session: Session) -> None:
        session.add([a_coder()])
        raise Invalid("no")

    with pytest.raises(Invalid), database.change(who="Ana", verb="add") as session:
        fail(session)

    assert acts(database) == []


def test_only_the_columns_that_differ_are_told_of_a_change(database: Database) -> None:
    ana = a_coder("Ana")
    add(database, ana)
    with database.change(who="Ana", verb="rename") as session:
        session.replace([Coder(ana.id, "Anna")])

    with database.reading() as session:
        (change,) = history.changes_of(session, 2)

    assert (change.before, change.after) == ({"name": "Ana"}, {"name": "Anna"})


def test_the_project_rebuilt_from_its_events_is_the_project(database: Database) -> None:
    ana, family = a_coder("한글 이름 🙂"), a_code("BAR")
    add(database, ana, family, a_code("BAR.mistrust", family))
    with database.change(who="Ana", verb="rename") as session:
        session.replace([Coder(ana.id, "Anna")])
    with database.change(who="Ana", verb="remove") as session:
        session.remove(Coder, [ana.id])

    with database.reading() as session:
        live, rebuilt = check.dump(check.live(session)), check.dump(check.rebuilt(session))

    assert live == rebuilt


def test_check_names_a_row_changed_behind_the_history(database: Database) -> None:
    ana = a_coder("Ana")
    add(database, ana)
    with database.engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("UPDATE coder SET name = 'Eve'")

    with database.reading() as session:
        faults = check.faults(session)

    assert faults == [f"The coder {ana.id} is not what its history tells."]


def test_undoing_takes_back_a_whole_act(database: Database) -> None:
    before = state(database)
    add(database, a_coder("Ana"), a_coder("Ben"))

    undo(database)

    assert state(database) == before


def test_undoing_works_after_a_restart(database: Database, reopen: Callable[[], Database]) -> None:
    add(database, a_coder("Ana"))

    again = reopen()
    undo(again)

    assert '"Ana"' not in state(again)


def test_undoing_a_change_brings_back_what_was_there(database: Database) -> None:
    ana = a_coder("Ana")
    add(database, ana)
    with database.change(who="Ana", verb="rename") as session:
        session.replace([Coder(ana.id, "Anna")])

    undo(database)

    assert '"name": "Ana"' in state(database)


def test_undoing_the_undoing_does_it_again(database: Database) -> None:
    add(database, a_coder("Ana"))
    undo(database)

    undo(database, acts(database)[0].number)

    assert '"Ana"' in state(database)


def test_what_has_been_undone_is_not_undone_again(database: Database) -> None:
    add(database, a_coder("Ana"))
    undo(database)

    with pytest.raises(Conflict, match="already been undone"):
        undo(database, 1)


def test_two_who_chose_the_same_act_undo_it_once(database: Database) -> None:
    add(database, a_coder("Ana"))
    (chosen,) = acts(database)
    undo(database, chosen.number)

    with pytest.raises(Stale, match="undone meanwhile, by act 2"), database.change(who="Ben", verb="undo") as session:
        undoing.undo(session, chosen)


def test_undo_passes_over_what_was_undone(database: Database) -> None:
    add(database, a_coder("Ana"))
    add(database, a_coder("Ben"))
    undo(database)

    undo(database)

    assert '"Ana"' not in state(database)


def test_undoing_is_refused_where_later_work_stands_on_it(database: Database) -> None:
    family = a_code("BAR")
    add(database, family, verb="add_family")
    add(database, a_code("BAR.mistrust", family), verb="add_code")

    with pytest.raises(Conflict, match=r"act 2 \(add_code by Ana\) depends on it"):
        undo(database, 1)


def test_undoing_is_refused_where_the_same_thing_was_changed_since(database: Database) -> None:
    ana = a_coder("Ana")
    add(database, ana)
    for name in ("Anna", "Anne"):
        with database.change(who="Ben", verb="rename") as session:
            session.replace([Coder(ana.id, name)])

    with pytest.raises(Conflict, match=r"act 3 \(rename by Ben\) changed the same things since"):
        undo(database, 2)


def test_a_change_is_not_done_again_to_a_thing_that_has_been_taken_back(database: Database) -> None:
    ana = a_coder("Ana")
    add(database, ana)
    with database.change(who="Ben", verb="rename") as session:
        session.replace([Coder(ana.id, "Anna")])
    undo(database, 2)
    undo(database, 1)

    with pytest.raises(Conflict, match=r"act 4 \(undo by Ana\) changed the same things since"):
        undo(database, 3)


def test_undoing_is_allowed_again_once_the_later_work_is_undone(database: Database) -> None:
    family = a_code("BAR")
    add(database, family)
    add(database, a_code("BAR.mistrust", family))
    undo(database)

    undo(database, 1)

    assert '"code"' not in state(database)


def test_there_is_nothing_to_undo_in_a_new_project(database: Database) -> None:
    with pytest.raises(NotFound, match="nothing to undo"):
        undo(database)


def test_a_write_that_started_from_an_older_revision_is_refused(database: Database) -> None:
    ana = a_coder("Ana")
    add(database, ana)
    with database.change(who="Ben", verb="rename") as session:
        session.replace([Coder(ana.id, "Anna")])

    with pytest.raises(Stale, match="changed by somebody else"), database.change(who="Ana", verb="x") as session:
        session.require_unchanged(Coder, ana.id, 1)


def test_an_act_carries_the_moment_in_utc(database: Database) -> None:
    with clock.held_at(datetime(2024, 3, 14, 9, 30, tzinfo=UTC)):
        add(database, a_coder())

    assert acts(database)[0].at == datetime(2024, 3, 14, 9, 30, tzinfo=UTC)
