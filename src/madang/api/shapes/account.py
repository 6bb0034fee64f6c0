"""What an account may hold, and how far one is, as JSON."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.api.shapes.shape import Said, Shape
from madang.base.errors import MadangError
from madang.workbench.composing import Composing
from madang.workbench.report import APPENDICES, SECTIONS


class Parts(Shape):
    """The names of the sections and of the appendices that can be chosen, in the order of the account."""

    sections: list[StrictStr]
    appendices: list[StrictStr]


class Composed(Shape):
    """How far an account is: `done` of `of` sections, then its `revision`; or the sentence why there is none."""

    done: StrictInt
    of: StrictInt
    section: StrictStr
    revision: StrictInt | None
    refused: Said | None
    ended: StrictBool


def parts() -> Parts:
    """What can be chosen."""
    return Parts(sections=list(SECTIONS), appendices=list(APPENDICES))


def composed(composing: Composing) -> Composed:
    """How far an account is."""
    return Composed(
        done=max(composing.done, 0),
        of=composing.of,
        section=composing.section,
        revision=composing.revision,
        refused=_refused(composing.trouble),
        ended=composing.ended,
    )


def _refused(trouble: Exception | None) -> Said | None:
    if trouble is None:
        return None
    if isinstance(trouble, MadangError):
        return Said(ko=trouble.ko or str(trouble), en=str(trouble))
    return Said(ko="보고서를 짜다가 잘못이 생겼습니다.", en="A mistake was made while the account was composed.")
