"""How fast corrections are: `python -m benchmarks corrections`; each beside what it cannot do without, in one run."""

import json
import random
import shutil
import sqlite3
import tempfile
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

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
        project.settle()
        shutil.copy(project.place, folder / "before-one.madang")
        correct_text(project, source, "고친말", start=10, end=13)
        project.settle()
        unavoidable = timed(Bare(folder / "before-one.madang", Path(project.place), folder).run)
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
    place, before = folder / "many.madang", folder / "before.madang"
    with new(str(place), who="bench") as project:
        coding.code_files(project, [folder / "study.jsonl"])
        sources.import_files(project, sorted((folder / "docs").iterdir()))
        coding.code_files(project, [folder / "codings.jsonl"])
        project.settle()
        shutil.copy(place, before)
        # A large act is preceded by a backup, whatever it does: told apart, and then there is one already.
        backup = timed(lambda: project.keeper.before("replace_words"))
        looks = timed(lambda: preview_replacing(project, asked))
        done = []
        mine = timed(lambda: done.append(replace_words(project, asked)))
        project.settle()
        unavoidable = timed(Bare(before, place, folder).run)
        undone = timed(lambda: history.undo(project))
        again = timed(lambda: history.redo(project))
    told = done[0]
    print(f"  {told.places:,} places in {told.sources} transcripts, {told.kept + len(told.moved):,} codings moved")
    print(f"    replace {mine:6.2f} s  bare {unavoidable:6.2f} s  ratio {mine / unavoidable:5.2f} (at most 3)")
    print(f"    undo {undone:6.2f} s  redo {again:6.2f} s  preview {looks:6.2f} s  backup before it {backup:6.2f} s")


class Bare:
    """The same work in bare SQL, on a copy of the project from before it: with its indexes, its foreign keys,
    its durability.

    It reads the current texts, their turns and every row of a coding; writes the new texts and turns, the new
    revisions, the changed columns of each coding, an event for each change, the act and the revision number;
    all in one transaction. What it writes is there to be written: nothing is compared or worked out.
    """

    def __init__(self, before: Path, after: Path, folder: Path) -> None:
        """What an act changed, told from the project before it and after it; the act is the last one."""
        self.copy = folder / f"bare-{after.stem}.db"
        shutil.copy(before, self.copy)
        with closing(sqlite3.connect(after)) as done:
            (act,) = done.execute("SELECT max(number) FROM act").fetchone()
            self.acts = done.execute("SELECT * FROM act WHERE number = ?", (act,)).fetchall()
            self.events = done.execute("SELECT * FROM event WHERE act = ?", (act,)).fetchall()
            first = min(row[0] for row in self.events)
            self.texts = done.execute("SELECT * FROM transcript WHERE revision >= ?", (first,)).fetchall()
            named = {name for row in self.texts for name in row if isinstance(name, str)}
            contents = done.execute("SELECT * FROM content").fetchall()
            self.contents = [row for row in contents if row[0] in named]
        self.updates = [self._update(row) for row in self.events if row[3] == "coding"]

    @staticmethod
    def _update(event: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]]:
        changed = json.loads(event[6])
        fields = ", ".join(f'"{name}" = ?' for name in changed)
        return f"UPDATE coding SET {fields}, revision = ? WHERE id = ?", (*changed.values(), event[0], event[4])

    def run(self) -> None:
        """All of it, once."""
        connection = bare.bare_file(self.copy)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("SELECT * FROM transcript JOIN content ON fingerprint IN (text, turns)").fetchall()
        sources = [row[2] for row in self.texts]
        few = ", ".join("?" * len(sources))
        connection.execute(f"SELECT * FROM coding WHERE source IN ({few})", sources).fetchall()
        self._write(connection)
        connection.execute("COMMIT")
        connection.close()

    def _write(self, connection: sqlite3.Connection) -> None:
        _insert(connection, "act", self.acts)
        connection.executemany("INSERT OR IGNORE INTO content VALUES (?, ?)", self.contents)
        _insert(connection, "transcript", self.texts)
        by_shape: dict[str, list[tuple[Any, ...]]] = {}
        for shape, values in self.updates:
            by_shape.setdefault(shape, []).append(values)
        for shape, rows in by_shape.items():
            connection.executemany(shape, rows)
        _insert(connection, "event", self.events)
        connection.execute("UPDATE project SET revision = ?", (self.events[-1][0],))


def _insert(connection: sqlite3.Connection, table: str, rows: list[tuple[Any, ...]]) -> None:
    connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
