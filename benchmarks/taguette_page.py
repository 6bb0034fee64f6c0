"""How long Taguette takes to show the same codings of the same text, in the same browser, in the same run.

Taguette comes from PyPI into an environment of its own; name it with MADANG_TAGUETTE=/…/bin/taguette.
"""

import os
import re
import shutil
import socket
import sqlite3
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from html import escape
from pathlib import Path
from typing import Any

Place = tuple[int, int]
"""Start and end in code points."""


def program() -> str | None:
    """Where Taguette is, None where it is not installed."""
    return os.environ.get("MADANG_TAGUETTE") or shutil.which("taguette")


@contextmanager
def served(folder: Path, text: str, places: Sequence[Place]) -> Iterator[str]:
    """The address of a Taguette with one document and its highlights."""
    found = program()
    if found is None:
        raise FileNotFoundError("taguette")
    port = _free_port()
    database = folder / "taguette.sqlite3"
    command = [found, "--no-browser", "--port", str(port), "--database", str(database)]
    with open(folder / "taguette.log", "wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as running:  # noqa: PTH123
        try:
            _wait_for(port)
            _fill(database, text, places)
            token = re.search(r"token=(\w+)", _said(folder / "taguette.log"))
            yield f"http://localhost:{port}/project/1/document/1?token={token[1] if token else ''}"
        finally:
            running.terminate()


def _said(log: Path) -> str:
    for _ in range(100):
        if "token=" in log.read_text():
            break
        time.sleep(0.1)
    return log.read_text()


def shown(page: Any, address: str, codings: int) -> float:
    """Seconds from navigation until every coding is on the page."""
    where, _, token = address.partition("?")
    page.goto(f"{where.partition('/project')[0]}/?{token}", wait_until="commit")
    begun = time.perf_counter()
    page.goto(where, wait_until="commit")
    every = "new Set([...document.querySelectorAll('[data-highlight-id]')].map(e => e.dataset.highlightId)).size"
    page.wait_for_function(f"{every} >= {codings}", timeout=600_000, polling=250)
    return time.perf_counter() - begun


def _free_port() -> int:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _wait_for(port: int) -> None:
    for _ in range(300):
        with closing(socket.socket()) as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("Taguette did not start.")


def _fill(database: Path, text: str, places: Sequence[Place]) -> None:
    """One project with one document: a paragraph per turn; places count bytes of the text without its tags."""
    turns = text.split("\n\n")
    byte_at = _bytes_before(text)
    contents = "".join(f"<p>{escape(turn)}</p>" for turn in turns)
    with sqlite3.connect(database) as connection:
        now = "2026-01-01 00:00:00"
        connection.execute("INSERT INTO projects VALUES (1, 'bench', '', ?)", (now,))
        connection.execute("INSERT INTO project_members VALUES (1, 'admin', 'ADMIN')")
        connection.execute(
            "INSERT INTO documents (id, name, description, filename, created, project_id, text_direction, contents)"
            " VALUES (1, 'dense', '', 'dense.html', ?, 1, 'LEFT_TO_RIGHT', ?)",
            (now, contents),
        )
        connection.executemany(
            "INSERT INTO tags (id, project_id, path, description) VALUES (?, 1, ?, '')",
            [(n, f"code{n}") for n in range(1, 21)],
        )
        rows = [(n, byte_at[start], byte_at[end], text[start:end]) for n, (start, end) in enumerate(places, 1)]
        connection.executemany(
            "INSERT INTO highlights (id, document_id, start_offset, end_offset, snippet) VALUES (?, 1, ?, ?, ?)", rows
        )
        connection.executemany(
            "INSERT INTO highlight_tags (highlight_id, tag_id) VALUES (?, ?)", [(n, n % 20 + 1) for n, *_ in rows]
        )


def _bytes_before(text: str) -> list[int]:
    """For each place, the bytes before it; the breaks between paragraphs are tags there and count nothing."""
    found, total, place = [0], 0, 0
    while place < len(text):
        gap = text.startswith("\n\n", place)
        for letter in text[place : place + (2 if gap else 1)]:
            total += 0 if gap else len(letter.encode())
            found.append(total)
            place += 1
    return found
