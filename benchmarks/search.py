"""Search on real hearings: `python -m benchmarks search`, on the shared load beside the repository (52 MB).

Everything is a ratio or a time within one run: reading the words beside the analyser alone, words and phrases in any
form, letters within words beside a bare scan, and both beside a regular expression over all texts, as the usual free
tool looks for words.
"""

import json
import random
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from madang.analysis import hits
from madang.analysis.known_words import KNOWN
from madang.analysis.queries import Search
from madang.store import word_index as rows
from madang.text.analyser import Analyser, version_of_readings
from madang.text.folding import folded
from madang.text.reading_words import is_korean, read_words
from madang.text.search import Spelling
from madang.workbench import word_index
from madang.workbench.project import Project, new
from madang.workbench.search import search
from madang.workbench.sources import import_files

LOAD = Path(__file__).parents[2] / "shared" / "data" / "load"
QUERIES = 300
_WORD = re.compile(r"[^\W\d_]{2,}")


def run() -> None:
    """All figures, on a project made of the load."""
    if not LOAD.exists():
        print("The shared load is not beside the repository, so nothing can be measured.")
        return
    folder = Path(tempfile.mkdtemp(prefix="madang-search-"))
    try:
        files = [*_files(folder)]
        with new(str(folder / "study.madang"), who="bench", codebook="") as project:
            import_files(project, files)
            _reading(project)
            _queries(project)
    finally:
        shutil.rmtree(folder)


def _files(folder: Path) -> Iterator[Path]:
    """The hearings, a file for each day."""
    days: dict[str, list[str]] = {}
    for line in (LOAD / "ko_assembly22_science-ict_speeches.jsonl").read_text("utf-8").splitlines():
        each = json.loads(line)
        days.setdefault(f"ko-{each['date']}", []).append(_turn(each["speaker"], each["speech"]))
    for line in (LOAD / "en_covid-inquiry_turns.jsonl").read_text("utf-8").splitlines():
        each = json.loads(line)
        days.setdefault(f"en-{each['doc']}".replace("/", "_")[:80], []).append(_turn(each["speaker"], each["text"]))
    for name, turns in days.items():
        path = folder / f"{name}.txt"
        path.write_text("\n".join(turns), "utf-8")
        yield path


def _turn(speaker: str | None, words: str) -> str:
    return f"{(speaker or 'Nobody').replace(':', ' ')}: {words}".replace("\n", " ")


def _timed(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def _reading(project: Project) -> None:
    """The words of every sixth Korean text read, beside the analyser alone on the same lines; then all, and kept."""
    texts = [each.text for each in project.corpus().transcripts.values()]
    few = [text for text in texts if is_korean(text)][::6]
    lines = [line for text in few for line in text.split("\n") if is_korean(line)]
    analyser = Analyser()
    alone = _timed(lambda: [len(tokens) for tokens in analyser.raw(lines)])
    korean = [folded(text).text for text in few]
    ours = _timed(lambda: [read_words(text, analyser) for text in korean])
    print(
        f"the analyser alone {alone:.1f} s, with its words kept {ours:.1f} s: {alone / ours:.0%} of its throughput",
        flush=True,
    )
    whole = _timed(lambda: word_index.read_all(project, lambda _: None))
    size = sum(len(text.encode()) for text in texts)
    with project.reading() as session:
        kept = sum(map(len, rows.indexes(session, rows.texts(session), version_of_readings()).values()))
    print(f"all {size / 1e6:.0f} MB read and stored in {whole:.1f} s")
    print(f"the index is {kept / size:.2f} of the text (at most 1.5)", flush=True)
    KNOWN.forget()
    print(f"brought in again in {_timed(lambda: word_index.bring_in(project)):.2f} s")


def _queries(project: Project) -> None:
    texts = [folded(each.text).text for each in project.corpus().transcripts.values()]
    words = _drawn(random.Random(20261123), texts)
    search(project, Search(words=words[0], spelling=Spelling.FORM))
    times = sorted(_asked(project, each, Spelling.FORM) for each in words)
    print(f"{len(words)} words and phrases in any form: {_spread(times)} (at most 50 and 200 ms)")
    single = [each for each in words if not each.startswith('"')]
    within = [_asked(project, each, Spelling.WITHIN) for each in single]
    bare = [_timed(lambda each=each: _scan(texts, each.casefold())) for each in single]  # type: ignore[misc]
    print(f"also inside words: {_spread(sorted(within))}; beside a bare scan {sum(within) / sum(bare):.2f} (at most 2)")
    some = single[:: max(1, len(single) // 20)]
    patterns = [_timed(lambda each=each: _by_pattern(texts, each)) for each in some]  # type: ignore[misc]
    longer = sum(patterns) / len(patterns) / (sum(times) / len(times))
    print(f"a regular expression over the same texts takes {longer:.1f} times as long as any form")


def _drawn(chance: random.Random, texts: list[str]) -> list[str]:
    """Words as often as they are said, every third a phrase of two."""
    found: list[str] = []
    while len(found) < QUERIES:
        text = chance.choice(texts)
        at = chance.randrange(max(1, len(text) - 300))
        near = _WORD.findall(text, at, at + 200)[1:-1]
        if len(near) > 2:
            found.append(f'"{near[0]} {near[1]}"' if len(found) % 3 == 0 else near[0])
    return found


def _asked(project: Project, words: str, spelling: Spelling) -> float:
    hits._search_hits.cache_clear()
    return _timed(lambda: search(project, Search(words=words, spelling=spelling)))


def _scan(texts: list[str], wanted: str) -> list[int]:
    """Every place of some letters, and nothing else."""
    found: list[int] = []
    for text in texts:
        at = text.find(wanted)
        while at >= 0:
            found.append(at)
            at = text.find(wanted, at + len(wanted))
    return found


def _by_pattern(texts: list[str], wanted: str) -> list[tuple[int, int]]:
    pattern = re.compile(re.escape(wanted), re.IGNORECASE)
    return [each.span() for text in texts for each in pattern.finditer(text)]


def _spread(times: list[float]) -> str:
    """The middle and the ninety-fifth of a hundred, in milliseconds."""
    return f"median {times[len(times) // 2] * 1000:.0f} ms, 95th {times[int(len(times) * 0.95)] * 1000:.0f} ms"


if __name__ == "__main__":
    run()
