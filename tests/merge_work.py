"""People at work in copies of one small project: what they do is chosen by numbers, so that any history can be drawn.

A step is `(copy, deed, a, b, c)`: in which copy, what, and with which of the things there. A deed that cannot be
done there (nothing to undo, a code in use) is passed over, as a person would be told no.
"""

import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch
from uuid import UUID

from madang.analysis.disagreements import disagreements
from madang.base import clock
from madang.base.bilingual import Bilingual
from madang.base.errors import MadangError
from madang.base.ids import CodeId, CodingId, SourceId, new_id
from madang.coding.code import Code, CodeKind
from madang.coding.coding import Coder, Coding
from madang.coding.memo import Memo
from madang.coding.settling import Outcome, Settling
from madang.coding.statement import Stance, Statement
from madang.sources.source import Source
from madang.store import project as store_project
from madang.store import session
from madang.store.line import Line
from madang.store.project import Database
from madang.workbench import codes, history, memos, merge, passages, placings, recoding, settling, sources, statements
from madang.workbench.keeping import Keeper
from madang.workbench.project import Project, new, open_project
from madang.workbench.text import correct_text

Step = tuple[int, int, int, int, int]
COPIES = ("a", "b", "c")
START = datetime(2026, 1, 5, 9, tzinfo=UTC)
TEXTS = {
    "solidarity": "이하은: 구청하고는요?\n박정순: 네, 맞아요. 또 이용만 당하는 것 아닌가 🙂 싶었죠. 네, 맞아요.\n",
    "division": "Ana: And the city?\nKim: They listen. They listen, and then nothing. Cafe\u0301 talk.\n",
}
TYPED = ("", "네, 맞아요. ", "listen", "이용이나", "🙂", "박지영: 아니요.\n", "x")
T = TypeVar("T")


def a_project(folder: Path) -> Path:
    """A file with two sources, a small codebook and a few codings."""
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    place = folder / "start.madang"
    with clock.held_at(START), new(str(place), who="Ana", codebook="") as project:
        sources.import_files(project, [folder / f"{name}.txt" for name in TEXTS])
        with project.change("load_codebook") as session:
            family = Code(CodeId(new_id()), "BAR", Bilingual(en="barrier"), CodeKind.FAMILY)
            session.add([family])
            session.add([_code(f"BAR.{name}", family.id) for name in ("trust", "close", "few")])
        for number in range(4):
            _apply(project, number, number * 7, number)
    return place


def _code(key: str, parent: CodeId | None) -> Code:
    return Code(CodeId(new_id()), key, Bilingual(en=key), parent=parent)


def copies(start: Path, folder: Path) -> dict[str, Path]:
    """Three copies of a project file."""
    forget_all()
    return {name: Path(shutil.copy(start, folder / f"{name}.madang")) for name in COPIES}


def _wandering(number: int, deed: int, c: int) -> int:
    return number + (c % 7 - 3 if deed % 5 == 0 else 0)


CLOCKS: dict[str, Callable[[int, int, int], int]] = {
    "wandering": _wandering,
    "still": lambda number, deed, c: 0,
    "backwards": lambda number, deed, c: -number,
}
"""How far, in minutes, the clock is at a step: mostly right, every act in one millisecond, running backwards."""


def work(files: dict[str, Path], steps: Sequence[Step], clock_goes: str = "wandering") -> None:
    """Let people do these steps, one after the other, by such a clock."""
    for number, (where, deed, a, b, c) in enumerate(steps, 1):
        name = COPIES[where % len(COPIES)]
        at = START + timedelta(minutes=CLOCKS[clock_goes](number, deed, c))
        with clock.held_at(at), passed_over():
            if deed % (len(DEEDS) + 2) == len(DEEDS):
                take_over(files[name], files[COPIES[a % len(COPIES)]], yes=b % 3 == 0)
            elif deed % (len(DEEDS) + 2) == len(DEEDS) + 1 and b % 4 == 0:
                copy_over(files[COPIES[a % len(COPIES)]], files[name])
            else:
                DEEDS[deed % len(DEEDS)](opened(files[name]), a, b, c)


@contextmanager
def passed_over() -> Iterator[None]:
    """A refusal is an answer."""
    with suppress(MadangError):
        yield


_databases: dict[Path, Database] = {}
_projects: dict[Path, Project] = {}


def opened(place: Path) -> Project:
    """The project in a file. Its engine is kept for the next file of that name: making one takes longest."""
    if place not in _projects:
        _projects[place] = Project(_database(place), place.stem, Keeper(str(place)))
    return _projects[place]


def _database(place: Path) -> Database:
    if place not in _databases:
        _databases[place] = open_project(str(place)).database
    return _databases[place]


def forget_all() -> None:
    """Forget what was read from every file, as the files are about to be others."""
    _projects.clear()
    for place, database in _databases.items():
        _databases[place] = replace(database, line=Line())


@contextmanager
def shuffled_ids(draw: random.Random) -> Iterator[None]:
    """Ids of acts and events in no order at all, as of machines whose clocks are apart."""

    def shuffled() -> str:
        return str(UUID(int=draw.getrandbits(128), version=4))

    def several(count: int) -> list[str]:
        return [shuffled() for _ in range(count)]

    with patch.object(session, "new_ids", several), patch.object(store_project, "new_id", shuffled):
        yield


@contextmanager
def quick() -> Iterator[None]:
    """Merges find the engines of their files ready."""

    def found(place: str, program: str, *, read_only: bool = False) -> Database:
        return replace(_database(Path(place)), read_only=read_only, program=program)

    with patch.object(merge, "open_database", found):
        yield


def copy_over(one: Path, other: Path) -> None:
    """Put a copy of a file in the place of another, as somebody does who starts from theirs."""
    if one != other:
        forget_all()
        shutil.copy(one, other)


def take_over(into: Path, other: Path, *, yes: bool = False) -> None:
    """Merge one file into another."""
    merge.merge_copy(opened(into), str(other), yes=merge.EVERYTHING if yes else ())


def _one(some: Sequence[T], number: int) -> T:
    if not some:
        raise MadangError("There is none.")
    return some[number % len(some)]


def _all(project: Project, type_: type[T]) -> list[T]:
    with project.reading() as session:
        return session.all(type_)


def _source(project: Project, a: int) -> SourceId:
    return _one(sorted(project.corpus().transcripts), a)


def _apply(project: Project, a: int, b: int, c: int) -> None:
    source = _source(project, a)
    text = project.corpus().transcripts[source].text
    start = b % (len(text) - 1)
    code = _one([each for each in project.corpus().codebook.codes if each.kind is CodeKind.CODE], c)
    passages.apply_code(project, source, start, min(len(text), start + 1 + c % 12), code.key)


def _remove(project: Project, a: int, b: int, c: int) -> None:
    passages.remove_codings(project, [_one(sorted(project.corpus().codings), a)])


def _coding(project: Project, a: int, b: int, c: int, *, resize: bool) -> None:
    corpus = project.corpus()
    coding = corpus.codings[_one(sorted(corpus.codings), a)]
    with project.reading() as session:
        revision = session.revisions(type(coding), id=coding.id)[coding.id]
    if resize:
        transcript = corpus.transcripts[coding.segment.source]
        start = b % (len(transcript.text) - 1)
        place = (transcript.id, start, min(len(transcript.text), start + 1 + c % 9))
        passages.change_coding(project, coding.id, revision, place=place)
    else:
        code = _one([each for each in corpus.codebook.codes if each.kind is CodeKind.CODE], b)
        passages.change_coding(project, coding.id, revision, code=code.id)


def _add_code(project: Project, a: int, b: int, c: int) -> None:
    codes.add_code(project, _code(f"BAR.new{a % 3}", _one(project.corpus().codebook.codes, b).id if c % 2 else None))


def _the_code(project: Project, a: int) -> tuple[Code, int]:
    code = _one(project.corpus().codebook.codes, a)
    with project.reading() as session:
        return code, session.revisions(Code, id=code.id)[code.id]


def _change_code(project: Project, a: int, b: int, c: int) -> None:
    code, revision = _the_code(project, a)
    changed = replace(code, name=Bilingual(en=f"name {b % 4}"), colour="#00ff00" if c % 2 else code.colour)
    codes.change_code(project, changed, revision)


def _move_code(project: Project, a: int, b: int, c: int) -> None:
    code, revision = _the_code(project, a)
    codes.move_code(project, code.id, _one(project.corpus().codebook.codes, b).id, None, revision)


def _merge_codes(project: Project, a: int, b: int, c: int) -> None:
    code, revision = _the_code(project, a)
    recoding.merge_codes(project, code.id, _one(project.corpus().codebook.codes, b).id, revision)


def _drop_code(project: Project, a: int, b: int, c: int) -> None:
    code, revision = _the_code(project, a)
    codes.drop_code(project, code.id, revision)


def _correct(project: Project, a: int, b: int, c: int) -> None:
    source = _source(project, a)
    text = project.corpus().transcripts[source].text
    start = b % len(text)
    correct_text(project, source, TYPED[c % len(TYPED)], start=start, end=min(len(text), start + b % 9))


def _memo(project: Project, a: int, b: int, c: int) -> None:
    if b % 2:
        memos.write_memo(project, "coding", _one(sorted(project.corpus().codings), a), f"memo {c}")
    else:
        memos.write_memo(project, "code", _one(project.corpus().codebook.codes, a).id, f"memo {c}")


def _rewrite_memo(project: Project, a: int, b: int, c: int) -> None:
    memo = _one(_all(project, Memo), a)
    with project.reading() as session:
        revision = session.revisions(Memo, id=memo.id)[memo.id]
    memos.rewrite_memo(project, memo.id, revision, f"again {c}")


def _remove_memo(project: Project, a: int, b: int, c: int) -> None:
    memos.remove_memo(project, _one(_all(project, Memo), a).id)


def _statement(project: Project, a: int, b: int, c: int) -> None:
    statement = _one(_all(project, Statement), a)
    with project.reading() as session:
        revision = session.revisions(Statement, id=statement.id)[statement.id]
    statements.change_statement(project, statement.id, revision, {"stance": _one(list(Stance), b)})


def _placing(project: Project, a: int, b: int, c: int) -> None:
    due = placings.to_check(project, _source(project, a))
    kept = _one(due, b)
    placings.settle_placing(
        project, CodingId(kept.value.id), kept.revision, _one(list(placings.Decision), c), place=(0, 2)
    )


def _undo(project: Project, a: int, b: int, c: int) -> None:
    if b % 2:
        history.undo_mine(project)
    else:
        history.undo(project, _one([act.number for act in history.acts(project, limit=8)], a))


def _redo(project: Project, a: int, b: int, c: int) -> None:
    history.redo(project)


def _coder(project: Project, a: int, b: int, c: int) -> None:
    source = _source(project, a)
    text = project.corpus().transcripts[source].text
    code = _one([each for each in project.corpus().codebook.codes if each.kind is CodeKind.CODE], c)
    passages.apply_code(project, source, 0, min(len(text), 2 + b % 5), code.key, coder=f"coder {b % 2}")


def _rename(project: Project, a: int, b: int, c: int) -> None:
    source = _one(_all(project, Source), a)
    with project.change("change_source") as session:
        session.replace([replace(source, name=f"{source.name[:10]}{c % 3}")])


def _rename_coder(project: Project, a: int, b: int, c: int) -> None:
    coder = _one(_all(project, Coder), a)
    with project.change("rename_coder") as session:
        session.replace([replace(coder, pseudonym=f"p{c % 3}")])


def _settle(project: Project, a: int, b: int, c: int) -> None:
    one = _one([each for each in disagreements(project.corpus()) if each.codings], a)
    codings, outcome = tuple(one.codings.values()), _one(list(Outcome), b)
    chosen = _one(codings, c) if outcome in (Outcome.ONE, Outcome.MERGED) else None
    with project.reading() as session:
        seen = {**session.revisions(Coding), **session.revisions(Statement)}
    settling.settle(project, settling.Order(codings, outcome, f"reason {c}", seen, chosen, {}, one.settlings))


def _withdraw(project: Project, a: int, b: int, c: int) -> None:
    found = _one(_all(project, Settling), a)
    with project.reading() as session:
        revision = session.revisions(Settling, id=found.id)[found.id]
    settling.withdraw_settling(project, found.id, revision)


DEEDS: tuple[Callable[[Project, int, int, int], None], ...] = (
    _apply,
    _apply,
    _apply,
    _remove,
    lambda project, a, b, c: _coding(project, a, b, c, resize=True),
    lambda project, a, b, c: _coding(project, a, b, c, resize=False),
    _add_code,
    _change_code,
    _move_code,
    _merge_codes,
    _drop_code,
    _correct,
    _correct,
    _memo,
    _rewrite_memo,
    _remove_memo,
    _statement,
    _placing,
    _undo,
    _redo,
    _coder,
    _rename,
    _rename_coder,
    _settle,
    _settle,
    _withdraw,
)
