"""What the two organisations of the small study say of each other, as lines of marks."""

import json
from typing import Any

from madang.workbench import coding
from madang.workbench.project import Project

CIVIC, OFFICE = "나루복지연대", "복지정책과"
CIVIC_WORDS = ("또 이용만 당하는 것 아닌가 싶었죠.", "그래서 자료를 만들어 갔어요.")
OFFICE_WORDS = "만나면 반대부터 하시니까요."


def civic_says(code: str, words: str = CIVIC_WORDS[0], **given: Any) -> dict[str, Any]:
    """A statement of the civic organisation about the office."""
    line = {"kind": "statement", "source": "solidarity", "codes": [code], "words": words, "about": OFFICE}
    return {**line, "stance": "-1", **given}


def office_says(code: str, **given: Any) -> dict[str, Any]:
    """A statement of the office about the civic organisation."""
    line = {"kind": "statement", "source": "division", "codes": [code], "words": OFFICE_WORDS, "about": CIVIC}
    return {**line, "stance": "-1", **given}


def code(project: Project, *lines: dict[str, Any]) -> None:
    """Take the lines in; none may have a problem."""
    found = coding.code_marks(project, [("marks", "\n".join(map(json.dumps, lines)))])
    assert found.problems == []


def ends(project: Project) -> tuple[str, str]:
    """The ids of the civic organisation and of the office."""
    by_name = {each.ko: each.id for each in project.corpus().organisations.values()}
    return by_name[CIVIC], by_name[OFFICE]
