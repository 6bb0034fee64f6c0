"""Rows of the word index: for each text its words with their readings, by one version of the analyser."""

from collections.abc import Collection, Mapping

from sqlalchemy import delete, select

from madang.store import tables
from madang.store.session import Session
from madang.store.writing import insert_rows

_TABLE = tables.word_index
_AT_ONCE = 500


def indexes(session: Session, texts: Collection[str], version: str) -> dict[str, bytes]:
    """The indexes of these texts (fingerprints) that this version of the analyser made."""
    names = sorted(texts)
    found: dict[str, bytes] = {}
    for first in range(0, len(names), _AT_ONCE):
        some = names[first : first + _AT_ONCE]
        asked = select(_TABLE.c.text, _TABLE.c.bytes).where(_TABLE.c.text.in_(some), _TABLE.c.version == version)
        found |= {row.text: bytes(row.bytes) for row in session.connection.execute(asked)}
    return found


def keep(session: Session, content: Mapping[str, bytes], version: str) -> None:
    """Store indexes by the fingerprint of their text, over those that another version made."""
    forget(session, content)
    if content:
        rows = [{"text": text, "version": version, "bytes": each} for text, each in content.items()]
        insert_rows(session.connection, _TABLE, rows)


def forget(session: Session, texts: Collection[str]) -> None:
    """Take out the indexes of these texts."""
    names = sorted(texts)
    for first in range(0, len(names), _AT_ONCE):
        session.connection.execute(delete(_TABLE).where(_TABLE.c.text.in_(names[first : first + _AT_ONCE])))


def texts(session: Session) -> set[str]:
    """The texts that have an index, whichever version made it."""
    return set(session.connection.execute(select(_TABLE.c.text)).scalars())
