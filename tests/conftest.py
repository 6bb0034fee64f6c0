"""For every test: how long an example takes says something about the machine, not about the program."""

from typing import Any

from hypothesis import HealthCheck, settings

from journeys import second

usual = settings()
patient = {*usual.suppress_health_check, HealthCheck.too_slow}
settings.register_profile("patient", usual, deadline=None, suppress_health_check=list(patient))
settings.load_profile("patient")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Whatever passed only the second time is named."""
    second.told(terminalreporter)
