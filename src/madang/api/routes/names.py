"""Names that are not to be read."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Request, Response

from madang.api.desk import NamesInSight, kept
from madang.api.shapes.names import NameChoices, NamesShape, SealAsked, SealedShape, names_shape, sealed_shape
from madang.api.shapes.sources import FromRevision
from madang.base.ids import HiddenNameId
from madang.workbench import hiding, name_views, sealed_waiting
from madang.workbench.sealed_waiting import SealedCopies

router = APIRouter(prefix="/api/names")


def _sealed(request: Request) -> SealedCopies:
    return kept(request, "sealed", SealedCopies)


Waiting = Annotated[SealedCopies, Depends(_sealed)]


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


@router.post("/seal")
def seal(project: NamesInSight, copies: Waiting, asked: SealAsked) -> SealedShape:
    """Make a sealed copy and its key; both wait to be taken."""
    return sealed_shape(*sealed_waiting.seal_to_take(project, copies, asked.passphrase, anyway=asked.anyway))


@router.get("/sealed/{id_}/{name}", response_class=Response)
def take_sealed(copies: Waiting, id_: str, name: Literal["sealed.madang", "key.age"]) -> Response:
    """The sealed copy, or its key."""
    kept = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return Response(copies.get(id_, name), media_type="application/octet-stream", headers=kept)
