"""Lines to values. Pure: it reads the project as a corpus and answers what to add."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import orjson

from madang.analysis.corpus import Corpus
from madang.base.errors import Invalid
from madang.base.ids import CoderId, new_id
from madang.coding.coding import Coder, Coding
from madang.exchange.marks.fields import Line
from madang.exchange.marks.names import Names, names_of
from madang.findings.findings import Findings
from madang.text.transcript import Transcript


@dataclass(slots=True)
class Marks:
    """What lines say: values to add, in an order in which each names only values before it.

    `problems` are sentences that start with the place of the line; `already` counts lines whose
    content the project has.
    """

    values: list[Any] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    already: int = 0
    lines: int = 0


@dataclass(slots=True)
class Context:
    """What a line may need: the project, the names so far, and what has been seen."""

    corpus: Corpus
    findings: Findings
    names: Names
    coder: str
    marks: Marks
    seen: set[tuple[Any, ...]] = field(default_factory=set)
    coded: dict[str, list[Coding]] = field(default_factory=dict)
    """Statement id to its codings, for what cites a statement."""

    def transcript(self, line: Line) -> Transcript:
        """The transcript a line names. Raises `Invalid`."""
        source = self.names.id("source", line.get("source"))
        return self.corpus.transcripts[source]  # type: ignore[index]

    def coder_of(self, line: Line) -> CoderId:
        """The coder a line names, made known on first use; the caller where it names none."""
        name = line.get("coder") or self.coder
        found = self.names.find("coder", name)
        if found is None:
            found = new_id()
            self.names.learn("coder", {name}, found)
            self.add(Coder(CoderId(found), name))
        return CoderId(found)

    def new(self, *content: Any) -> bool:
        """Whether this content is new; what is there already is counted, not doubled."""
        if content in self.seen:
            self.marks.already += 1
            return False
        self.seen.add(content)
        return True

    def add(self, value: Any) -> None:
        """Answer this value."""
        self.marks.values.append(value)


Reader = Callable[[Line, Context], None]


def read_marks(
    lines: Iterable[tuple[str, str]],
    corpus: Corpus,
    findings: Findings,
    readers: dict[str, Reader],
    *,
    coder: str,
    seen: set[tuple[Any, ...]],
) -> Marks:
    """The values of `lines`, each given as (place, JSON text)."""
    context = Context(corpus, findings, names_of(corpus, findings), coder, Marks(), seen)
    for coding in corpus.all_codings.values():
        if coding.statement is not None:
            context.coded.setdefault(coding.statement, []).append(coding)
    for place, line in lines:
        context.marks.lines += 1
        try:
            _read(line, context, readers)
        except Invalid as problem:
            context.marks.problems.append(f"{place}: {problem}.")
    return context.marks


def _read(line: str, context: Context, readers: dict[str, Reader]) -> None:
    try:
        plain = orjson.loads(line)
    except ValueError:
        raise Invalid("it is not a JSON object") from None
    if not isinstance(plain, dict):
        raise Invalid("it is not a JSON object")
    reader = readers.get(str(plain.get("kind")))
    if reader is None:
        raise Invalid(f"“{plain.get('kind')}” is not a kind of line Madang knows")
    reader(plain, context)


def numbered(name: str, content: str) -> Iterator[tuple[str, str]]:
    """The lines of a file that are not empty, each with its place."""
    for number, line in enumerate(content.split("\n"), 1):
        if line.strip():
            yield f"{name} line {number}", line
