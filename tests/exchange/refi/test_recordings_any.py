"""Generated projects with recordings: out by the standard, and home again."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from proofs.states import state_of

from exchange.refi.test_recordings_out import undated
from madang.workbench.project import check, new
from madang.workbench.recordings import attach_recording
from madang.workbench.refi_out import Choice, refi_project
from recording_files import a_wav
from refi_files import (
    a_project,
    a_selection,
    a_text,
    taken,
)

WORDS = st.text(st.sampled_from("가나 ab🙂é.𠀀<&"), min_size=1, max_size=20)
LINES = st.lists(st.tuples(st.sampled_from(["ana", "벤"]), WORDS, st.integers(0, 5000)), min_size=1, max_size=5)


def _stamped(lines: list[tuple[str, str, int]]) -> str:
    times = sorted(time for _, _, time in lines)
    every = zip(lines, times, strict=True)
    return "".join(f"[{t // 3600:02}:{t // 60 % 60:02}:{t % 60:02}] {who}: {words}\n" for (who, words, _), t in every)


# Each example makes two projects: to make a failing one smaller would take minutes.
@settings(max_examples=10, phases=(Phase.generate,), suppress_health_check=list(HealthCheck))
@given(st.lists(LINES, min_size=1, max_size=2), st.booleans(), st.booleans(), st.data())
def test_any_project_with_recordings_comes_home_by_the_standard_alone(
    texts: list[list[tuple[str, str, int]]], utf16: bool, inside: bool, data: st.DataObject
) -> None:
    given_texts = {f"t{number}": _stamped(lines) for number, lines in enumerate(texts)}
    sources = [a_text(word, *_passages(text, word, data)) for word, text in given_texts.items()]
    offsets = data.draw(st.lists(st.integers(0, 100_000), min_size=len(texts), max_size=len(texts)))
    with (
        tempfile.TemporaryDirectory() as one,
        tempfile.TemporaryDirectory() as two,
        new(f"{one}/a.madang", codebook="") as first,
        new(f"{two}/a.madang", codebook="") as second,
    ):
        taken(first, a_project(*sources, texts=given_texts))
        for number, source in enumerate(first.corpus().sources):
            a_wav(Path(two) / f"r{number}.wav", 0.01, 200 + number)
            path = a_wav(Path(one) / f"r{number}.wav", 0.01, 200 + number)
            attach_recording(first, source, str(path), offset=offsets[number] / 1000)

        taken(second, refi_project(first, Choice(utf16=utf16, inside=inside), side=False).content)

        assert _plain(state_of(second)) == _plain(state_of(first))
        assert not check(second)


def _passages(text: str, word: str, data: st.DataObject) -> list[str]:
    places = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=3))
    return [a_selection(a, b, "c1", word=f"{word} {n}") for n, (a, b) in enumerate(places) if a < b]


def _plain(state: dict[tuple[str, str], Any]) -> dict[tuple[str, str], Any]:
    """Without the study, whose title is the file's name, and the order in which kept parts came."""
    rows = {key: row for key, row in state.items() if key[0] != "study"}
    return {key: {name: undated(value) for name, value in row.items() if name != "order"} for key, row in rows.items()}
