"""One piece of agreement work in a process of its own, so that time and memory are of that work alone.

`PYTHON agreement_job.py SIDE KIND FILE` prints a line of JSON. This file is run by two interpreters: ours, and
the one the peers are installed in. It imports nothing of the benchmarks.
"""

import json
import re
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

ALPHA, BETA, DELTA, SAMPLES = 3.0, 1.0, 1.0, 30

SHORT = 7
"""Runs of work that takes no minutes; the fastest counts, on both sides."""

Job = dict[str, Any]
Told = dict[str, Any]


def main(side: str, kind: str, file: str) -> None:
    """Do the work and print what was found, with the seconds and the most memory in MB."""
    job: Job = json.loads(Path(file).read_text("utf-8"))
    if "ratings" in job:
        job["ratings"] = np.load(job["ratings"])
    print(json.dumps(WORK[side, kind](job)), flush=True)


def memory() -> float:
    """The most memory this process has used, in MB."""
    told = Path("/proc/self/status")
    if told.exists():  # getrusage counts what the process that started this one used before
        return float(re.findall(r"VmHWM:\s+(\d+)", told.read_text("ascii"))[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def timed(work: Callable[[], Any], times: int = 1) -> tuple[Any, float]:
    """What `work` answers, and the seconds of the fastest of so many runs."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        found = work()
        taken.append(time.perf_counter() - begun)
    return found, min(taken)


def our_gamma(job: Job) -> Told:
    """Gamma as the package works it out; `before` is the memory of the interpreter with NumPy and SciPy."""
    import scipy.optimize
    import scipy.sparse.csgraph  # noqa: F401

    from madang.analysis import agreement

    unlike = agreement.Dissimilarity(ALPHA, BETA, DELTA)
    agreement.gamma(agreement.continuum(_few(job), 400), unlike, count=2)
    before = memory()
    text = agreement.continuum(job["spans"], job["length"])
    found, seconds = timed(lambda: agreement.gamma(text, unlike, count=SAMPLES), job["ours_times"])
    limits = [found.at_least, found.at_most]
    return {"seconds": seconds, "value": found.value, "disorder": found.observed, "limits": limits} | {
        "memory": memory(),
        "before": before,
    }


def their_gamma(job: Job) -> Told:
    """Gamma by pygamma-agreement, with the sampler of the paper."""
    from pyannote.core import Segment
    from pygamma_agreement import CombinedCategoricalDissimilarity, Continuum, ShuffleContinuumSampler

    def text(spans: dict[str, list[Any]]) -> Any:
        made = Continuum()
        for coder, own in spans.items():
            for start, end, code in own:
                made.add(coder, Segment(start, end), code)
        return made

    def gamma(spans: Any, samples: int) -> Any:
        unlike = CombinedCategoricalDissimilarity(alpha=ALPHA, beta=BETA, delta_empty=DELTA)
        return spans.compute_gamma(unlike, n_samples=samples, sampler=ShuffleContinuumSampler())

    np.random.seed(1)
    gamma(text(_few(job)), 2)
    spans = text(job["spans"])
    found, seconds = timed(lambda: gamma(spans, SAMPLES))
    told = {"seconds": seconds, "value": float(found.gamma), "disorder": float(found.best_alignment.disorder)}
    return told | {"memory": memory()}


def _few(job: Job) -> dict[str, list[Any]]:
    """A small text of as many coders, to warm up with."""
    return {coder: [(n * 30, n * 30 + 20, f"c{n % 3}") for n in range(3)] for coder in job["spans"]}


def our_alpha(job: Job) -> Told:
    """Nominal alpha of a table of whole numbers."""
    from madang.analysis import agreement

    def alpha() -> Any:
        return agreement.alpha(agreement.ratings_of_array(job["ratings"], job["values"])).value

    value, seconds = timed(alpha, SHORT)
    return {"seconds": seconds, "value": value, "memory": memory()}


def their_alpha(job: Job) -> Told:
    """The same by krippendorff, from the array it wants: coders by units, not a number where missing."""
    import krippendorff

    data = np.where(job["ratings"] < 0, np.nan, job["ratings"]).T
    value, seconds = timed(lambda: krippendorff.alpha(reliability_data=data, level_of_measurement="nominal"), SHORT)
    return {"seconds": seconds, "value": float(value), "memory": memory()}


def our_characters(job: Job) -> Told:
    """Alpha by character of every code, from spans."""
    from madang.analysis import agreement

    def every_code() -> list[float | None]:
        own: dict[str, list[list[tuple[int, int]]]] = defaultdict(lambda: [[] for _ in job["spans"]])
        for number, spans in enumerate(job["spans"].values()):
            for start, end, code in spans:
                own[code][number].append((start, end))
        length = job["length"]
        return [agreement.text_alpha(agreement.marked(own[code], length)).value for code in sorted(own)]

    value, seconds = timed(every_code, SHORT)
    return {"seconds": seconds, "value": value, "memory": memory()}


def their_characters(job: Job) -> Told:
    """The same with an array of characters for each coder, and krippendorff."""
    import krippendorff

    def every_code() -> list[float]:
        found = []
        for code in sorted({code for spans in job["spans"].values() for _, _, code in spans}):
            data = np.zeros((len(job["spans"]), job["length"]), dtype=np.int8)
            for row, spans in zip(data, job["spans"].values(), strict=True):
                for start, end, own in spans:
                    if own == code:
                        row[start:end] = 1
            found.append(float(krippendorff.alpha(reliability_data=data, level_of_measurement="nominal")))
        return found

    value, seconds = timed(every_code, SHORT)
    return {"seconds": seconds, "value": value, "memory": memory()}


LEVELS = ("nominal", "ordinal", "interval", "ratio")
WEIGHTS = {"ac1": "identity", "ac2 linear": "linear", "ac2 quadratic": "quadratic", "ac2 ordinal": "ordinal"}
KAPPAS = ("fleiss", "conger", "brennan_prediger")


def our_coefficients(job: Job) -> Told:
    """Every coefficient that a peer has too, with its standard error where the peer prints one."""
    from madang.analysis import agreement

    table = agreement.ratings_of_array(job["ratings"], job["values"])
    found: Told = {f"alpha {each}": (agreement.alpha(table, agreement.Level(each)).value, None) for each in LEVELS}
    for name, weights in WEIGHTS.items():
        each = agreement.gwet(table, agreement.Weights(weights))
        found[name] = each.value, each.error
    for name in KAPPAS:
        each = getattr(agreement, name)(table)
        found[name] = each.value, each.error
    return {"value": found}


def their_coefficients(job: Job) -> Told:
    """The same by krippendorff and irrCAC."""
    import krippendorff
    import pandas as pd
    from irrCAC.raw import CAC

    data = np.where(job["ratings"] < 0, np.nan, job["ratings"])
    values = list(range(job["values"]))
    found: dict[str, Any] = {}
    for each in LEVELS:
        alpha = krippendorff.alpha(reliability_data=data.T, level_of_measurement=each, value_domain=values)
        found[f"alpha {each}"] = float(alpha), None
    frame = pd.DataFrame(data)
    for name, weights in WEIGHTS.items():
        found[name] = _printed(CAC(frame, weights=weights, categories=values, digits=12).gwet())
    for name in KAPPAS:
        found[name] = _printed(
            getattr(CAC(frame, categories=values, digits=12), name.replace("brennan_prediger", "bp"))()
        )
    return {"value": found}


def _printed(told: Any) -> tuple[float, float]:
    return float(told["est"]["coefficient_value"]), float(told["est"]["se"])


def imports(job: Job, side: str) -> Told:
    """How long it takes to bring in what works out gamma."""
    _, seconds = timed(lambda: __import__(job[side]))
    return {"seconds": seconds, "memory": memory()}


WORK: dict[tuple[str, str], Callable[[Job], Told]] = {
    ("ours", "gamma"): our_gamma,
    ("theirs", "gamma"): their_gamma,
    ("ours", "alpha"): our_alpha,
    ("theirs", "alpha"): their_alpha,
    ("ours", "characters"): our_characters,
    ("theirs", "characters"): their_characters,
    ("ours", "coefficients"): our_coefficients,
    ("theirs", "coefficients"): their_coefficients,
    ("ours", "import"): lambda job: imports(job, "ours"),
    ("theirs", "import"): lambda job: imports(job, "theirs"),
}

if __name__ == "__main__":
    main(*sys.argv[1:4])
