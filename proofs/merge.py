"""Random pairs of copies with random histories, merged both ways: `python -m proofs merge --count 1000`.

A third of them each by a clock that wanders, stands still and runs backwards; every other one with the ids
of acts and events in no order.
"""

import random
import sys
import tempfile
from collections import Counter
from contextlib import nullcontext
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from merge_promises import broken
from merge_work import CLOCKS, DEEDS, Step, a_project, copies, quick, shuffled_ids, work

USUAL = 1000
FIRST = 20261122
"""The first seed; a failure names its own, which draws the same history again."""
LONGEST = 28


def steps(seed: int) -> list[Step]:
    """What is done in three copies, mostly in the two that are merged."""
    draw = random.Random(seed)
    number = partial(draw.randrange, 1000)
    return [
        (draw.choice((0, 0, 1, 1, 2)), draw.randrange(len(DEEDS) + 2), number(), number(), number())
        for _ in range(draw.randrange(2, LONGEST))
    ]


def run(count: int, first: int = FIRST) -> None:
    """Merge `count` pairs both ways, once more, and stopped at several writes; ends at the first broken promise."""
    done: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder, quick():
        start = a_project(Path(folder))
        for seed in range(first, first + count):
            drawn = steps(seed)
            files = copies(start, Path(folder))
            clock_goes = tuple(CLOCKS)[seed % len(CLOCKS)]
            with shuffled_ids(random.Random(seed)) if seed % 2 else nullcontext():
                work(files, drawn, clock_goes)
            found = broken(files["a"], files["b"], atomic=True)
            if found:
                sys.exit("\n".join((f"seed {seed}:", *found)))
            done.update({"pairs": 1, "steps": len(drawn), f"clock {clock_goes}": 1})
            if done["pairs"] % 50 == 0:
                print(dict(done), flush=True)
    print(f"{done['pairs']} pairs of copies, {done['steps']} steps: every promise kept")
