"""Now, in UTC. Tests hold it still."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

_held: datetime | None = None


def now() -> datetime:
    """The present moment in UTC."""
    return _held or datetime.now(UTC)


@contextmanager
def held_at(moment: datetime) -> Iterator[None]:
    """Make `now()` answer `moment` for a while (tests, and studies built from files)."""
    global _held
    before, _held = _held, moment
    try:
        yield
    finally:
        _held = before
