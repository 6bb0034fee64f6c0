"""From codes back to words."""

import pytest

from builders import a_corpus
from madang.analysis.places import Match
from madang.analysis.retrieval import Query, retrieve
from madang.base.ids import CoderId, EpisodeId
from madang.sources.organisation import Side

# Turns 0 to 3 of A's interview, one of G's.
LINES = """
A > G: BAR.power,BAR.admin @e1
A > G: BAR.power by=bob
A > G: STR.ownfunds
A > G: STR.expert
G > A: BAR.power
"""


def found(*codes: str, match: Match = Match.ANY, **filters: object) -> list[str]:
    return [each.statements[0] for each in retrieve(a_corpus(LINES), Query(codes, match, **filters))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("codes", "match", "turns", "expected"),
    [
        (("BAR.power",), Match.ANY, 1, ["s000", "s001", "s004"]),
        (("STR",), Match.ANY, 1, ["s002", "s003"]),
        (("BAR.power", "BAR.admin"), Match.ALL, 1, ["s000"]),
        (("BAR",), Match.NONE, 1, ["s002", "s003"]),
        (("BAR.power", "BAR.admin"), Match.OVERLAP, 1, ["s000"]),
        (("BAR.power", "BAR.admin"), Match.WITHIN, 1, ["s000"]),
        (("BAR.power", "STR.ownfunds"), Match.TURN, 1, []),
        (("BAR.power", "STR.ownfunds"), Match.NEAR, 1, ["s001"]),
        (("BAR.power", "STR.ownfunds"), Match.NEAR, 2, ["s000", "s001"]),
        (("STR.ownfunds", "STR.expert"), Match.FOLLOWED_BY, 1, ["s002"]),
        (("STR.expert", "STR.ownfunds"), Match.FOLLOWED_BY, 1, []),
    ],
)
def test_codes_are_found_as_they_stand_to_each_other(
    codes: tuple[str, ...], match: Match, turns: int, expected: list[str]
) -> None:
    assert found(*codes, match=match, turns=turns) == expected


def test_filters_narrow_by_side_coder_and_episode() -> None:
    assert found("BAR.power", sides=(Side.GOVERNMENT,)) == ["s004"]
    assert found("BAR.power", coders=(CoderId("bob"),)) == ["s001"]
    assert found("BAR.power", episodes=(EpisodeId("e1"),)) == ["s000"]
    assert found("BAR.power", without=("BAR.admin",)) == ["s001", "s004"]
