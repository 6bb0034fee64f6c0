"""REFI-QDA projects and codebooks: `docs/reference/refi-qda.md` says what travels and how."""

from madang.exchange.refi.package import package
from madang.exchange.refi.reading import read
from madang.exchange.refi.report import Report
from madang.exchange.refi.taking import take
from madang.exchange.refi.validating import faults
from madang.exchange.refi.work import EVERYTHING, Wish, Work
from madang.exchange.refi.write import is_wide, write_book, write_project
from madang.exchange.refi.writing import Choice, Hearing, Voices, Writing

__all__ = [
    "EVERYTHING",
    "Choice",
    "Hearing",
    "Report",
    "Voices",
    "Wish",
    "Work",
    "Writing",
    "faults",
    "is_wide",
    "package",
    "read",
    "take",
    "write_book",
    "write_project",
]
