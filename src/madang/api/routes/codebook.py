"""Routes of the page: codebook."""

from fastapi import APIRouter

from madang.api.desk import OpenProject
from madang.api.routes import codebook_versions, recoding
from madang.api.shapes.codebook import (
    ChangedCode,
    CodebookShape,
    CodeCounts,
    KeysOfSide,
    MadeCode,
    MovePlace,
    MoveShape,
    MoveTo,
    NewCode,
    codebook_shape,
    counts_shape,
    keys_shape,
    move_shape,
)
from madang.api.shapes.saturation import SaturationShape, saturation_shape
from madang.base.ids import CodeId
from madang.workbench import codebook, codes
from madang.workbench.new_codes import new_codes

router = APIRouter(prefix="/api/codebook")


@router.get("")
def tree(project: OpenProject) -> CodebookShape:
    """Every code in reading order, with its texts."""
    return codebook_shape(codebook.codebook(project))


@router.get("/counts")
def counts(project: OpenProject) -> list[CodeCounts]:
    """How often and widely every code was applied."""
    return counts_shape(codebook.counts(project))


@router.get("/saturation")
def saturation(project: OpenProject) -> SaturationShape:
    """New codes per interview, in the order done."""
    return saturation_shape(new_codes(project))


@router.post("/codes")
def add(project: OpenProject, asked: NewCode) -> MadeCode:
    """Add a code, group or family."""
    made = asked.value()
    codes.add_code(project, made)
    return MadeCode(id=made.id)


@router.put("/codes/{code}")
def change(project: OpenProject, code: str, asked: ChangedCode) -> None:
    """Store a code's key, texts and colour."""
    codes.change_code(project, asked.words.value(code), asked.revision)


@router.delete("/codes/{code}")
def remove(project: OpenProject, code: str, revision: int) -> None:
    """Remove a code that nothing uses."""
    codes.drop_code(project, CodeId(code), revision)


@router.get("/codes/{code}/cases")
def cases(project: OpenProject, code: str) -> list[KeysOfSide]:
    """The statements behind a code's number of cases, side by side."""
    return keys_shape(codebook.case_statements(project, CodeId(code)))


@router.get("/codes/{code}/codings")
def codings(project: OpenProject, code: str, below: bool = True) -> list[str]:
    """Ids of a code's codings, with those of the codes under it unless told otherwise."""
    return list(codebook.codings_of(project, CodeId(code), below=below))


@router.get("/codes/{code}/examples")
def examples(project: OpenProject, code: str) -> list[str]:
    """Ids of a few passages that show the code, typical ones first."""
    return list(codebook.examples(project, CodeId(code)))


@router.post("/codes/{code}/move/preview")
def preview_move(project: OpenProject, code: str, asked: MovePlace) -> MoveShape:
    """What moving a code there would do."""
    return move_shape(codes.preview_move(project, CodeId(code), asked.code()))


@router.post("/codes/{code}/move")
def move(project: OpenProject, code: str, asked: MoveTo) -> None:
    """Put a code under another, before a sibling or last."""
    codes.move_code(project, CodeId(code), asked.code(), asked.sibling(), asked.revision)


router.include_router(recoding.router)
router.include_router(codebook_versions.router)
