"""The short form of `python -m proofs crashes`."""

import os

import pytest

from proofs import crashes

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kill -9 is a signal")


def test_fifteen_killed_drivers_leave_everything_acknowledged_and_nothing_half_done() -> None:
    told = crashes.prove(15, seed=20261122)

    assert told.kills == 15
