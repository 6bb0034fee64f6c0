"""The files of another program's project: a folder, a zip of it, or one file alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from zipfile import ZipFile, ZipInfo

from madang.base.errors import Invalid
from madang.sources.archive import BROKEN, opened

MAX_FILE = 512 * 1024 * 1024
"""Bytes of one file that is read."""
MAX_ALL = 768 * 1024 * 1024
"""Bytes read from one project, all in all."""
MAX_FILES = 20_000
_RATIO = 400
_SMALL = 4 * 1024 * 1024


@dataclass(slots=True)
class Files:
    """The files below a project's folder by their path from it, with `/`."""

    name: str
    _sizes: Mapping[str, int]
    _folder: Path | None = None
    _archive: ZipFile | None = None
    _members: Mapping[str, ZipInfo] | None = None
    _read: int = 0

    def paths(self) -> list[str]:
        """All paths, in order."""
        return sorted(self._sizes)

    def read(self, path: str) -> bytes:
        """The content of one file. Raises `Invalid` for one that cannot be read or is far too large."""
        size = self._sizes[path]
        self._read += size
        if size > MAX_FILE or self._read > MAX_ALL:
            raise _too_large(self.name)
        if self._folder is not None:
            return _on_disk(self._folder / path, self.name)
        if self._archive is None or self._members is None:
            raise _too_large(self.name)
        member = self._members[path]
        if member.file_size > _SMALL and member.file_size > _RATIO * max(member.compress_size, 1):
            raise _too_large(self.name)
        try:
            return self._archive.read(member)
        except (*BROKEN, NotImplementedError):
            raise _damaged(self.name) from None

    def ending(self, *names: str) -> str | None:
        """The path nearest to the top that ends in one of these file names."""
        found = [path for path in self._sizes if PurePosixPath(path).name.lower() in names]
        return min(found, key=lambda path: (path.count("/"), path), default=None)


def in_folder(folder: Path) -> Files:
    """The files of a folder; links that lead out of it are not followed."""
    sizes: dict[str, int] = {}
    try:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                sizes[path.relative_to(folder).as_posix()] = path.stat().st_size
                if len(sizes) > MAX_FILES:
                    raise _too_large(folder.name)
    except OSError:
        raise _damaged(folder.name) from None
    return Files(folder.name, sizes, folder)


def in_archive(content: bytes, name: str) -> Files:
    """The files of a zip, read in memory only, so that no path can lead anywhere."""
    archive = opened(content, name)
    members = {each.filename.replace("\\", "/"): each for each in archive.infolist() if not each.is_dir()}
    sizes = {path: each.file_size for path, each in members.items()}
    return Files(name, sizes, None, archive, members)


def _on_disk(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise _damaged(name) from None


def _damaged(name: str) -> Invalid:
    return Invalid(
        f"{name} is cut short or damaged; copy it again from where it came from.",
        f"{name}: 잘렸거나 손상되었습니다. 원래 있던 곳에서 다시 복사하십시오.",
    )


def _too_large(name: str) -> Invalid:
    return Invalid(
        f"{name} holds far more than a coded project does, so it was not read.",
        f"{name}: 코딩한 프로젝트라고 할 수 없을 만큼 커서 읽지 않았습니다.",
    )
