"""Random histories: what is rebuilt is what stands, what is undone is as it was, what was kept loaded is true.

Each history begins with a small study and does what its dice say, over all verbs (`proofs.deeds`).
After every deed the project is held against its promises; at the end everything is taken back.
"""

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from madang.base.errors import Conflict, MadangError, NotFound
from madang.store import check
from madang.store import history as store_history
from madang.workbench import history, snapshots, sources
from madang.workbench.history import Act
from madang.workbench.project import Project, new, open_project
from proofs.deeds import DEEDS, WEIGHTS, World
from proofs.deeds.world import NothingThere
from proofs.states import State, kept_and_fresh, state_of, undone_wrong

USUAL = 2000
"""How many histories the long form runs."""

LONGEST = 20

SOLIDARITY = """이하은: 구청하고는 어떻게 지내세요?
박정순: 또 이용만 당하는 것 아닌가 싶었죠. 네, 맞아요. 신뢰 👩‍👩‍👧 문제예요.
이하은: 네, 맞아요.
박정순: 그래서 자료를 만들어 갔어요. The budget was cut, e\u0301tat.
"""
DIVISION = """이하은: 단체들하고는요?
김태식: 만나면 반대부터 하시니까요. 신뢰, 신뢰 하시는데.
"""
SHEET = """source,speaker,participant,pseudonym,position,organisation,organisation_en,side,kind,from,until
,이하은,이하은,,interviewer,,,,,,
solidarity,박정순,박정순,느티,사무국장,나루복지연대,Naru Welfare Solidarity,civic,movement,2008,
division,김태식,김태식,버들,과장,복지정책과,Welfare Policy Division,government,department,2022-07,
"""

Step = tuple[str, int]
"""A deed by its name, and the seed of the dice that say what it is done to."""


@dataclass
class Counts:
    """What a run did: deeds done and refused, by name; immediate undos, moments read again, acts
    taken back at the end."""

    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    events: int = 0
    undone_at_once: int = 0
    read_as_it_was: int = 0
    unwound: int = 0


def study(folder: Path, place: str | None = None) -> Project:
    """The study every history begins with: two interviews, one on each side, and the shipped codebook."""
    for name, content in {"solidarity.txt": SOLIDARITY, "division.txt": DIVISION, "speakers.csv": SHEET}.items():
        (folder / name).write_text(content, "utf-8")
    made = new(place or str(folder / "begun.madang"), who="Haeun")
    files = [folder / "solidarity.txt", folder / "division.txt"]
    sources.import_files(made, files, speakers=folder / "speakers.csv")
    return made


def steps_of(seed: int) -> list[Step]:
    """A random history: it begins with some coding, so that later deeds find something to be done to."""
    dice = Random(seed)
    names = dice.choices(["apply_code", "code_hits", "write_claim"], [4, 1, 1], k=dice.randint(1, 4))
    names += dice.choices(sorted(DEEDS), [WEIGHTS[name] for name in sorted(DEEDS)], k=dice.randint(4, LONGEST))
    return [(name, dice.randrange(2**32)) for name in names]


def live_through(project: Project, steps: Iterable[Step], folder: Path, counts: Counts) -> None:
    """Do these deeds one after the other, checking every promise after each; then take everything back."""
    begun = state_of(project)
    first = history.acts(project, limit=1)[0].number
    states = {first: begun}
    for name, seed in steps:
        world = World(project, Random(seed), folder, first)
        state = _one(world, name, states[max(states)], counts)
        states[history.acts(project, limit=1)[0].number] = state
    as_it_was(project, Random(len(states)).choice(sorted(states)), states)
    counts.read_as_it_was += 1
    unwind(project, first, counts)
    assert state_of(project) == begun, "everything was taken back, and the project is not what it was"
    promises(project)
    with project.reading() as session:
        assert check.dump(check.live(session)) == check.dump(check.rebuilt(session)), "another letter for letter"


def _one(world: World, name: str, before: State, counts: Counts) -> State:
    acts = history.revision(world.project)
    try:
        DEEDS[name](world)
    except NothingThere:
        return before
    except MadangError:
        assert history.revision(world.project) == acts, f"{name} was refused and left something behind"
        counts.refused[name] += 1
        return before
    after = state_of(world.project)
    changes = history.revision(world.project) - acts
    if changes:
        counts.done[name] += 1
        counts.events += changes
        promises(world.project)
        _held_to_its_undoing(world.project, before, after)
        if world.dice.random() < 0.25:
            counts.undone_at_once += 1
            _undo_and_redo(world.project, before, after)
    return after


def as_it_was(project: Project, act: int, states: Mapping[int, State]) -> None:
    """The project read as it was after an act is what it was then, and keeps every promise itself."""
    with snapshots.as_it_was(project, act) as past:
        assert state_of(past) == states[act], f"the project as it was after act {act} is something else"
        promises(past)


def promises(project: Project) -> None:
    """`check` finds nothing, the rebuilt state among it, and the corpus that was kept is a freshly loaded one."""
    with project.reading() as session:
        faults = check.faults(session)
    assert faults == [], faults
    kept, fresh = kept_and_fresh(project)
    assert kept == fresh, [name for name in fresh if kept[name] != fresh[name]]


def _held_to_its_undoing(project: Project, before: State, after: State) -> None:
    """Where the last act was an undoing: it brought back what it took back, and touched nothing else."""
    act = history.acts(project, limit=1)[0]
    if act.undoes is None:
        return
    with project.reading() as session:
        changes = store_history.changes_of(session, act.undoes)
    wrong = undone_wrong(changes, before, after)
    assert not wrong, f"undoing act {act.undoes} left {wrong}"


def _undo_and_redo(project: Project, before: State, after: State) -> None:
    act = history.acts(project, limit=1)[0]
    history.undo(project, act.number)
    assert state_of(project) == before, f"undoing {act.verb} did not restore what was there"
    promises(project)
    history.undo(project, history.acts(project, limit=1)[0].number)
    assert state_of(project) == after, f"doing {act.verb} again is not what it was"
    promises(project)


def unwind(project: Project, first: int, counts: Counts) -> None:
    """Take back whatever stands, the latest that can be first; where acts hold each other, all in turn, backwards."""
    while standing := [act for act in _doings(history.acts(project)) if act.number > first]:
        if len(list(_refusals(project, standing))) == len(standing):
            _rewind(project, first)
            return
        counts.unwound += 1


def _rewind(project: Project, first: int) -> None:
    """Take back every act and every undoing, the last first: the latest can always be."""
    for act in history.acts(project):
        if act.number > first:
            history.undo(project, act.number)


def _doings(acts: Sequence[Act]) -> list[Act]:
    """The work that stands, the latest first; then, where that is all refused, the undoings that brought it back."""
    found = {act.number: act for act in acts}
    standing = [act for act in acts if act.undoes is None and act.undone_by is None]
    return [*standing, *(act for act in acts if act.undone_by is None and _brings_back(act, found))]


def _brings_back(act: Act, found: Mapping[int, Act]) -> bool:
    """Whether an act is an undoing of an undoing (of an undoing of …) of work that stands."""
    steps = 0
    while act.undoes is not None:
        act, steps = found[act.undoes], steps + 1
    return steps > 0 and steps % 2 == 0 and act.undone_by is None


def _refusals(project: Project, standing: Iterable[Act]) -> Iterator[str]:
    for act in standing:
        try:
            history.undo(project, act.number)
        except (Conflict, NotFound) as refused:
            yield str(refused)
        else:
            return


@contextmanager
def copies(folder: Path) -> Iterator[Iterator[Project]]:
    """The study as it began, for each history anew. It is one project whose file is put back: opening costs most."""
    study(folder).close()
    place = folder / "live.madang"
    shutil.copy(folder / "begun.madang", place)
    with open_project(str(place), who="Haeun") as project:

        def each() -> Iterator[Project]:
            while True:
                for beside in [each for each in folder.glob("live.madang*") if each.is_file()]:
                    beside.unlink()
                shutil.copy(folder / "begun.madang", place)
                # Here it is the proof that puts an older copy in the place of a newer one.
                project.database.line.seen = 0
                yield Project(project.database, "Haeun", project.keeper)

        yield each()


def run(count: int, first: int = 0) -> None:
    """Live through `count` random histories, from seed `first` on; the first broken promise ends it, with its seed."""
    counts = Counts()
    with tempfile.TemporaryDirectory() as made, copies(Path(made)) as projects:
        for seed in range(first, first + count):
            try:
                live_through(next(projects), steps_of(seed), Path(made), counts)
            except BaseException:
                print(f"history {seed}: {steps_of(seed)}")
                raise
            if (seed + 1 - first) % 100 == 0:
                print(f"{seed + 1 - first} histories, {sum(counts.done.values())} acts", flush=True)
    _tell(count, counts)


def _tell(count: int, counts: Counts) -> None:
    print(f"{count} histories: {sum(counts.done.values())} acts with {counts.events} events,")
    print(f"{sum(counts.refused.values())} refused that left nothing behind; each act rebuilt and reloaded;")
    print(f"{counts.undone_at_once} undone and done again at once, {counts.unwound} taken back at the end;")
    print(f"{counts.read_as_it_was} projects read as they were after one of their acts.")
    for name in sorted(DEEDS):
        print(f"  {name}: {counts.done[name]} done, {counts.refused[name]} refused")
