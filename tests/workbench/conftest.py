"""A small study of two interviews, one on each side."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from madang.workbench import sources
from madang.workbench.project import Project, new

SOLIDARITY = """이하은: 구청하고는 어떻게 지내세요?
박정순: 또 이용만 당하는 것 아닌가 싶었죠. 네, 맞아요.
이하은: 네, 맞아요.
박정순: 그래서 자료를 만들어 갔어요.
"""
DIVISION = """이하은: 단체들하고는요?
김태식: 만나면 반대부터 하시니까요.
"""
SHEET = """source,speaker,participant,pseudonym,position,organisation,organisation_en,side,kind,from,until
,이하은,이하은,,interviewer,,,,,,
solidarity,박정순,박정순,느티,사무국장,나루복지연대,Naru Welfare Solidarity,civic,movement,2008,
division,김태식,김태식,버들,과장,복지정책과,Welfare Policy Division,government,department,2022-07,
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files of the study."""
    for name, content in {"solidarity.txt": SOLIDARITY, "division.txt": DIVISION, "speakers.csv": SHEET}.items():
        (tmp_path / name).write_text(content, "utf-8")
    return tmp_path


@pytest.fixture
def project(folder: Path) -> Iterator[Project]:
    """The study, imported and with its speakers assigned."""
    with new(str(folder / "study.madang"), who="Haeun") as made:
        sources.import_files(
            made, [folder / "solidarity.txt", folder / "division.txt"], speakers=folder / "speakers.csv"
        )
        yield made
