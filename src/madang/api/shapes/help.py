"""The manual as JSON."""

from pydantic import StrictStr

from madang.api.shapes.shape import Said, Shape
from madang.workbench.help import HelpPage, Topic


class TopicShape(Shape):
    """A page of the manual: `shelf` is guide, method or reference."""

    name: StrictStr
    shelf: StrictStr
    title: Said


class HelpPageShape(Shape):
    """A page as HTML without any raw HTML of the manual's files, and the language it is in."""

    topic: TopicShape
    language: StrictStr
    html: StrictStr


def topic_shape(topic: Topic) -> TopicShape:
    """A topic as JSON."""
    return TopicShape(name=topic.name, shelf=topic.shelf, title=Said.of(topic.title))


def help_shape(page: HelpPage) -> HelpPageShape:
    """A page as JSON."""
    return HelpPageShape(topic=topic_shape(page.topic), language=page.language, html=page.html)
