"""REFI-QDA projects and codebooks: `docs/reference/refi-qda.md` says what travels and how."""

from madang.exchange.refi.package import package
from madang.exchange.refi.reading import read
from madang.exchange.refi.report import Report
from madang.exchange.refi.taking import take
from madang.exchange.refi.work import EVERYTHING, Wish, Work

__all__ = ["EVERYTHING", "Report", "Wish", "Work", "package", "read", "take"]
