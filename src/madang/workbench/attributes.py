"""What is known about participants, organisations and sources, as a table of values."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from madang.base.errors import Invalid, Stale
from madang.base.ids import ValueId, new_id
from madang.coding.memo import Memo
from madang.sources.attribute import AttributeValue, ValueType
from madang.sources.naming import checked_name
from madang.sources.organisation import Organisation
from madang.sources.participant import Participant
from madang.sources.sheet_values import checked
from madang.sources.source import Source
from madang.store.session import Session
from madang.workbench.project import Project

BEARERS = {"participant": Participant, "organisation": Organisation, "source": Source}
"""What attributes may describe."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as typed, empty to take it away; `revision` is that of the value it started from, None for a new one."""

    of: str
    of_id: str
    attribute: str
    type: ValueType
    value: str
    revision: int | None


def values(project: Project) -> list[tuple[AttributeValue, int]]:
    """Every value with its revision."""
    with project.reading() as session:
        revisions = session.revisions(AttributeValue)
        return [(each, revisions[each.id]) for each in session.all(AttributeValue)]


def set_values(project: Project, cells: Sequence[Cell]) -> None:
    """Put values into the table, as one act. Raises `Stale`, `Invalid` for a value that is not of its type."""
    with project.change("set_values", ", ".join(dict.fromkeys(each.attribute for each in cells))) as session:
        there = {(each.of, each.of_id, each.attribute): each for each in session.all(AttributeValue)}
        revisions = session.revisions(AttributeValue)
        for cell in cells:
            found = there.get((cell.of, cell.of_id, cell.attribute))
            _require_unchanged(found, revisions, cell)
            _set(session, found, cell)


def _require_unchanged(found: AttributeValue | None, revisions: dict[str, int], cell: Cell) -> None:
    now = None if found is None else revisions[found.id]
    if now != cell.revision:
        raise Stale(
            f"The value of {cell.attribute} was changed by somebody else since you opened it.",
            f"여는 사이에 다른 사람이 {cell.attribute} 값을 고쳤습니다.",
        )


def _set(session: Session, found: AttributeValue | None, cell: Cell) -> None:
    value = checked(cell.value, cell.type) if cell.value.strip() else ""
    if found is None and value:
        _require_bearer(session, cell)
        name = checked_name(cell.attribute)
        session.add([AttributeValue(ValueId(new_id()), cell.of, cell.of_id, name, value, cell.type)])
    elif found is not None and value:
        session.replace([replace(found, value=value, type=cell.type)])
    elif found is not None:
        session.remove(AttributeValue, [found.id])


def _require_bearer(session: Session, cell: Cell) -> None:
    if cell.of not in BEARERS:
        raise Invalid(f"Attributes do not describe a {cell.of}.", "참여자, 조직, 자료에만 속성을 붙일 수 있습니다.")
    session.get(BEARERS[cell.of], cell.of_id)


def remove_attribute(project: Project, of: str, attribute: str) -> int:
    """Take an attribute away with all its values, as one act; answer how many there were."""
    with project.change("remove_attribute", attribute) as session:
        gone = [each.id for each in session.those(AttributeValue, of=of, attribute=attribute)]
        session.remove(AttributeValue, gone)
    return len(gone)


def remove_attached(session: Session, of: str, id_: str) -> None:
    """Take away the values and memos of something that is about to be removed."""
    session.remove(Memo, [each.id for each in session.those(Memo, of=of, of_id=id_)])
    session.remove(AttributeValue, [each.id for each in session.those(AttributeValue, of=of, of_id=id_)])
