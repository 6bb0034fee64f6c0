"""The project a random history happens in, and how a deed chooses what it is done to."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from madang.base.bilingual import Bilingual
from madang.base.ids import CodeId, CoderId, SourceId
from madang.coding.code import CodeKind
from madang.text.transcript import Transcript
from madang.workbench.project import Project

T = TypeVar("T")

WORDS = (
    "신뢰",
    "네, 맞아요",
    "budget",
    "e\u0301tat",
    "한글",
    "👩‍👩‍👧",
    "שלום",
    "민관",
    "\u1112\u1161\u11ab",
    "…",
    "a",
    " ",
)
"""Korean, English, an emoji of several letters, combining marks, decomposed Hangul and right-to-left."""


class NothingThere(Exception):
    """The project holds nothing yet that this deed could be done to."""


@dataclass
class World:
    """An open project, the dice that decide, a folder for files to import, and how many acts began the project."""

    project: Project
    dice: Random
    folder: Path
    begun: int

    def one(self, among: Iterable[T]) -> T:
        """One of these. Raises `NothingThere`."""
        found = list(among)
        if not found:
            raise NothingThere
        return self.dice.choice(found)

    def some(self, among: Iterable[T], most: int = 3) -> list[T]:
        """A few of these, each once. Raises `NothingThere`."""
        found = list(among)
        if not found:
            raise NothingThere
        return self.dice.sample(found, min(len(found), self.dice.randint(1, most)))

    def text(self) -> str:
        """A few words of many scripts."""
        return " ".join(self.dice.choices(WORDS, k=self.dice.randint(1, 4))).strip() or "말"

    def said(self) -> Bilingual:
        """A text in Korean, English or both."""
        return self.dice.choice(
            (Bilingual(self.text(), self.text()), Bilingual(self.text()), Bilingual("", self.text()))
        )

    def name(self) -> str:
        """A name that is hardly taken."""
        return f"{self.text()} {self.dice.randrange(10_000)}"

    def source(self) -> SourceId:
        """A source with a transcript."""
        return self.one(self.project.corpus().transcripts)

    def place(self, transcript: Transcript) -> tuple[int, int]:
        """A stretch of a text, short more often than long."""
        start = self.dice.randrange(len(transcript.text))
        return start, min(len(transcript.text), start + self.dice.choice((1, 3, 8, 20, 60)))

    def code(self) -> CodeId:
        """A code that can be applied; often one of the first, so that codings meet."""
        codes = [each.id for each in self.project.corpus().codebook if each.kind is CodeKind.CODE]
        return self.one(codes[:6] if self.dice.random() < 0.7 else codes)

    def revision(self, type_: type[Any], id_: str) -> int:
        """The revision a person who has just looked would name."""
        with self.project.reading() as session:
            return session.revisions(type_, id=id_).get(id_, 0)

    def all(self, type_: type[T]) -> Sequence[T]:
        """Every value of a type."""
        with self.project.reading() as session:
            return session.all(type_)

    def coder(self) -> CoderId:
        """A coder there is."""
        return self.one(self.project.corpus().coders)


Deed = Callable[[World], object]
"""One thing a person does; raises `NothingThere`, or `MadangError` where Madang refuses it."""
