"""The proof that no file hurts the program: mutated files of every family, each read within limits.

Real and generated files are mutated: bits turned over, bytes changed, stretches cut off, doubled and swapped, the
same inside the members of archives and inside their XML, in base64 and in JSON. Each is read in a worker that may
take ten seconds and one gigabyte. It must end in words or in one sentence in both languages. Every other outcome is
a failure: another exception, a process that ends, or no answer in time.
"""

import os
import random
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from proofs.reader_mutants import mutated
from proofs.reader_seeds import FAMILIES, seeds
from proofs.reader_worker import Outcome, Worker

USUAL = 50_000
SECONDS = 60.0
"""How long an answer is waited for by the clock; ten seconds of work end the worker sooner."""
WORKERS = 2
SHOWN = 5


@dataclass(frozen=True)
class Failure:
    """An input that was not survived, so that it can be made again."""

    family: str
    number: int
    outcome: Outcome


def run(count: int, families: tuple[str, ...] = FAMILIES, kept: Path | None = None) -> None:
    """So many inputs of each family; those that fail are written to `kept`."""
    named = os.environ.get("FAMILIES")
    families = tuple(named.split(",")) if named else families
    failures = [failure for family in families for failure in _family(family, count, kept)]
    assert not failures, f"{len(failures)} inputs were not survived, the first: {failures[0]}"


def _family(family: str, count: int, kept: Path | None) -> list[Failure]:
    """All inputs of one family, shared out to the workers; prints its counts."""
    begun = time.monotonic()
    originals = seeds(family)
    workers = [Worker() for _ in range(WORKERS)]
    outcomes: Counter[str] = Counter()
    failures: list[Failure] = []
    slowest = 0.0
    asked: list[tuple[Worker, int, bytes]] = []
    try:
        for number in range(count):
            if len(asked) == WORKERS:
                slowest = max(slowest, _answered(family, *asked.pop(0), outcomes, failures, kept))
            content, name = mutated(originals, random.Random(f"{family} {number}"))
            worker = workers[number % WORKERS]
            worker.ask(content, name)
            asked.append((worker, number, content))
        for each in asked:
            slowest = max(slowest, _answered(family, *each, outcomes, failures, kept))
    finally:
        for worker in workers:
            worker.close()
    told = ", ".join(f"{times:,} {what}" for what, times in sorted(outcomes.items()))
    print(
        f"{family}: {count:,} inputs in {time.monotonic() - begun:.0f} s: {told}; slowest {slowest:.1f} s", flush=True
    )
    return failures


def _answered(
    family: str,
    worker: Worker,
    number: int,
    content: bytes,
    outcomes: Counter[str],
    failures: list[Failure],
    kept: Path | None,
) -> float:
    outcome = worker.answer(SECONDS)
    outcomes[outcome.what] += 1
    if outcome.failed:
        failures.append(Failure(family, number, outcome))
        if len(failures) <= SHOWN:
            print(f"  {family} {number}: {outcome.what} {outcome.told}", flush=True)
        if kept is not None:
            (kept / f"{family}-{number}.bin").write_bytes(content)
    return outcome.seconds
