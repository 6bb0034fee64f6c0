"""The worked demonstration study: fictional, bilingual, coded by two."""

from madang.workbench import coding, sources
from madang.workbench.demo_study import study_folder, transcripts
from madang.workbench.project import Project, new

WHO = "Haeun"
"""The coder whose study it is."""


def make_demo(place: str) -> Project:
    """A project with the demonstration study in it. Raises `Invalid` where something lies there."""
    project = new(place, who=WHO)
    with study_folder() as folder:
        coding.code_files(project, [folder / "study.jsonl"])
        sources.import_files(project, transcripts(folder), speakers=folder / "speakers.csv")
        for marks in sorted(folder.glob("marks-*.jsonl")):
            coding.code_files(project, [marks])
        coding.code_files(project, [folder / "findings.jsonl"])
        coding.name_codebook_version(project, "1.0", "The book the study was coded with.")
    return project
