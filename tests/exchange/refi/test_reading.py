"""What other programs write: T01, T02, T09, T13, T30 to T37, T43 to T46, T60 to T63."""

import pytest

from madang.base.errors import Invalid
from madang.coding.code import CodeKind
from madang.workbench.project import Project, check
from refi_files import (
    CODEBOOK,
    PROJECT,
    a_code,
    a_coding,
    a_project,
    a_selection,
    a_text,
    attributes,
    coded,
    codings,
    guid,
    qde,
    said,
    taken,
    zipped,
)

TEXT = "one two three"
ONE = a_text("t1", a_selection(4, 7, "c1"))


def with_text(document: bytes, text: str = TEXT) -> bytes:
    return zipped({"project.qde": document, "sources/t1.txt": text})


def test_t01_elements_out_of_order_are_read_and_told(project: Project) -> None:
    turned = qde(ONE).replace(b"<Users>", b"<Notes/><Users>")

    report = taken(project, with_text(turned))

    assert coded(project) == [("two", "c1")]
    assert any("stands too late" in fault or "lacks" in fault for fault in report.odd["deviation"])


def test_t02_other_names_of_attributes_and_elements_are_understood(project: Project) -> None:
    early = qde(ONE).replace(b"creatingUser=", b"creatingUserId=").replace(b"CodeBook", b"Codebook")

    taken(project, with_text(early))

    assert coded(project) == [("two", "c1")]
    assert [each.name for each in project.corpus().coders.values()] == ["ana"]


def test_t02_what_nobody_knows_is_listed(project: Project) -> None:
    report = taken(project, with_text(qde(ONE, after="<Mystery><Deep/></Mystery><Mystery/>")))

    assert report.lost["unknown"] == ["Mystery", "Mystery"]


def test_t09_a_mark_before_the_declaration_is_accepted(project: Project) -> None:
    taken(project, with_text(b"\xef\xbb\xbf" + qde(ONE)))

    assert coded(project) == [("two", "c1")]


def test_t13_a_name_without_ending_is_a_text_all_the_same(project: Project) -> None:
    taken(project, a_project(a_text("t1", name="Interview.7"), texts={"t1": TEXT}))

    (source,) = project.corpus().sources.values()
    assert (source.name, source.media_type) == ("Interview.7", "text/plain")


@pytest.mark.parametrize("spelt", [str.upper, lambda word: "{" + word + "}", lambda word: "{" + word.upper() + "}"])
def test_t30_references_resolve_whatever_their_spelling(project: Project, spelt: object) -> None:
    there = guid("c1").encode()
    odd = spelt(guid("c1")).encode()  # type: ignore[operator]
    document = qde(ONE).replace(b'targetGUID="' + there, b'targetGUID="' + odd)

    taken(project, with_text(document))

    assert coded(project) == [("two", "c1")]


def test_t31_ids_that_are_no_guids_are_taken_and_told(project: Project) -> None:
    source = a_text("t1", guid="A").replace("</TextSource>", "")
    passage = (
        '<PlainTextSelection guid="s1" startPosition="4" endPosition="7"><Coding guid="k1" creatingUser="u1">'
        '<CodeRef targetGUID="c001"/></Coding></PlainTextSelection></TextSource>'
    )
    content = a_project(
        source + passage, texts={"t1": TEXT}, codes=a_code("c1", guid="c001"), users='<User guid="u1" name="ana"/>'
    )

    report = taken(project, content)
    again = taken(project, content)

    assert coded(project) == [("two", "c1")]
    assert report.odd["made_id"]
    assert again.is_empty


def test_t32_what_has_no_name_is_given_one(project: Project) -> None:
    source = a_text("t1", a_selection(4, 7, "c1", name=None), name=None)
    case = f'<Cases><Case guid="{guid("case")}"><Description>The kindergarten</Description></Case></Cases>'

    report = taken(project, a_project(source, texts={"t1": TEXT}, after_codes=case))

    assert [each.name for each in project.corpus().sources.values()] == ["t1.txt"]
    assert report.carried["Case"] == ["The kindergarten"]


def test_t33_two_sources_of_one_name_are_both_kept(project: Project) -> None:
    two = [a_text(word, a_selection(0, 3, "c1"), name="Answer") for word in ("t1", "t2")]

    taken(project, a_project(*two, texts={"t1": "one two", "t2": "uno dos"}))

    assert sorted(each.name for each in project.corpus().sources.values()) == ["Answer", "Answer (2)"]
    assert sorted(words for words, _ in coded(project)) == ["one", "uno"]


def test_t34_a_passage_written_again_as_areas_of_pages_is_one(project: Project) -> None:
    when = {"creationDateTime": "2020-01-01T10:00:00Z"}
    coding = a_coding("c1", "k1", **when)
    name = "two"
    area = {"page": 0, "firstX": 1, "firstY": 2, "secondX": 3, "secondY": 4, "name": name}
    areas = [
        f"<PDFSelection{attributes(guid=guid('s1'), **area)}>{a_coding('c1', 'k2', **when)}</PDFSelection>",
        f"<PDFSelection{attributes(guid=guid('s2'), **area)}>{a_coding('c1', 'k3', **when)}</PDFSelection>",
        f"<PDFSelection{attributes(guid=guid('s9'), **area)}>{a_coding('c2', 'k4')}</PDFSelection>",
    ]
    passage = {"guid": guid("s1"), "name": name, "startPosition": 4, "endPosition": 7}
    text = (
        f"<Representation{attributes(guid=guid('r1'), plainTextPath='internal://t1.txt')}>"
        f"<PlainTextSelection{attributes(**passage)}>{coding}</PlainTextSelection></Representation>"
    )
    pdf = f"<PDFSource{attributes(guid=guid('p1'), name='paper', path='internal://p1.pdf')}>{''.join(areas)}{text}</PDFSource>"

    report = taken(project, a_project(pdf, texts={"t1": TEXT}))

    assert coded(project) == [("two", "c1")]
    assert report.carried["PDFSelection"] == ["two", "two", "two"]
    assert report.carried["media_coding"] == ["two"]


def test_t35_whoever_is_missing_or_not_listed_stays_unknown(project: Project) -> None:
    passages = [
        f'<PlainTextSelection guid="{guid(word)}" startPosition="0" endPosition="3">{coding}</PlainTextSelection>'
        for word, coding in [
            ("s1", a_coding("c1", "k1", user=None)),
            ("s2", a_coding("c1", "k2", user="nobody")),
            ("s3", a_coding("c1", "k3")),
        ]
    ]

    taken(project, a_project(a_text("t1", *passages), texts={"t1": TEXT}))

    coders = project.corpus().coders
    names = sorted(coders[each.coder].name for each in codings(project))
    assert names == ["ana", "unknown coder", f"unknown coder {guid('nobody')[:8]}"]


@pytest.mark.parametrize(
    ("written", "kept"),
    [("#F00082", "#F00082"), ("#abc", "#aabbcc"), ("rgb(1,2,3)", ""), ("#11223344", ""), (None, ""), ("red", "")],
)
def test_t36_colours_of_every_kind(project: Project, written: str | None, kept: str) -> None:
    taken(project, a_project(texts={}, codes=a_code("c1", color=written)))

    assert [each.colour for each in project.corpus().codebook] == [kept]


def test_t37_a_folder_stays_a_folder_and_its_codings_stay_too(project: Project) -> None:
    folder = a_code("folder", a_code("inner", isCodable="false"), isCodable="false")

    taken(project, a_project(a_text("t1", a_selection(4, 7, "folder")), texts={"t1": TEXT}, codes=folder))

    kinds = {each.name.en: each.kind for each in project.corpus().codebook}
    assert kinds == {"folder": CodeKind.FAMILY, "inner": CodeKind.GROUP}
    assert coded(project) == [("two", "folder")]


def a_film(path: str, name: str = "", *inside: str, element: str = "VideoSource") -> str:
    told = {"guid": guid("film"), "name": name, "path": path, "currentPath": "/home/ana/secret/film.mp4"}
    return f"<{element}{attributes(**told)}>{''.join(inside)}</{element}>"


def a_transcript(word: str, text_of: str, *inside: str, name: str = "") -> str:
    told = {"guid": guid(word), "name": name, "plainTextPath": f"internal://{text_of}.txt"}
    return f"<Transcript{attributes(**told)}>{''.join(inside)}</Transcript>"


def test_t42_one_file_for_two_elements_becomes_two_sources(project: Project) -> None:
    film = a_film("internal://film.mp4", "film", a_transcript("w1", "t1", name="said"))

    taken(project, a_project(ONE, film, texts={"t1": TEXT}))

    assert sorted(each.name for each in project.corpus().sources.values()) == ["said", "t1"]


def test_t43_a_recording_without_a_name_is_called_after_its_file_or_transcript(project: Project) -> None:
    report = taken(project, a_project(a_film("internal://film.mp4"), texts={}))
    other = taken(project, a_project(a_film("", "", a_transcript("w1", "t1", name="said")), texts={"t1": TEXT}))

    assert report.carried["VideoSource"] == ["film.mp4"]
    assert "said" in str(other.sources)


def test_sync_points_place_the_codings_of_a_transcript(project: Project) -> None:
    points = "".join(
        f"<SyncPoint{attributes(guid=guid(f'y{place}'), timeStamp=place * 1000, position=place)}/>" for place in (4, 7)
    )
    told = {"guid": guid("s1"), "fromSyncPoint": guid("y4"), "toSyncPoint": guid("y7")}
    chosen = f"<TranscriptSelection{attributes(**told)}>{a_coding('c1')}</TranscriptSelection>"

    taken(project, a_project(a_film("", "film", a_transcript("w1", "t1", points, chosen)), texts={"t1": TEXT}))

    assert coded(project) == [("two", "c1")]


def test_t44_a_text_of_one_line_end_is_a_text(project: Project) -> None:
    taken(project, a_project(a_text("t1"), texts={"t1": "\n"}))

    assert [each.text for each in project.corpus().transcripts.values()] == ["\n"]


def test_t45_sound_that_is_called_a_video_is_sound(project: Project) -> None:
    report = taken(project, a_project(a_film("internal://New Recording.m4a", "rec"), texts={}))

    assert report.carried["AudioSource"] == ["rec"]


def test_t46_a_representation_without_dates_or_users_is_enough(project: Project) -> None:
    told = attributes(guid=guid("r1"), plainTextPath="internal://t1.txt")
    text = f"<Representation{told}>{a_selection(4, 7, 'c1')}</Representation>"
    pdf = f'<PDFSource guid="{guid("p1")}" name="paper">{text}</PDFSource>'

    taken(project, a_project(pdf, texts={"t1": TEXT}))

    assert coded(project) == [("two", "c1")]


def a_book(inside: str, space: str = CODEBOOK) -> bytes:
    return f'<?xml version="1.0"?><CodeBook xmlns="{space}" origin="x">{inside}</CodeBook>'.encode()


def test_t60_members_of_sets_are_found_in_a_codebook_and_in_a_project(project: Project) -> None:
    member = f'<MemberCode guid="{guid("c1")}"/>'
    sets = f'<Sets><Set guid="{guid("set")}" name="both">{member}</Set></Sets>'

    report = taken(project, a_book(f"<Codes>{a_code('c1')}</Codes>{sets}"), "book.qdc")

    assert report.carried["Set"] == ["both"]
    assert report.new["code"] == 1


@pytest.mark.parametrize("space", ["urn:QDA-XML:codebook:0:4", "urn:QDA-XML:codebook:1.1", ""])
def test_t61_older_namespaces_are_read_by_their_names_and_told(project: Project, space: str) -> None:
    report = taken(project, a_book(f"<Codes>{a_code('c1')}</Codes>", space), "book.qdc")

    assert [each.name.en for each in project.corpus().codebook] == ["c1"]
    assert "namespace" in said(report)


def test_t61_a_project_of_an_older_namespace_comes_in(project: Project) -> None:
    old = qde(ONE).replace(PROJECT.encode(), b"urn:QDA-XML:project:0:10")

    taken(project, with_text(old))

    assert coded(project) == [("two", "c1")]


def test_t62_a_broken_document_names_the_line_and_nothing_comes_in(project: Project) -> None:
    broken = qde(ONE).replace(b"</Sources>", b"\n</Wrong>")

    with pytest.raises(Invalid, match="line 2"):
        taken(project, with_text(broken))

    assert not project.corpus().codebook.codes


def test_t63_a_flat_codebook_without_colours_comes_in(project: Project) -> None:
    flat = "".join(
        f'<Code guid="{guid(word)}" name="{word}" isCodable="true"><Description>what {word} is</Description></Code>'
        for word in ("one", "two")
    )

    taken(project, a_book(f"<Codes>{flat}</Codes>"), "book.qdc")

    assert [(each.name.en, each.definition.en) for each in project.corpus().codebook] == [
        ("one", "what one is"),
        ("two", "what two is"),
    ]
    assert not check(project)
