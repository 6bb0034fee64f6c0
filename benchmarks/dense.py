"""One long transcript under a thick layer of overlapping codings: what makes coding programs slow."""

import json
import random
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpora import EN, ENDS, KEYS, KO
from madang.workbench import coding, sources
from madang.workbench.project import Project, new


@dataclass(frozen=True)
class Dense:
    """The text, and the places of its codings (code points)."""

    text: str
    places: tuple[tuple[int, int], ...]


def dense(turns: int, codings: int, seed: int = 3) -> Dense:
    """Turns in Korean and English, and codings of 20 to 300 characters, many across turns."""
    chance = random.Random(seed)
    lines = [f"{'Asker' if n % 2 else 'Person'}: {_words(chance, n)}" for n in range(turns)]
    text = "\n\n".join(lines) + "\n"
    starts = sorted(chance.randrange(8, len(text) - 400) for _ in range(codings))
    return Dense(text, tuple((start, start + chance.randrange(20, 300)) for start in starts))


def _words(chance: random.Random, turn: int) -> str:
    language = "ko" if turn % 3 else "en"
    words = chance.choices(KO if language == "ko" else EN, k=chance.randrange(12, 60))
    return " ".join([*words, chance.choice(ENDS[language])])


def project_of(made: Dense, folder: Path) -> Project:
    """A project with this one source and its codings by two coders."""
    (folder / "dense.txt").write_text(made.text, "utf-8")
    (folder / "speakers.csv").write_text(
        "source,speaker,participant,organisation,side,kind\n"
        "dense,Asker,Asker,,,\ndense,Person,Person,Org,civic,group\n,x,Other,Office,government,office\n",
        "utf-8",
    )
    project = new(str(folder / "dense.madang"), who="A")
    sources.import_files(project, [folder / "dense.txt"], speakers=folder / "speakers.csv")
    text = next(iter(project.corpus().transcripts.values())).text
    lines = [
        json.dumps(
            {"kind": "coding", "source": "dense", "start": s, "end": e, "words": text[s:e], "code": key, "coder": who}
        )
        for n, (s, e) in enumerate(made.places)
        for key, who in [(KEYS[n % len(KEYS)], "AB"[n % 2])]
    ]
    coding.code_marks(project, [("dense", "\n".join(lines))])
    return project
