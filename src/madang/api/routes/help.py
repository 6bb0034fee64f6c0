"""The manual."""

from typing import Literal

from fastapi import APIRouter

from madang.api.shapes.help import HelpPageShape, TopicShape, help_shape, topic_shape
from madang.workbench.help import help_page, topics

router = APIRouter(prefix="/api/help")


@router.get("")
def pages() -> list[TopicShape]:
    """The pages of the manual, in order."""
    return [topic_shape(each) for each in topics()]


@router.get("/{name:path}")
def page(name: str, language: Literal["ko", "en"] = "en") -> HelpPageShape:
    """One page, in English where it has not been translated."""
    return help_shape(help_page(name, language))
