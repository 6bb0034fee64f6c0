"""Version 6: the words of each text with their readings are kept beside it, so that a search need not read again."""

from sqlalchemy import Column, Connection, ForeignKey, LargeBinary, MetaData, Table, Text

_then = MetaData(naming_convention={"fk": "fk_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s"})

_content = Table("content", _then, Column("fingerprint", Text, primary_key=True))

_WORD_INDEX = Table(
    "word_index",
    _then,
    Column("text", Text, ForeignKey(_content.c.fingerprint), primary_key=True),
    Column("version", Text, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)


def upgrade(connection: Connection) -> None:
    """Make the table; it is filled when somebody searches or the project is served."""
    _then.create_all(connection, tables=[_WORD_INDEX], checkfirst=False)
