"""What the person at work should know about the file itself: why it may only be read, and what endangers it."""

import logging
from collections.abc import Iterator
from pathlib import Path

from madang.base.bilingual import Bilingual
from madang.base.errors import MadangError
from madang.store import backups, locks
from madang.store.engines import is_url
from madang.store.folders import conflict_copies, synced_by
from madang.store.locks import Note
from madang.store.restoring import has_news

log = logging.getLogger("madang")


def warn(notices: list[Bilingual]) -> None:
    """Say sentences where the program's messages go."""
    for each in notices:
        log.warning(each.en)


def why_only_read(place: str, note: Note) -> Bilingual:
    """That somebody has the project open, and so it may only be read here."""
    name, since = Path(place).name, f"{note.since.astimezone():%Y-%m-%d %H:%M}"
    if note.elsewhere:
        return Bilingual(
            f"{name}: {note.host} 컴퓨터에서 열려 있습니다({note.who}, {since}부터). "
            "거기서 닫고 다시 열 때까지 여기서는 읽기만 할 수 있습니다.",
            f"{name} is open on the computer {note.host} ({note.who}, since {since}); here it may only be read, "
            "until it is closed there and opened here again.",
        )
    return Bilingual(
        f"{name}: 이 컴퓨터의 다른 마당에서 열려 있습니다({note.who}, {since}부터). "
        "거기서 닫고 다시 열 때까지 여기서는 읽기만 할 수 있습니다.",
        f"{name} is open in another Madang on this computer ({note.who}, since {since}); here it may only be read, "
        "until it is closed there and opened here again.",
    )


def lost(place: str, left: Note | None) -> Bilingual | None:
    """That work is gone which a program had stored before it was stopped; None where all of it is there."""
    if left is None:
        return None
    try:
        now = backups.state_of(Path(place)).revision
    except MadangError:
        return None
    if now >= left.revision:
        return None
    name, at = Path(place).name, f"{left.seen.astimezone():%Y-%m-%d %H:%M}"
    many = "the last change" if left.revision - now == 1 else f"the last {left.revision - now} changes"
    return Bilingual(
        f"{name}: {left.who}이(가) {at}까지 저장한 마지막 변경 {left.revision - now}개가 이 파일에 없습니다. "
        f"로그 {name}-wal이 없어졌거나 아직 옮겨 오지 않은 것입니다. 동기화가 끝났는지, 휴지통과 "
        "madang restore --list 에 있는지 보십시오.",
        f"{name} lacks {many} that {left.who} had stored by {at}: its log {name}-wal was removed, or has not been "
        "brought over yet. See whether the sync has finished, then the sync program's bin and madang restore --list.",
    )


def left_log(place: str) -> bool:
    """Whether a program that has ended left a log beside the project, which is read into it when it is opened."""
    if is_url(place) or locks.holder(place) is not None:
        return False
    log = backups.log_of(Path(place))
    return log.exists() and log.stat().st_size > 0


def spoilt(place: str) -> Bilingual | None:
    """That the log which was beside a project belonged to another state of it; None where all is whole."""
    if backups.undamaged(Path(place)):
        return None
    name = Path(place).name
    return Bilingual(
        f"{name}: 손상되었습니다. 곁의 로그 {name}-wal이 이 파일의 것이 아니었습니다. "
        f"백업을 그 자리에 놓으십시오. madang restore {name} --list",
        f"{name} is damaged: the log {name}-wal beside it was not its own, as when a sync program replaced one of "
        f"the two. Put a backup in its place: madang restore {name} --list",
    )


def dangers(place: str) -> list[Bilingual]:
    """What endangers a project where it lies, as sentences."""
    return [] if is_url(place) else [*_synced(Path(place)), *_conflicts(Path(place))]


def _synced(path: Path) -> Iterator[Bilingual]:
    found = synced_by(path)
    if found == "a network share":
        yield Bilingual(
            f"{path.name}: 네트워크 폴더에 있습니다. 한 번에 한 컴퓨터에서만 여십시오. "
            "이 컴퓨터의 디스크가 더 빠르고 안전합니다.",
            f"{path.name} lies on a network share: open it on one computer at a time; "
            "a disk of this computer is faster and safer.",
        )
    elif found is not None:
        yield Bilingual(
            f"{path.name}: {found} 폴더에 있습니다. 한 번에 한 컴퓨터에서만 열고 동기화가 끝난 뒤에 닫으십시오. "
            "보통 폴더로 옮기고 사본을 주고받는 편이 안전합니다.",
            f"{path.name} lies in a folder of {found}: open it on one computer at a time and let the sync finish; "
            "it is safer in a plain folder, with copies sent and merged.",
        )


def _conflicts(path: Path) -> Iterator[Bilingual]:
    for copy in conflict_copies(path):
        if has_news(path, copy):
            yield Bilingual(
                f"{copy.name}: 동기화 프로그램이 따로 둔 사본이며, {path.name}에 없는 일이 들어 있습니다. "
                f'합치려면: madang merge "{path.name}" "{copy.name}"',
                f"A sync program put {copy.name} aside, and it holds work that {path.name} lacks; bring it in with: "
                f'madang merge "{path.name}" "{copy.name}"',
            )


def note_of(place: str) -> Note | None:
    """Who has the project open on another computer; None where nobody has."""
    if is_url(place):
        return None
    found = locks.holder(place)
    return found if found is not None and found.elsewhere else None
