"""Files that arrive through the browser: looked at, kept, dropped."""

from io import BytesIO
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.base.errors import Invalid, NotFound
from madang.sources.source import SourceKind
from madang.workbench import history, uploads
from madang.workbench.files import plain_name
from madang.workbench.project import Project, check
from madang.workbench.uploads import Arrival, ArrivalStanding, Chosen
from madang.workbench.waiting import Waiting

TALK = "2024년 3월 2일 면담\n\n이하은: 요즘 어떠세요?\n최영호: 회의가 부쩍 늘었습니다.\n이하은: 네.\n최영호: 그렇죠.\n"


def brought(project: Project, waiting: Waiting[Arrival], name: str = "talk.txt", text: str = TALK) -> Arrival:
    return uploads.look(project, waiting, name, BytesIO(text.encode()))


def chosen(arrival: Arrival, name: str = "talk", date: str = "2024-03-02") -> Chosen:
    return Chosen(arrival.id, name, SourceKind.INTERVIEW, date, "ko")


def test_a_file_is_shown_before_it_is_kept(project: Project) -> None:
    arrival = brought(project, Waiting())

    assert arrival.overview is not None
    assert arrival.source is not None
    assert (arrival.standing, arrival.overview.turns, arrival.source.date) == ("understood", 4, "2024-03-02")
    assert len(project.corpus().sources) == 2


def test_a_file_that_is_here_already_does_not_wait(project: Project, folder: Path) -> None:
    waiting: Waiting[Arrival] = Waiting()

    arrival = brought(project, waiting, "again.txt", (folder / "solidarity.txt").read_text("utf-8"))

    assert (arrival.standing, arrival.sentence.en) == ("already", "again.txt is here already, as solidarity.")
    assert waiting.all() == []


def test_the_same_file_does_not_wait_twice(project: Project) -> None:
    waiting: Waiting[Arrival] = Waiting()
    brought(project, waiting)

    again = brought(project, waiting, "copy.txt")

    assert (again.standing, len(waiting.all())) == ("already", 1)


def test_a_file_that_cannot_be_read_is_answered_with_a_sentence(project: Project) -> None:
    arrival = brought(project, Waiting(), "picture.png", "\x89PNG")

    assert arrival.standing is ArrivalStanding.REFUSED
    assert arrival.sentence.ko.startswith("picture.png: ")


def test_files_are_kept_as_one_act_that_can_be_undone(project: Project) -> None:
    waiting: Waiting[Arrival] = Waiting()
    both = [brought(project, waiting), brought(project, waiting, "b.txt", TALK.replace("최영호", "오유진"))]

    uploads.keep(project, waiting, [chosen(both[0]), chosen(both[1], "second")])
    after = sorted(each.name for each in project.corpus().sources.values())
    history.undo_mine(project)

    assert after == ["division", "second", "solidarity", "talk"]
    assert (len(project.corpus().sources), waiting.all(), check(project)) == (2, [], [])


def test_a_kept_source_is_what_the_person_said_it_is(project: Project) -> None:
    waiting: Waiting[Arrival] = Waiting()
    arrival = brought(project, waiting)

    uploads.keep(project, waiting, [Chosen(arrival.id, "  최영호   면담 ", SourceKind.MINUTES, "2024. 3", "ko")])
    (source,) = [each for each in project.corpus().sources.values() if each.file_name == "talk.txt"]

    assert (source.name, source.kind, source.date) == ("최영호 면담", SourceKind.MINUTES, "2024-03")


@pytest.mark.parametrize(("name", "date"), [("", ""), ("division", ""), ("talk", "someday")])
def test_a_refused_name_or_date_keeps_nothing_and_loses_nothing(project: Project, name: str, date: str) -> None:
    waiting: Waiting[Arrival] = Waiting()
    arrival = brought(project, waiting)

    with pytest.raises(Invalid) as refused:
        uploads.keep(project, waiting, [chosen(arrival, name, date)])

    assert refused.value.ko
    assert (len(project.corpus().sources), len(waiting.all())) == (2, 1)


def test_a_file_lost_with_the_workbench_is_said_plainly(project: Project) -> None:
    arrival = brought(project, Waiting())

    with pytest.raises(NotFound, match="started anew"):
        uploads.keep(project, Waiting(), [chosen(arrival)])


def test_nothing_is_left_on_the_disk(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = set(tmp_path.iterdir())
    waiting: Waiting[Arrival] = Waiting()
    brought(project, waiting)
    during = set(tmp_path.iterdir()) - before

    waiting.close()

    assert len(during) == 1
    assert set(tmp_path.iterdir()) == before


def test_no_more_waits_than_there_is_room_for(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Waiting, "MOST_FILES", 1)
    waiting: Waiting[Arrival] = Waiting()
    brought(project, waiting)

    with pytest.raises(Invalid, match="wait already"):
        brought(project, waiting, "b.txt", "A: Yes.\nB: No.\nA: Oh.\nB: Well.\n")


def test_a_file_over_the_limit_is_not_read_to_its_end(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("madang.text.readers.MAX_BYTES", 1000)
    stream = BytesIO(b"a" * 5_000_000)

    arrival = uploads.look(project, Waiting(), "long.txt", stream)

    assert arrival.standing is ArrivalStanding.REFUSED
    assert stream.tell() < 5_000_000


@given(st.text())
def test_a_name_is_never_a_path_and_hides_nothing(file_name: str) -> None:
    name = plain_name(file_name)

    assert "/" not in name
    assert "\\" not in name
    assert not {category(letter) for letter in name} & {"Cc", "Cf", "Cs"}
    assert len(name) <= 221
