"""Make a project of texts that several people marked in doccano.

    python examples/two_coders/from_doccano.py PROJECT CODER=FILE.jsonl CODER=FILE.jsonl [--most N]

Each text that all coders read becomes a source; each label a code; each marked span a coding of its coder.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import madang

Marked = dict[str, list[tuple[int, int, str]]]


def marked(file: Path) -> Marked:
    """What one coder marked in each text; where a text was given twice, the first time counts."""
    found: Marked = {}
    for line in file.read_text("utf-8").splitlines():
        row = json.loads(line)
        found.setdefault(row["text"], [(start, end, label) for start, end, label in row["label"]])
    return found


def key_of(label: str) -> str:
    """A label as the key of a code: without spaces."""
    return re.sub(r"\W+", "_", label).strip("_")


def codebook(labels: list[str]) -> str:
    """The labels as a codebook file."""
    return json.dumps({"codes": [{"key": key_of(each), "name": each} for each in labels]})


def marks(coders: Mapping[str, Marked], sources: Mapping[str, str], first: str) -> Iterator[str]:
    """A line for each coding, and for each text that a coder read without marking anything."""
    for coder, texts in coders.items():
        for source, text in sources.items():
            for start, end, label in texts[text]:
                coding = {"kind": "coding", "source": source, "code": key_of(label), "coder": coder}
                yield json.dumps(coding | {"start": start, "end": end, "words": text[start:end]})
            if not texts[text]:
                yield json.dumps(
                    {"kind": "reach", "source": source, "code": first, "value": "not_reached", "coder": coder}
                )


def make(place: str, coders: Mapping[str, Marked], most: int | None = None) -> int:
    """Make the project; answers how many texts came in."""
    one, *others = coders.values()
    shared = [text for text in one if text.strip() and all(text in each for each in others)][:most]
    labels = sorted({label for each in coders.values() for text in shared for _, _, label in each[text]})
    sources = {f"text-{number:05d}": text for number, text in enumerate(shared)}
    with madang.new(place, who=next(iter(coders))) as project, tempfile.TemporaryDirectory() as folder:
        madang.load_codebook(project, codebook(labels))
        for name, text in sources.items():
            Path(folder, f"{name}.txt").write_text(text, "utf-8")
        madang.import_files(project, sorted(Path(folder).iterdir()))
        lines = "\n".join(marks(coders, sources, key_of(labels[0])))
        read = madang.code_marks(project, [("doccano", lines)])
    for problem in read.problems[:10]:
        print(problem, file=sys.stderr)
    return len(shared)


if __name__ == "__main__":
    place, *given = sys.argv[1:]
    most = int(given[given.index("--most") + 1]) if "--most" in given else None
    pairs = [each.split("=", 1) for each in given if "=" in each]
    print(make(place, {coder: marked(Path(file)) for coder, file in pairs}, most), "texts")
