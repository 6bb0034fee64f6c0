"""Where the demonstration study's files lie, and whether a project was made of them."""

from contextlib import AbstractContextManager
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path

from madang.analysis.corpus import Corpus
from madang.sources.source import fingerprint

STUDY = "naru"


def study_folder() -> AbstractContextManager[Path]:
    """The folder of the study's transcripts, sheets and marks, for as long as it is needed."""
    return as_file(files("madang") / "examples" / STUDY)


def is_demo(corpus: Corpus) -> bool:
    """Whether transcripts of the demonstration study lie in a project."""
    return any(each.fingerprint in _fingerprints() for each in corpus.sources.values())


@lru_cache(maxsize=1)
def _fingerprints() -> frozenset[str]:
    with study_folder() as folder:
        return frozenset(fingerprint(path.read_bytes()) for path in transcripts(folder))


def transcripts(folder: Path) -> list[Path]:
    """The transcripts among the study's files, in order."""
    return sorted(path for path in folder.iterdir() if path.suffix in {".txt", ".md"} and path.name[0].isdigit())
