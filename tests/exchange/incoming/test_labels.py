"""doccano and Label Studio as these programs themselves write: zips of people, everybody's results, talks and pages."""

import json
from typing import Any

import pytest

from coded_files import a_zip
from madang.workbench.incoming import take_in
from madang.workbench.project import Project
from madang.workbench.refi import Report

SAID = "😀 우리는 믿는다"
NINE = 9
"""UTF-16 units before the last word of `SAID`, and one more for its first letter that is two."""


def brought(project: Project, content: object, name: str = "export.json") -> Report:
    report = take_in(project, content if isinstance(content, bytes) else json.dumps(content).encode(), name)
    assert report is not None
    return report


def said(project: Project) -> set[tuple[str, str, str]]:
    """Words, code and coder of every coding."""
    corpus = project.corpus()
    codes = {code.id: code.name.said("en") for code in corpus.codebook.codes}
    return {(c.segment.words, codes[c.code], corpus.coders[c.coder].name) for c in corpus.codings.values()}


def a_line(*labels: object, **more: object) -> str:
    return json.dumps({"id": 7, "text": "우리는 믿는다", "label": labels, "Comments": [], **more})


def a_result(type_: str, **value: Any) -> dict[str, Any]:
    """A result of the region `a`, or of the whole text where it has no place."""
    return {"id": "a", "from_name": "x", "to_name": "y", "type": type_, "value": value}


def a_task(*results: object, data: object = None, who: object = 1) -> dict[str, Any]:
    made = {"id": 1, "completed_by": who, "result": results, "was_cancelled": False}
    return {"id": 3, "data": data or {"body": SAID}, "annotations": [made]}


def a_record(who: int, **values: object) -> dict[str, object]:
    """A record of JSON-MIN."""
    return {"body": SAID, "id": 3, **values, "annotator": who, "annotation_id": who, "lead_time": 1.5}


def test_a_zip_of_doccano_has_a_file_for_each_person(project: Project) -> None:
    content = a_zip(ana_dot_jsonl=a_line([0, 3, "us"]), ben_dot_jsonl=a_line([4, 7, "trust"]))

    brought(project, content, "study.zip")

    assert (said(project), len(project.corpus().sources)) == ({("우리는", "us", "ana"), ("믿는다", "trust", "ben")}, 1)
    (transcript,) = project.corpus().transcripts.values()
    assert transcript.text == "우리는 믿는다"


def test_a_zip_of_doccano_for_all_names_nobody(project: Project) -> None:
    brought(project, a_zip(all_dot_jsonl=a_line([0, 3, "us"])), "study.zip")

    assert said(project) == {("우리는", "us", "unknown coder")}


def test_comments_of_doccano_are_memos_of_the_text(project: Project) -> None:
    line = json.dumps({"id": 7, "text": "우리는", "entities": [], "Comments": [{"id": 1, "comment": "다시 볼 것"}]})

    brought(project, line.encode(), "all.jsonl")

    assert [(memo.text, memo.of) for memo in project.corpus().memos] == [("1: 다시 볼 것", "source")]


def test_what_doccano_says_of_a_whole_text_is_told(project: Project) -> None:
    report = brought(project, a_line([0, 3, "us"], cats=["pro"]).encode(), "all.jsonl")

    assert report.lost == {"classification": ["1: pro"]}


def test_nothing_tells_how_doccano_counted_emoji_so_the_report_says_so(project: Project) -> None:
    report = brought(project, json.dumps({"id": 7, "text": SAID, "label": [[2, 5, "us"]]}).encode(), "all.jsonl")

    assert ["look at a few of them" in each.en for each in report.problems] == [True]


def test_the_text_of_a_task_has_any_name(project: Project) -> None:
    brought(project, [a_task(a_result("labels", start=NINE - 2, end=NINE + 1, text="믿는다", labels=["trust"]))])

    assert said(project) == {("믿는다", "trust", "annotator 1")}


def test_choices_and_taxonomy_of_a_region_are_codes_on_its_words(project: Project) -> None:
    place = {"start": 3, "end": 6, "text": "우리는"}
    results = [
        a_result("labels", **place, labels=["us"]),
        a_result("choices", **place, choices=["strong"]),
        a_result("taxonomy", **place, taxonomy=[["civic", "local"]]),
    ]

    brought(project, [a_task(*results)])

    assert {code for _, code, _ in said(project)} == {"us", "strong", "local"}
    tree = {code.id: code for code in project.corpus().codebook.codes}
    assert {tree[code.parent].name.en for code in tree.values() if code.parent} == {"civic"}


@pytest.mark.parametrize(
    "more",
    [
        [a_result("textarea", start=3, end=6, text=["because"])],
        [{**a_result("choices", start=3, end=6, choices=["us"]), "meta": {"text": ["because"]}}],
    ],
    ids=["typed", "meta"],
)
def test_words_typed_about_a_region_are_its_memo(project: Project, more: list[object]) -> None:
    brought(project, [a_task(a_result("labels", start=3, end=6, text="우리는", labels=["us"]), *more)])

    assert [memo.text for memo in project.corpus().memos] == ["because"]


def test_what_has_no_place_is_told(project: Project) -> None:
    relation = {"from_id": "a", "to_id": "b", "type": "relation", "direction": "right"}

    report = brought(project, [a_task(a_result("choices", choices=["pro"]), relation)])

    assert {kind: len(names) for kind, names in report.lost.items()} == {"classification": 1, "relation": 1}


def test_two_people_of_the_short_form_lie_on_one_text(project: Project) -> None:
    first = a_record(1, ner=[{"start": 3, "end": 6, "text": "우리는", "labels": ["us"]}], mood="pro")
    second = a_record(2, ner=[{"start": 3, "end": 6, "text": "우리는", "labels": ["them"]}])

    brought(project, [first, second])

    assert said(project) == {("우리는", "us", "annotator 1"), ("우리는", "them", "annotator 2")}
    assert [each.text for each in project.corpus().transcripts.values()] == [SAID]


TALK = [{"author": "김", "text": "😀 네."}, {"author": "이", "text": "우리는 믿는다"}]


@pytest.mark.parametrize(
    ("region", "words"),
    [
        ({"start": "1", "end": "1", "startOffset": 0, "endOffset": 3, "text": "우리는"}, "우리는"),
        ({"start": "0", "end": "1", "startOffset": 3, "endOffset": 3, "text": "네.우리는"}, "네.\n이: 우리는"),
    ],
    ids=["one turn", "two turns"],
)
def test_a_talk_comes_in_as_turns_of_its_speakers(project: Project, region: dict[str, object], words: str) -> None:
    brought(project, [a_task(a_result("paragraphlabels", **region, paragraphlabels=["us"]), data={"dialogue": TALK})])

    assert said(project) == {(words, "us", "annotator 1")}
    (transcript,) = project.corpus().transcripts.values()
    assert [turn.label for turn in transcript.turns] == ["김", "이"]


def test_a_region_of_a_page_stands_on_its_words_though_they_stand_twice(project: Project) -> None:
    page = "<h1>말</h1>\n<p>네. <b>😀</b> 네.</p>"
    raw = "말\n네. 😀 네."
    at = len(raw[: raw.rindex("네.")].encode("utf-16-le")) // 2
    place = {"start": "/p[1]/text()[2]", "end": "/p[1]/text()[2]", "globalOffsets": {"start": at, "end": at + 2}}

    brought(
        project, [a_task(a_result("hypertextlabels", **place, text="네.", hypertextlabels=["us"]), data={"html": page})]
    )

    ((segment, text),) = [
        (each.segment, project.corpus().transcripts[each.segment.source].text)
        for each in project.corpus().codings.values()
    ]
    assert (text, segment.span.start) == ("말\n네. 😀 네.", 7)


def test_regions_of_the_short_form_are_not_taken_for_a_talk(project: Project) -> None:
    place = {"start": "/p[1]", "end": "/p[2]", "globalOffsets": {"start": 0, "end": 2}, "text": "말네"}
    record = {"html": "<p>말</p><p>네</p>", "id": 3, "hl": [{**place, "hypertextlabels": ["us"]}]}

    brought(project, [{**record, "annotator": 1, "annotation_id": 1, "lead_time": 1.5}])

    assert said(project) == {("말\n네", "us", "annotator 1")}
