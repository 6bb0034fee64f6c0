"""`madang serve` as a process of its own: it answers at once and closes when told."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

import madang

LONGEST = 30
"""Seconds after which a test gives up."""


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    madang.new(str(tmp_path / "study.madang")).close()
    command = [sys.executable, "-m", "madang", "serve", str(tmp_path / "study.madang"), "--no-browser", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        yield running
        running.kill()


def _ask(running: subprocess.Popen[str], path: str) -> HTTPResponse:
    """Go in by the address that was printed and ask for a page or a stream."""
    assert running.stdout
    told = json.loads("".join(iter(running.stdout.readline, "}\n")) + "}")
    door = HTTPConnection("127.0.0.1", told["port"], timeout=LONGEST)
    door.request("GET", "/enter/" + told["address"].rpartition("/")[2])
    entered = door.getresponse()
    entered.read()
    door.request("GET", path, headers={"Cookie": (entered.getheader("set-cookie") or "").partition(";")[0]})
    return door.getresponse()


def test_one_that_another_workbench_started_ends_with_its_input(tmp_path: Path) -> None:
    madang.new(str(tmp_path / "study.madang")).close()
    command = [sys.executable, "-m", "madang", "serve", str(tmp_path / "study.madang"), "--no-browser", "--json"]
    pipe = subprocess.PIPE
    with subprocess.Popen([*command, "--ends-with-input"], stdin=pipe, stdout=pipe, stderr=pipe, text=True) as running:
        assert _ask(running, "/api/home").status == 200
        assert running.stdin
        assert running.stderr

        running.stdin.close()

        assert (running.wait(LONGEST), running.stderr.read()) == (0, "")


def test_what_is_asked_while_it_starts_is_answered(serving: subprocess.Popen[str]) -> None:
    assert _ask(serving, "/api/home").status == 200


def test_ctrl_c_closes_with_a_window_open_and_nothing_to_say(serving: subprocess.Popen[str]) -> None:
    _ask(serving, "/api/live").readline()

    serving.send_signal(signal.SIGINT)

    assert (serving.wait(LONGEST), serving.stderr and serving.stderr.read()) == (0, "")
