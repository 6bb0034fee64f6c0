"""Projects to take files into."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from madang.workbench.project import Project, new
from madang.workbench.recordings import attach_recording
from recording_files import a_wav
from refi_files import a_project, a_selection, a_text, taken

STAMPED = "[00:00:05] ana: one two three\n[00:00:09] ben: four five six\n"
ONE = a_project(a_text("t1", a_selection(16, 19, "c1"), name="talk"), texts={"t1": STAMPED})


@pytest.fixture
def project(make: Callable[[], Project]) -> Project:
    """An empty project."""
    return make()


@pytest.fixture
def talk(project: Project, tmp_path: Path) -> Project:
    """A coded interview with its recording, which begins three seconds before the transcript does."""
    taken(project, ONE)
    (source,) = project.corpus().sources
    attach_recording(project, source, str(a_wav(tmp_path / "talk.wav")), offset=3)
    return project


@pytest.fixture
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """An empty project in a folder of its own."""
    with new(str(tmp_path_factory.mktemp("other") / "other.madang"), codebook="") as made:
        yield made
