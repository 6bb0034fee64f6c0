"""Two texts side by side."""

from hypothesis import given

from correction_texts import TEXTS
from madang.text.comparison import Stretch, StretchKind, compared

SAME, REMOVED, ADDED, SKIPPED = StretchKind
LONG = "".join(f"{number}번째 말을 했습니다. " for number in range(40))


def side(found: list[Stretch], own: StretchKind) -> str:
    return "".join(each.text for each in found if each.kind in (SAME, own))


@given(old=TEXTS, new=TEXTS)
def test_each_side_holds_its_whole_text_where_nothing_is_skipped(old: str, new: str) -> None:
    found = compared(old, new)

    skipped = not found or any(each.kind is SKIPPED for each in found)
    assert skipped or (side(found, REMOVED), side(found, ADDED)) == (old, new)


def test_the_same_text_is_no_comparison() -> None:
    assert compared(LONG, LONG) == []


def test_a_line_put_in_begins_with_its_speaker() -> None:
    old = "Ana: one.\nBen: two.\n"
    new = "Ana: one.\nBen: put in.\nBen: two.\n"

    assert [each.text for each in compared(old, new) if each.kind is ADDED] == ["Ben: put in.\n"]


def test_a_line_taken_out_begins_with_its_speaker() -> None:
    old = "Ana: one.\nBen: taken out.\nBen: two.\n"
    new = "Ana: one.\nBen: two.\n"

    assert [each.text for each in compared(old, new) if each.kind is REMOVED] == ["Ben: taken out.\n"]


def test_what_is_skipped_cuts_no_word() -> None:
    found = compared("a " + LONG + "b", "c " + LONG + "d")

    kinds = [each.kind for each in found]
    ahead, behind = found[kinds.index(SKIPPED) - 1].text, found[kinds.index(SKIPPED) + 1].text
    words = set(LONG.split())
    assert set(ahead.split()) | set(behind.split()) <= words
