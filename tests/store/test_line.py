"""Writers of one program stand in line."""

import time
from collections.abc import Callable
from threading import Thread

import pytest

from madang.base.errors import Busy, Invalid
from madang.base.ids import CoderId, new_id
from madang.coding.coding import Coder
from madang.store.line import Line
from madang.store.project import Database


def waiting(line: Line) -> int:
    return len(line._waiting)


def test_who_waits_too_long_is_told_that_somebody_else_writes() -> None:
    line = Line()

    with line.turn("study.madang", 1), pytest.raises(Busy, match="written by somebody else"):
        line.turn("study.madang", 0.01).__enter__()


def test_who_gave_up_waiting_is_passed_over() -> None:
    line = Line()
    with line.turn("study.madang", 1), pytest.raises(Busy):
        line.turn("study.madang", 0.01).__enter__()

    with line.turn("study.madang", 0.01):
        assert waiting(line) == 0


def test_writers_come_in_the_order_in_which_they_came() -> None:
    line, order = Line(), list[int]()

    def write(number: int) -> None:
        with line.turn("study.madang", 5):
            order.append(number)

    with line.turn("study.madang", 5):
        threads = [Thread(target=write, args=(number,)) for number in range(5)]
        for number, thread in enumerate(threads):
            thread.start()
            while waiting(line) <= number:
                time.sleep(0.001)
    for thread in threads:
        thread.join()

    assert order == [0, 1, 2, 3, 4]


def test_a_writer_who_failed_lets_the_next_one_in(database: Database) -> None:
    def fail() -> None:
        with database.change(who="Ana", verb="add"):
            raise Invalid("no")

    with pytest.raises(Invalid, match="no"):
        fail()

    with database.change(who="Ben", verb="add") as session:
        session.add([Coder(CoderId(new_id()), "Ben")])
    with database.reading() as session:
        assert [each.name for each in session.all(Coder)] == ["Ben"]


def test_what_is_read_in_one_go_is_of_one_moment(database: Database) -> None:
    with database.reading() as session:
        before = session.all(Coder)
        with database.change(who="Ben", verb="add") as writing:
            writing.add([Coder(CoderId(new_id()), "Ben")])

        assert session.all(Coder) == before


def test_two_programs_write_one_after_the_other(
    database: Database, reopen: Callable[[], Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("madang.store.engines.BUSY_SECONDS", 0.1)
    other = reopen()

    with database.change(who="Ana", verb="add"), pytest.raises(Busy, match="written by another program"):
        other.change(who="Ben", verb="add").__enter__()

    other.engine.dispose()
