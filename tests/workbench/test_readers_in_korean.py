"""Whatever a reader says about a file, it says in Korean too."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import madang
from madang.text.readers import sniff
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
    "Line 3: 3 keeps its side; 3.": "Line 3: 3 keeps its side; the sheet says 3, the project 3.",
}
"""Sentences that are put together from pieces."""


def sentences(path: Path) -> Iterator[str]:
    """The English sentences a module may say: those that end like one and are not said in Korean beside it."""
    tree = ast.parse(path.read_text("utf-8"))
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    told = {id(node.args[0]) for node in ast.walk(tree) if isinstance(node, ast.Call) and len(node.args) == 2}
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


@pytest.mark.parametrize("reason", sorted({*sniff.KNOWN_ENDINGS.values(), *(said for _, said in sniff.MAGIC)}))
def test_every_format_that_is_not_read_is_named_in_korean(reason: str) -> None:
    assert in_korean(f"talk is {reason}.").startswith("talk: ")


def test_a_file_name_stays_as_it_is_in_both_languages() -> None:
    said = in_both(
        "{0} 면담.hwp is a Hangul document (.hwp); save it as .docx or .txt in its own program and bring that in."
    )

    assert said.ko.startswith("{0} 면담.hwp: 한글 문서(.hwp)입니다.")
