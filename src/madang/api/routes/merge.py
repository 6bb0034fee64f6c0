"""Merging a copy of the project: looked at, approved, forgotten. The file itself comes in under `/api/uploads`."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, UploadFile

from madang.api.desk import NamesInSight, OpenProject, kept
from madang.api.shapes.merge import (
    Approve,
    DeedShape,
    Forget,
    MergeShape,
    SealedBackShape,
    deed_shape,
    merge_shape,
    sealed_back_shape,
)
from madang.workbench import merge
from madang.workbench.merge_waiting import Copies, approve_copy, look_at_copy
from madang.workbench.sealed_waiting import look_at_sealed_copy

router = APIRouter(prefix="/api")


def _copies(request: Request) -> Copies:
    return kept(request, "copies", Copies)


Waiting = Annotated[Copies, Depends(_copies)]


@router.post("/uploads/copy")
def look(project: NamesInSight, copies: Waiting, file: UploadFile) -> MergeShape:
    """What merging this copy would do; it waits until somebody approves."""
    return merge_shape(*look_at_copy(project, copies, file.filename or "", file.file))


@router.post("/uploads/sealed-copy")
def look_with_key(
    project: NamesInSight, copies: Waiting, file: UploadFile, key: UploadFile, passphrase: Annotated[str, Form()]
) -> SealedBackShape:
    """What merging this sealed copy would do, opened with its key; it waits until somebody approves."""
    streams = (file.file, key.file)
    return sealed_back_shape(*look_at_sealed_copy(project, copies, file.filename or "", streams, passphrase))


@router.post("/merge")
def approve(project: NamesInSight, copies: Waiting, asked: Approve) -> MergeShape:
    """Merge the copy that waits, and carry out the decisions named."""
    return merge_shape(*approve_copy(project, copies, asked.waiting, asked.yes))


@router.post("/merge/forget")
def forget(copies: Waiting, asked: Forget) -> None:
    """Forget the copy that waits; nothing was changed."""
    copies.drop(asked.waiting)


@router.get("/merge/{act}/brought")
def brought(project: OpenProject, act: int) -> list[DeedShape]:
    """What a merge brought: who did what in the other copy, the latest first."""
    return [deed_shape(each) for each in merge.brought(project, act)]
