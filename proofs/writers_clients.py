"""Writers and readers: each a thread with a connection of its own, doing one thing after the other until time is up."""

import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from threading import Thread
from typing import Any

import httpx2

from proofs.writers_server import TOKEN, Desk

Answers = Any
"""A queue between processes."""


@dataclass
class Told:
    """What the server answered: counts, what it promised to keep, and answers it must not give."""

    answers: Counter[str] = field(default_factory=Counter)
    acts: Counter[str] = field(default_factory=Counter)
    codings: set[str] = field(default_factory=set)
    taken_back: set[str] = field(default_factory=set)
    lines: dict[str, list[str]] = field(default_factory=dict)
    corrections: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def take(self, other: "Told") -> None:
        """Add what somebody else was told."""
        self.answers += other.answers
        self.acts += other.acts
        self.codings |= other.codings
        self.taken_back |= other.taken_back
        for memo, lines in other.lines.items():
            self.lines.setdefault(memo, []).extend(lines)
        self.corrections += other.corrections
        self.faults += other.faults


class Client:
    """One person's window: asks, and counts what it is told."""

    def __init__(self, desk: Desk, address: str, name: str) -> None:
        self.desk, self.name, self.told = desk, name, Told()
        self.chance, self.number = random.Random(name), count()
        port = address.rpartition(":")[2]
        self.http = httpx2.Client(base_url=address, cookies={f"madang-{port}": TOKEN}, timeout=30, verify=False)
        self.transcripts: dict[str, str] = {}
        self.seen = 0

    def ask(self, method: str, path: str, verb: str = "", **given: Any) -> Any:
        """The answer as plain values; None where it was refused as stale or busy. `verb` is the act it makes."""
        try:
            answer = self.http.request(method, path, **given)
        except httpx2.HTTPError as trouble:
            self.told.faults.append(f"{method} {path}: {trouble!r}")
            return None
        kind = "writes" if verb else "reads"
        if answer.status_code in (412, 503) and answer.json()["said"]["ko"] and answer.json()["said"]["en"]:
            self.told.answers[f"{kind} {'stale' if answer.status_code == 412 else 'busy'}"] += 1
            return None
        if not answer.is_success:
            self.told.faults.append(f"{method} {path}: {answer.status_code} {answer.text[:300]}")
            return None
        self.told.answers[kind] += 1
        if verb:
            self.told.acts[verb] += 1
        return answer.json() if answer.content else {}

    def transcript(self, source: str, *, again: bool = False) -> str:
        """The revision of a source's text that this window shows."""
        if again or source not in self.transcripts:
            read = self.ask("GET", f"/api/reading/{source}")
            self.transcripts[source] = read["transcript"]["id"] if read else ""
        return self.transcripts[source]


def apply_code(client: Client, source: str | None = None) -> str | None:
    """Apply a code somewhere; answers the coding."""
    source = source or client.chance.choice(client.desk.sources[:-1])
    start = client.chance.randrange(10, 3000)
    body = {"transcript": client.transcript(source), "start": start, "end": start + client.chance.randrange(5, 60)}
    code = client.chance.choice(client.desk.codes)
    made = client.ask("POST", f"/api/reading/{source}/codings", "apply_code", json=body | {"code": code})
    if made is None:
        client.transcript(source, again=True)
        return None
    coding = str(made["codings"][0]["id"])
    client.told.codings.add(coding)
    return coding


def rewrite_memo(client: Client) -> None:
    """Add a line to a memo that everybody writes in: the likeliest update to be lost."""
    there = client.ask("GET", "/api/reading/memos", params={"of": "study"})
    if there is None:
        return
    memo, line = client.chance.choice(there), f"{client.name}:{next(client.number)}"
    body = {"revision": memo["revision"], "text": f"{memo['text']}\n{line}"}
    if client.ask("PATCH", f"/api/reading/memos/{memo['id']}", "rewrite_memo", json=body) is not None:
        client.told.lines.setdefault(memo["id"], []).append(line)


def correct(client: Client) -> None:
    """Put a word of our own into the text that everybody corrects."""
    source, word = client.desk.corrected, f"〈{client.name}-{next(client.number)}〉"
    body = {"transcript": client.transcript(source, again=True), "start": 5, "end": 5, "words": word}
    if client.ask("POST", f"/api/correcting/{source}", "correct", json=body) is not None:
        client.told.corrections.append(word)


def apply_and_undo(client: Client) -> None:
    """Apply a code and take that very act back."""
    coding = apply_code(client, client.desk.undone)
    if coding is None:
        return
    acts = client.ask("GET", "/api/history", params={"touching": coding, "limit": 1})
    if acts and client.ask("POST", f"/api/history/{acts[0]['number']}/undo", "undo") is not None:
        client.told.taken_back.add(coding)


def resize(client: Client) -> None:
    """Move the edge of somebody's coding, from the revision this window last saw."""
    source = client.chance.choice(client.desk.sources[1:-1])
    read = client.ask("GET", f"/api/reading/{source}")
    if not read or not read["codings"]:
        return
    coding = client.chance.choice(read["codings"])
    body = {"revision": coding["revision"], "transcript": read["transcript"]["id"]}
    place = {"start": coding["start"], "end": coding["end"] + 1}
    changed = client.ask("PATCH", f"/api/reading/codings/{coding['id']}", "resize", json=body | place)
    if changed and changed["revision"] == coding["revision"]:
        # The edge only moved over a space, which no coding begins or ends with: nothing changed, so there is no act.
        client.told.acts["resize"] -= 1


def read_source(client: Client) -> None:
    """A source as it is read: every coding must lie inside the text it is shown with, revisions never go back."""
    source = client.chance.choice(client.desk.sources)
    read = client.ask("GET", f"/api/reading/{source}")
    if read and any(each["end"] > len(read["text"]) for each in read["codings"]):
        client.told.faults.append(f"A coding of {source} ends behind its text.")
    if read and read["revision"] < client.seen:
        client.told.faults.append(f"Revision {client.seen} was followed by {read['revision']}.")
    client.seen = read["revision"] if read else client.seen


def look_around(client: Client) -> None:
    """The pages that read everything."""
    page = client.chance.choice(["/api/codebook/counts", "/api/history", "/api/home", "/api/pairs", "/api/reading"])
    client.ask("GET", page)


WRITING: tuple[tuple[Callable[[Client], object], int], ...] = (
    (apply_code, 8),
    (rewrite_memo, 5),
    (resize, 3),
    (apply_and_undo, 3),
    (correct, 1),
)
READING: tuple[tuple[Callable[[Client], object], int], ...] = ((read_source, 2), (look_around, 1))


def ask(answers: Answers, desk: Desk, address: str, until: float, number: int, writers: int, readers: int) -> None:
    """Run this process's share of the clients until `until`, and put what they were told into `answers`."""
    names = [(f"w{number}.{each}", WRITING) for each in range(writers)]
    names += [(f"r{number}.{each}", READING) for each in range(readers)]
    clients = [(Client(desk, address, name), deeds) for name, deeds in names]
    threads = [Thread(target=_go_on, args=(client, deeds, until)) for client, deeds in clients]
    for each in threads:
        each.start()
    told = Told()
    for thread, (client, _) in zip(threads, clients, strict=True):
        thread.join()
        told.take(client.told)
    answers.put(told)


def _go_on(client: Client, deeds: tuple[tuple[Callable[[Client], object], int], ...], until: float) -> None:
    choices, weights = zip(*deeds, strict=True)
    while time.time() < until:
        (deed,) = client.chance.choices(choices, weights)
        try:
            deed(client)
        except Exception as fault:
            client.told.faults.append(f"{deed.__name__}: {fault!r}")
