"""A journey that fails is run a second time, and the summary says so with what went wrong at first.

Decision 0020 says why, and why only journeys.
"""

from typing import Any

from _pytest.runner import runtestprotocol

SECOND = "what went wrong the first time"


def run(item: Any, nextitem: Any) -> None:
    """Run a journey, and once more where it failed."""
    reports = runtestprotocol(item, nextitem=nextitem, log=False)
    failed = next((each for each in reports if each.failed), None)
    if failed is not None:
        item._initrequest()
        reports = runtestprotocol(item, nextitem=nextitem, log=False)
        for each in reports:
            each.user_properties.append((SECOND, str(failed.longrepr)))
    for each in reports:
        item.ihook.pytest_runtest_logreport(report=each)


def told(reporter: Any) -> None:
    """Name the journeys that passed only the second time."""
    for each in reporter.getreports("passed"):
        why = dict(each.user_properties).get(SECOND)
        if why and each.when == "call":
            reporter.section(f"passed only the second time: {each.nodeid}", sep="-", yellow=True)
            reporter.line(why)
