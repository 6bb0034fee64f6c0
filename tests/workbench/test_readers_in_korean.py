"""Whatever a reader says about a file, it says in Korean too."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import madang
from madang.text.readers import unread_kinds
from madang.workbench.korean import in_both, in_korean

ROOT = Path(madang.__file__).parent
READERS = [
    *sorted((ROOT / "text/readers").glob("*.py")),
    ROOT / "text/speakers.py",
    *(ROOT / "sources" / f"{name}.py" for name in ("archive", "decode", "sheet", "sheet_table", "assignment")),
]
FILLED = "3"
"""What stands where a sentence names a file, a line or a number."""


WHOLE = {
    "3 left out, at line 3.": "3 cues could not be read and were left out, at line 3.",
    "Each row became one case: 3, 3.": "Each row became one case: 3, numbered by their rows.",
    "3 of earlier mail stand without a speaker, since somebody else wrote them.": (
        "3 stretches of earlier mail stand without a speaker, since somebody else wrote them."
    ),
    "3 is 3, whatever its name says.": "3 is a spreadsheet, whatever its name says.",
    "Line 3: 3 keeps its side; 3.": "Line 3: 3 keeps its side; the sheet says 3, the project 3.",
}
"""Sentences that are put together from pieces."""


def sentences(path: Path) -> Iterator[str]:
    """The English sentences a module may say: those that end like one and are not said in Korean beside it."""
    tree = ast.parse(path.read_text("utf-8"))
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and len(node.args) == 2]
    told = {id(argument) for call in calls for argument in call.args}
    within = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in documentation | told:
            continue
        if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and id(node) not in within):
            text = written(node)
            text = WHOLE.get(text, text)
            if text.endswith(".") and " " in text.strip() and text.isascii():
                yield text


def written(node: ast.JoinedStr | ast.Constant) -> str:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return "".join(str(part.value) if isinstance(part, ast.Constant) else FILLED for part in parts)


SAID = sorted({(path.name, sentence) for path in READERS for sentence in sentences(path)})


@pytest.mark.parametrize(("module", "sentence"), SAID)
def test_every_sentence_of_a_reader_is_there_in_korean(module: str, sentence: str) -> None:
    assert in_korean(sentence), f"{module} says this in English only"


KINDS = sorted({*unread_kinds.ENDINGS.values(), *(kind for _, kind in unread_kinds.MAGIC)})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind[0][:20])
def test_every_kind_that_is_not_read_says_what_to_do_in_both_languages(kind: tuple[str, str]) -> None:
    english, korean = kind

    assert ";" in english
    assert korean.endswith(("십시오", "엽니다"))


NOTES = [
    "Left out as nobody's speech: tracked deletions (2), headers and footers (1).",
    "Attributes of the cases: “나이” (number), “area (number)” (text).",
    "Taken as on a speakers sheet: “org” (organisation).",
    "Open answers, read as words: “Why?”.",
    "Each row became one case: 3, named by “id”.",
    "Running heads and feet were left out: “Interview” (3).",
    "Only the first sheet was read; left aside: “Two”.",
]
"""Notes that quote the file."""


@pytest.mark.parametrize("note", NOTES)
def test_a_note_that_quotes_the_file_is_there_in_korean(note: str) -> None:
    assert in_korean(note)


def test_the_kinds_of_what_is_left_out_are_named_in_korean() -> None:
    assert in_korean(NOTES[0]) == "말이 아닌 것을 뺐습니다: 변경 추적으로 지운 글 (2), 머리말·꼬리말 (1)."


def test_a_file_name_stays_as_it_is_in_both_languages() -> None:
    said = in_both("{0} 면담.hwp is damaged inside; open it in Word, save it again and bring that in.")

    assert said.ko.startswith("{0} 면담.hwp: 안이 깨져 있습니다.")
