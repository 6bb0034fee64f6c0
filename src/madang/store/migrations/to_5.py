"""Version 5: what other programs' files hold and the project has no place for is kept, to be handed on."""

from sqlalchemy import Column, Connection, ForeignKey, Integer, MetaData, Table, Text

_then = MetaData(naming_convention={"fk": "fk_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s"})

_content = Table("content", _then, Column("fingerprint", Text, primary_key=True))

_carried = Table(
    "carried",
    _then,
    Column("id", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    *(Column(name, Text, nullable=False) for name in ("element", "guid", "owner", "name", "text")),
    Column("content", Text, ForeignKey(_content.c.fingerprint)),
    Column("order", Integer, nullable=False),
)


def upgrade(connection: Connection) -> None:
    """Make the table."""
    _then.create_all(connection, tables=[_carried], checkfirst=False)
