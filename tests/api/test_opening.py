"""A workbench that is asked while its rooms are still being brought in."""

import subprocess
import sys
from functools import partial
from pathlib import Path

from starlette.testclient import TestClient

from madang.api.app import application
from madang.api.opening import Opening
from madang.workbench.demo import make_demo


def test_a_room_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    opening = Opening(partial(application, make_demo(str(tmp_path / "naru.madang"))))
    with TestClient(opening) as client:
        # Another room's path, under the path of a room that is there first.
        answer = client.get("/api/history/3/as-it-was")

    assert answer.status_code == 200


def test_a_path_of_no_room_is_told_once_all_are_there(tmp_path: Path) -> None:
    opening = Opening(partial(application, make_demo(str(tmp_path / "naru.madang"))))
    with TestClient(opening) as client:
        answer = client.get("/api/history/3/nothing-here")

    assert answer.status_code == 404


def test_the_first_page_waits_for_no_arrays() -> None:
    script = """
import sys
import madang.cli.serve, madang.api.server
import madang.api.app
from madang.api.rooms import FIRST
from importlib import import_module
for room in FIRST:
    import_module(f"madang.api.routes.{room}")
print(*sorted({"numpy", "scipy", "lxml", "docx"} & set(sys.modules)))
"""

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout == "\n"
