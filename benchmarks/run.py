"""Time the whole way on one size, each step beside its bare loop."""

import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import bare
from benchmarks.corpora import SIZES, make
from madang.analysis.readings import Readings
from madang.workbench import coding, sources
from madang.workbench.project import Project, new, open_project

TARGETS = {"import": 4, "coding": 5, "statements": 5, "loading": 3}
"""The most a step may cost, in bare loops."""


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def memory() -> float:
    """The most memory this process has used, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def say(step: str, seconds: float, unavoidable: float | None = None) -> None:
    """One line of the answer."""
    ratio = ""
    if unavoidable:
        target = f" (at most {TARGETS[step]})" if step in TARGETS else ""
        ratio = f"  bare {unavoidable:7.2f} s  ratio {seconds / unavoidable:5.2f}{target}"
    print(f"  {step:12} {seconds:8.2f} s{ratio}  [{memory():,.0f} MB]", flush=True)


def run(*sizes: str) -> None:
    """All steps on each size; by default the small and the middle one."""
    for size in sizes or ("S", "M"):
        print(f"\nstudy {size}")
        _run(size)


def _run(size: str) -> None:
    folder = Path(tempfile.mkdtemp(prefix="madang-bench-"))
    try:
        print(f"  {SIZES[size]}")
        make(folder, SIZES[size])
        steps(folder)
    finally:
        shutil.rmtree(folder)


def steps(folder: Path) -> None:
    """Import, coding, loading, readings, account."""
    files = sorted((folder / "docs").iterdir())
    place = folder / "study.madang"
    with new(str(place), who="bench") as project:
        coding.code_files(project, [folder / "study.jsonl"])
        mine = timed(lambda: sources.import_files(project, files, speakers=folder / "speakers.csv"))
        say("import", mine, timed(lambda: bare.import_texts(folder / "bare-import.db", files)))
        bulk(project, folder, "codings", "coding", ("coding",))
        plain = project.database
    with new(str(folder / "told.madang"), who="bench") as project:
        coding.code_files(project, [folder / "study.jsonl"])
        sources.import_files(project, files, speakers=folder / "speakers.csv")
        bulk(project, folder, "statements", "statements", ("statement", "coding"))
    plain.engine.dispose()
    looking(folder)


def bulk(project: Project, folder: Path, name: str, step: str, tables: tuple[str, ...]) -> None:
    """Bulk coding, beside inserting the rows it leaves."""
    mine = timed(lambda: coding.code_files(project, [folder / f"{name}.jsonl"]))
    place = Path(project.place)
    rows = bare.rows_of(place, tables)
    say(step, mine, timed(lambda: bare.insert_rows(folder / f"bare-{name}.db", rows, place)))


def looking(folder: Path) -> None:
    from madang.workbench.report import compose, print_account

    """Loading, readings and the account, from a project opened afresh."""
    place = folder / "told.madang"
    tables = ("source", "content", "transcript", "statement", "coding", "speaker", "participant", "organisation")
    unavoidable = timed(lambda: bare.rows_of(place, tables))
    with open_project(str(place)) as project:
        say("loading", timed(project.corpus), unavoidable)
        say("readings", timed(lambda: all_readings(Readings(project.corpus()))))
        say("compose", timed(lambda: compose(project)))
    with open_project(str(place)) as project:
        say("account", timed(lambda: print_account(project, folder / "account.html")))
    events = (folder / "study.madang").stat().st_size
    print(f"  file {events / 1e6:,.0f} MB; bare rows {(folder / 'bare-codings.db').stat().st_size / 1e6:,.0f} MB")


def all_readings(found: Readings) -> None:
    """Ask for every reading of the bundle."""
    for name in dir(type(found)):
        if not name.startswith("_"):
            getattr(found, name)
