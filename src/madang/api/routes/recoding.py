"""Routes of the page codebook: merging and splitting codes."""

from fastapi import APIRouter

from madang.api.desk import OpenProject
from madang.api.shapes.recoding import EffectsShape, Merge, MergePreview, Split, SplitPreview, effects_shape
from madang.base.ids import CodeId
from madang.workbench import recoding

router = APIRouter(prefix="/codes/{code}")


@router.post("/merge/preview")
def preview_merge(project: OpenProject, code: str, asked: MergePreview) -> EffectsShape:
    """What merging a code into another would do."""
    return effects_shape(recoding.preview_merge(project, CodeId(code), CodeId(asked.into)))


@router.post("/merge")
def merge(project: OpenProject, code: str, asked: Merge) -> EffectsShape:
    """Fold a code into another and remove it."""
    return effects_shape(recoding.merge_codes(project, CodeId(code), CodeId(asked.into), asked.revision))


@router.post("/split/preview")
def preview_split(project: OpenProject, code: str, asked: SplitPreview) -> EffectsShape:
    """What giving some codings another code would do."""
    return effects_shape(recoding.preview_split(project, CodeId(code), asked.chosen(), asked.target()))


@router.post("/split")
def split(project: OpenProject, code: str, asked: Split) -> EffectsShape:
    """Give some codings of a code another code, or a new one."""
    return effects_shape(recoding.split_code(project, CodeId(code), asked.chosen(), asked.target(), asked.revision))
