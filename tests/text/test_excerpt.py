"""Excerpts: nothing invented, every hit kept."""

from hypothesis import given
from hypothesis import strategies as st

from madang.text.excerpt import PieceKind, excerpt


@given(st.text(st.sampled_from(list("ab \n<")), min_size=1, max_size=1200), st.data())
def test_an_excerpt_is_the_text_with_gaps_and_holds_every_hit(text: str, data: st.DataObject) -> None:
    starts = sorted(data.draw(st.lists(st.integers(0, len(text) - 1), max_size=6, unique=True)))
    hits = [(start, start + 1) for start in starts]

    pieces = excerpt(text, 0, len(text), hits)

    at, shown = 0, []
    for piece in pieces:
        if piece.kind is not PieceKind.CUT:
            at = text.index(piece.text, at)
            shown.append(piece.text)
            at += len(piece.text)
    marked = sum(len(piece.text) for piece in pieces if piece.kind is PieceKind.HIT)
    assert marked == len(hits)
    assert all(shown)


def test_a_short_turn_is_shown_whole_with_its_hit_marked() -> None:
    pieces = excerpt("이제 신뢰가 있죠", 0, 9, [(3, 5)])

    assert [(each.kind.value, each.text) for each in pieces] == [
        ("words", "이제 "),
        ("hit", "신뢰"),
        ("words", "가 있죠"),
    ]
