"""A value together with the revision that a later write must name."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from madang.store.session import Session

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Kept(Generic[V]):
    """A value as the project holds it, and the revision of its row."""

    value: V
    revision: int


def kept(session: Session, value: V) -> Kept[V]:
    """A stored value with its revision."""
    stored: Any = value
    return Kept(value, session.revisions(type(value), id=stored.id)[stored.id])
