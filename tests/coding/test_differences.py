"""What differs between two codebooks."""

from dataclasses import replace

from builders import a_codebook
from madang.base.bilingual import Bilingual
from madang.base.ids import CodeId
from madang.coding.code import Code
from madang.coding.codebook import Codebook
from madang.coding.differences import differences
from madang.coding.framework import read_codebook, write_codebook

BOOK = a_codebook()


def with_change(code: str, **fields: object) -> Codebook:
    return Codebook(tuple(replace(each, **fields) if each.key == code else each for each in BOOK))  # type: ignore[arg-type]


def test_a_book_does_not_differ_from_its_own_file() -> None:
    assert not differences(read_codebook(write_codebook(BOOK)), BOOK)


def test_an_added_code_is_named() -> None:
    more = Codebook((*BOOK.codes, Code(CodeId("x"), "BAR.new", Bilingual("", "new"), parent=CodeId("BAR"))))

    assert [each.key for each in differences(BOOK, more).added] == ["BAR.new"]


def test_a_removed_code_is_named() -> None:
    less = Codebook(tuple(each for each in BOOK if each.key != "BAR.few"))

    assert [each.key for each in differences(BOOK, less).removed] == ["BAR.few"]


def test_a_changed_definition_shows_before_and_after() -> None:
    (change,) = differences(BOOK, with_change("BAR.few", definition=Bilingual("", "Too few."))).changed

    assert [(each.field, each.before, each.after) for each in change.fields] == [("definition.en", "", "Too few.")]


def test_a_code_with_a_new_key_is_still_the_same_code() -> None:
    found = differences(BOOK, with_change("BAR.few", key="BAR.hands"))

    assert [each.field for each in found.changed[0].fields] == ["key"]
    assert (found.added, found.removed) == ((), ())
