"""Version 4: decisions between coders' codings, and the codings each was between or made."""

from sqlalchemy import Column, Connection, ForeignKey, Index, Integer, MetaData, Table, Text

_then = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
for _name in ("source", "coder", "coding"):
    Table(_name, _then, Column("id", Text, primary_key=True))

_SETTLING = Table(
    "settling",
    _then,
    Column("id", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("source", Text, ForeignKey("source.id"), nullable=False),
    *(Column(name, Text, nullable=False) for name in ("outcome", "reason")),
    Column("coder", Text, ForeignKey("coder.id"), nullable=False),
    Index(None, "source"),
)
_CODINGS = Table(
    "settling_coding",
    _then,
    Column("id", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("settling", Text, ForeignKey("settling.id"), nullable=False),
    Column("coding", Text, ForeignKey("coding.id")),
    *(Column(name, Text, nullable=False) for name in ("part", "said")),
    Index(None, "settling"),
    Index(None, "coding"),
)


def upgrade(connection: Connection) -> None:
    """Make the two tables; nobody has settled anything yet."""
    _then.create_all(connection, tables=[_SETTLING, _CODINGS], checkfirst=False)
