"""Merging two copies of 50,000 codings each, 25,000 of them new on either side, against reading both.

`python -m benchmarks merge [CODINGS]`
"""

import shutil
import tempfile
import time
from pathlib import Path

from madang.base.bilingual import Bilingual
from madang.base.ids import CodeId, CoderId, CodingId, SourceId, TranscriptId, new_id
from madang.coding.code import Code
from madang.coding.coding import Coder, Coding
from madang.coding.segment import segment_at
from madang.sources.source import Source, SourceKind, fingerprint
from madang.store.text import revision_of
from madang.text.transcript import Transcript
from madang.workbench.merge import merge_copy
from madang.workbench.project import Project, new, open_project

SOURCES = 50
TEXT = "말이 오갔고 적어 두었다. It was said and written down. " * 400


def run(codings: str = "50000") -> None:
    """Print how long merging takes for each second that reading both takes, with so many codings in each copy."""
    count = int(codings)
    with tempfile.TemporaryDirectory() as folder:
        here, there = Path(folder) / "here.madang", Path(folder) / "there.madang"
        with new(str(here), codebook="") as project:
            texts, code = _material(project)
            _code(project, texts, code, count // 2)
        shutil.copy(here, there)
        for place in (here, there):
            with open_project(str(place), who=place.stem) as project:
                _code(project, texts, code, count - count // 2)
        reading = sum(_reading(place) for place in (here, there))
        with open_project(str(here)) as project:
            begun = time.perf_counter()
            merge_copy(project, str(there))
            merging = time.perf_counter() - begun
    line = f"reading both {reading:.2f} s, merging {merging:.2f} s: {merging / reading:.1f} times"
    print(f"{count:,} codings in each copy: {line}")


def _reading(place: Path) -> float:
    with open_project(str(place)) as project:
        begun = time.perf_counter()
        project.corpus()
        return time.perf_counter() - begun


def _material(project: Project) -> tuple[list[Transcript], CodeId]:
    code = Code(CodeId(new_id()), "said", Bilingual(en="said"))
    texts: list[Transcript] = []
    with project.change("import") as session:
        for number in range(SOURCES):
            text = f"{number} {TEXT}"
            mark = fingerprint(text.encode())
            session.keep({mark: text.encode()})
            source = Source(
                SourceId(new_id()), f"s{number}", f"s{number}.txt", "text/plain", mark, "text", SourceKind.INTERVIEW
            )
            texts.append(Transcript(TranscriptId(new_id()), source.id, 1, text, ()))
            revision, content = revision_of(texts[-1])
            session.keep(content)
            session.add([source, revision])
        session.add([code])
    return texts, code.id


def _code(project: Project, texts: list[Transcript], code: CodeId, count: int) -> None:
    """Codings in acts of a hundred, as a day's work leaves them."""
    with project.change("add_coder") as session:
        coder = Coder(CoderId(new_id()), f"{project.who} {new_id()[:8]}")
        session.add([coder])
    for first in range(0, count, 100):
        with project.change("apply_code") as session:
            session.add(
                Coding(CodingId(new_id()), segment_at(texts[n % SOURCES], n % 9000, n % 9000 + 30), code, coder.id)
                for n in range(first, min(count, first + 100))
            )
