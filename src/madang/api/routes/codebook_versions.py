"""Routes of the page codebook: versions, their differences, and files."""

from fastapi import APIRouter
from starlette.responses import Response

from madang.api.desk import OpenProject
from madang.api.shapes.versions import (
    DifferencesShape,
    FileLoad,
    FileText,
    Loaded,
    LoadShape,
    NewVersion,
    VersionShape,
    differences_shape,
    load_shape,
    version_shape,
)
from madang.base.ids import CodebookVersionId
from madang.workbench import coding, versions

router = APIRouter()


@router.get("/versions")
def every(project: OpenProject) -> list[VersionShape]:
    """The named versions, the latest first."""
    return [version_shape(each) for each in versions.versions(project)]


@router.post("/versions")
def name(project: OpenProject, asked: NewVersion) -> None:
    """Keep the codebook as it stands under a name."""
    coding.name_codebook_version(project, asked.label.strip(), asked.note.strip())


@router.get("/versions/{before}/differences")
def compare(project: OpenProject, before: str, after: str | None = None) -> DifferencesShape:
    """What differs between a version and a later one, or the codebook as it stands."""
    later = CodebookVersionId(after) if after else None
    return differences_shape(versions.compare(project, CodebookVersionId(before), later))


@router.get("/file", response_class=Response)
def file(project: OpenProject, version: str | None = None) -> Response:
    """A codebook file, of the codebook as it stands or of a version."""
    content = versions.codebook_file(project, CodebookVersionId(version) if version else None)
    named = {"Content-Disposition": 'attachment; filename="codebook.json"'}
    return Response(content, media_type="application/json", headers=named)


@router.post("/load/preview")
def preview_load(project: OpenProject, asked: FileText) -> LoadShape:
    """What taking in a codebook file would change."""
    return load_shape(versions.preview_load(project, asked.content))


@router.post("/load")
def load(project: OpenProject, asked: FileLoad) -> Loaded:
    """Take in a codebook file."""
    added, changed = versions.load(project, asked.content, asked.revision)
    return Loaded(added=added, changed=changed)
