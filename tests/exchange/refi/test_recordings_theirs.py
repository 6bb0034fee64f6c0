"""Transcripts and recordings of other programs: in, and out again as they came."""

from exchange.refi.test_reading import a_film, a_transcript
from exchange.refi.test_recordings_out import a_selected, points, written
from madang.workbench.project import Project
from refi_files import (
    a_coding,
    a_project,
    a_selection,
    a_text,
    attributes,
    coded,
    guid,
    taken,
)

PLAIN = "one two three\nfour five six\n"


def a_point(word: str, position: int | None = None, time: int | None = None) -> str:
    return f"<SyncPoint{attributes(guid=guid(word), timeStamp=time, position=position)}/>"


def a_chosen(word: str, start: str, end: str) -> str:
    told = attributes(guid=guid(word), name=word, fromSyncPoint=guid(start), toSyncPoint=guid(end))
    return f"<TranscriptSelection{told}>{a_coding('c1', f'{word} c1')}</TranscriptSelection>"


def theirs(*more: str, text: str = PLAIN) -> bytes:
    inside = (
        a_point("p0", 4, 1000),
        a_point("p1", 7, 2000),
        a_point("p2", 14, 3000),
        a_point("late", None, 9000),
        a_chosen("two", "p0", "p1"),
        a_chosen("moment", "p2", "late"),
    )
    film = a_film("relative:///film.mp4", "film", a_transcript("w1", "t1", *inside, name="said"), a_selected(), *more)
    return a_project(film, texts={"t1": text})


def test_a_transcript_goes_back_into_the_recording_it_came_in_with_its_sync_points(project: Project) -> None:
    taken(project, theirs())

    (film,) = written(project).iter("{*}VideoSource")

    (spoken,) = film.iter("{*}Transcript")
    assert (film.get("guid"), spoken.get("guid")) == (guid("film"), guid("w1"))
    found = {each.get("guid"): (each.get("position"), each.get("timeStamp")) for each in spoken.iter("{*}SyncPoint")}
    assert {word: found.get(guid(word)) for word in ("p0", "p1", "p2", "late")} == {
        "p0": ("4", "1000"),
        "p1": ("7", "2000"),
        "p2": ("14", "3000"),
        "late": (None, "9000"),
    }
    assert len(list(film.iter("{*}VideoSelection"))) == 1


def test_a_passage_that_only_moments_tell_goes_out_as_it_came(project: Project) -> None:
    report = taken(project, theirs())

    chosen = {each.get("guid"): each for each in written(project).iter("{*}TranscriptSelection")}

    assert report.carried["TranscriptSelection"] == ["moment"]
    ends = [chosen[guid("moment")].get(end) for end in ("fromSyncPoint", "toSyncPoint")]
    assert ends == [guid("p2"), guid("late")]


def test_values_of_a_recording_are_those_of_its_interview(project: Project) -> None:
    value = f'<VariableValue><VariableRef targetGUID="{guid("v")}"/><TextValue>Seoul</TextValue></VariableValue>'
    variable = f'<Variables><Variable guid="{guid("v")}" name="Place" typeOfVariable="Text"/></Variables>'
    film = a_film("relative:///film.mp4", "film", a_transcript("w1", "t1", name="said"), value)

    taken(project, a_project(film, texts={"t1": PLAIN}, after_codes=variable))

    assert [(each.attribute, each.value) for each in project.corpus().values] == [("Place", "Seoul")]
    (out,) = written(project).iter("{*}VideoSource")
    assert [each.findtext("{*}TextValue") for each in out.iter("{*}VariableValue")] == ["Seoul"]


def test_times_stand_at_their_turns_where_a_program_counts_otherwise(project: Project) -> None:
    text = "🙂🙂🙂🙂\r\nANA: one two three\r\nBEN: four five six\r\nANA: seven\r\nBEN: eight\r\n"
    # In UTF-16 units, with CR LF as two: where each line with words of somebody begins, and where `four` stands.
    inside = [
        *(a_point(f"p{place}", place, place * 100) for place in (10, 30, 50, 62)),
        a_point("a", 35),
        a_point("b", 39),
    ]
    film = a_film("", "film", a_transcript("w1", "t1", *inside, a_chosen("four", "a", "b"), name="said"))

    taken(project, a_project(film, texts={"t1": text}, origin="NVivo 12"))

    (transcript,) = project.corpus().transcripts.values()
    assert coded(project) == [("four", "c1")]
    assert [turn.time for turn in transcript.turns if turn.label] == [1.0, 3.0, 5.0, 6.2]


def test_a_text_that_stands_twice_is_one_source_with_its_recording(project: Project) -> None:
    spoken = a_transcript("w1", "t1", a_point("p0", 0, 0), a_point("p1", 14, 3000), name="said")
    film = a_film("relative:///film.mp4", "film", spoken)
    content = a_project(a_text("t1", a_selection(0, 3, "c1"), name="said"), film, texts={"t1": PLAIN})

    taken(project, content)

    assert [each.name for each in project.corpus().sources.values()] == ["said"]
    (out,) = written(project).iter("{*}Transcript")
    assert out.get("guid") == guid("w1")
    assert points(written(project)) == [("0", "0"), ("14", "3000")]


def test_a_project_of_another_program_that_comes_twice_brings_nothing_new(project: Project) -> None:
    taken(project, theirs())

    assert taken(project, theirs()).is_empty
