"""What a fresh statement says, and a statement after some of its fields were changed."""

from typing import Any

import pytest

from builders import a_codebook, a_statement
from madang.base.errors import Invalid
from madang.base.ids import CoderId, EpisodeId, OrganisationId, SourceId, StatementId
from madang.coding.amended import amended
from madang.coding.relation import filled_in, is_about_a_relation, is_untouched
from madang.coding.statement import Stance, Statement, Time

CIVIC, CITY, DISTRICT = OrganisationId("A"), OrganisationId("G"), OrganisationId("D")


def fresh(last: OrganisationId | None = None, others: tuple[OrganisationId, ...] = ()) -> Statement:
    return filled_in(StatementId("s"), SourceId("A"), CoderId("ann"), CIVIC, last, others)


def changed(statement: Statement, **fields: Any) -> Statement:
    return amended(statement, fields)


def test_codes_of_the_shipped_families_are_about_a_relation() -> None:
    assert is_about_a_relation(a_codebook().named("BAR.mistrust"))


def test_it_is_about_what_was_last_spoken_of() -> None:
    assert fresh(CITY, (CITY, DISTRICT)).about == CITY


def test_it_is_about_the_only_organisation_of_another_side() -> None:
    assert fresh(None, (CITY,)).about == CITY


def test_it_is_about_nobody_where_there_are_several() -> None:
    assert fresh(None, (CITY, DISTRICT)).about is None


def test_it_judges_nothing_and_has_no_time() -> None:
    assert (fresh().stance, fresh().time) == (Stance.UNCLEAR, Time.UNKNOWN)


def test_a_statement_with_a_stance_has_been_judged() -> None:
    assert not is_untouched(changed(fresh(CITY), stance=Stance.MINUS), fresh(CITY))


def test_naming_an_episode_makes_the_time_that_of_the_episode() -> None:
    assert changed(a_statement(), episode=EpisodeId("e1")).time is Time.EPISODE


def test_taking_the_episode_away_makes_the_time_unknown() -> None:
    told = a_statement(episode=EpisodeId("e1"), time=Time.EPISODE)

    assert changed(told, episode=None).time is Time.UNKNOWN


def test_dates_make_an_interval() -> None:
    assert changed(a_statement(), start="2019", end="2021-03").time is Time.INTERVAL


def test_a_time_somebody_chose_stands() -> None:
    assert changed(a_statement(), episode=EpisodeId("e1"), time=Time.UNKNOWN).time is Time.UNKNOWN


@pytest.mark.parametrize("fields", [{"start": "2019-13"}, {"end": "spring"}, {"owner_side": "elected"}])
def test_a_wrong_date_or_owner_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        amended(a_statement(), fields)
