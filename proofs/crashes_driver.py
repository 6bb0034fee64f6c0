"""The process that is killed: it does one thing after the other, and logs what it begins and what is done."""

import random
import traceback
from pathlib import Path

from madang.base.errors import MadangError
from madang.workbench.project import open_project
from proofs.crashes_copies import last_act
from proofs.crashes_deeds import DEEDS, here
from proofs.crashes_desk import NAME, WHO, Driver
from proofs.crashes_log import Log


def drive(desk: Path, log_path: Path, seed: int) -> None:
    """Do things to the project until killed."""
    log = Log(log_path)
    try:
        _drive(desk, log, random.Random(seed))
    except BaseException:
        # Nobody watches this process: it leaves word of what it died of.
        log.write(failed=traceback.format_exc())
        raise


def _drive(desk: Path, log: Log, chance: random.Random) -> None:
    driver = Driver(desk, open_project(str(desk / NAME), who=WHO), chance)
    deeds = [deed for deed in DEEDS if here(deed) is None]
    if driver.chance.random() < 0.5:
        # As the workbench does: the log stays beside the file, and holds what was done since.
        driver.project.stay_open()
    while True:
        (deed,) = driver.chance.choices(deeds, [each.often for each in deeds])
        given = deed.prepare(driver)
        if given is None:
            continue
        log.write(begin=deed.name, given=given)
        try:
            told = deed.do(driver, given)
        except MadangError as refused:
            log.write(refused=deed.name, said=str(refused))
        else:
            log.write(done=deed.name, told=told, act=last_act(desk / NAME))


def absent() -> dict[str, str]:
    """The deeds that this version cannot do yet, and why."""
    return {deed.name: reason for deed in DEEDS if (reason := here(deed)) is not None}
