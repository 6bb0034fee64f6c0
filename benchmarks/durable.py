"""What safety costs: one coding written durably, undo, `check`, and the size of the history.

Each beside the bare work in the same run, with the same settings (WAL, `synchronous = FULL`, foreign keys).
"""

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import median

from benchmarks import bare, corpora
from benchmarks.corpora import Size
from madang.base.ids import CodingId, new_id
from madang.coding.code import Code
from madang.coding.coding import Coding
from madang.coding.segment import segment_at
from madang.sources.source import Source
from madang.store import corpus as store_corpus
from madang.workbench import coding, history, sources
from madang.workbench.applying import apply_code_at
from madang.workbench.coders import coder_named
from madang.workbench.project import Project, check, new

STUDY = Size(200, 100_000, 60)
WRITES = 300


def run() -> None:
    """Every figure, with what is asked of it."""
    folder = Path(tempfile.mkdtemp(prefix="madang-durable-"))
    try:
        corpora.make(folder, STUDY)
        with new(str(folder / "study.madang"), who="bench") as project:
            project.stay_open()
            steps(project, folder)
    finally:
        shutil.rmtree(folder)


def steps(project: Project, folder: Path) -> None:
    files = sorted((folder / "docs").iterdir())
    coding.code_files(project, [folder / "study.jsonl"])
    sources.import_files(project, files, speakers=folder / "speakers.csv")
    importing = history.acts(project, limit=1)[0].number
    say("undo of an import of 200 files", seconds(lambda: history.undo(project, importing)), "seconds")
    say("doing it again", seconds(lambda: history.redo(project)), "seconds")
    coding.code_files(project, [folder / "codings.jsonl"])
    project.settle()
    size_of_history(project, folder)
    one_coding(project, folder)
    say("check of 100,000 codings", seconds(lambda: _clean(project)), "under 30 s")
    bulk = next(act.number for act in history.acts(project) if act.verb == "code" and act.changes > STUDY.codings / 2)
    say("undo of one coding among them", _undo_one(project), "not more than in a small project")
    say("undo of coding 100,000 passages", seconds(lambda: history.undo(project, bulk)), "")


def _clean(project: Project) -> None:
    faults = check(project)
    if faults:
        raise SystemExit(f"check: {faults[:3]}")


def one_coding(project: Project, folder: Path) -> None:
    """A coding with its act and event, beside the bare row; turn by turn, so that both see the same machine."""
    mine, whole, plain = [], [], []
    with closing(_bare_table(project, folder)) as connection:
        for made, row, apply in zip(_codings(project), _rows(project), _applying(project), strict=False):
            mine.append(seconds(lambda made=made: _store(project, made)))  # type: ignore[misc]
            whole.append(seconds(apply))
            plain.append(seconds(lambda row=row: _insert(connection, row)))  # type: ignore[misc]
    least = median(plain)
    say("one coding, stored with its event", median(mine), "at most 4", least)
    say("the whole verb apply_code", median(whole), "", least)


def _store(project: Project, made: Coding) -> None:
    with project.change("apply_code") as session:
        session.add([made])


def _insert(connection: sqlite3.Connection, row: tuple[object, ...]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"INSERT INTO coding VALUES ({', '.join('?' * len(row))})", row)
    connection.execute("COMMIT")


def _bare_table(project: Project, folder: Path) -> sqlite3.Connection:
    """The same rows in a table of the same shape and indexes, and what they name."""
    path = folder / "bare.db"
    names = ("source", "content", "transcript", "code", "coder", "statement", "organisation", "episode", "coding")
    rows = bare.rows_of(Path(project.place), names)
    bare.insert_rows(path, rows, Path(project.place))
    connection = bare.bare_file(path)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _codings(project: Project) -> Iterator[Coding]:
    with project.change("coder") as session:
        coder = coder_named(session, "bench")
        text = store_corpus.transcript(session, session.all(Source)[0].id)
        code = next(each for each in session.all(Code) if each.key == "DIM.goals")
    for number in range(WRITES):
        yield Coding(CodingId(new_id()), segment_at(text, number, number + 60), code.id, coder)


def _rows(project: Project) -> Iterator[tuple[object, ...]]:
    with closing(sqlite3.connect(project.place)) as file:
        there = file.execute(f"SELECT * FROM coding LIMIT {WRITES}").fetchall()
    for row in there:
        yield (new_id(), *row[1:])


def _applying(project: Project) -> Iterator[Callable[[], object]]:
    with project.reading() as session:
        text = store_corpus.transcript(session, session.all(Source)[0].id)
        code = next(each for each in session.all(Code) if each.key == "DIM.goals")
    for number in range(WRITES):
        start = 1000 + 3 * number
        yield lambda start=start: apply_code_at(  # type: ignore[misc]
            project, text.source, start, start + 50, code.id, transcript=text.id
        )


def _undo_one(project: Project) -> float:
    return median(seconds(lambda: history.undo(project)) for _ in range(20))


def size_of_history(project: Project, folder: Path) -> None:
    """The project file beside one with the same rows and bytes and no history."""
    place, path = Path(project.place), folder / "rows.db"
    with closing(sqlite3.connect(place)) as file:
        names = [row[0] for row in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    names = [name for name in names if name not in ("act", "event")]
    rows = bare.rows_of(place, names)
    bare.insert_rows(path, rows, place)
    texts = sum(len(bytes(content)) for _, content in rows["content"])
    with_history, without = place.stat().st_size, path.stat().st_size
    print(f"  file with history {with_history / 1e6:,.0f} MB, bare rows {without / 1e6:,.0f} MB", end="")
    print(f" (texts {texts / 1e6:,.0f} MB): ratio {with_history / without:.2f} (at most 3);", end="")
    print(f" without the texts {(with_history - texts) / (without - texts):.2f}", flush=True)


def seconds(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def say(what: str, took: float, asked: str, unavoidable: float | None = None) -> None:
    """One line of the answer."""
    time_ = f"{took * 1000:.2f} ms" if took < 0.1 else f"{took:.2f} s"
    beside = "" if unavoidable is None else f", bare {unavoidable * 1000:.2f} ms, ratio {took / unavoidable:.2f}"
    print(f"  {what}: {time_}{beside}{f' ({asked})' if asked else ''}", flush=True)
