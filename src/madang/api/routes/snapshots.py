"""Moments kept under a name, and the project as it was."""

from typing import Literal

from fastapi import APIRouter
from fastapi.responses import Response

from madang.api.desk import OpenProject
from madang.api.routes.account import Language, account_file
from madang.api.shapes.snapshots import (
    SnapshotAsked,
    SnapshotShape,
    ThenAndNowShape,
    snapshot_shape,
    then_and_now_shape,
)
from madang.base.ids import MemoId
from madang.coding.statement import Sharing
from madang.workbench import snapshots, then_and_now

router = APIRouter(prefix="/api")


@router.get("/snapshots")
def named(project: OpenProject) -> list[SnapshotShape]:
    """Every named moment, the latest first."""
    return [snapshot_shape(each) for each in snapshots.snapshots(project)]


@router.post("/snapshots")
def name(project: OpenProject, asked: SnapshotAsked) -> SnapshotShape:
    """Name the project as it stands, or as it was after an act."""
    return snapshot_shape(snapshots.name_snapshot(project, asked.name, asked.act))


@router.delete("/snapshots/{snapshot}")
def remove(project: OpenProject, snapshot: str, revision: int) -> None:
    """Forget a name; the history it named stays."""
    snapshots.remove_snapshot(project, MemoId(snapshot), revision)


@router.get("/history/{number}/as-it-was")
def as_it_was(project: OpenProject, number: int) -> ThenAndNowShape:
    """Where the study stood after an act, beside where it stands now."""
    return then_and_now_shape(then_and_now.then_and_now(project, number), project.who)


@router.get("/history/{number}/account.{ending}", response_class=Response)
def account(
    project: OpenProject,
    number: int,
    ending: Literal["html", "docx", "json"],
    language: Language = "both",
    level: Sharing = Sharing.PUBLIC,
) -> Response:
    """The account as it would have been printed after an act."""
    content = then_and_now.account_as_it_was(project, number, f".{ending}", language, level)
    return account_file(content, ending, name=f"account-{number}")


@router.get("/history/{number}/project.madang", response_class=Response)
def file(project: OpenProject, number: int) -> Response:
    """The project as it was after an act, as a project file of its own."""
    content = snapshots.bytes_as_it_was(project, number)
    headers = {"Content-Disposition": f'attachment; filename="as-of-{number}.madang"'}
    return Response(content, media_type="application/vnd.sqlite3", headers=headers)
