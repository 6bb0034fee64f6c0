"""The short form of the proof that no file hurts the program."""

import pytest
from proofs.reader_seeds import FAMILIES

from proofs import readers


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("family", FAMILIES)
def test_damaged_files_end_in_words_or_a_sentence(family: str) -> None:
    readers.run(12, (family,))
