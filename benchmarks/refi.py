"""A REFI-QDA project out and in, beside parsing its XML and a bare insert of the rows it leaves.

`python -m benchmarks refi S M`: 20 sources with 2,000 codings, and 200 with 50,000.
"""

import tempfile
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from benchmarks import bare
from benchmarks.corpora import SIZES, make
from benchmarks.run import memory, timed
from madang.store.registry import KINDS
from madang.workbench import coding, refi, sources
from madang.workbench.exchange import Order, write_out
from madang.workbench.project import new, open_project

TABLES = ("content", *KINDS)
"""Every table of the project but its history."""


def run(*sizes: str) -> None:
    """Print each step in seconds, and import in multiples of the bare work; by default the small and the middle one."""
    for size in sizes or ("S", "M"):
        with tempfile.TemporaryDirectory(prefix="madang-bench-") as folder:
            _run(size, Path(folder))


def _run(size: str, folder: Path) -> None:
    print(f"study {size}: {SIZES[size]}")
    make(folder, SIZES[size])
    place = str(folder / "study.madang")
    with new(place, who="bench") as project:
        coding.code_files(project, [folder / "study.jsonl"])
        sources.import_files(project, sorted((folder / "docs").iterdir()))
        coding.code_files(project, [folder / "codings.jsonl"])
    for side in (False, True):
        with open_project(place) as project:
            name = folder / f"out{side}.qdpx"
            seconds = timed(lambda: write_out(project, name, Order(".qdpx", side=side)))  # noqa: B023
            shown = "with the side file" if side else "as REFI-QDA"
            print(f"  export {shown:20} {seconds:6.2f} s  [{memory():,.0f} MB]")
        _back(folder, name, side=side)


def _back(folder: Path, path: Path, *, side: bool) -> None:
    content = path.read_bytes()
    place = folder / f"in{side}.madang"
    with new(str(place), who="bench", codebook="") as project:
        seconds = timed(lambda: refi.import_refi(project, content, path.name))
        count = len(project.corpus().codings)
    parse = timed(lambda: _parsed(content))
    rows = bare.rows_of(place, TABLES)
    insert = timed(lambda: bare.insert_rows(folder / f"bare{side}.db", rows, place))
    shown = "with the side file" if side else "as REFI-QDA"
    print(
        f"  import {shown:20} {seconds:6.2f} s  ({count:,} codings)  parsing {parse:.2f} s + insert {insert:.2f} s: "
        f"{seconds / (parse + insert):.1f} times (at most 3)  [{memory():,.0f} MB]"
    )


def _parsed(content: bytes) -> int:
    """The XML through the library, each element let go of again."""
    count = 0
    with ZipFile(BytesIO(content)) as archive:
        for _, node in etree.iterparse(BytesIO(archive.read("project.qde")), events=("end",)):
            count += 1
            node.clear(keep_tail=False)
    return count
