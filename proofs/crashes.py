"""Killed at any moment, a project opens, holds all that was acknowledged and nothing half done.

`python -m proofs crashes --count KILLS`. A driver process does one thing after the other to a project, and keeps a log
on the disk of what it began and what it was told was done. `kill -9` ends it at a random moment. Then the project is
opened, checked and held against the log; and the next driver goes on with the same project.
"""

import multiprocessing
import os
import random
import signal
import tempfile
import time
from collections import Counter
from pathlib import Path

from proofs import crashes_desk, crashes_driver, crashes_log, crashes_verdict
from proofs.crashes_copies import acts_in
from proofs.crashes_verdict import Counts, Promises

USUAL = 500
"""Kills."""
KILLS_A_PROJECT = 25

_fork = multiprocessing.get_context("fork")


def run(count: int) -> None:
    """So many kills; ends with the counts, or with the first broken promise."""
    told = prove(count, seed=time.time_ns())
    _print("killed during", told.during)
    _print("what was killed", told.outcome)
    _print("acknowledged, and all there", told.done)
    for name, reason in crashes_driver.absent().items():
        print(f"  not tried: {name}: {reason}")


def _print(title: str, counts: Counter[str]) -> None:
    print(f"  {title}: {', '.join(f'{what} {count}' for what, count in sorted(counts.items()))}")


def prove(count: int, *, seed: int) -> Counts:
    """Kill so many drivers. Raises `AssertionError`, naming the seed, with the first promise that was broken."""
    chance, told = random.Random(seed), Counts()
    while told.kills < count:
        with tempfile.TemporaryDirectory(prefix="madang-crashes-") as folder:
            desk = crashes_desk.prepare(Path(folder))
            promises = Promises(acts_in(desk / crashes_desk.NAME))
            for _ in range(min(KILLS_A_PROJECT, count - told.kills)):
                _one_kill(desk, promises, chance, told, seed)
    print(f"{told.kills} kills, seed {seed}", flush=True)
    return told


def _one_kill(desk: Path, promises: Promises, chance: random.Random, told: Counts, seed: int) -> None:
    log = desk / f"log-{told.kills}"
    driver = _fork.Process(target=crashes_driver.drive, args=(desk, log, chance.randrange(2**32)))
    driver.start()
    _wait(driver, log, begun=chance.randrange(1, 7))
    time.sleep(chance.random() * chance.choice([0.002, 0.01, 0.04, 0.15]))
    assert driver.pid is not None
    os.kill(driver.pid, signal.SIGKILL)
    driver.join()
    told.kills += 1
    try:
        crashes_verdict.judge(desk, crashes_log.lines(log), promises, told)
    except AssertionError as fault:
        raise AssertionError(f"Kill {told.kills} of seed {seed}: {fault}") from None


def _wait(driver: multiprocessing.process.BaseProcess, log: Path, begun: int) -> None:
    """Until the driver has begun so many deeds."""
    until = time.monotonic() + 60
    while time.monotonic() < until and driver.is_alive():
        if log.exists() and log.read_bytes().count(b'"begin"') >= begun:
            return
        time.sleep(0.0005)
    raise AssertionError(f"The driver ended or hung by itself: {crashes_log.lines(log)[-1:]}")
