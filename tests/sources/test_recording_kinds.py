"""What is a recording, and whose it is by its name."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from madang.base.errors import Invalid
from madang.sources.recording_kinds import likeness, media_type_of

MP4 = b"\0\0\0\x20ftypisom"
MATROSKA = b"\x1aE\xdf\xa3\x01"
BEGINNINGS = [
    ("a.wav", b"RIFF\x24\0\0\0WAVEfmt ", "audio/wav"),
    ("long.WAV", b"RF64\xff\xff\xff\xffWAVEds64", "audio/wav"),
    ("a.mp3", b"ID3\x04\0", "audio/mpeg"),
    ("bare.mp3", b"\xff\xfb\x90\x64", "audio/mpeg"),
    ("a.aac", b"\xff\xf1\x50\x80", "audio/aac"),
    ("면담.m4a", MP4, "audio/mp4"),
    ("zoom_0.mp4", MP4, "video/mp4"),
    ("old.mov", b"\0\0\0\x08wide\0\0", "video/mp4"),
    ("a.ogg", b"OggS\0\x02", "audio/ogg"),
    ("a.opus", b"OggS\0\x02", "audio/ogg"),
    ("a.flac", b"fLaC\0\0", "audio/flac"),
    ("a.webm", MATROSKA, "video/webm"),
    ("a.mkv", MATROSKA, "video/x-matroska"),
]


@pytest.mark.parametrize(("name", "head", "media_type"), BEGINNINGS, ids=[name for name, *_ in BEGINNINGS])
def test_a_recording_is_known_by_its_name_and_its_first_bytes(name: str, head: bytes, media_type: str) -> None:
    assert media_type_of(name, head) == media_type


@pytest.mark.parametrize("name", [name for name, *_ in BEGINNINGS])
@given(
    text=st.text(st.characters(min_codepoint=9), min_size=4, max_size=60),
    encoding=st.sampled_from(["utf-8", "utf-16", "cp949"]),
)
@example(text="Yes free", encoding="utf-8")
def test_no_text_is_a_recording_whatever_it_is_called(name: str, text: str, encoding: str) -> None:
    # These few letters begin real recordings.
    if text.startswith(("ID3", "OggS", "fLaC")):
        return

    with pytest.raises(Invalid):
        media_type_of(name, text.encode(encoding, "ignore"))


@pytest.mark.parametrize("name", ["notes.txt", "passwd", "study.madang", ".mp3", "mp3", "a.mp3.txt", "a.m3u8", "a.svg"])
def test_a_file_that_is_not_called_a_recording_is_none(name: str) -> None:
    with pytest.raises(Invalid, match="is not called like a recording"):
        media_type_of(name, b"ID3\x04")


def test_a_recording_that_no_browser_plays_is_refused_with_the_way_out() -> None:
    with pytest.raises(Invalid, match=r"Browsers do not play \.wma files; convert"):
        media_type_of("a.WMA", b"0&\xb2u")


@pytest.mark.parametrize(
    ("recording", "source", "fits"),
    [
        ("interview01.mp3", "interview01.docx", 2),
        ("Interview 01.MP3", "interview_01.vtt", 2),
        ("김영수 국장 2024-05-17.m4a", "김영수국장_2024-05-17.hwpx", 2),
        ("\u1100\u1175\u11b7.wav", "김.txt", 2),
        ("Interview 3 (audio_only).m4a", "Interview 3", 1),
        ("interview_1.mp3", "interview 10.docx", 0),
        ("interview_10.mp3", "interview 1", 0),
        ("zoom_0.mp4", "2024.05.17", 0),
        ("---.mp3", "---.txt", 0),
    ],
)
def test_a_recording_is_that_of_the_source_with_its_name(recording: str, source: str, fits: int) -> None:
    assert likeness(recording, source) == fits
