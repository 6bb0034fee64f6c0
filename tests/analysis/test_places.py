"""The quick answer about places that stand to each other is the slow one's."""

from hypothesis import given
from hypothesis import strategies as st

from madang.analysis.places import Match, Row, Stretch

TURN = 5
PLACES = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda p: a_stretch(p[0], p[0] + p[1]))
ROWS = st.lists(PLACES, max_size=8).map(sorted)


def a_stretch(start: int, end: int) -> Stretch:
    """Turns are five characters long; nobody speaks in the fourth."""
    first, last = start // TURN, (end - 1) // TURN
    return Stretch(start, end, -1 if first == 3 else first, last if first != 3 else -1)


def near(one: Stretch, other: Stretch, turns: int) -> bool:
    known = one.first_turn >= 0 and other.first_turn >= 0
    return known and max(0, other.first_turn - one.last_turn, one.first_turn - other.last_turn) <= turns


@given(ROWS, PLACES, st.integers(0, 4))
def test_a_row_answers_as_if_each_place_had_been_asked(row: list[Stretch], one: Stretch, turns: int) -> None:
    slowly = {
        Match.OVERLAP: any(each.start < one.end and one.start < each.end for each in row),
        Match.WITHIN: any(each.start <= one.start and one.end <= each.end for each in row),
        Match.TURN: any(near(one, each, 0) for each in row),
        Match.NEAR: any(near(one, each, turns) for each in row),
        Match.FOLLOWED_BY: any(each.start >= one.end and near(one, each, turns) for each in row),
    }

    assert {match: Row(row).stands(match, one, turns) for match in slowly} == slowly
