"""Keeps the rolling backups of an open project. A backup that cannot be made never stops the work; it is said."""

import logging
from datetime import timedelta
from pathlib import Path
from threading import Lock

from madang.base import clock
from madang.base.bilingual import Bilingual
from madang.base.errors import MadangError
from madang.store import backups
from madang.store.backups import Backup, State
from madang.store.engines import is_url

HOUR = timedelta(hours=1)
"""Work that is older than this, and in no backup, is due."""
RECENT = timedelta(minutes=10)
"""Before an import, a backup that is younger than this is enough."""
LARGE = frozenset({"import", "import_coded", "import_refi", "merge", "replace_words"})
"""Verbs that change much at once: a backup is made before them."""
_RECENT_IS_ENOUGH = frozenset({"import"})

log = logging.getLogger("madang")


class Keeper:
    """The backups of one project file; of a server's project it keeps none.

    `trouble` says why the last backup that was due could not be made, None while all is well; `behind` that a
    backup holds later work than the project, as it was when it was opened.
    """

    def __init__(self, place: str, chosen: Path | None = None) -> None:
        self.place = place
        self.folder = None if is_url(place) else backups.folder_of(place, chosen)
        self.trouble: Bilingual | None = None
        self.behind: Bilingual | None = None
        self._one_at_a_time = Lock()

    def if_due(self) -> Backup | None:
        """Make a backup if there is work that none holds, and the last is an hour old; answer it."""
        return self._if("hour", HOUR)

    def before(self, verb: str) -> Backup | None:
        """Make a backup before a verb that changes much, if there is anything to lose; answer it."""
        if verb not in LARGE:
            return None
        return self._if(verb, RECENT if verb in _RECENT_IS_ENOUGH else timedelta(0))

    def compare(self) -> None:
        """See whether the last backup holds work that the project lacks: then something older was put in its place."""
        if self.folder is None or not (kept := backups.backups(self.folder)):
            return
        try:
            now, then = backups.state_of(Path(self.place)), backups.state_of(kept[-1].path)
        except MadangError:
            return
        # What was set aside by a restore is ahead because somebody went back.
        if then.project == now.project and then.act > now.act and kept[-1].why not in backups.SET_ASIDE:
            self.behind = _behind(Path(self.place).name, kept[-1], then.act - now.act)
            log.warning(self.behind.en)

    def _if(self, why: str, age: timedelta) -> Backup | None:
        if self.folder is None:
            return None
        try:
            with self._one_at_a_time:
                made = backups.keep(self.place, self.folder, why) if self._due(self.folder, age) else None
        except MadangError as trouble:
            self._say(trouble)
            return None
        self.trouble = None
        return made

    def _due(self, folder: Path, age: timedelta) -> bool:
        now, kept = backups.state_of(Path(self.place)), backups.backups(folder)
        if now.act <= 1:
            # A project that was only just made has nothing to lose.
            return False
        return not kept or (_changed(now, kept[-1]) and abs(clock.now() - kept[-1].at) >= age)

    def _say(self, trouble: MadangError) -> None:
        said = Bilingual(f"{trouble.ko} 작업은 이어집니다.", f"{trouble} The work goes on.")
        if said != self.trouble:
            log.warning(said.en)
        self.trouble = said


def _changed(now: State, last: Backup) -> bool:
    try:
        return backups.state_of(last.path) != now
    except MadangError:
        # Somebody damaged the backup: then there is none.
        return True


def _behind(name: str, last: Backup, acts: int) -> Bilingual:
    at = last.at.astimezone()
    return Bilingual(
        f"{name}: 마지막 백업({at:%Y-%m-%d %H:%M})에 있는 일 {acts}건이 이 파일에는 없습니다. "
        "다른 프로그램이 옛 사본을 그 자리에 두었거나 로그(-wal)를 지운 것입니다. madang restore --list 로 보십시오.",
        f"{name} lacks {'the last act' if acts == 1 else f'the last {acts} acts'} of its own backup of "
        f"{at:%Y-%m-%d %H:%M}: another program put an older copy in its place, or removed its log (-wal). "
        "See: madang restore --list",
    )
