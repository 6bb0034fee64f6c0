"""Version 7: names that are hidden, or that a person decided to leave as they are."""

from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text

_then = MetaData(naming_convention={"pk": "pk_%(table_name)s"})

_HIDDEN_NAME = Table(
    "hidden_name",
    _then,
    Column("id", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    *(Column(name, Text, nullable=False) for name in ("kind", "name", "instead", "forms")),
)


def upgrade(connection: Connection) -> None:
    """Make the table."""
    _then.create_all(connection, tables=[_HIDDEN_NAME], checkfirst=False)
