"""Reading in a process of its own."""

from collections.abc import Iterator

import pytest
from proofs.reader_office import a_pdf, an_xlsx

from madang.base.errors import Invalid
from madang.text import readers
from madang.text.readers.shelter import Shelter
from madang.text.turn import TurnKind

PAGE = a_pdf([[(60.0, 700.0, "Ana: Yes.")]])


@pytest.fixture
def shelter() -> Iterator[Shelter]:
    made = Shelter()
    yield made
    made.close()


def test_a_sheltered_reading_is_the_reading_itself(shelter: Shelter) -> None:
    rows = [("name", "age", "Why?"), ("Ana", 3, "Because they never asked us.")]
    content = an_xlsx(rows)

    assert shelter.read(".xlsx", content, "a.xlsx") == readers.READERS[".xlsx"].read(content, "a.xlsx")


def test_a_refusal_comes_back_in_both_languages(shelter: Shelter) -> None:
    with pytest.raises(Invalid, match="cut short or damaged") as refused:
        shelter.read(".pdf", b"%PDF-1.7", "a.pdf")

    assert "손상되었습니다" in refused.value.ko


def test_one_that_takes_too_long_is_given_up_and_the_next_is_read(shelter: Shelter) -> None:
    with pytest.raises(Invalid, match="took too long to read"):
        shelter.read(".pdf", PAGE, "a.pdf", seconds=0.001)

    assert shelter.read(".pdf", PAGE, "a.pdf").text == "Ana: Yes."


def test_a_reader_that_fails_ends_in_a_sentence(shelter: Shelter) -> None:
    with pytest.raises(Invalid, match="damaged inside or too large"):
        shelter.read(".none", PAGE, "a.pdf")


def test_a_pdf_is_read_in_the_shelter() -> None:
    read = readers.read(PAGE, "a.txt")

    assert (read.text, read.turns[0].kind) == ("Ana: Yes.", TurnKind.SPEECH)
    assert read.notes[0].en == "a.txt is a PDF, whatever its name says."
