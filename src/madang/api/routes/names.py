"""Names that are not to be read."""

from fastapi import APIRouter

from madang.api.desk import NamesInSight
from madang.api.shapes.names import NameChoices, NamesShape, names_shape
from madang.api.shapes.sources import FromRevision
from madang.base.ids import HiddenNameId
from madang.workbench import hiding, name_views

router = APIRouter(prefix="/api/names")


@router.get("")
def every_name(project: NamesInSight) -> NamesShape:
    """Every name that is proposed, hidden or left as it is."""
    return names_shape(name_views.names(project))


@router.post("")
def decide(project: NamesInSight, asked: NameChoices) -> list[str]:
    """Hide names or leave them as they are; answers the ids of the decisions."""
    return [str(each) for each in hiding.decide_names(project, [each.value() for each in asked.choices])]


@router.post("/{name}/forget")
def forget(project: NamesInSight, name: str, asked: FromRevision) -> None:
    """Take a decision back."""
    hiding.forget_name(project, HiddenNameId(name), asked.revision)
