"""Places: T15, T20 to T27."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.exchange.refi.positions import decide
from madang.exchange.refi.texts import Counting, Stored
from madang.workbench.project import Project, check
from refi_files import a_project, a_selection, a_text, attributes, coded, guid, qde, said, taken

LINES = [f"line {number} 말 {'🙂' * (number % 4)} of the talk." for number in range(12)]


def units(text: str, counting: Counting) -> int:
    """How long a text is in a program's own counting; its line ends are CR LF."""
    text = text if counting.crlf_two else text.replace("\r\n", "\n")
    return len(text.encode("utf-16-le")) // 2 if counting.utf16 else len(text)


def a_talk(counting: Counting, *, mark: str = "\ufeff", end: str = "\r\n") -> tuple[str, list[str]]:
    """A text of lines, and a selection of each line counted so."""
    text, passages = mark, []
    for number, line in enumerate(LINES):
        start = units(text if counting.bom else text.removeprefix("\ufeff"), counting)
        passages.append(a_selection(start, start + units(line, counting), "c1", word=f"s{number}"))
        text += line + end
    return text, passages


COUNTINGS = [Counting(utf16, two, bom) for utf16 in (False, True) for two in (True, False) for bom in (False, True)]


@pytest.mark.parametrize("counting", COUNTINGS)
@pytest.mark.parametrize("origin", ["NVivo for Windows 12.6", "ATLAS.ti 8", "somebody"])
def test_t20_t21_t22_the_passages_tell_how_they_were_counted(project: Project, counting: Counting, origin: str) -> None:
    text, passages = a_talk(counting)

    report = taken(project, a_project(a_text("t1", *passages), texts={"t1": text}, origin=origin))

    assert [words for words, _ in coded(project)] == LINES
    (line,) = report.sources
    assert line.decision is not None
    assert (line.decision.by, line.decision.counting) == ("evidence", counting)
    assert line.decision.score > line.decision.next


def test_t20_without_evidence_the_program_decides_and_the_source_is_to_check(project: Project) -> None:
    inside_words = a_selection(8, 9, "c1")
    text = {"t1": "🙂 abcdefghijklmnop"}

    report = taken(project, a_project(a_text("t1", inside_words), texts=text, origin="NVivo for Mac 12"))

    assert coded(project) == [("f", "c1")]
    assert "look at a few" in said(report)


def test_t20_a_text_without_evidence_follows_the_others_of_its_file(project: Project) -> None:
    counting = Counting(utf16=True)
    text, passages = a_talk(counting, mark="", end="\n")
    lone = a_text("t2", a_selection(8, 9, "c2"))

    report = taken(project, a_project(a_text("t1", *passages), lone, texts={"t1": text, "t2": "🙂 abcdefghijklmnop"}))

    assert ("f", "c2") in coded(project)
    assert report.sources[1].decision is not None
    assert report.sources[1].decision.by == "others"


def test_a_text_that_all_count_alike_needs_no_decision(project: Project) -> None:
    report = taken(project, a_project(a_text("t1", a_selection(0, 1, "c1")), texts={"t1": "가나다"}))

    assert report.sources[0].decision is not None
    assert report.sources[0].decision.by == "same"
    assert coded(project) == [("가", "c1")]


def test_names_that_quote_the_text_decide(project: Project) -> None:
    text = "🙂🙂🙂 not even a sentence begins where this one does"
    named = a_selection(8, 12, "c1", name="even")

    taken(project, a_project(a_text("t1", named), texts={"t1": text}))

    assert coded(project) == [("even", "c1")]


def test_t15_a_text_inside_the_xml_counts_as_it_was_parsed(project: Project) -> None:
    told = attributes(guid=guid("t1"), name="t1")
    inline = "<PlainTextContent>ana: one&#13;\nben: two&#13;\n</PlainTextContent>"
    passage = a_selection(10, 18, "c1")

    taken(project, qde(f"<TextSource{told}>{inline}{passage}</TextSource>"), "hand.qde")

    assert coded(project) == [("ben: two", "c1")]


def test_t23_the_end_is_not_part_of_the_passage(project: Project) -> None:
    taken(project, a_project(a_text("t1", a_selection(0, 3, "c1")), texts={"t1": "one two"}))

    assert coded(project) == [("one", "c1")]


def test_t24_a_passage_that_ends_after_its_line_stays_so(project: Project) -> None:
    taken(project, a_project(a_text("t1", a_selection(0, 4, "c1")), texts={"t1": "one\ntwo\n"}))

    assert coded(project) == [("one\n", "c1")]


@pytest.mark.parametrize(
    ("start", "end"), [(3, 3), (5, 2), ("x", 4), ("", ""), (900, 950), (-5, -1), ("9" * 40, "9" * 41)]
)
def test_t25_a_passage_without_a_place_is_kept_and_told(project: Project, start: object, end: object) -> None:
    content = a_project(a_text("t1", a_selection(start, end, "c1"), a_selection(0, 3, "c1")), texts={"t1": "one two"})

    report = taken(project, content)

    assert coded(project) == [("one", "c1")]
    assert len(report.carried["selection"]) == 1
    assert not check(project)


@pytest.mark.parametrize(("start", "end", "words"), [(-3, 3, "one"), (4, 99, "two")])
def test_t25_a_passage_that_runs_out_of_the_text_is_cut_and_told(
    project: Project, start: int, end: int, words: str
) -> None:
    report = taken(project, a_project(a_text("t1", a_selection(start, end, "c1")), texts={"t1": "one two"}))

    assert coded(project) == [(words, "c1")]
    assert "was cut" in said(report)


def test_t27_a_text_stays_as_it_is_but_for_line_ends_and_composition(project: Project) -> None:
    odd = "\ufeff  two  spaces\t and a tab \r\nlast line without end\u00a0\u3000…"

    taken(project, a_project(a_text("t1", a_selection(2, 5, "c1")), texts={"t1": odd}))

    (text,) = (each.text for each in project.corpus().transcripts.values())
    assert text == "  two  spaces\t and a tab \nlast line without end\u00a0\u3000…"
    assert coded(project) == [("two", "c1")]


def test_t27_decomposed_hangul_is_composed_and_its_codings_with_it(project: Project) -> None:
    apart = unicodedata.normalize("NFD", "민원실: 한강에 갔죠.")
    start = apart.index(unicodedata.normalize("NFD", "한강"))
    end = start + len(unicodedata.normalize("NFD", "한강"))

    taken(project, a_project(a_text("t1", a_selection(start, end, "c1")), texts={"t1": apart}))

    assert coded(project) == [("한강", "c1")]


def test_other_encodings_are_found_out(project: Project) -> None:
    content = "민원실에서 이야기했다. 사람들이 왔다. 그리고 갔다.".encode("cp949")

    taken(project, a_project(a_text("t1", a_selection(0, 3, "c1")), texts={"t1": content}))

    assert coded(project) == [("민원실", "c1")]


LETTERS = st.sampled_from(["a", "b ", "\r\n", "\n", "🙂", "가", "é", "e\u0301", "\u1112\u1161\u11ab", "𠀀", "\0", "."])


@given(st.lists(LETTERS, max_size=14), st.booleans(), st.data())
def test_every_counting_leads_to_the_words_it_means(letters: list[str], mark: bool, data: st.DataObject) -> None:
    counting = data.draw(st.sampled_from(COUNTINGS))
    first = data.draw(st.integers(0, len(letters)))
    last = data.draw(st.integers(first, len(letters)))
    stored = Stored("\ufeff" * mark + "".join(letters))
    before = ("\ufeff" if counting.bom and mark else "") + "".join(letters[:first])
    words = "".join(letters[first:last])
    start, end = units(before, counting), units(before + words, counting)

    way = stored.ways(counting)

    kept = unicodedata.normalize("NFC", words.replace("\r\n", "\n")).replace("\0", "")
    whole = stored.text
    # An accent that would join the letter before a passage takes that letter in; such cuts are left out.
    if unicodedata.normalize("NFC", before + words) == unicodedata.normalize("NFC", before) + unicodedata.normalize(
        "NFC", words
    ) and not "".join(letters[last:]).startswith("\u0301"):
        assert whole[way(start, False) : way(end, True)] == kept


@given(st.lists(LETTERS, max_size=14), st.lists(st.tuples(st.integers(-3, 30), st.integers(-3, 30)), max_size=6))
def test_any_ranges_give_a_decision(letters: list[str], ranges: list[tuple[int, int]]) -> None:
    stored = Stored("".join(letters))

    (decision,) = decide([(stored, [(*each, "a b") for each in ranges])], "NVivo")

    assert 0 <= decision.score <= 1
