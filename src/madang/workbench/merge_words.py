"""Rows of two copies in words: what a thing is called, and what a value means."""

import json
from collections.abc import Iterable

from madang.base.bilingual import Bilingual
from madang.store import rows
from madang.store.kinds import Row
from madang.store.rows import Named
from madang.store.session import Session
from madang.workbench.told_values import both, in_words, joined, name_in, named_in, target


class Words:
    """The names of things in two copies; where both have a thing, as the first one calls it."""

    def __init__(self, here: Session, there: Session, wanted: Iterable[Named], told: Iterable[tuple[str, Row]]) -> None:
        self._rows: dict[Named, Row] = {}
        self._copies = (here, there)
        self._read({*wanted, *(each for kind, row in told for each in named_in(kind, row))})
        self._read({each for (kind, _), row in self._rows.items() for each in named_in(kind, row)})
        statements = [id_ for kind, id_ in self._rows if kind == "statement"]
        self._words = rows.words_of_statements(there, statements) | rows.words_of_statements(here, statements)

    def _read(self, wanted: set[Named]) -> None:
        # What stands in either copy first: a removed thing is looked for in the history, one by one.
        for read in (rows.standing, rows.rows_of):
            for session in self._copies:
                self._rows |= read(session, wanted - self._rows.keys())

    def name(self, kind: str, id_: str) -> Bilingual:
        """What a thing is called; empty where it has no name of its own."""
        if kind == "statement":
            return both(self._words.get(id_, ""))
        return name_in(self._rows.get((kind, id_), {}))

    def row(self, kind: str, id_: str) -> Row:
        """The row of a thing that was asked for."""
        return self._rows.get((kind, id_), {})

    def value(self, kind: str, column: str, row: Row) -> Bilingual:
        """What a column says; empty where it is."""
        value = row.get(column)
        if value is None or value == "" or value == "[]":
            return Bilingual()
        of = target(kind, column, row)
        if of is not None:
            return joined(self.name(of, each) for each in _listed(value))
        return in_words(kind, column, value)

    def place(self, row: Row) -> Bilingual:
        """A passage: its words, and how sure its place is where it is not."""
        doubt = row.get("placing", "kept")
        words = both(row["words"])
        return words if doubt == "kept" else joined((words, in_words("coding", "placing", doubt)))


def _listed(value: str) -> list[str]:
    return list(json.loads(value)) if value.startswith("[") else [value]
