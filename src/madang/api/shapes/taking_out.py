"""A file that goes out of the project, before it is saved."""

from pydantic import StrictInt, StrictStr

from madang.api.shapes.incoming import KindNamed, kinds_named
from madang.api.shapes.shape import Said, Shape
from madang.workbench.exchange import TakenOut
from madang.workbench.refi import word


class TakenOutShape(Shape):
    """What is in a file and what of the project is not.

    `wide` are the sources whose characters NVivo counts otherwise than the standard; `recordings` counts the attached
    ones, of which copies may go along.
    """

    file: StrictStr
    held: list[KindNamed]
    lost: list[KindNamed]
    wide: list[StrictStr]
    recordings: StrictInt
    sentences: list[Said]


def taken_out_shape(taken: TakenOut, *, standard: bool) -> TakenOutShape:
    """The report of a file that goes out; `standard`: as REFI-QDA, which carries some things as others."""
    report = taken.report
    held = [
        KindNamed(
            kind=kind, said=Said.of(word(kind, whole=not standard)), count=count, names=report.named.get(kind, [])
        )
        for kind, count in report.new.items()
        if count
    ]
    return TakenOutShape(
        file=taken.name,
        held=held,
        lost=kinds_named(report.lost, whole=not standard),
        wide=list(taken.wide),
        recordings=len(taken.recordings),
        sentences=[Said.of(each) for each in report.problems],
    )
