"""Version 3: evidence and translations say whether a correction of their transcript left them to check."""

from sqlalchemy import Column, Connection, Text

from madang.store.migrations.columns import add_column


def upgrade(connection: Connection) -> None:
    """Until now nobody could be told of them again, so all of them count as looked at."""
    for table in ("translation", "evidence"):
        add_column(connection, table, Column("placing", Text, nullable=False), "kept")
