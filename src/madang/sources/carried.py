"""`Carried`: a part of another program's file that the project has no place for, kept to be handed on."""

from dataclasses import dataclass

from madang.base.ids import CarriedId


@dataclass(frozen=True, slots=True)
class Carried:
    """An element of a REFI-QDA file as it came.

    `element` is its name in the standard (`Case`, `Set`, `PictureSource`), `guid` its own and `owner` that of the
    thing it belongs to, both normalised and empty where there is none; `name` is for people; `text` is its XML, or
    JSON where `element` is `particulars`; `content` the fingerprint of a file that came with it.
    """

    id: CarriedId
    element: str
    guid: str
    owner: str
    name: str
    text: str
    content: str | None = None
    order: int = 0
