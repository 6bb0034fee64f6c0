"""What is odd about a file and listed once for all its occurrences."""

from madang.exchange.refi.guids import normal
from madang.exchange.refi.model import Found

NOT_A_GUID = "id that is no GUID"


def note_id(raw: str | None, element: str, found: Found) -> None:
    """Count an id that is missing or no GUID; it was given one."""
    if raw is None or normal(raw) is None:
        key = f"{element}: {NOT_A_GUID}"
        found.unknown[key] = found.unknown.get(key, 0) + 1
