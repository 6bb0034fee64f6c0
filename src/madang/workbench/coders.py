"""Coders by name."""

from madang.base.ids import CoderId, new_id
from madang.coding.coding import Coder
from madang.store.session import Session


def coder_named(session: Session, name: str) -> CoderId:
    """The coder with this name; made where there is none yet."""
    found = session.those(Coder, name=name)
    if found:
        return found[0].id
    made = Coder(CoderId(new_id()), name)
    session.add([made])
    return made.id
