"""A recording beside its transcript: attached, played from a time stamp, and the turn that is spoken marked."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from journeys.test_every_page import violations
from madang.workbench import sources
from madang.workbench.project import open_project
from madang.workbench.recordings import attach_recording
from recording_files import a_wav
from serving import Served, served
from waiting import at_rest

Opener = Callable[..., Any]

INTERVIEW = "\n".join(
    f"[00:{5 * n // 60:02}:{5 * n % 60:02}] {'Nora' if n % 2 else 'Ana'}: Turn {n}." for n in range(40)
)
WITHIN = INTERVIEW + "\nAna: And at [00:02:40] it was said so.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The project's folder, with a recording of an interview of three minutes and a half in it."""
    a_wav(tmp_path / "sound" / "council.wav", 210)
    return tmp_path


@pytest.fixture
def demo(demo_file: Path, folder: Path) -> Iterator[Served]:
    """The demonstration study with a transcript that has time stamps."""
    path = shutil.copy(demo_file, folder / "naru.madang")
    (folder / "council.txt").write_text(WITHIN)
    project = open_project(str(path), who="Haeun")
    sources.import_files(project, [folder / "council.txt"])
    with served(project) as place:
        yield place


@pytest.fixture
def reading(open_page: Opener) -> Callable[..., Any]:
    """Opens the interview to be read."""

    def opened(**wishes: Any) -> Any:
        page = open_page("/read", **wishes)
        page.get_by_role("link", name="council", exact=True).click()
        page.get_by_text("Turn 3.").wait_for()
        return page

    return opened


def attach(page: Any, words: str = "Recording", button: str = "Attach {}", file: str = "council.wav") -> None:
    page.get_by_role("button", name=words, exact=True).click()
    page.get_by_role("button", name=button.format(file)).click()
    page.get_by_text(file, exact=True).wait_for()
    page.keyboard.press("Escape")
    page.locator(".times .time").first.wait_for()


def moment(page: Any) -> float:
    """Where the recording is, as its slider says."""
    return float(page.locator(".play input[type=range]").input_value())


def test_a_recording_is_attached_and_played_from_a_time_stamp(reading: Callable[..., Any]) -> None:
    page = reading()
    attach(page)

    page.locator(".times .time").get_by_text("0:35", exact=True).click()

    page.get_by_role("button", name="Pause").wait_for()
    assert 35 <= moment(page) < 40
    assert page.locator(".turn-spoken").all_inner_texts() == ["Turn 7."]


def test_the_next_turn_is_marked_as_it_is_spoken(reading: Callable[..., Any]) -> None:
    page = reading()
    attach(page)
    page.locator(".times .time").get_by_text("0:35", exact=True).click()
    page.locator(".turn-spoken", has_text="Turn 7.").wait_for()

    page.locator(".play input[type=range]").fill("39.5")

    page.locator(".turn-spoken", has_text="Turn 8.").wait_for()


def test_a_recording_is_heard_by_keyboard_alone(reading: Callable[..., Any]) -> None:
    page = reading(language="ko")
    attach(page, "녹음", "{} 붙이기")
    page.get_by_text("Turn 6.").click()

    page.keyboard.press("h")
    page.get_by_role("button", name="일시정지").wait_for()
    page.keyboard.press("k")
    page.get_by_role("button", name="재생", exact=True).wait_for()
    stopped = moment(page)
    page.keyboard.press("l")
    page.keyboard.press("l")
    page.keyboard.press("j")

    assert 30 <= stopped < 40
    assert abs(moment(page) - (stopped + 5)) < 0.2


def test_the_text_follows_what_is_spoken_until_it_is_told_not_to(reading: Callable[..., Any]) -> None:
    page = reading(height=500)
    attach(page)
    slider = page.locator(".play input[type=range]")

    page.locator(".times .time").first.click()
    page.get_by_role("button", name="Pause").wait_for()
    slider.fill("180")
    page.locator(".turn-spoken", has_text="Turn 36.").wait_for()
    page.get_by_label("Text follows").uncheck()
    slider.fill("5")

    at_rest(page)
    assert page.get_by_text("Turn 36.").is_visible()
    assert page.locator(".turn-spoken", has_text="Turn 1.").count() == 0


def test_a_stamp_within_the_words_is_played_from_too(reading: Callable[..., Any]) -> None:
    page = reading(height=1000)
    attach(page)
    page.locator(".cm-scroller").evaluate("each => each.scrollTop = each.scrollHeight")

    page.get_by_text("[00:02:40]").click()

    page.get_by_role("button", name="Pause").wait_for()
    assert 160 <= moment(page) < 200


def test_one_goes_on_listening_where_one_stopped(reading: Callable[..., Any]) -> None:
    page = reading()
    attach(page)
    page.locator(".times .time").get_by_text("0:35", exact=True).click()
    page.get_by_role("button", name="Pause").click()
    stopped = moment(page)

    page.reload()
    page.locator(".play input:enabled[type=range]").wait_for()

    assert abs(moment(page) - (stopped - 2)) < 0.5


def test_a_recording_that_is_gone_is_found_again(reading: Callable[..., Any], folder: Path) -> None:
    page = reading()
    attach(page)
    (folder / "sound" / "council.wav").rename(folder / "elsewhere.wav")
    page.reload()
    page.get_by_text("was it moved, or is a disk not plugged in?").wait_for()

    page.get_by_role("button", name="Where is it now?").click()
    page.get_by_role("button", name="It is this file").first.click()

    page.get_by_text("Where the recording lies is put right.").wait_for()
    page.keyboard.press("Escape")
    page.locator(".play input[type=range]").wait_for()


def test_another_recording_in_its_place_is_asked_about(reading: Callable[..., Any], folder: Path) -> None:
    page = reading()
    attach(page)
    a_wav(folder / "sound" / "council.wav", 100, hertz=880)
    page.reload()
    page.get_by_role("button", name="Where is it now?").click()

    page.get_by_label("Where it lies now").fill("sound/council.wav")
    page.get_by_label("Where it lies now").press("Enter")
    page.get_by_text("called the same but is another recording").wait_for()
    page.get_by_role("button", name="Take this file all the same").last.click()

    page.get_by_text("Where the recording lies is put right.").wait_for()


def test_a_file_is_played_for_now_without_being_attached(reading: Callable[..., Any], folder: Path) -> None:
    page = reading()
    page.get_by_role("button", name="Recording", exact=True).click()

    page.get_by_label("Play a file for now").set_input_files(str(a_wav(folder / "loose.wav", 30)))

    page.get_by_text("loose.wav (not attached)").wait_for()
    page.locator(".times .time").get_by_text("0:10", exact=True).click()
    page.locator(".turn-spoken", has_text="Turn 2.").wait_for()


def test_a_recording_is_undone_with_ctrl_z_and_its_bar_goes(reading: Callable[..., Any]) -> None:
    page = reading()
    attach(page)

    page.keyboard.press("Control+z")

    page.locator(".play").wait_for(state="detached")
    assert page.locator(".times").count() == 0


def test_recordings_called_as_sources_are_attached_at_once_on_the_sources_page(open_page: Opener) -> None:
    page = open_page("/sources")

    page.get_by_role("button", name="Attach all of them").click()

    page.get_by_role("button", name="Recording of council: attached").wait_for()


A_FILM = """async () => {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: "video/webm" });
  const parts = [];
  recorder.ondataavailable = (event) => parts.push(event.data);
  recorder.start();
  for (let n = 0; n < 12; n += 1) {
    pen.fillRect(n * 9, 0, 9, 90);
    await new Promise((done) => setTimeout(done, 100));
  }
  recorder.stop();
  await new Promise((done) => (recorder.onstop = done));
  return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
}"""
"""Chromium itself films a canvas for a second."""


def test_the_picture_of_a_film_is_hidden_while_the_film_goes_on(
    reading: Callable[..., Any], browser: Any, folder: Path
) -> None:
    maker = browser.new_page()
    (folder / "sound" / "council.wav").unlink()
    (folder / "council.webm").write_bytes(bytes(maker.evaluate(A_FILM)))
    maker.close()
    page = reading()
    attach(page, file="council.webm")
    picture = page.get_by_role("region", name="Picture")

    picture.locator("video").wait_for()
    page.get_by_label("Speed").select_option("0.75")
    page.get_by_role("button", name="Play", exact=True).click()
    page.get_by_role("button", name="Hide the picture").click()

    picture.locator("video").wait_for(state="hidden")
    assert not picture.locator("video").evaluate("each => each.paused")


FORMATS = {
    "a.vtt": "WEBVTT\n\n00:00:03.000 --> 00:00:05.000\n<v Ana>One two.\n\n"
    "00:01:05.000 --> 00:01:08.000\n<v Nora>Three.\n",
    "b.srt": "1\n00:00:03,000 --> 00:00:05,000\nAna: One two.\n\n2\n00:01:05,000 --> 00:01:08,000\nNora: Three.\n",
    "c.sbv": "0:00:03.000,0:00:05.000\nAna: One two.\n\n0:01:05.000,0:01:08.000\nNora: Three.\n",
    "d.json": '{"text": "", "segments": [{"start": 3.2, "end": 5.1, "text": " One two.", "speaker": "A"}, '
    '{"start": 65.4, "end": 68.0, "text": " Three.", "speaker": "B"}]}',
    "e.otr": '{"text": "<p><span class=\\"timestamp\\" data-timestamp=\\"3.0\\">00:03</span> Ana: One two.</p>'
    '<p><span class=\\"timestamp\\" data-timestamp=\\"65\\">01:05</span> Nora: Three.</p>", "media": ""}',
    "f.txt": "#00:00:03-0# Ana: One two.\n#00:01:05-0# Nora: Three.\n#00:01:09-5# Ana: Four.\n",
}
"""One interview as subtitles, as speech-to-text programs write it, by oTranscribe, and with the marks of f4."""


def test_stamps_of_every_format_stand_beside_its_recording(demo_file: Path, folder: Path, browser: Any) -> None:
    path = shutil.copy(demo_file, folder / "formats.madang")
    for name, content in FORMATS.items():
        (folder / name).write_text(content)
    project = open_project(str(path), who="Haeun")
    kept = sources.import_files(project, [folder / name for name in FORMATS]).imported
    for each in kept:
        attach_recording(project, each.source.id, "sound/council.wav")
    with served(project) as place:
        page = browser.new_page()
        page.goto(place.enter)
        found = {each.source.file_name: stamps(page, f"{place.root}/read/{each.source.id}") for each in kept}
        page.close()

    assert {name: times[:2] for name, times in found.items()} == {name: ["0:03", "1:05"] for name in FORMATS}


def stamps(page: Any, address: str) -> list[str]:
    """The time stamps beside a text."""
    page.goto(address)
    page.locator(".times .time").first.wait_for()
    found: list[str] = page.locator(".times .time").all_inner_texts()
    return found


@pytest.mark.parametrize(("look", "language"), [("light", "ko"), ("dark", "en")])
def test_nobody_is_kept_out_of_listening(reading: Callable[..., Any], look: str, language: str) -> None:
    page = reading(look=look, language=language)
    words = ("녹음", "{} 붙이기") if language == "ko" else ("Recording", "Attach {}")
    attach(page, *words)
    page.locator(".times .time").get_by_text("0:35", exact=True).click()
    page.locator(".turn-spoken").first.wait_for()
    if look == "dark":
        page.locator(".play button").last.click()
        page.get_by_role("dialog").wait_for()

    assert violations(page) == []
