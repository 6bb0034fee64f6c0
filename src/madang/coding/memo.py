"""`Memo`: analytic writing attached to anything."""

from dataclasses import dataclass

from madang.base.ids import CoderId, MemoId

SEARCH = "query"
"""The kind of a memo that keeps a search: its `of_id` is the search's name, its text the search as JSON."""

SNAPSHOT = "snapshot"
"""The kind of a memo that names a moment: its `of_id` is the snapshot's name, its text the id of the act after
which the project is meant."""


@dataclass(frozen=True, slots=True)
class Memo:
    """A note by a coder about the thing of kind `of` with id `of_id` (`study` with an empty id)."""

    id: MemoId
    of: str
    of_id: str
    text: str
    coder: CoderId
