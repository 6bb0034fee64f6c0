"""Agreement measures beside krippendorff, irrCAC and pygamma-agreement, in one run: `python -m benchmarks agreement`.

The peers need other versions of NumPy than we do, so they live in an environment of their own. Name its Python in
MADANG_PEERS_PYTHON (what to install there: requirements/bench.in); without it only our side is measured. Each
measurement is a process of its own; a peer is given five minutes for each.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.agreement_material import codings, rated

PEERS = os.environ.get("MADANG_PEERS_PYTHON", "")
JOB = Path(__file__).with_name("agreement_job.py")
PATIENCE = 300
"""Seconds that a peer gets for one measurement."""

OURS_AT_MOST = 120
"""Seconds within which we finish where the peer does not."""

GAMMA = ((2, 2400, 250), (3, 190, 40), (4, 47, 60))
"""Coders, spans of each, and how many times faster than the peer gamma has to be."""

GAMMA_ALONE = ((3, 2000), (5, 200))
"""Where the peer does not finish at all."""

ALPHA = ((100_000, 3, 40, 50.0), (1_000_000, 2, 2, 1.0))
"""Units, coders, values, times faster."""

CHARACTERS = (2, 9530 // 2, 100)
MEMORY = 100
"""MB that gamma of 2 × 2,400 spans may need, interpreter and libraries included."""

Told = dict[str, Any]


class Bench:
    """Runs jobs on both sides and prints what they say."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def both(self, kind: str, job: Told, *, theirs: bool = True) -> tuple[Told, Told | None]:
        """Ours and the peer's answer; nothing where there is no peer or it did not finish."""
        place = self._folder / "job.json"
        place.write_text(json.dumps(job), "utf-8")
        ours = _run(sys.executable, "ours", kind, place)
        if ours is None:
            sys.exit(f"  {kind}: our side did not finish in {PATIENCE} s")
        return ours, _run(PEERS, "theirs", kind, place) if theirs and PEERS else None

    def ratings(self, table: Any) -> str:
        """Where a table of ratings lies for both sides."""
        place = self._folder / "ratings.npy"
        np.save(place, table)
        return str(place)


def _run(python: str, side: str, kind: str, place: Path) -> Told | None:
    command = [python, str(JOB), side, kind, str(place)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, cwd=JOB.parents[1])
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        sys.exit(f"  {side} {kind} failed:\n{done.stderr[-2000:]}")
    told: Told = json.loads(done.stdout.splitlines()[-1])
    return told


def coefficients(bench: Bench) -> None:
    """Equal values first: a ratio of different numbers says nothing."""
    for name, missing, values in (("complete", 0.0, 5), ("with missing values", 0.2, 5), ("two values", 0.1, 2)):
        job = {"ratings": bench.ratings(rated(400, 4, values, missing=missing, seed=values)), "values": values}
        ours, theirs = bench.both("coefficients", job)
        if theirs is None:
            print(f"  {len(ours['value'])} coefficients, {name}: no peer to compare with")
            continue
        apart = {key: _apart(ours["value"][key], theirs["value"][key]) for key in ours["value"]}
        worst = max(apart, key=lambda key: apart[key])
        print(f"  {len(apart)} coefficients, {name}: largest difference {apart[worst]:.1e} ({worst})", flush=True)


def _apart(ours: list[float | None], theirs: list[float | None]) -> float:
    return max(abs(a - b) for a, b in zip(ours, theirs, strict=True) if a is not None and b is not None)


def imports(bench: Bench) -> None:
    """No compiler waits behind the import."""
    ours, theirs = bench.both("import", {"ours": "madang.analysis.agreement", "theirs": "pygamma_agreement"})
    _say("import", ours, theirs, None)


def gammas(bench: Bench) -> None:
    """Gamma with 30 samples: of ours the fastest of three runs, of the peer, which takes minutes, one."""
    for coders, spans, target in GAMMA:
        text, length = codings(coders, spans)
        ours, theirs = bench.both("gamma", {"spans": text, "length": length, "ours_times": 3})
        _say(f"gamma {coders} × {spans:,}", ours, theirs, target)
        _memory(ours)
        if theirs:
            print(f"    same best disorder: {abs(ours['disorder'] / theirs['disorder'] - 1):.1e} apart", flush=True)
    for coders, spans in GAMMA_ALONE:
        text, length = codings(coders, spans)
        ours, theirs = bench.both("gamma", {"spans": text, "length": length, "ours_times": 1})
        _say(f"gamma {coders} × {spans:,}", ours, theirs, None)
        low, high = ours["limits"]
        met = "" if ours["seconds"] <= OURS_AT_MOST else f"  (more than {OURS_AT_MOST} s: not met)"
        print(f"    proven between {low:.6f} and {high:.6f}{met}", flush=True)


def _memory(ours: Told) -> None:
    more, whole = ours["memory"] - ours["before"], ours["memory"]
    print(f"    ours {whole:,.0f} MB in all, {more:,.0f} MB of it beyond Python, NumPy and SciPy", flush=True)


def alphas(bench: Bench) -> None:
    """Nominal alpha over many units."""
    for units, coders, values, target in ALPHA:
        job = {"ratings": bench.ratings(rated(units, coders, values)), "values": values}
        ours, theirs = bench.both("alpha", job)
        _say(f"alpha {units:,} × {coders} × {values}", ours, theirs, target)
        if theirs:
            print(f"    values {abs(ours['value'] - theirs['value']):.1e} apart")


def characters(bench: Bench) -> None:
    """Alpha by character, code by code."""
    coders, spans, target = CHARACTERS
    text, length = codings(coders, spans)
    ours, theirs = bench.both("characters", {"spans": text, "length": length})
    _say(f"12 alphas by character, {sum(map(len, text.values())):,} spans", ours, theirs, target)
    if theirs:
        print(f"    values {_apart(ours['value'], theirs['value']):.1e} apart", flush=True)


def _say(what: str, ours: Told, theirs: Told | None, target: float | None) -> None:
    line = f"  {what:34} ours {ours['seconds']:9.4f} s, {ours['memory']:6,.0f} MB"
    if theirs:
        ratio = theirs["seconds"] / ours["seconds"]
        line += f"   peer {theirs['seconds']:9.3f} s, {theirs['memory']:6,.0f} MB   ratio {ratio:8,.1f}"
    elif PEERS:
        line += f"   peer more than {PATIENCE} s   ratio over {PATIENCE / ours['seconds']:,.0f}"
    print(line + (f" (at least {target:g})" if target else ""), flush=True)


STEPS: dict[str, Callable[[Bench], None]] = {
    "coefficients": coefficients,
    "import": imports,
    "alpha": alphas,
    "characters": characters,
    "gamma": gammas,
}


def run(*wanted: str) -> None:
    """The steps that are named, all without a name."""
    if not PEERS:
        print("MADANG_PEERS_PYTHON names no Python with the peers, so only our side is measured.")
    with tempfile.TemporaryDirectory() as folder:
        for name in wanted or list(STEPS):
            STEPS[name](Bench(Path(folder)))
