"""The archive of a project file (.qdpx), opened without being hurt by it."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import IO, BinaryIO
from unicodedata import normalize
from urllib.parse import unquote
from zipfile import ZipFile, ZipInfo

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.sources.archive import BROKEN, opened
from madang.sources.recording_kinds import is_recording_name

MAX_PROJECT = 256 * 1024 * 1024
"""Bytes of a project's XML."""
MAX_TEXT = 32 * 1024 * 1024
"""Bytes of one text."""
MAX_READ = 768 * 1024 * 1024
"""Bytes unpacked from one archive, all in all."""
_RATIO = 200
_SMALL = 1024 * 1024
_UTF8 = 0x800
_SCHEME = re.compile(r"^[a-z]+:/{0,3}", re.IGNORECASE)


@dataclass(slots=True)
class Package:
    """A project's XML (`qde`) and the files beside it. `notes` tell what was odd about the archive."""

    name: str
    qde: bytes
    notes: list[Bilingual] = field(default_factory=list)
    _zip: ZipFile | None = None
    _members: dict[str, ZipInfo] = field(default_factory=dict)
    _folder: str = ""
    _read: int = 0
    _unpacked_already: dict[str, bytes] = field(default_factory=dict)

    def file(self, path: str, most: int = MAX_TEXT) -> bytes | None:
        """The file that a path of the project names; None where the archive has none that can be read.

        Only files of the archive are ever read, whatever the path says.
        """
        member = self._found(path)
        if member is None:
            return None
        there = self._unpacked_already.pop(member.filename, None)
        return self._unpacked(member, most) if there is None else there

    def has(self, path: str) -> bool:
        """Whether the archive holds the file that a path names, whole."""
        member = self._found(path)
        if member is None:
            return False
        if member.filename not in self._unpacked_already:
            content = self._unpacked(member, MAX_TEXT)
            if content is None:
                return False
            # A project asks whether a text is there before it is wanted: it is unpacked once.
            self._unpacked_already[member.filename] = content
        return True

    def lists(self, path: str) -> bool:
        """Whether the archive's directory names a file, whole or not."""
        return self._found(path) is not None

    def size(self, path: str) -> int | None:
        """The bytes of a file that is stored in the archive; None where there is none, or one that is not safe."""
        member = self._found(path) if path.lower().startswith("internal:") else None
        return None if member is None or self._zip is None or is_bomb(member) else member.file_size

    def opened(self, path: str) -> IO[bytes]:
        """A file of the archive, to be read a part at a time. Raises `Invalid` where there is none."""
        member = self._found(path)
        if member is None or self._zip is None:
            raise _damaged(self.name)
        try:
            return self._zip.open(member)
        except (*BROKEN, NotImplementedError):
            raise _damaged(self.name) from None

    def _found(self, path: str) -> ZipInfo | None:
        plain = _folded(_SCHEME.sub("", path.strip()))
        last = PurePosixPath(plain).name
        tried = (plain, f"sources/{plain}", f"sources/{last}", last, unquote(plain), f"sources/{unquote(last)}")
        # Somebody may have packed the folder that holds the project, not what is in it.
        places = (self._folder + name for name in tried if name)
        return next((self._members[place] for place in places if place in self._members), None)

    def _unpacked(self, member: ZipInfo, most: int) -> bytes | None:
        if self._zip is None or member.file_size > most or is_bomb(member):
            return None
        self._read += member.file_size
        if self._read > MAX_READ:
            raise Invalid(
                f"{self.name} would unpack to far more than a project holds, so it was not read.",
                f"{self.name}: 풀면 프로젝트라고 할 수 없을 만큼 커지므로 읽지 않았습니다.",
            )
        try:
            return self._zip.read(member)
        except (*BROKEN, NotImplementedError):
            return None


def is_bomb(member: ZipInfo) -> bool:
    """Whether a file of an archive swells beyond what any text or picture does."""
    return member.file_size > _SMALL and member.file_size > _RATIO * max(member.compress_size, 1)


def package(content: bytes | BinaryIO, name: str) -> Package:
    """The project in a .qdpx, which may be an open file, or in an .qde or .qdc alone. Raises `Invalid`."""
    if isinstance(content, bytes) and not content.startswith(b"PK"):
        if len(content) > MAX_PROJECT:
            raise _too_large(name)
        return Package(name, content)
    archive = opened(content, name, lambda part: is_recording_name(part.filename))
    inside = [each for each in archive.infolist() if not each.is_dir() and not _is_of_a_mac(each)]
    members = {_folded(called): each for each in inside for called in _called(each)}
    found = Package(name, b"", [], archive, members)
    qde = _project(found, [each for each in inside if each.filename.lower().endswith(".qde")])
    found._folder = _folded(qde.filename)[: -len(_last(qde.filename))]
    if is_bomb(qde) or qde.file_size > MAX_PROJECT:
        raise _too_large(name)
    read = found._unpacked(qde, MAX_PROJECT)
    if read is None:
        raise _damaged(name)
    found.qde = read
    return found


def _damaged(name: str) -> Invalid:
    return Invalid(
        f"{name} is cut short or damaged; copy it again from where it came from.",
        f"{name}: 잘렸거나 손상되었습니다. 원래 있던 곳에서 다시 복사하십시오.",
    )


def _folded(path: str) -> str:
    """A path as it is compared: Windows and macOS write the same name in other letters."""
    return normalize("NFC", path).replace("\\", "/").lower()


def _last(path: str) -> str:
    return _folded(path).rpartition("/")[2]


def _is_of_a_mac(member: ZipInfo) -> bool:
    """Whether it is one of the companions that macOS puts beside the files it packs."""
    return member.filename.startswith("__MACOSX/") or _last(member.filename).startswith("._")


def _called(member: ZipInfo) -> Iterator[str]:
    """The names a file of an archive may have been meant by; older programs packed Korean names without a word."""
    for encoding in () if member.flag_bits & _UTF8 or member.filename.isascii() else ("cp949", "utf-8"):
        with suppress(UnicodeError):
            yield member.filename.encode("cp437").decode(encoding)
    yield member.filename


def _project(package: Package, every: list[ZipInfo]) -> ZipInfo:
    if not every:
        raise Invalid(
            f"{package.name} holds no project.qde, so it is not a REFI-QDA project; export it again as REFI-QDA.",
            f"{package.name}: project.qde가 없으니 REFI-QDA 프로젝트가 아닙니다. REFI-QDA로 다시 내보내십시오.",
        )
    ranked = sorted(every, key=lambda each: (each.filename.count("/"), each.filename.lower() != "project.qde"))
    if len(every) > 1:
        package.notes.append(
            Bilingual(
                f"프로젝트 파일이 {len(every)}개 들어 있어 {ranked[0].filename}을(를) 읽었습니다.",
                f"The archive holds {len(every)} project files; {ranked[0].filename} was read.",
            )
        )
    return ranked[0]


def _too_large(name: str) -> Invalid:
    return Invalid(
        f"The project in {name} is larger than {MAX_PROJECT // 1024 // 1024} MB, so it was not read.",
        f"{name}: 안의 프로젝트가 {MAX_PROJECT // 1024 // 1024} MB보다 커서 읽지 않았습니다.",
    )
