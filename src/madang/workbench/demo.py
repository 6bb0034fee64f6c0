"""The worked demonstration study: fictional, bilingual, coded by two."""

from importlib.resources import as_file, files
from pathlib import Path

from madang.workbench import coding, sources
from madang.workbench.project import Project, new

STUDY = "naru"


def make_demo(place: str) -> Project:
    """A project with the demonstration study in it. Raises `Invalid` where something lies there."""
    project = new(place, who="Haeun")
    with as_file(files("madang") / "examples" / STUDY) as folder:
        coding.code_files(project, [folder / "study.jsonl"])
        sources.import_files(project, _transcripts(folder), speakers=folder / "speakers.csv")
        for marks in sorted(folder.glob("marks-*.jsonl")):
            coding.code_files(project, [marks])
        coding.code_files(project, [folder / "findings.jsonl"])
        coding.name_codebook_version(project, "1.0", "The book the study was coded with.")
    return project


def _transcripts(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in {".txt", ".md"} and path.name[0].isdigit())
