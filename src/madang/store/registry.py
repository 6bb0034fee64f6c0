"""All kinds of things, in an order in which each names only kinds before it."""

from typing import Any

from madang.store import coding, findings, sources, tables, text
from madang.store.kinds import Kind, V

_found: dict[str, Kind[Any]] = {kind.name: kind for room in (sources, text, coding, findings) for kind in room.KINDS}

KINDS: dict[str, Kind[Any]] = {
    table.name: _found[table.name] for table in tables.metadata.sorted_tables if table.name not in tables.NOT_OF_HISTORY
}

_BY_TYPE: dict[type, Kind[Any]] = {kind.type: kind for kind in KINDS.values()}


def kind_of(type_: type[V]) -> Kind[V]:
    """The kind whose values are of `type_`."""
    return _BY_TYPE[type_]
