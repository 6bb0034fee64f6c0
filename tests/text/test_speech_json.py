"""Transcripts of speech-to-text programs, and time marks of transcribing programs."""

import json

import pytest

from madang.text import readers
from madang.text.readers import READERS

Heard = list[tuple[str | None, float | None, str]]


def heard(said: object) -> Heard:
    made = READERS[".json"].read(json.dumps(said).encode(), "a.json")
    return [(turn.label, turn.time, turn.span.of(made.text)) for turn in made.turns or ()]


WHISPER = {"text": "Hello there. Yes.", "segments": [{"start": 0.5, "end": 2, "text": " Hello there."}]}
WHISPERX = {"segments": [{"start": 0.5, "text": "Hello there.", "speaker": "SPEAKER_01", "words": [{"word": "Hello"}]}]}
WHISPER_CPP = {
    "transcription": [
        {"timestamps": {"from": "00:00:00,500"}, "offsets": {"from": 500, "to": 2000}, "text": " Hello there."}
    ]
}
CLOVA = {"segments": [{"start": 500, "end": 2000, "text": "Hello there.", "speaker": {"label": "1", "name": "A"}}]}
ASSEMBLY = {
    "words": [{"text": "Hello", "start": 500, "end": 900}],
    "utterances": [{"speaker": "A", "text": "Hello there.", "start": 500, "end": 2000}],
}
AWS = {
    "results": {
        "audio_segments": [
            {"transcript": "Hello there.", "start_time": "0.5", "end_time": "2.0", "speaker_label": "spk_0"}
        ]
    }
}


@pytest.mark.parametrize(
    ("said", "label"),
    [
        (WHISPER, None),
        (WHISPERX, "SPEAKER_01"),
        (WHISPER_CPP, None),
        (CLOVA, "Speaker A"),
        (ASSEMBLY, "Speaker A"),
        (AWS, "spk_0"),
    ],
    ids=["whisper", "whisperx", "whisper.cpp", "clova", "assembly", "aws"],
)
def test_each_program_gives_its_words_times_and_speakers(said: object, label: str | None) -> None:
    assert heard(said) == [(label, 0.5, "Hello there.")]


def test_otranscribe_gives_its_stamps() -> None:
    first = '<p><span class="timestamp" data-timestamp="12.3">0:12</span> Ana: Yes.<br/></p>'
    page = f'{first}<p><span class="timestamp">1:15</span> Ben: No.</p>'
    content = json.dumps({"text": page, "media": "a.mp3", "media-time": 75}).encode()

    turns = readers.read(content, "a.otr").turns

    assert [(turn.label, turn.time) for turn in turns] == [("Ana", 12.0), ("Ben", 75.0)]


def test_time_marks_at_the_ends_of_paragraphs_begin_the_next_turn() -> None:
    read = readers.read(b"Ana: Yes. #00:00:05-3#\nBen: No. #00:01:23-4#\nAna: Oh. #00:01:30-0#", "a.txt")

    assert [(turn.label, turn.time) for turn in read.turns] == [("Ana", None), ("Ben", 5.3), ("Ana", 83.4)]


def test_time_marks_before_paragraphs_begin_them() -> None:
    read = readers.read(b"#00:00:05-3# Ana: Yes.\n#00:01:23-4# Ben: No.", "a.txt")

    assert [(turn.label, turn.time) for turn in read.turns] == [("Ana", 5.3), ("Ben", 83.4)]
