"""`Memo`: analytic writing attached to anything."""

from dataclasses import dataclass

from madang.base.ids import CoderId, MemoId


@dataclass(frozen=True, slots=True)
class Memo:
    """A note by a coder about the thing of kind `of` with id `of_id` (`study` with an empty id)."""

    id: MemoId
    of: str
    of_id: str
    text: str
    coder: CoderId
