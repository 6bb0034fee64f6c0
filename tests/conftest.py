"""For every test: how long an example takes says something about the machine, not about the program."""

from hypothesis import HealthCheck, settings

usual = settings()
patient = {*usual.suppress_health_check, HealthCheck.too_slow}
settings.register_profile("patient", usual, deadline=None, suppress_health_check=list(patient))
settings.load_profile("patient")
