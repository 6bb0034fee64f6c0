"""The worked demonstration study: fictional, bilingual, coded by two."""

from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path

from madang.analysis.corpus import Corpus
from madang.sources.source import fingerprint
from madang.workbench import coding, sources
from madang.workbench.project import Project, new

STUDY = "naru"
WHO = "Haeun"
"""The coder whose study it is."""


def make_demo(place: str) -> Project:
    """A project with the demonstration study in it. Raises `Invalid` where something lies there."""
    project = new(place, who=WHO)
    with as_file(files("madang") / "examples" / STUDY) as folder:
        coding.code_files(project, [folder / "study.jsonl"])
        sources.import_files(project, _transcripts(folder), speakers=folder / "speakers.csv")
        for marks in sorted(folder.glob("marks-*.jsonl")):
            coding.code_files(project, [marks])
        coding.code_files(project, [folder / "findings.jsonl"])
        coding.name_codebook_version(project, "1.0", "The book the study was coded with.")
    return project


def is_demo(corpus: Corpus) -> bool:
    """Whether transcripts of the demonstration study lie in a project."""
    return any(each.fingerprint in _fingerprints() for each in corpus.sources.values())


@lru_cache(maxsize=1)
def _fingerprints() -> frozenset[str]:
    with as_file(files("madang") / "examples" / STUDY) as folder:
        return frozenset(fingerprint(path.read_bytes()) for path in _transcripts(folder))


def _transcripts(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in {".txt", ".md"} and path.name[0].isdigit())
