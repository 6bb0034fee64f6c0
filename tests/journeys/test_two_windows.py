"""Two windows on one project."""

from collections.abc import Callable
from typing import Any

from madang.workbench.passages import apply_code
from madang.workbench.project import open_project

Opener = Callable[..., Any]


def first_source(demo_page: Any) -> str:
    return str(demo_page.evaluate("fetch('/api/reference').then(r => r.json()).then(r => r.sources[0].id)"))


def test_a_change_in_one_window_is_in_the_other(open_page: Opener) -> None:
    one, other = open_page("/history"), open_page("/history")
    source = first_source(one)
    one.evaluate(
        """async (source) => {
            const reading = await (await fetch(`/api/reading/${source}`)).json();
            const names = await (await fetch('/api/reference')).json();
            const code = names.codes.find((each) => each.key === 'BAR.mistrust').id;
            const body = JSON.stringify({ transcript: reading.transcript.id, start: 0, end: 5, code });
            await fetch(`/api/reading/${source}/codings`, {
                method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
        }""",
        source,
    )

    other.get_by_role("button", name="Undo").first.wait_for()
    other.locator(".tools button:first-child:not([disabled])").wait_for()


def test_what_another_program_does_shows_as_well(open_page: Opener, demo: Any, tmp_path: Any) -> None:
    page = open_page("/history")
    with open_project(str(tmp_path / "naru.madang"), who="Haeun") as project:
        apply_code(project, next(iter(project.corpus().sources)), 0, 5, "BAR.mistrust")

    page.locator(".tools button:first-child:not([disabled])").wait_for()
