"""The steps that bring a project of an earlier version up to date, each in its own module.

A step holds the tables as they were made *then*: it never imports `store.tables`, which goes on changing.
Versions are whole numbers; a step is named by the version it leads to. To add one, write its module, name it
here and raise `SCHEMA_VERSION` in `store/project.py`; the tests compare what it leaves with a new project.
"""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection

from madang.store.migrations import to_2, to_3, to_4, to_5, to_6, to_7, to_8

Step = Callable[[Connection], None]
"""Changes the tables, and the history with them, inside the transaction it is given."""

STEPS: Mapping[int, Step] = {
    2: to_2.upgrade,
    3: to_3.upgrade,
    4: to_4.upgrade,
    5: to_5.upgrade,
    6: to_6.upgrade,
    7: to_7.upgrade,
    8: to_8.upgrade,
}


def upgrade(connection: Connection, version: int, to: int, steps: Mapping[int, Step]) -> None:
    """Take every step after `version`, up to and including `to`."""
    for number in range(version + 1, to + 1):
        steps[number](connection)
