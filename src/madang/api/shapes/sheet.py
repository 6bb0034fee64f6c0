"""The speakers sheet as JSON."""

from pydantic import StrictInt, StrictStr

from madang.api.shapes.shape import Asked, Said, Shape
from madang.base.ids import MembershipId, SpeakerId
from madang.workbench.sheet_changes import Problem
from madang.workbench.speakers_sheet import SheetLine, SheetTable


class SheetLineShape(Shape):
    """A row as it stands: its number, its cells, and the speaker and membership it shows."""

    number: StrictInt
    cells: list[StrictStr]
    speaker: StrictStr | None
    membership: StrictStr | None


class SheetShape(Shape):
    """The sheet at a revision of the project."""

    revision: StrictInt
    columns: list[StrictStr]
    rows: list[SheetLineShape]


class SheetLineAsked(Asked):
    """A row as somebody changed it."""

    number: StrictInt
    cells: list[StrictStr]
    speaker: StrictStr | None
    membership: StrictStr | None

    def value(self) -> SheetLine:
        """The row."""
        speaker = None if self.speaker is None else SpeakerId(self.speaker)
        membership = None if self.membership is None else MembershipId(self.membership)
        return SheetLine(self.number, tuple(self.cells), speaker, membership)


class SheetChange(Asked):
    """The rows that were changed, and the revision of the sheet they started from."""

    revision: StrictInt
    columns: list[StrictStr]
    rows: list[SheetLineAsked]


class ProblemShape(Shape):
    """What is wrong with a row (by its number, None for the sheet as a whole)."""

    row: StrictInt | None
    sentence: Said


def sheet_shape(table: SheetTable) -> SheetShape:
    """The sheet."""
    rows = [
        SheetLineShape(number=each.number, cells=list(each.cells), speaker=each.speaker, membership=each.membership)
        for each in table.rows
    ]
    return SheetShape(revision=table.revision, columns=list(table.columns), rows=rows)


def problem_shape(problem: Problem) -> ProblemShape:
    """A problem of the sheet."""
    return ProblemShape(row=problem.row, sentence=Said.of(problem.sentence))
