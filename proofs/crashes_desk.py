"""The project that the drivers work on, and what a deed is."""

import hashlib
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from madang.store import check
from madang.workbench import sources
from madang.workbench.project import Project, new, open_project

WHO = "Haeun"
NAME = "study.madang"

Given = dict[str, Any]
"""What a deed is about to do, as plain values: enough to see afterwards whether it was done wholly."""


@dataclass
class Driver:
    """The open project, where it lies, and the chance that decides what is done to it."""

    desk: Path
    project: Project
    chance: random.Random

    @property
    def place(self) -> str:
        """The project file."""
        return str(self.desk / NAME)

    def reopen(self) -> None:
        """Open the project again; it was closed."""
        self.project = open_project(self.place, who=WHO)


@dataclass(frozen=True)
class Deed:
    """Something a person does. `prepare` chooses what (None: not now), `do` does it and answers what is promised
    beyond the act in the history; `whole` tells whether an act that nobody acknowledged is there wholly."""

    name: str
    often: int
    prepare: Callable[[Driver], Given | None]
    do: Callable[[Driver, Given], Given]
    whole: Callable[[Project, Given, int], bool]
    needs: str = ""


def prepare(folder: Path) -> Path:
    """A new study with two short interviews; answers its folder."""
    with new(str(folder / NAME), who=WHO) as project:
        sources.import_files(project, [written(folder / f"first-{n}.txt", random.Random(n)) for n in range(2)])
    return folder


def written(path: Path, chance: random.Random) -> Path:
    """A short interview as a file, never the same twice."""
    said = ("구청이 약속을 지켰어요.", "The grant came late 🙂.", "네, 맞아요.", "잘 모르겠습니다.", "Nobody asked us.")
    lines = [f"{'이하은' if n % 2 else '박정순'}: {chance.choice(said)} {chance.random()}" for n in range(40)]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def state_of(project: Project) -> str:
    """The rows of a project in one line: two that are the same give the same."""
    with project.reading() as session:
        return hashlib.sha256(check.dump(check.live(session)).encode()).hexdigest()
