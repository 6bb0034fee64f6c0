"""How fast corrections are: `python -m benchmarks corrections`; each beside what it cannot do without, in one run."""

import json
import random
import shutil
import sqlite3
import tempfile
from functools import partial
from pathlib import Path

from benchmarks import bare
from benchmarks.corpora import KEYS, SIZES, make, transcript
from benchmarks.run import timed
from madang.base.ids import SourceId
from madang.text.replacing import Replacing
from madang.text.search import Spelling
from madang.workbench import coding, history, sources
from madang.workbench.project import Project, new
from madang.workbench.replacing import preview_replacing, replace_words
from madang.workbench.text import correct_text, preview_correction

CHARACTERS, CODINGS = 100_000, 2_000
TIMES = 7


def run() -> None:
    """Both measurements."""
    folder = Path(tempfile.mkdtemp(prefix="madang-bench-"))
    try:
        one_word(folder)
        many_sources(folder)
    finally:
        shutil.rmtree(folder)


def one_word(folder: Path) -> None:
    """One word corrected in a transcript of 100,000 characters under 2,000 codings."""
    chance = random.Random("corrections")
    text = "".join(transcript(random.Random(number), "ko", "Person") for number in range(4))[:CHARACTERS]
    (folder / "long.txt").write_text(text, "utf-8")
    with new(str(folder / "one.madang"), who="bench") as project:
        sources.import_files(project, [folder / "long.txt"])
        (source,) = project.corpus().sources
        code(project, source, chance)
        seconds = []
        for number in range(TIMES):
            place = (number + 1) * CHARACTERS // (TIMES + 2)
            seconds.append(timed(partial(correct_text, project, source, "고친말", start=place, end=place + 3)))
        now = project.corpus().transcripts[source]
        looks = timed(lambda: preview_correction(project, source, now.id, 50_000, 50_003, "다른말"))
        undone = timed(lambda: history.undo(project))
        rows = bare.rows_of(Path(project.place), ["coding"])["coding"]
        unavoidable = timed(lambda: rewritten(folder / "bare-one.db", Path(project.place), [text], rows))
    middle = sorted(seconds)[TIMES // 2]
    print(f"  one word of {CHARACTERS:,} characters under {CODINGS:,} codings (at most 100 ms)")
    print(f"    correct {middle * 1000:6.0f} ms  bare {unavoidable * 1000:6.0f} ms  ratio {middle / unavoidable:5.2f}")
    print(f"    preview {looks * 1000:6.0f} ms  undo {undone * 1000:6.0f} ms", flush=True)


def code(project: Project, source: SourceId, chance: random.Random) -> None:
    """Overlapping codings all over the text."""
    text, name = project.corpus().transcripts[source].text, "long"
    lines = []
    for _ in range(CODINGS):
        start = chance.randrange(len(text) - 200)
        end = start + chance.randrange(20, 200)
        mark = {"kind": "coding", "source": name, "start": start, "end": end, "words": text[start:end]}
        lines.append(json.dumps({**mark, "code": chance.choice(KEYS), "coder": "A"}, ensure_ascii=False))
    coding.code_marks(project, [("marks", "\n".join(lines))])


def many_sources(folder: Path) -> None:
    """A word replaced in 200 transcripts under 50,000 codings, and taken back."""
    make(folder, SIZES["M"])
    asked = Replacing("정산 약속|officer grant", "결산", Spelling.PATTERN)
    with new(str(folder / "many.madang"), who="bench") as project:
        coding.code_files(project, [folder / "study.jsonl"])
        sources.import_files(project, sorted((folder / "docs").iterdir()))
        coding.code_files(project, [folder / "codings.jsonl"])
        looks = timed(lambda: preview_replacing(project, asked))
        done = []
        mine = timed(lambda: done.append(replace_words(project, asked)))
        texts = [each.text for each in project.corpus().transcripts.values()]
        rows = bare.rows_of(Path(project.place), ["coding"])["coding"]
        plain = timed(lambda: rewritten(folder / "bare-texts.db", Path(project.place), texts, []))
        both = timed(lambda: rewritten(folder / "bare-both.db", Path(project.place), texts, rows))
        undone = timed(lambda: history.undo(project))
    told = done[0]
    print(f"  {told.places:,} places in {told.sources} transcripts under {len(rows):,} codings")
    print(f"    replace {mine:6.2f} s  undo {undone:6.2f} s  preview {looks:6.2f} s")
    print(f"    bare: the texts {plain:6.2f} s (ratio {mine / plain:5.1f}); the texts and where each coding stands")
    print(f"          {both:6.2f} s (ratio {mine / both:5.2f}, at most 3)", flush=True)


def rewritten(database: Path, project: Path, texts: list[str], rows: list[tuple[object, ...]]) -> None:
    """Texts and places of codings written over older ones, in one transaction, and nothing else."""
    source = sqlite3.connect(project)
    shape = source.execute("SELECT sql FROM sqlite_master WHERE name = 'coding'").fetchone()[0]
    names = [each[1] for each in source.execute("PRAGMA table_info(coding)")]
    source.close()
    connection = bare.bare_file(database)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("CREATE TABLE text (id INTEGER PRIMARY KEY, text TEXT)")
    connection.executemany("INSERT INTO text VALUES (?, ?)", enumerate(texts))
    connection.execute(shape)
    if rows:
        connection.executemany(f"INSERT INTO coding VALUES ({', '.join('?' * len(names))})", rows)
    connection.execute("COMMIT")
    started = ["transcript", "start", "end", "words", "before", "after", "placing", "revision", "id"]
    picked = [[row[names.index(name)] for name in started] for row in rows]
    fields = ", ".join(f'"{name}" = ?' for name in started[:-1])
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("UPDATE text SET text = ? WHERE id = ?", [(text, n) for n, text in enumerate(texts)])
    connection.executemany(f"UPDATE coding SET {fields} WHERE id = ?", picked)
    connection.execute("COMMIT")
    connection.close()
