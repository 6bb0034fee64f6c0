"""Our figures for the work the peers were measured on, with the studies made by the shared generator.

The peers' seconds were measured on the same kind of machine on 2026-11-22; read ratios above 3 as real.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.run import timed
from madang.analysis.cooccurrence import cooccurrence
from madang.analysis.frequencies import frequencies
from madang.analysis.retrieval import Query, retrieve
from madang.workbench import coding, sources
from madang.workbench.passages import apply_code
from madang.workbench.project import Project, new

GENERATOR = Path(__file__).parents[2] / "shared" / "bench" / "gen.py"
PEERS = {
    "S": {
        "import texts": "QualCoder 0.30, Taguette 17.9, qc 4.1-8.0",
        "one coding, stored": "QualCoder 0.031, Taguette 0.032, qc 0.169",
        "busiest code": "QualCoder 0.84, Taguette 0.28, qc 2.4",
        "frequencies": "QualCoder 0.05, Taguette 0.005, qc 2.2",
        "co-occurrence": "QualCoder 0.68, qc 4.2",
    },
    "M": {
        "import texts": "QualCoder 0.81",
        "one coding, stored": "QualCoder 0.021",
        "busiest code": "QualCoder 29.8",
        "frequencies": "QualCoder 0.75",
        "co-occurrence": "QualCoder 28.9",
    },
}


def run(*sizes: str) -> None:
    """All steps on each size of the shared generator; by default the small and the middle one."""
    for size in sizes or ("S", "M"):
        print(f"\nstudy {size}")
        _run(size)


def _run(size: str) -> None:
    if not GENERATOR.exists():
        print("The shared generator is not beside the repository, so the peers' studies cannot be made.")
        return
    folder = Path(tempfile.mkdtemp(prefix="madang-peers-"))
    try:
        made = [sys.executable, str(GENERATOR), "study", "--size", size, "--out", str(folder)]
        subprocess.run(made, check=True, stdout=subprocess.DEVNULL)
        codes = lines(folder / "codes.jsonl")
        with new(str(folder / "study.madang"), who="bench", codebook=codebook(codes)) as project:
            measure(project, folder, size, {int(str(each["id"])): key(each) for each in codes})
    finally:
        shutil.rmtree(folder)


def measure(project: Project, folder: Path, size: str, keys: dict[int, str]) -> None:
    """The steps in the order of the work."""
    files = sorted((folder / "docs").iterdir())
    say(size, "import texts", timed(lambda: sources.import_files(project, files)))
    texts = {each.stem: each.read_text("utf-8") for each in files}
    marks = list(map(json.dumps, as_marks(lines(folder / "codings.jsonl"), texts, keys)))
    say(size, "all codings", timed(lambda: coding.code_marks(project, [("marks", "\n".join(marks[:-1]))])))
    project.corpus()
    one = json.loads(marks[-1])
    source = next(each.id for each in project.corpus().sources.values() if each.name == one["source"])
    place = source, one["start"], one["end"], one["code"]
    say(size, "one coding, stored", timed(lambda: apply_code(project, *place, coder=one["coder"])))
    corpus = project.corpus()
    busiest = Counter(each.code for each in corpus.codings.values()).most_common(1)[0][0]
    query = Query(codes=(corpus.codebook.code(busiest).key,))
    say(size, "busiest code", timed(lambda: retrieve(corpus, query)))
    say(size, "frequencies", timed(lambda: frequencies(corpus)))
    say(size, "co-occurrence", timed(lambda: cooccurrence(corpus)))


def say(size: str, step: str, seconds: float) -> None:
    """One line: ours beside theirs."""
    print(f"  {step:20} {seconds:8.3f} s   peers (s): {PEERS.get(size, {}).get(step, '-')}", flush=True)


def lines(path: Path) -> list[dict[str, object]]:
    """The objects of a JSON lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def key(code: dict[str, object]) -> str:
    """A code's path as a key."""
    return str(code["path"]).replace(" ", "_")


def codebook(codes: list[dict[str, object]]) -> str:
    """The generator's codes as a codebook file."""
    keys = {each["id"]: key(each) for each in codes}
    plain = [{"key": key(each), "parent": keys.get(each["parent"]), "name": each["name"]} for each in codes]
    return json.dumps({"codes": plain})


def as_marks(
    codings: list[dict[str, object]], texts: dict[str, str], keys: dict[int, str]
) -> Iterator[dict[str, object]]:
    """The generator's codings as marks, with the words at their places."""
    for each in codings:
        name, start, end = str(each["doc"]), int(str(each["start"])), int(str(each["end"]))
        place = {"source": name, "start": start, "end": end, "words": texts[name][start:end]}
        yield {"kind": "coding", **place, "code": keys[int(str(each["code"]))], "coder": each["coder"]}
