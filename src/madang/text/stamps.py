"""Time stamps as transcripts write them."""

import re

TIME = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?!\d)"
STAMP = rf"(?:[\[(<（]\s*{TIME}\s*(?:[-–~]\s*{TIME}\s*)?[\])>）]|\#{TIME}(?:-\d+)?\#)"

# A clock time in round brackets, (12:30), may belong to the sentence; with seconds it is a stamp.
_LONG = r"\d{1,3}:\d{2}:\d{2}(?:[.,]\d{1,3})?"
_SURE = (
    rf"(?:[\[<]\s*{TIME}\s*(?:[-–~]\s*{TIME}\s*)?[\]>]"
    rf"|[(（]\s*{_LONG}\s*(?:[-–~]\s*{_LONG}\s*)?[)）]|\#{TIME}(?:-\d+)?\#)"
)
_AT_START = re.compile(rf"\s*{_SURE}[ \t]*(?:[-–—:][ \t]+)?")
_AT_END = re.compile(rf"\s*{_SURE}\s*$")
_FIRST_TIME = re.compile(r"(\d+):(\d\d)(?::(\d\d))?(?:[.,](\d+)|-(\d+)\#)?")


def seconds(stamp: str) -> float:
    """Seconds from the start of the recording: `12:31` is minutes and seconds."""
    found = _FIRST_TIME.search(stamp)
    if found is None:
        return 0.0
    first, second, third, part, tenths = found.groups()
    part = part or tenths
    whole = int(first) * 60 + int(second)
    whole = whole * 60 + int(third) if third else whole
    return whole + (float(f"0.{part}") if part else 0)


def at_start(line: str) -> re.Match[str] | None:
    """The stamp that a line begins with."""
    return _AT_START.match(line) if line.lstrip()[:1] in "[<(（#" else None


def at_end(line: str) -> re.Match[str] | None:
    """The stamp that a line ends with."""
    trimmed = line.rstrip()
    if trimmed[-1:] not in ("]", ">", ")", "）", "#"):
        return None
    place = max(trimmed.rfind(sign, 0, -1) for sign in "[<(（")
    if trimmed[-1] == "#":
        place = trimmed.rfind("#", 0, -1)
    return _AT_END.match(line, place) if place >= 0 else None
