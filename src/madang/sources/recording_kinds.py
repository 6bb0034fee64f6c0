"""Which files are recordings that a browser plays: by their ending and by how they begin."""

import re
from collections.abc import Callable
from pathlib import PurePath
from unicodedata import normalize

from madang.base.errors import Invalid

HEAD = 64
"""Bytes from the beginning of a file that tell what it is."""

_Begins = Callable[[bytes], bool]

_VERSION, _LAYER, _BITRATE, _RATE = 0x18, 0x06, 0xF0, 0x0C
"""Parts of the second and third byte of a frame."""


def _is_wave(head: bytes) -> bool:
    return head[:4] in (b"RIFF", b"RF64", b"BW64") and head[8:12] == b"WAVE"


def _is_mp3(head: bytes) -> bool:
    return head[:3] == b"ID3" or _is_frame(head)


def _is_frame(head: bytes) -> bool:
    """Whether a frame of MPEG layer III begins here; the byte order mark of UTF-16 would be one of layer I."""
    if len(head) < 3 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return False
    third = head[1] & _LAYER == 0x02 and head[1] & _VERSION != 0x08
    return third and head[2] & _BITRATE != _BITRATE and head[2] & _RATE != _RATE


def _is_aac(head: bytes) -> bool:
    return head[:3] == b"ID3" or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xF6 == 0xF0)


def _is_mp4(head: bytes) -> bool:
    # Before the name of a box stands its length; in a text that says "Yes, free" a letter stands there.
    return head[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip") and head[0] < ord("\t")


def _is_ogg(head: bytes) -> bool:
    return head[:4] == b"OggS"


def _is_flac(head: bytes) -> bool:
    return head[:4] == b"fLaC" or head[:3] == b"ID3"


def _is_matroska(head: bytes) -> bool:
    return head[:4] == b"\x1aE\xdf\xa3"


# A film of Apple's has the same boxes as MP4, and browsers that pass over its own name play it under that one.
_KINDS: dict[str, tuple[str, _Begins]] = {
    ".wav": ("audio/wav", _is_wave),
    ".mp3": ("audio/mpeg", _is_mp3),
    ".aac": ("audio/aac", _is_aac),
    **dict.fromkeys((".m4a", ".m4b"), ("audio/mp4", _is_mp4)),
    **dict.fromkeys((".mp4", ".m4v", ".mov", ".3gp"), ("video/mp4", _is_mp4)),
    **dict.fromkeys((".ogg", ".oga", ".opus"), ("audio/ogg", _is_ogg)),
    ".ogv": ("video/ogg", _is_ogg),
    ".flac": ("audio/flac", _is_flac),
    ".weba": ("audio/webm", _is_matroska),
    ".webm": ("video/webm", _is_matroska),
    ".mkv": ("video/x-matroska", _is_matroska),
}
_UNPLAYED = frozenset(
    {".wma", ".wmv", ".asf", ".amr", ".avi", ".aif", ".aiff", ".caf", ".dss", ".ds2", ".mpg", ".mpeg", ".ra"}
)


def is_recording_name(name: str) -> bool:
    """Whether a file is called as recordings are that a browser plays."""
    return _ending(name) in _KINDS


def require_recording_name(name: str) -> None:
    """Refuse a file by its name alone, before anything is read. Raises `Invalid`."""
    ending = _ending(name)
    if ending in _UNPLAYED:
        raise Invalid(
            f"Browsers do not play {ending} files; convert {name} first, for example to .m4a or .mp4.",
            f"브라우저는 {ending} 파일을 재생하지 못합니다. {name} 파일을 .m4a나 .mp4로 바꾼 뒤 붙이십시오.",
        )
    if ending not in _KINDS:
        raise Invalid(
            f"{name} is not called like a recording; choose a file such as .mp3, .m4a, .wav, .ogg, .mp4 or .webm.",
            f"{name}: 녹음·녹화 파일의 이름이 아닙니다. .mp3, .m4a, .wav, .ogg, .mp4, .webm 같은 파일을 고르십시오.",
        )


def media_type_of(name: str, head: bytes) -> str:
    """The media type of a recording with this name that begins with `head`. Raises `Invalid` for anything else."""
    require_recording_name(name)
    media_type, begins = _KINDS[_ending(name)]
    if not begins(head):
        raise Invalid(
            f"{name} is called a recording but does not begin like one; it may be damaged or another kind of file.",
            f"{name}: 이름은 녹음이지만 내용이 그 형식으로 시작하지 않습니다. 손상되었거나 다른 종류의 파일입니다.",
        )
    return media_type


def _ending(name: str) -> str:
    return PurePath(name).suffix.lower()


_NUMBERS = re.compile(r"\d+")
_SIGNS = re.compile(r"[\W_]+")


def likeness(recording: str, source: str) -> int:
    """How far the name of a recording is that of a source's file: 2 the same, 1 one holds the other, 0 neither.

    Endings, capitals, signs and spaces do not count, numbers wholly: `Interview_1` is not within `interview 10`.
    """
    one, other = name_alone(recording), name_alone(source)
    if not one or not other:
        return 0
    if one == other:
        return 2
    shorter, longer = sorted((one, other), key=len)
    numbers = set(_NUMBERS.findall(longer))
    return int(shorter in longer and numbers.issuperset(_NUMBERS.findall(shorter)) and len(shorter) > 2)


def name_alone(name: str) -> str:
    """The letters and numbers of a name, by which those of one interview are the same."""
    stem = PurePath(normalize("NFC", name)).stem if is_recording_name(name) else _without_ending(normalize("NFC", name))
    return _SIGNS.sub("", stem.casefold())


def _without_ending(name: str) -> str:
    path = PurePath(name)
    return path.stem if 1 < len(path.suffix) <= 6 and not path.suffix[1:].isdigit() else path.name
