"""Version 8: where the recordings of sources lie."""

from sqlalchemy import BigInteger, Column, Connection, ForeignKey, Index, Integer, MetaData, Table, Text

_then = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_source = Table("source", _then, Column("id", Text, primary_key=True))

_RECORDING = Table(
    "recording",
    _then,
    Column("id", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("source", Text, ForeignKey(_source.c.id), nullable=False),
    *(Column(name, Text, nullable=False) for name in ("name", "place")),
    Column("size", BigInteger, nullable=False),
    *(Column(name, Text, nullable=False) for name in ("fingerprint", "media_type")),
    Column("offset", Integer, nullable=False),
    Index(None, "source"),
)


def upgrade(connection: Connection) -> None:
    """Make the table; no source has a recording yet."""
    _then.create_all(connection, tables=[_RECORDING], checkfirst=False)
