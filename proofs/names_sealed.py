"""A project full of names, sealed and searched byte by byte, and restored."""

import random
import tempfile
from pathlib import Path
from unicodedata import normalize

from madang.base.ids import SourceId
from madang.store.sealing.key import key_bytes, key_of_bytes
from madang.store.sealing.seal import free_pages, key_for, sealed, write_project
from madang.store.sealing.unseal import unseal
from madang.store.sealing.whole import digest, whole
from madang.text.hiding.hidden_name import NameKind
from madang.workbench import applying, memos, sources
from madang.workbench.hiding import Choice, decide_names
from madang.workbench.history import undo
from madang.workbench.project import Project, check, new, open_project
from madang.workbench.reading import opened
from proofs.names_returned import worked_in
from proofs.names_words import ENDINGS, OPENINGS, PARTICLES, a_name, with_particle


def sealed_projects(count: int) -> int:
    """So many projects; answers how many byte forms were searched for."""
    return sum(sealed_project(seed) for seed in range(count))


def sealed_project(seed: int) -> int:
    """One project: names in file names, labels, words, codings, memos, undone acts and an older revision."""
    chance = random.Random(seed)
    people = list(dict.fromkeys("".join(a_name(chance)) for _ in range(4)))
    with tempfile.TemporaryDirectory(prefix="madang-names-") as folder:
        here = Path(folder)
        with new(str(here / "study.madang"), who=people[0]) as project:
            _filled(project, here, people, chance)
            with project.reading() as session:
                was, copy = sealed(session)
        write_project(copy, here / "sealed.madang")
        key = key_of_bytes(key_bytes(key_for(was, copy)))
        searched = _searched((here / "sealed.madang").read_bytes(), people)
        if free_pages(here / "sealed.madang"):
            raise SystemExit("The sealed file has free pages.")
        _sound(here / "sealed.madang")
        unseal(here / "sealed.madang", key, here / "again.madang")
        _same(here / "study.madang", here / "again.madang")
        worked_in(here / "sealed.madang", key, chance)
    return searched


def _filled(project: Project, folder: Path, people: list[str], chance: random.Random) -> None:
    for person in people:
        file = folder / f"{person}_면담.txt"
        file.write_text("\n\n".join(_turn(person, people, chance) for _ in range(20)), "utf-8")
    sources.import_files(project, sorted(folder.glob("*.txt")))
    corpus = project.corpus()
    for source in list(corpus.sources):
        _worked_on(project, source, people, chance)
    decide_names(project, [Choice(NameKind.PERSON, each, f"P{n:02}") for n, each in enumerate(people, 1)])


def _turn(person: str, people: list[str], chance: random.Random) -> str:
    said = (
        chance.choice(OPENINGS)
        + with_particle(chance.choice(people), chance.choice(PARTICLES))
        + chance.choice(ENDINGS)
        for _ in range(3)
    )
    return f"{person}: {' '.join(said)}"


def _worked_on(project: Project, source: SourceId, people: list[str], chance: random.Random) -> None:
    transcript = opened(project, source).transcript
    code = next(each.id for each in project.corpus().codebook if each.kind.value == "code")
    for turn in list(transcript.turns)[:6]:
        applying.apply_code_at(
            project, source, turn.span.start, turn.span.end, code, transcript=transcript.id, about=None
        )
    memos.write_memo(project, "source", source, f"{chance.choice(people)} 말이 흔들린다.")
    undo(project)
    memos.write_memo(project, "source", source, f"{with_particle(chance.choice(people), '이/가')} 다시 말했다.")


def _searched(content: bytes, people: list[str]) -> int:
    count = 0
    for name in people:
        for form in (name, f"{name[0]} {name[1:]}", f"{name[1:]} 씨"):
            for way in ("NFC", "NFD"):
                for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                    count += 1
                    if normalize(way, form).encode(encoding) in content:
                        raise SystemExit(f"{form} stands in the sealed file ({way}, {encoding}).")
    return count


def _sound(path: Path) -> None:
    with open_project(str(path), read_only=True) as copy:
        faults = check(copy)
    if faults:
        raise SystemExit(f"The sealed copy breaks a promise: {faults[0]}")


def _same(one: Path, other: Path) -> None:
    digests = []
    for path in (one, other):
        with open_project(str(path), read_only=True) as project:
            if check(project):
                raise SystemExit(f"{path.name} breaks a promise: {check(project)[0]}")
            with project.reading() as session:
                digests.append(digest(whole(session.connection)))
    if digests[0] != digests[1]:
        raise SystemExit("What was unsealed is not what was sealed.")
