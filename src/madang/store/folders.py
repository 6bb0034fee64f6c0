"""Where a project file lies: on a disk of this computer, in a folder that a sync program copies, or on a share.

SQLite's write-ahead log (WAL) needs the file and two files beside it to be seen at one moment by everybody.
A sync program copies them one by one, and a share may not let two computers see the same memory.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

_NAMES: tuple[tuple[str, str], ...] = (
    (r"dropbox( \(.+\))?", "Dropbox"),
    (r"onedrive([ -].+)?", "OneDrive"),
    (r"google ?drive([ -].+)?|my drive|내 드라이브|google 드라이브", "Google Drive"),
    (r"mobile documents|com~apple~clouddocs|icloud ?drive", "iCloud Drive"),
    (r"nextcloud\d*", "Nextcloud"),
    (r"owncloud\d*", "ownCloud"),
    (r"(naver )?mybox|naver cloud|네이버 ?mybox", "NAVER MYBOX"),
    (r"(?-i:Box)( sync)?|box-box", "Box"),
    (r"pclouddrive|pcloud drive", "pCloud"),
    (r"megasync|(?-i:MEGA)", "MEGA"),
    (r"synologydrive", "Synology Drive"),
)
_SIGNS: tuple[tuple[str, str], ...] = (
    (".stfolder", "Syncthing"),
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".owncloudsync.log", "ownCloud"),
    (".nextcloudsync.log", "Nextcloud"),
)
_SIGN_PATTERNS: tuple[tuple[str, str], ...] = (("._sync_*.db", "Nextcloud"), (".sync_*.db", "Nextcloud"))
_SHARES = re.compile(
    r"nfs4?|cifs|smb\d?|smbfs|afpfs|webdav|davfs|9p|v9fs|fuse\.(sshfs|rclone|davfs.*|gvfsd.*)|afs|ceph|glusterfs"
)
_MOUNTS = Path("/proc/mounts")


@lru_cache(maxsize=64)
def synced_by(path: Path) -> str | None:
    """The sync program or kind of share that a file's folder belongs to, None for a plain folder of this computer."""
    folder = path.resolve().parent
    return _by_name(folder.parts) or _by_sign([folder, *folder.parents]) or _share(folder)


def _by_name(parts: Iterable[str]) -> str | None:
    for part in parts:
        for pattern, name in _NAMES:
            if re.fullmatch(pattern, part, re.IGNORECASE):
                return name
    return None


def _by_sign(folders: Iterable[Path]) -> str | None:
    for folder in folders:
        for sign, name in _SIGNS:
            # In the home folder `.dropbox` holds the program's own settings; what it copies lies elsewhere.
            if (folder / sign).exists() and folder != Path.home():
                return name
        for pattern, name in _SIGN_PATTERNS:
            if next(folder.glob(pattern), None) is not None:
                return name
    return None


def _share(folder: Path) -> str | None:
    if sys.platform == "win32":
        return "a network share" if _is_remote_drive(folder) else None
    kinds = {place: kind for place, kind in _mounts() if folder == place or place in folder.parents}
    if not kinds:
        return None
    nearest = max(kinds, key=lambda place: len(place.parts))
    return "a network share" if _SHARES.fullmatch(kinds[nearest]) else None


def _mounts() -> Iterator[tuple[Path, str]]:
    """Where other file systems begin, and of which kind they are; nothing where the system does not tell in a file."""
    try:
        lines = _MOUNTS.read_text("utf-8", "replace").splitlines()
    except OSError:
        return
    for line in lines:
        _, place, kind, *_ = line.split(" ")
        yield Path(re.sub(r"\\(\d{3})", lambda found: chr(int(found[1], 8)), place)), kind


def _is_remote_drive(folder: Path) -> bool:
    if folder.drive.startswith("\\\\"):
        return True
    import ctypes

    remote = 4
    kind: int = ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\")  # type: ignore[attr-defined,unused-ignore]
    return kind == remote


_CONFLICT = (
    r" \(\d+\)"  # Google Drive: study (1)
    r"| \d+"  # iCloud: study 2
    r"|(?i:.*(conflict|충돌).*)"  # Dropbox, Nextcloud, ownCloud, Syncthing
    r"|-[A-Z0-9]+(-[A-Z0-9]+)+"  # OneDrive, by the other computer's name: study-DESKTOP-AB12
)


def conflict_copies(path: Path) -> list[Path]:
    """Files beside a project whose names say that a sync program put a second version of it aside."""
    wanted = re.compile(f"{re.escape(path.stem)}({_CONFLICT})")
    try:
        beside = sorted(path.resolve().parent.iterdir())
    except OSError:
        return []
    return [each for each in beside if each.suffix == path.suffix and wanted.fullmatch(each.stem)]
