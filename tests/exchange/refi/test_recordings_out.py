"""Recordings of sources in a REFI-QDA project: out by the standard, and home again."""

import io
import re
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from exchange.refi.conftest import ONE, STAMPED
from exchange.refi.test_reading import a_film
from madang.base.errors import Forbidden
from madang.coding.statement import Sharing
from madang.exchange.refi import Voices
from madang.text.hiding.hidden_name import NameKind
from madang.workbench import hiding
from madang.workbench.exchange import Order, take_out, write_out
from madang.workbench.project import Project
from madang.workbench.recordings import attach_recording, recordings
from madang.workbench.refi_out import Choice, refi_project
from recording_files import a_wav, an_mp3
from refi_files import (
    SAMPLES,
    a_coding,
    a_project,
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

INSIDE, BESIDE = Choice(inside=True), Choice()


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

    assert undated(written(other).find("{*}Sources")) == undated(written(talk).find("{*}Sources"))


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
    (source,) = project.corpus().sources
    attach_recording(project, source, str(film))
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


def undated(value: Any) -> Any:
    """Without the day a transcript says that it was made, on which its source came in here."""
    if etree.iselement(value):
        return re.sub(rb' creationDateTime="[^"]*"', b"", etree.tostring(value))
    dated = r'"creationDateTime":"[^"]*",|,"creationDateTime":"[^"]*"'
    return re.sub(dated, "", value) if isinstance(value, str) else value
