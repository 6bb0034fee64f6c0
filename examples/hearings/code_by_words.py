"""Code passages by words, as a first net to be read and corrected by a person.

    python examples/hearings/code_by_words.py PROJECT RULES.csv > marks.jsonl
    madang code PROJECT marks.jsonl

RULES has the columns code, pattern (a regular expression), about (an organisation) and stance.
Every sentence of a participant that a pattern fits becomes a statement, at most one for a rule
and a source, so that a talkative witness does not fill the account.
"""

import csv
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import madang
from madang.text.turn import Turn, TurnKind

SENTENCE = re.compile(r"[^.?!\n]+[.?!]?")


def rules(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def sentences(text: str, turn: Turn) -> Iterator[tuple[int, int]]:
    for found in SENTENCE.finditer(text, turn.span.start, turn.span.end):
        words = found.group()
        start = found.start() + len(words) - len(words.lstrip())
        if len(words.split()) >= 6:
            yield start, start + len(words.strip())


def marks(project: madang.Project, wanted: list[dict[str, str]]) -> Iterator[dict[str, object]]:
    corpus = project.corpus()
    for source, transcript in corpus.transcripts.items():
        done: set[int] = set()
        for turn in transcript.turns:
            speaker = corpus.speakers.get((source, turn.label or ""))
            if turn.kind is not TurnKind.SPEECH or speaker is None or speaker.participant is None:
                continue
            for start, end in sentences(transcript.text, turn):
                words = transcript.text[start:end]
                for number, rule in enumerate(wanted):
                    if number not in done and re.search(rule["pattern"], words, re.IGNORECASE):
                        done.add(number)
                        yield {
                            "kind": "statement",
                            "source": corpus.sources[source].name,
                            "start": start,
                            "end": end,
                            "words": words,
                            "codes": [rule["code"]],
                            "about": rule["about"],
                            "stance": rule["stance"],
                            "coder": "net",
                        }


if __name__ == "__main__":
    with madang.open(sys.argv[1], read_only=True) as project:
        for line in marks(project, rules(Path(sys.argv[2]))):
            print(json.dumps(line, ensure_ascii=False))
