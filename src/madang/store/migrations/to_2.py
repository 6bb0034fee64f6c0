"""Version 2: what a merge brought from another copy is kept, act for act and event for event."""

from sqlalchemy import Column, Connection, ForeignKey, Integer, MetaData, Table, Text

_then = MetaData(naming_convention={"fk": "fk_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s"})

_act = Table("act", _then, Column("number", Integer, primary_key=True))


def _merge() -> Column[int]:
    return Column("merge", Integer, ForeignKey(_act.c.number), primary_key=True, autoincrement=False)


_BROUGHT = (
    Table(
        "brought_act",
        _then,
        _merge(),
        Column("id", Text, primary_key=True),
        Column("number", Integer, nullable=False),
        *(Column(name, Text, nullable=False) for name in ("at", "who", "verb", "summary", "program")),
        Column("undoes", Text),
    ),
    Table(
        "brought_event",
        _then,
        _merge(),
        Column("id", Text, primary_key=True),
        Column("number", Integer, nullable=False),
        *(Column(name, Text, nullable=False) for name in ("act", "kind", "entity")),
        Column("before", Text),
        Column("after", Text),
    ),
)


def upgrade(connection: Connection) -> None:
    """Make the two tables."""
    _then.create_all(connection, tables=_BROUGHT, checkfirst=False)
