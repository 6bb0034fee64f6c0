"""Keys opened to passages."""

from fastapi import APIRouter

from madang.api.desk import OpenProject
from madang.api.shapes.quotation import Keys, QuotationShape, quotation_shape
from madang.workbench.quotations import quotations

router = APIRouter(prefix="/api/quotations")


@router.post("")
def open_keys(project: OpenProject, asked: Keys) -> list[QuotationShape]:
    """The passages behind ids of statements, codings and pieces of evidence; unknown ones are left out."""
    return [quotation_shape(each) for each in quotations(project, asked.keys)]
