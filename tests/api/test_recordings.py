"""Recordings over HTTP: parts of a file as browsers ask for them, and nothing but recordings."""

import asyncio
import io
import tempfile
import zipfile
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from starlette.types import Message

from madang.api.app import application
from madang.api.door import behind_the_door
from madang.api.ranges import PIECE, asked_part, part_of
from madang.text.hiding.hidden_name import NameKind
from madang.workbench import hiding
from madang.workbench.project import Project
from recording_files import a_wav, an_mp3


@pytest.fixture
def client(project: Project) -> TestClient:
    return TestClient(application(project))


@pytest.fixture
def source(client: TestClient) -> str:
    """The source of the interview with the solidarity."""
    found: str = next(each["id"] for each in client.get("/api/sources").json() if each["name"] == "solidarity")
    return found


def attach(client: TestClient, source: str, path: Path | str) -> str:
    answer = client.post("/api/recordings", json={"source": source, "path": str(path)})
    assert answer.status_code == 200, answer.text
    found: str = answer.json()["id"]
    return found


def media(client: TestClient, recording: str, part: str | None = None) -> tuple[int, bytes, str | None]:
    headers = {} if part is None else {"Range": part}
    answer = client.get(f"/api/recordings/{recording}/media", headers=headers)
    return answer.status_code, answer.content, answer.headers.get("content-range")


@pytest.fixture
def sound(folder: Path) -> Path:
    """A recording of 1,000 bytes, each other than its neighbours."""
    path = an_mp3(folder / "solidarity.mp3")
    path.write_bytes(path.read_bytes()[:10] + bytes(n % 251 for n in range(990)))
    return path


@pytest.mark.parametrize(
    ("part", "status", "start", "end"),
    [
        (None, 200, 0, 1000),
        ("bytes=0-", 206, 0, 1000),
        ("bytes=0-0", 206, 0, 1),
        ("bytes=100-199", 206, 100, 200),
        ("bytes=990-5000", 206, 990, 1000),
        ("bytes=-10", 206, 990, 1000),
        ("bytes=-5000", 206, 0, 1000),
        ("bytes=999-", 206, 999, 1000),
        # Several parts, units nobody knows and what cannot be read are answered with the whole.
        ("bytes=0-1,5-6", 200, 0, 1000),
        ("seconds=0-5", 200, 0, 1000),
        ("bytes=9-3", 200, 0, 1000),
        ("bytes=", 200, 0, 1000),
    ],
)
def test_a_part_is_answered_as_it_was_asked_for(
    client: TestClient, source: str, sound: Path, part: str | None, status: int, start: int, end: int
) -> None:
    content = sound.read_bytes()

    found = media(client, attach(client, source, sound), part)

    assert found == (status, content[start:end], f"bytes {start}-{end - 1}/1000" if status == 206 else None)


@pytest.mark.parametrize("part", ["bytes=1000-", "bytes=5000-6000", "bytes=-0"])
def test_a_part_that_is_not_there_is_refused_with_the_size(
    client: TestClient, source: str, sound: Path, part: str
) -> None:
    assert media(client, attach(client, source, sound), part) == (416, b"", "bytes */1000")


@given(size=st.integers(1, 10**12), first=st.integers(0, 10**12), length=st.integers(1, 10**9))
def test_a_part_never_reaches_past_the_end(size: int, first: int, length: int) -> None:
    found = asked_part(f"bytes={first}-{first + length - 1}", size)

    assert found is not None
    assert list(found[:1]) == ([first] if first < size else [])
    assert found.stop == min(first + length, size)


def test_a_large_recording_is_sent_piece_by_piece(client: TestClient, source: str, folder: Path) -> None:
    path = an_mp3(folder / "long.mp3", 3 * PIECE + 17)

    with client.stream("GET", f"/api/recordings/{attach(client, source, path)}/media") as answer:
        pieces = [len(each) for each in answer.iter_raw()]

    assert sum(pieces) == 3 * PIECE + 17
    assert max(pieces) <= PIECE


def test_a_file_is_closed_when_the_listener_goes_away_in_the_middle(folder: Path) -> None:
    path = an_mp3(folder / "long.mp3", 40 * PIECE)
    file = path.open("rb")
    sent: list[Message] = []

    async def receive() -> Message:
        while not sent:
            await asyncio.sleep(0)
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)
        await asyncio.sleep(0)

    asyncio.run(part_of(file, 40 * PIECE, "audio/mpeg", None)({"type": "http"}, receive, send))

    assert len(sent) < 41
    assert file.closed


def test_a_recording_is_sent_as_what_it_is_and_kept_by_nobody(client: TestClient, source: str, folder: Path) -> None:
    recording = attach(client, source, a_wav(folder / "a.wav"))

    headers = client.get(f"/api/recordings/{recording}/media").headers

    assert headers["content-type"] == "audio/wav"
    assert headers["accept-ranges"] == "bytes"
    assert headers["cache-control"] == "private, no-store"


@pytest.mark.parametrize("path", ["speakers.csv", "study.madang", "../../../../etc/passwd", "/etc/passwd", "notes.mp3"])
def test_no_other_file_can_be_attached(client: TestClient, source: str, folder: Path, path: str) -> None:
    (folder / "notes.mp3").write_text("secret notes of 1,000 letters", "utf-8")

    answer = client.post("/api/recordings", json={"source": source, "path": path})

    assert answer.status_code == 422
    assert "secret" not in answer.text


@pytest.mark.parametrize("name", ["/etc/passwd", "..%2F..%2Fspeakers.csv", "study.madang", "nobody"])
def test_the_way_to_a_recording_leads_to_nothing_else(client: TestClient, name: str) -> None:
    assert client.get(f"/api/recordings/{name}/media").status_code == 404


def test_a_link_that_was_put_in_the_place_of_a_recording_is_not_followed_to_another_kind_of_file(
    client: TestClient, source: str, sound: Path, folder: Path
) -> None:
    recording = attach(client, source, sound)
    sound.unlink()
    sound.symlink_to(folder / "speakers.csv")

    status, content, _ = media(client, recording)

    assert status == 422
    assert "김태식".encode() not in content


def test_a_recording_that_is_gone_is_said_so_in_both_languages(client: TestClient, source: str, sound: Path) -> None:
    recording = attach(client, source, sound)
    sound.unlink()

    said = client.get(f"/api/recordings/{recording}/media").json()["said"]

    assert str(sound) in said["ko"]
    assert str(sound) in said["en"]


def test_only_whoever_has_the_token_hears_a_recording(project: Project, source: str, sound: Path) -> None:
    app = application(project)
    recording = attach(TestClient(app), source, sound)
    door = TestClient(behind_the_door(app, token="t", port=8765), base_url="http://127.0.0.1:8765")

    assert door.get(f"/api/recordings/{recording}/media").status_code == 401


def test_another_site_hears_nothing(project: Project, source: str, sound: Path) -> None:
    app = application(project)
    recording = attach(TestClient(app), source, sound)
    door = TestClient(behind_the_door(app, token="t", port=8765), base_url="http://127.0.0.1:8765")
    door.get("/enter/t")

    foreign = door.get(f"/api/recordings/{recording}/media", headers={"Sec-Fetch-Site": "cross-site"})

    assert foreign.status_code == 403


def test_recordings_of_a_source_are_listed_with_where_they_lie(client: TestClient, source: str, sound: Path) -> None:
    attach(client, source, sound)

    (found,) = client.get("/api/recordings", params={"source": source}).json()

    assert (found["name"], found["path"], found["standing"], found["video"]) == (
        "solidarity.mp3",
        str(sound),
        "here",
        False,
    )


def test_a_shift_from_an_older_state_is_refused(client: TestClient, source: str, sound: Path) -> None:
    recording = attach(client, source, sound)
    (found,) = client.get("/api/recordings").json()
    asked = {"revision": found["revision"], "offset": 2.5}
    assert client.post(f"/api/recordings/{recording}/shift", json=asked).status_code == 200

    assert client.post(f"/api/recordings/{recording}/shift", json=asked).status_code == 412


def test_a_file_of_the_same_name_with_other_sound_is_asked_about(
    client: TestClient, source: str, sound: Path, folder: Path
) -> None:
    recording = attach(client, source, sound)
    (folder / "new").mkdir()
    sound.rename(folder / "new" / "other.mp3")
    an_mp3(sound, 2_000)
    asked = {"revision": client.get("/api/recordings").json()[0]["revision"], "path": "solidarity.mp3"}

    answers = [
        client.post(f"/api/recordings/{recording}/move", json=asked | {"anyway": each}) for each in (False, True)
    ]

    assert [each.status_code for each in answers] == [409, 200]


def test_what_lies_beside_the_project_is_offered(client: TestClient, source: str, sound: Path, folder: Path) -> None:
    an_mp3(folder / "other.mp3")

    found = client.get("/api/recordings/beside", params={"source": source}).json()

    assert [(each["path"], each["fits"]) for each in found] == [("solidarity.mp3", 2), ("other.mp3", 0)]


def test_a_copy_leaves_in_a_project_file_only_where_it_is_asked_for(
    client: TestClient, source: str, sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attach(client, source, sound)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    answers = [client.get("/api/export/project.qdpx", params={"recordings": asked}) for asked in ("true", "false")]

    names = [zipfile.ZipFile(io.BytesIO(each.content)).namelist() for each in answers]
    assert [sum(name.endswith(".mp3") for name in each) for each in names] == [1, 0]
    assert list(tmp_path.glob("madang-*")) == []


def test_readers_below_the_researcher_get_no_copy(client: TestClient, source: str, sound: Path) -> None:
    attach(client, source, sound)

    answer = client.get("/api/export/project.qdpx/report", params={"recordings": "true", "level": "team"})

    assert (answer.status_code, "A voice names its speaker" in answer.text) == (403, True)


def test_other_files_say_that_recordings_are_not_in_them(client: TestClient, source: str, sound: Path) -> None:
    attach(client, source, sound)

    lost = client.get("/api/export/codings.csv/report").json()["lost"]

    assert [each["names"] for each in lost if each["kind"] == "recording"] == [["solidarity.mp3"]]


def test_a_window_that_hides_names_neither_takes_nor_names_a_recording(
    project: Project, client: TestClient, source: str, sound: Path
) -> None:
    attach(client, source, sound)
    hiding.decide_names(project, [hiding.Choice(NameKind.PERSON, "홍길순", "P1")])
    window = TestClient(application(project), headers={"madang-names": "hidden"})

    copy = window.get("/api/export/project.qdpx", params={"recordings": "true"})
    plain = window.get("/api/export/project.qdpx")

    inside = zipfile.ZipFile(io.BytesIO(plain.content)).read("project.qde")
    assert (copy.status_code, plain.status_code, b"solidarity.mp3" in inside) == (403, 200, False)
