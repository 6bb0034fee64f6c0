"""Waiting for what comes about, instead of for a time that is too short on one machine and lost on another."""

from collections.abc import Callable
from time import monotonic
from typing import Any

PATIENCE = 30.0
"""Seconds after which something does not come about any more."""
_COUNTED = """(() => {
    const asked = window.fetch;
    window.underWay = 0;
    window.lastHeard = performance.now();
    const heard = () => { window.underWay -= 1; window.lastHeard = performance.now(); };
    window.fetch = (...wishes) => {
        window.underWay += 1;
        const answer = asked(...wishes);
        answer.then(heard, heard);
        return answer;
    };
})()"""
_QUIET = "() => window.underWay === 0 && performance.now() - window.lastHeard > 150"
_DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def counted(context: Any) -> Any:
    """A browser context whose pages count the questions they wait for, as `at_rest` needs."""
    context.add_init_script(_COUNTED)
    return context


def drawn(page: Any) -> None:
    """Wait until the page shows what it has been told so far."""
    page.evaluate(_DRAWN)


def at_rest(page: Any) -> Any:
    """The page, when it waits for no answer and shows what came."""
    drawn(page)
    page.wait_for_function(_QUIET)
    drawn(page)
    return page


def until(page: Any, happens: Callable[[], object]) -> bool:
    """Whether something comes about; it is looked at again and again."""
    late = monotonic() + PATIENCE
    while not happens():
        if monotonic() > late:
            return False
        page.wait_for_timeout(50)
    return True
