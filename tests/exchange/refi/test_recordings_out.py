"""Recordings of sources in a REFI-QDA project: out by the standard, and home again."""

import io
import re
import tempfile
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from proofs.states import state_of

from exchange.refi.test_reading import a_film, a_transcript
from madang.base.errors import Forbidden
from madang.coding.statement import Sharing
from madang.exchange.refi import Voices
from madang.text.hiding.hidden_name import NameKind
from madang.workbench import hiding
from madang.workbench.exchange import Order, take_out, write_out
from madang.workbench.project import Project, check, new
from madang.workbench.recordings import attach_recording, recordings
from madang.workbench.refi import import_refi_file
from madang.workbench.refi_out import Choice, refi_project
from recording_files import a_wav, an_mp3
from refi_files import (
    SAMPLES,
    a_coding,
    a_project,
    a_selection,
    a_text,
    attributes,
    coded,
    guid,
    needs_samples,
    qde,
    said,
    taken,
    zipped,
)

STAMPED = "[00:00:05] ana: one two three\n[00:00:09] ben: four five six\n"
ONE = a_project(a_text("t1", a_selection(16, 19, "c1"), name="talk"), texts={"t1": STAMPED})
INSIDE, BESIDE = Choice(inside=True), Choice()


@pytest.fixture
def talk(project: Project, tmp_path: Path) -> Project:
    """A coded interview with its recording, which begins three seconds before the transcript does."""
    taken(project, ONE)
    attach_recording(project, *project.corpus().sources, str(a_wav(tmp_path / "talk.wav")), offset=3)
    return project


@pytest.fixture
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """An empty project in a folder of its own."""
    with new(str(tmp_path_factory.mktemp("other") / "other.madang"), codebook="") as made:
        yield made


def written(project: Project, choice: Choice = BESIDE, **how: Any) -> Any:
    content = refi_project(project, choice, side=False, **how).content
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("project.qde"))


def folder(project: Project) -> Path:
    return Path(project.place).parent


def points(root: Any) -> list[tuple[str | None, str | None]]:
    return [(each.get("position"), each.get("timeStamp")) for each in root.iter("{*}SyncPoint")]


def test_a_text_with_a_recording_stands_beside_it_and_as_its_transcript_with_the_times(talk: Project) -> None:
    root = written(talk)

    (text,), (sound,) = root.iter("{*}TextSource"), root.iter("{*}AudioSource")
    (spoken,) = sound.iter("{*}Transcript")
    assert spoken.get("plainTextPath") == text.get("plainTextPath")
    assert points(sound) == [("11", "8000"), ("41", "12000")]
    assert [len(list(each.iter("{*}Coding"))) for each in (text, sound)] == [1, 0]


def test_codings_stand_inside_the_transcript_where_that_is_wished(talk: Project) -> None:
    root = written(talk, INSIDE)

    (selection,) = root.iter("{*}TranscriptSelection")
    places = {each.get("guid"): each.get("position") for each in root.iter("{*}SyncPoint")}
    ends = [places[selection.get(end)] for end in ("fromSyncPoint", "toSyncPoint")]
    assert (ends, list(root.iter("{*}TextSource"))) == (["16", "19"], [])


@needs_samples
@pytest.mark.parametrize("choice", [BESIDE, INSIDE, Choice(inside=True, utf16=True), Choice(originals=False)])
def test_recordings_are_written_by_the_schema(talk: Project, choice: Choice) -> None:
    schema = etree.XMLSchema(etree.parse(str(SAMPLES / "schema" / "Project-mrt2019.xsd")))

    schema.assertValid(written(talk, choice))


def test_only_the_name_of_the_file_is_told(talk: Project) -> None:
    (sound,) = written(talk).iter("{*}AudioSource")

    assert sound.get("path") == "relative:///talk.wav"
    assert str(folder(talk)) not in etree.tostring(sound).decode()


def test_a_transcript_says_when_it_was_made_because_some_programs_stop_without(talk: Project) -> None:
    (spoken,) = written(talk).iter("{*}Transcript")

    assert (spoken.get("creationDateTime") or "").endswith("Z")


@pytest.mark.parametrize("side", [True, False])
@pytest.mark.parametrize("choice", [BESIDE, INSIDE])
def test_a_recording_comes_home_with_its_id_offset_and_place(
    talk: Project, other: Project, choice: Choice, side: bool
) -> None:
    a_wav(folder(other) / "talk.wav")

    taken(other, refi_project(talk, choice, side=side).content)

    here, there = ([each.recording for each in recordings(p)] for p in (talk, other))
    assert there == here
    assert coded(other) == [("one", "c1")]


def test_a_recording_that_is_not_beside_the_project_is_known_again_when_it_is(talk: Project, other: Project) -> None:
    taken(other, refi_project(talk).content)
    before = [each.standing for each in recordings(other)]

    a_wav(folder(other) / "talk.wav")

    assert (before, [each.standing for each in recordings(other)]) == (["missing"], ["here"])


def test_without_the_side_file_it_goes_out_again_as_it_came(talk: Project, other: Project) -> None:
    taken(other, refi_project(talk, side=False).content)

    assert _undated(written(other).find("{*}Sources")) == _undated(written(talk).find("{*}Sources"))


@pytest.mark.parametrize("choice", [BESIDE, INSIDE])
def test_what_comes_home_twice_brings_nothing_new(talk: Project, other: Project, choice: Choice) -> None:
    a_wav(folder(other) / "talk.wav")
    content = refi_project(talk, choice, side=False).content
    taken(other, content)

    again = taken(other, content)

    assert (again.is_empty, again.differences, len(recordings(other))) == (True, [], 1)


# Copies of recordings


def copied(project: Project, path: Path, **order: Any) -> zipfile.ZipFile:
    write_out(project, path, Order(".qdpx", recordings=True, **order))
    return zipfile.ZipFile(path)


def test_a_copy_goes_along_only_where_it_is_asked_for(talk: Project, tmp_path: Path) -> None:
    names = zipfile.ZipFile(io.BytesIO(refi_project(talk).content)).namelist()

    archive = copied(talk, tmp_path / "out.qdpx")

    (sound,) = etree.fromstring(archive.read("project.qde")).iter("{*}AudioSource")
    inside = sound.get("path", "").replace("internal://", "sources/")
    assert archive.read(inside) == (tmp_path / "talk.wav").read_bytes()
    assert inside not in names


def test_one_recording_of_two_sources_is_copied_once(project: Project, tmp_path: Path) -> None:
    taken(project, a_project(a_text("t1"), a_text("t2"), texts={"t1": STAMPED, "t2": "same voice\n"}))
    for source in project.corpus().sources:
        attach_recording(project, source, str(a_wav(tmp_path / "talk.wav")))

    names = copied(project, tmp_path / "out.qdpx").namelist()

    assert sum(name.endswith(".wav") for name in names) == 1


def test_looking_at_what_would_go_out_copies_nothing(talk: Project) -> None:
    looked = take_out(talk, Order(".qdpx", recordings=True), only_look=True)

    assert "Copies of recordings are in it: 1" in said(looked.report)
    assert not any(name.endswith(".wav") for name in zipfile.ZipFile(io.BytesIO(looked.content)).namelist())


def test_a_recording_is_never_held_in_memory(project: Project, tmp_path: Path) -> None:
    taken(project, ONE)
    film = an_mp3(tmp_path / "long.mp3", 60_000_000)
    attach_recording(project, *project.corpus().sources, str(film))
    tracemalloc.start()
    try:
        copied(project, tmp_path / "out.qdpx")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert most < 20_000_000


def test_a_recording_above_the_limit_of_the_standard_is_only_named(
    talk: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from madang.workbench import refi_voices

    monkeypatch.setattr(refi_voices, "MOST", 1000)

    handed = refi_project(talk, Choice(voices=Voices.COPIED), side=False)

    assert handed.report.lost["too_large"] == ["talk.wav"]
    assert b"relative:///talk.wav" in zipfile.ZipFile(io.BytesIO(handed.content)).read("project.qde")


@pytest.mark.parametrize("level", [Sharing.TEAM, Sharing.PUBLIC])
def test_a_voice_goes_to_researchers_only(talk: Project, level: Sharing) -> None:
    with pytest.raises(Forbidden, match="A voice names its speaker"):
        refi_project(talk, Choice(voices=Voices.COPIED), level=level)


def test_below_the_researcher_what_other_programs_left_goes_out_without_its_sound(project: Project) -> None:
    film = a_film("internal://film.mp4", "film", a_selected())
    taken(project, zipped({"project.qde": qde(film), "sources/film.mp4": b"\0\0\0\x18ftypmp42"}))

    content = refi_project(project, side=False, level=Sharing.TEAM).content

    archive = zipfile.ZipFile(io.BytesIO(content))
    assert archive.namelist() == ["project.qde"]
    assert len(list(etree.fromstring(archive.read("project.qde")).iter("{*}Coding"))) == 1


def a_selected() -> str:
    told = attributes(guid=guid("stretch"), begin=10, end=20)
    return f"<VideoSelection{told}>{a_coding('c1', 'on film')}</VideoSelection>"


@pytest.mark.parametrize("asked", [True, False])
def test_where_names_are_hidden_no_recording_is_even_named(talk: Project, asked: bool) -> None:
    hiding.decide_names(talk, [hiding.Choice(NameKind.PERSON, "ana", "P1")])
    if asked:
        with pytest.raises(Forbidden):
            refi_project(talk, Choice(voices=Voices.COPIED))
        return

    content = refi_project(talk).content

    assert b"talk.wav" not in zipfile.ZipFile(io.BytesIO(content)).read("project.qde")
    assert not any("madang/" in name for name in zipfile.ZipFile(io.BytesIO(content)).namelist())


# Recordings in an archive that comes in


@pytest.fixture
def handed(talk: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that holds a copy of the recording."""
    path = tmp_path_factory.mktemp("handed") / "handed.qdpx"
    copied(talk, path, side=False).close()
    return path


def test_nothing_is_laid_beside_a_project_unasked(other: Project, handed: Path) -> None:
    report = import_refi_file(other, handed)

    assert [each.name for each in folder(other).glob("*.wav")] == []
    assert "The file holds recordings: 1 (talk.wav" in said(report)


@pytest.mark.parametrize("side", [True, False])
def test_a_recording_is_laid_beside_the_project_and_attached(
    talk: Project, other: Project, tmp_path: Path, side: bool
) -> None:
    path = tmp_path / "whole.qdpx"
    copied(talk, path, side=side).close()

    taken(other, path.read_bytes(), recordings=True)

    assert (folder(other) / "talk.wav").read_bytes() == (tmp_path / "talk.wav").read_bytes()
    assert [each.recording for each in recordings(other)] == [each.recording for each in recordings(talk)]


def test_a_file_that_is_there_is_never_written_over(other: Project, handed: Path) -> None:
    mine = a_wav(folder(other) / "talk.wav", seconds=2).read_bytes()

    taken(other, handed.read_bytes(), recordings=True)

    assert (folder(other) / "talk.wav").read_bytes() == mine
    assert [each.recording.name for each in recordings(other)] == ["talk (2).wav"]


def test_a_recording_that_lies_there_already_is_used(other: Project, handed: Path) -> None:
    a_wav(folder(other) / "talk.wav")

    taken(other, handed.read_bytes(), recordings=True)

    assert [each.name for each in folder(other).glob("*.wav")] == ["talk.wav"]


def test_a_recording_is_not_laid_where_the_import_fails(
    other: Project, handed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from madang.workbench import refi

    def fails(*_: object) -> None:
        raise OSError("full")

    monkeypatch.setattr(refi, "attach_found", fails)
    with pytest.raises(OSError, match="full"):
        taken(other, handed.read_bytes(), recordings=True)

    assert list(folder(other).glob("*.wav")) == []


@pytest.mark.parametrize("name", ["../../evil", "/etc/evil", "..\\evil", ".hidden", "a:b|c"])
def test_a_recording_stays_in_the_folder_of_the_project_whatever_it_is_called(other: Project, name: str) -> None:
    film = a_film("internal://x.mp3", name, a_transcript("w1", "t1", name="said"))
    files = {"project.qde": qde(film), "sources/t1.txt": STAMPED, "sources/x.mp3": b"ID3\x04" + bytes(100)}

    taken(other, zipped(files), recordings=True)

    (line,) = recordings(other)
    assert Path(line.path).parent == folder(other)
    assert not line.recording.name.startswith(".")


def test_what_is_no_recording_is_not_laid(other: Project) -> None:
    film = a_film("internal://x.mp3", "x", a_transcript("w1", "t1", name="said"))

    taken(
        other,
        zipped({"project.qde": qde(film), "sources/t1.txt": STAMPED, "sources/x.mp3": b"#!/bin/sh"}),
        recordings=True,
    )

    assert list(folder(other).glob("x*")) == []


# Transcripts of other programs

PLAIN = "one two three\nfour five six\n"


def a_point(word: str, position: int | None = None, time: int | None = None) -> str:
    return f"<SyncPoint{attributes(guid=guid(word), timeStamp=time, position=position)}/>"


def a_chosen(word: str, start: str, end: str) -> str:
    told = attributes(guid=guid(word), name=word, fromSyncPoint=guid(start), toSyncPoint=guid(end))
    return f"<TranscriptSelection{told}>{a_coding('c1', f'{word} c1')}</TranscriptSelection>"


def theirs(*more: str, text: str = PLAIN) -> bytes:
    inside = (
        a_point("p0", 4, 1000),
        a_point("p1", 7, 2000),
        a_point("p2", 14, 3000),
        a_point("late", None, 9000),
        a_chosen("two", "p0", "p1"),
        a_chosen("moment", "p2", "late"),
    )
    film = a_film("relative:///film.mp4", "film", a_transcript("w1", "t1", *inside, name="said"), a_selected(), *more)
    return a_project(film, texts={"t1": text})


def test_a_transcript_goes_back_into_the_recording_it_came_in_with_its_sync_points(project: Project) -> None:
    taken(project, theirs())

    (film,) = written(project).iter("{*}VideoSource")

    (spoken,) = film.iter("{*}Transcript")
    assert (film.get("guid"), spoken.get("guid")) == (guid("film"), guid("w1"))
    found = {each.get("guid"): (each.get("position"), each.get("timeStamp")) for each in spoken.iter("{*}SyncPoint")}
    assert {word: found.get(guid(word)) for word in ("p0", "p1", "p2", "late")} == {
        "p0": ("4", "1000"),
        "p1": ("7", "2000"),
        "p2": ("14", "3000"),
        "late": (None, "9000"),
    }
    assert len(list(film.iter("{*}VideoSelection"))) == 1


def test_a_passage_that_only_moments_tell_goes_out_as_it_came(project: Project) -> None:
    report = taken(project, theirs())

    chosen = {each.get("guid"): each for each in written(project).iter("{*}TranscriptSelection")}

    assert report.carried["TranscriptSelection"] == ["moment"]
    ends = [chosen[guid("moment")].get(end) for end in ("fromSyncPoint", "toSyncPoint")]
    assert ends == [guid("p2"), guid("late")]


def test_values_of_a_recording_are_those_of_its_interview(project: Project) -> None:
    value = f'<VariableValue><VariableRef targetGUID="{guid("v")}"/><TextValue>Seoul</TextValue></VariableValue>'
    variable = f'<Variables><Variable guid="{guid("v")}" name="Place" typeOfVariable="Text"/></Variables>'
    film = a_film("relative:///film.mp4", "film", a_transcript("w1", "t1", name="said"), value)

    taken(project, a_project(film, texts={"t1": PLAIN}, after_codes=variable))

    assert [(each.attribute, each.value) for each in project.corpus().values] == [("Place", "Seoul")]
    (out,) = written(project).iter("{*}VideoSource")
    assert [each.findtext("{*}TextValue") for each in out.iter("{*}VariableValue")] == ["Seoul"]


def test_times_stand_at_their_turns_where_a_program_counts_otherwise(project: Project) -> None:
    text = "🙂🙂🙂🙂\r\nANA: one two three\r\nBEN: four five six\r\nANA: seven\r\nBEN: eight\r\n"
    # In UTF-16 units, with CR LF as two: where each line with words of somebody begins, and where `four` stands.
    inside = [
        *(a_point(f"p{place}", place, place * 100) for place in (10, 30, 50, 62)),
        a_point("a", 35),
        a_point("b", 39),
    ]
    film = a_film("", "film", a_transcript("w1", "t1", *inside, a_chosen("four", "a", "b"), name="said"))

    taken(project, a_project(film, texts={"t1": text}, origin="NVivo 12"))

    (transcript,) = project.corpus().transcripts.values()
    assert coded(project) == [("four", "c1")]
    assert [turn.time for turn in transcript.turns if turn.label] == [1.0, 3.0, 5.0, 6.2]


def test_a_text_that_stands_twice_is_one_source_with_its_recording(project: Project) -> None:
    spoken = a_transcript("w1", "t1", a_point("p0", 0, 0), a_point("p1", 14, 3000), name="said")
    film = a_film("relative:///film.mp4", "film", spoken)
    content = a_project(a_text("t1", a_selection(0, 3, "c1"), name="said"), film, texts={"t1": PLAIN})

    taken(project, content)

    assert [each.name for each in project.corpus().sources.values()] == ["said"]
    (out,) = written(project).iter("{*}Transcript")
    assert out.get("guid") == guid("w1")
    assert points(written(project)) == [("0", "0"), ("14", "3000")]


def test_a_project_of_another_program_that_comes_twice_brings_nothing_new(project: Project) -> None:
    taken(project, theirs())

    assert taken(project, theirs()).is_empty


# Whatever a project holds

WORDS = st.text(st.sampled_from("가나 ab🙂é.𠀀<&"), min_size=1, max_size=20)
LINES = st.lists(st.tuples(st.sampled_from(["ana", "벤"]), WORDS, st.integers(0, 5000)), min_size=1, max_size=5)


def _stamped(lines: list[tuple[str, str, int]]) -> str:
    times = sorted(time for _, _, time in lines)
    every = zip(lines, times, strict=True)
    return "".join(f"[{t // 3600:02}:{t // 60 % 60:02}:{t % 60:02}] {who}: {words}\n" for (who, words, _), t in every)


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
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
    return {key: {name: _undated(value) for name, value in row.items() if name != "order"} for key, row in rows.items()}


def _undated(value: Any) -> Any:
    """Without the day a transcript says that it was made, on which its source came in here.

    And without the names of passages: one over a line end is named in one line, and that is kept as its name.
    """
    if etree.iselement(value):
        return re.sub(rb' creationDateTime="[^"]*"', b"", etree.tostring(value))
    return re.sub(r',"(creationDateTime|n)":"([^"\\]|\\.)*"', "", value) if isinstance(value, str) else value
