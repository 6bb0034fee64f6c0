"""The real transcripts and files: every word arrives, every file ends well."""

import html
import re
from collections import Counter
from pathlib import Path
from unicodedata import normalize
from zipfile import ZipFile

import pytest
import webvtt

from madang.base.errors import Invalid
from madang.text import readers
from madang.text.readers import Understood
from madang.text.turn import TurnKind
from reader_files import needs_shared, shared

pytestmark = needs_shared

ASSEMBLY = shared("transcripts/ko-national-assembly", "*.txt")
INQUIRY = shared("transcripts/en-uk-covid-inquiry", "*.rst")
TANG = shared("transcripts/en-audrey-tang", "*.md")
SHEFFIELD = shared("transcripts/en-sheffield-open-qual", "*.txt")
GEOJE = shared("transcripts/ko-geoje-council", "*.html")
WORD = [*shared("transcripts/en-sheffield-open-qual", "*.docx"), *shared("coded/llmcode-games-as-art", "*.docx")]
TWINS = [path for path in SHEFFIELD if path.with_suffix(".docx").is_file()]
FILES = [path for kind in ("docx", "hwp", "hwpx", "pdf", "subtitles") for path in shared(f"files/{kind}")]


def understood(path: Path) -> Understood:
    return readers.read(path.read_bytes(), path.name)


def words_or_refusal(path: Path) -> Understood | str:
    try:
        return understood(path)
    except Invalid as refused:
        return str(refused)


def letters(words: str) -> str:
    return "".join(normalize("NFC", words).split())


def counts(read: Understood) -> Counter[str]:
    return Counter(turn.label for turn in read.turns if turn.label is not None)


def lead_count(path: Path, pattern: str) -> int:
    return len(re.findall(pattern, path.read_text(encoding="utf-8"), re.MULTILINE))


def shown(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.name[:40])


@shown(ASSEMBLY + SHEFFIELD)
def test_plain_transcripts_keep_every_letter(path: Path) -> None:
    assert letters(understood(path).text) == letters(path.read_text(encoding="utf-8"))


@shown(INQUIRY)
def test_rst_transcripts_keep_every_word_and_no_mark(path: Path) -> None:
    source = re.sub(r"^=+$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    source = re.sub(r"\*\*(.+?)\*\*:", r"\1:", source)
    source = re.sub(r"^\*(.+)\*$", r"\1", source, flags=re.MULTILINE)

    assert letters(understood(path).text) == letters(re.sub(r"\\([*`_|\\])", r"\1", source))


@shown(TANG)
def test_markdown_transcripts_keep_every_word_and_no_mark(path: Path) -> None:
    source = re.sub(r"^(#+|>)\s", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    source = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", source)
    source = re.sub(r"(?<![\\\w*])\*{1,2}(\S(?:[^*]*\S)?)\*{1,2}(?!\w)", r"\1", source)

    assert letters(understood(path).text) == letters(html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", source)))


@shown(GEOJE)
def test_the_web_page_keeps_every_letter_a_reader_sees(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    page = re.sub(r"<!--.*?-->|<(head|script|style|noscript)\b.*?</\1>", "", page, flags=re.DOTALL)

    assert letters(understood(path).text) == letters(html.unescape(re.sub(r"<[^>]*>", "", page)))


@shown(WORD)
def test_word_documents_keep_every_letter_but_deleted_ones(path: Path) -> None:
    with ZipFile(path) as archive:
        source = archive.read("word/document.xml").decode()
    source = re.sub(r"<w:del [^>]*[^/]>.*?</w:del>", "", source, flags=re.DOTALL)
    words = re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", source)

    assert letters(understood(path).text) == letters(html.unescape("".join(words)))


# The depositors' plain copies of Ana and Lisa lack words that stand in the Word documents.
@shown([path for path in TWINS if path.stem not in ("Ana", "Lisa")])
def test_a_word_document_has_the_words_of_its_plain_twin(path: Path) -> None:
    plain, word = (understood(path.with_suffix(ending)) for ending in (".txt", ".docx"))

    assert letters(word.text) == letters(plain.text)


@shown(ASSEMBLY)
def test_every_circle_of_the_assembly_is_a_turn(path: Path) -> None:
    read = understood(path)

    assert sum(counts(read).values()) == lead_count(path, r"^○")


@shown(INQUIRY)
def test_every_bold_label_of_the_inquiry_is_a_turn(path: Path) -> None:
    speech = re.split(r"^\*\*(.+?)\*\*:", path.read_text(encoding="utf-8"), flags=re.MULTILINE)

    assert set(counts(understood(path))) == set(speech[1::2])


@shown(TANG)
def test_every_headed_label_of_tang_speaks(path: Path) -> None:
    headed = re.findall(r"^### (.+?)[:：]", path.read_text(encoding="utf-8"), flags=re.MULTILINE)

    assert set(counts(understood(path))) == set(headed)


@shown(SHEFFIELD)
def test_two_people_speak_in_each_sheffield_interview(path: Path) -> None:
    assert len(counts(understood(path))) == 2


@shown(SHEFFIELD)
def test_the_first_line_of_sheffield_is_its_heading_and_date(path: Path) -> None:
    read = understood(path)

    assert (read.turns[0].kind, str(read.date)[:5]) == (TurnKind.HEADING, "2023-")


def test_the_turns_of_one_interview_in_two_formats_are_the_same() -> None:
    (ana,) = [path for path in TWINS if path.stem == "Ana"]

    assert counts(understood(ana)) == counts(understood(ana.with_suffix(".docx"))) == {"Researcher 1": 123, "Ana": 123}


@shown(GEOJE)
def test_who_speaks_in_the_council(path: Path) -> None:
    found = counts(understood(path))

    assert (found["김동수 위원"], found["추인호 의원"], found["사무국장 직무대리 윤병삼"], len(found)) == (5, 1, 1, 10)


@shown(GEOJE)
def test_the_date_of_the_council(path: Path) -> None:
    assert understood(path).date == "2026-07-20"


@shown(INQUIRY + TANG + ASSEMBLY)
def test_the_date_of_every_dated_transcript(path: Path) -> None:
    assert understood(path).date == path.name[:10]


@shown(ASSEMBLY + INQUIRY + TANG + SHEFFIELD + GEOJE)
def test_turns_of_real_transcripts_stand_in_order_and_hold_words(path: Path) -> None:
    read = understood(path)
    ends = [0, *(turn.span.end for turn in read.turns)]

    assert all(
        turn.span.start >= end and turn.span.of(read.text).strip() for turn, end in zip(read.turns, ends, strict=False)
    )


@shown(FILES)
def test_every_file_ends_in_words_or_one_sentence(path: Path) -> None:
    ending = words_or_refusal(path)

    assert isinstance(ending, Understood) or re.fullmatch(rf"{re.escape(path.name)} [^\n]+\.", ending)


@shown([path for path in shared("files/subtitles", "*.[vs][tr]t") if "empty" not in path.name and "3" not in path.name])
def test_subtitles_have_the_words_that_another_reader_finds(path: Path) -> None:
    captions = webvtt.from_srt(str(path)) if path.suffix == ".srt" else webvtt.read(str(path))

    assert letters(understood(path).text) == letters("".join(caption.text for caption in captions.captions))


def test_comments_of_a_coded_word_document_are_not_text() -> None:
    (path,) = shared("files/docx", "llmcode*")

    assert "CODES" not in understood(path).text
