"""Small recordings for tests, made where they are needed."""

import math
import struct
import wave
from pathlib import Path


def a_wav(path: Path, seconds: float = 1.0, hertz: int = 440) -> Path:
    """A tone at `path`: 8,000 samples a second of 16 bits."""
    path.parent.mkdir(parents=True, exist_ok=True)
    samples = (int(9_000 * math.sin(2 * math.pi * hertz * n / 8_000)) for n in range(int(seconds * 8_000)))
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 8_000, 0, "NONE", "not compressed"))
        file.writeframes(b"".join(struct.pack("<h", each) for each in samples))
    return path


def an_mp3(path: Path, size: int = 1_000) -> Path:
    """A file that begins as an MP3 does, and no more."""
    path.write_bytes(b"ID3\x04\x00\x00\x00\x00\x00\x00" + bytes(max(0, size - 10)))
    return path
