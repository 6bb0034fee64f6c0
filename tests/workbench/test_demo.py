"""The demonstration study: what people see first must hold what it promises."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from madang.analysis.coorientation import State
from madang.analysis.readings import Readings, readings
from madang.coding.statement import Pick
from madang.findings.claim import Bearing, ClaimStatus
from madang.sources.organisation import Side
from madang.sources.source import SourceKind
from madang.workbench import coding, demo, demo_study, history, sources
from madang.workbench.project import Project, check


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with demo.make_demo(str(tmp_path_factory.mktemp("demo") / "naru.madang")) as project:
        yield project


@pytest.fixture(scope="module")
def found(study: Project) -> Readings:
    return readings(study.corpus())


def states(study: Project, found: Readings, a: str, b: str) -> dict[str, State]:
    keys = {each.id: each.key for each in study.corpus().organisations.values()}
    (view,) = [found.views[p.a, p.b] for p in found.pairs if {keys[p.a], keys[p.b]} == {a, b}]
    return {theme.theme: theme.state for theme in view.themes}


def test_every_line_of_the_study_is_taken_in(tmp_path: Path) -> None:
    folder = Path(str(files("madang"))) / "examples" / demo_study.STUDY
    project = demo.make_demo(str(tmp_path / "naru.madang"))

    again = coding.code_files(project, sorted(folder.glob("*.jsonl")))

    assert (again.problems, again.values) == ([], [])


def test_the_study_is_fictional_and_says_so(study: Project) -> None:
    assert "지어낸" in study.corpus().study.note_ko
    assert "Fictional" in study.corpus().study.note_en


def test_ten_interviews_of_at_least_1500_words(study: Project) -> None:
    corpus = study.corpus()
    interviews = [each for each in corpus.sources.values() if each.kind is SourceKind.INTERVIEW]

    words = sorted(len(corpus.transcripts[each.id].text.split()) for each in interviews)

    assert (len(words), words[0] >= 1500, words[-1] <= 3000) == (10, True, True)


def test_seven_interviews_are_korean_and_three_english(study: Project) -> None:
    interviews = [each for each in study.corpus().sources.values() if each.kind is SourceKind.INTERVIEW]

    assert sorted(each.language or "" for each in interviews) == ["en"] * 3 + ["ko"] * 7


def test_six_organisations_three_offices_and_one_centre_are_heard(study: Project) -> None:
    corpus = study.corpus()
    heard = {each.organisation for each in corpus.memberships}
    sides = [corpus.organisations[each].side for each in heard]

    assert [sides.count(side) for side in (Side.CIVIC, Side.GOVERNMENT, Side.INTERMEDIARY)] == [6, 3, 1]


def test_everybody_who_speaks_is_known(study: Project) -> None:
    assert sources.unassigned(study) == []


def test_every_participant_has_a_pseudonym(study: Project) -> None:
    assert [each.name for each in study.corpus().participants.values() if not each.pseudonym] == []


def test_two_coders_coded(study: Project) -> None:
    assert len({each.coder for each in study.corpus().codings.values()}) == 2


def test_every_statement_has_its_words_in_the_other_language(study: Project) -> None:
    corpus = study.corpus()
    translated = {(each.segment.source, each.segment.span) for each in corpus.translations}
    first = [codings[0].segment for codings in corpus.codings_of.values()]
    lead = {each.id for each in corpus.coders.values() if each.name == "Haeun"}
    mine = {c[0].segment for c in corpus.codings_of.values() if c[0].coder in lead}

    assert [each.words for each in first if each in mine and (each.source, each.span) not in translated] == []


def test_one_pair_shows_every_state_of_co_orientation(study: Project, found: Readings) -> None:
    shown = states(study, found, "SOL", "WEL")

    assert {key: shown[key] for key in ("BAR.rotation", "DIM.goals", "PRC.agenda", "BAR.token")} == {
        "BAR.rotation": State.CONSENSUS,
        "DIM.goals": State.FALSE_CONFLICT,
        "PRC.agenda": State.FALSE_CONSENSUS,
        "BAR.token": State.OPEN_DISAGREEMENT,
    }


def test_blame_crosses_over_mistrust(study: Project, found: Readings) -> None:
    crossings = {crossing.theme for view in found.views.values() for crossing in view.crossings}

    assert {"BAR.mistrust", "BAR.capacity"} <= crossings


def test_one_pair_is_held_early_and_one_is_forming(study: Project, found: Readings) -> None:
    keys = {each.id: each.key for each in study.corpus().organisations.values()}
    stages = {frozenset((keys[a], keys[b])): reading.stage for (a, b), reading in found.stages.items()}

    assert (stages[frozenset(("SOL", "WEL"))], stages[frozenset(("VIL", "AUT"))]) == (1, 2)


def test_some_readings_say_that_they_cannot_say(found: Readings) -> None:
    assert [reading for reading in found.stages.values() if reading.stage is None and reading.reason]


def test_whoever_refuses_to_be_a_partner_is_not_counted_as_one(study: Project, found: Readings) -> None:
    corpus = study.corpus()
    (watch,) = [each.id for each in corpus.organisations.values() if each.key == "BUD"]
    (duality,) = [each for each in found.dualities if each.organisation == watch]

    assert duality.own.partner == 0


def test_claims_stand_on_passages_for_against_and_qualifying(study: Project) -> None:
    assert {each.bearing for each in study.findings().evidence} == set(Bearing)


def test_a_claim_was_withdrawn_and_another_is_contested(study: Project) -> None:
    statuses = {claim.status for claim in study.findings().claims}

    assert {ClaimStatus.WITHDRAWN, ClaimStatus.CONTESTED} <= statuses


def test_typical_and_deviant_passages_are_marked(study: Project) -> None:
    assert {each.pick for each in study.corpus().statements.values()} == set(Pick)


def test_the_project_is_whole(study: Project) -> None:
    assert check(study) == []


def test_its_history_names_the_coder(study: Project) -> None:
    assert {act.who for act in history.acts(study)} == {"Haeun"}
