"""What pages begin with is worked out beforehand."""

from threading import Event, Thread
from time import sleep

from madang.workbench import home
from madang.workbench.project import Project
from madang.workbench.warming import keep_warm, warm


def test_a_warm_project_answers_from_what_was_worked_out(project: Project) -> None:
    warm(project)
    before = home.standing.cache_info().hits

    home.standing(project.corpus(), project.findings())

    assert home.standing.cache_info().hits == before + 1


def test_it_stops_when_told(project: Project) -> None:
    stop = Event()
    thread = Thread(target=keep_warm, args=(project, stop))
    thread.start()
    sleep(0.05)
    stop.set()
    thread.join(timeout=5)

    assert not thread.is_alive()
