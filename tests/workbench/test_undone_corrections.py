"""Corrections that are taken back and done again while somebody goes on working."""

import pytest

from madang.base.bilingual import Bilingual
from madang.base.errors import Conflict
from madang.base.ids import SourceId
from madang.coding.coding import Placing
from madang.findings.claim import Bearing
from madang.store import corpus as store_corpus
from madang.workbench import history
from madang.workbench.claims import ClaimText, write_claim
from madang.workbench.evidence import Passages, add_evidence
from madang.workbench.passages import apply_code
from madang.workbench.project import Project, check
from madang.workbench.text import correct_text


def a_source(project: Project) -> SourceId:
    return next(iter(project.corpus().sources))


def latest(project: Project) -> int:
    return history.acts(project, limit=1)[0].number


def test_a_coding_made_while_a_correction_was_undone_moves_when_it_is_done_again(project: Project) -> None:
    source = a_source(project)
    correct_text(project, source, "처음에 더한 말. ", start=0, end=0)
    history.undo(project)
    made = apply_code(project, source, 30, 38, "BAR.mistrust")

    history.undo(project, latest(project) - 1)

    found = project.corpus().codings[made.id]
    assert (found.segment.words, found.segment.span.start - 30) == (made.segment.words, len("처음에 더한 말. "))
    assert check(project) == []


def test_a_coding_whose_words_the_correction_takes_is_listed_when_it_is_done_again(project: Project) -> None:
    source = a_source(project)
    correct_text(project, source, "", start=30, end=60)
    history.undo(project)
    made = apply_code(project, source, 40, 50, "BAR.mistrust")

    history.undo(project, latest(project) - 1)

    assert project.corpus().codings[made.id].placing is Placing.UNPLACED


def test_a_correction_is_not_taken_from_under_a_later_one(project: Project) -> None:
    source = a_source(project)
    correct_text(project, source, "하나 ", start=0, end=0)
    correct_text(project, source, "둘 ", start=0, end=0)

    with pytest.raises(Conflict, match=r"act 4 \(correct by Haeun\) changed the same things since"):
        history.undo(project, 3)


def test_a_correction_is_not_done_again_beside_another_one(project: Project) -> None:
    source = a_source(project)
    correct_text(project, source, "하나 ", start=0, end=0)
    history.undo(project)
    correct_text(project, source, "둘 ", start=0, end=0)

    with pytest.raises(Conflict, match=r"act 5 \(correct by Haeun\) changed the same things since"):
        history.undo(project, 4)

    with project.reading() as session:
        assert store_corpus.transcript(session, source).text.startswith("둘 ")


def test_evidence_picked_from_a_coding_whose_words_are_gone_is_listed_like_it(project: Project) -> None:
    source = a_source(project)
    coding = apply_code(project, source, 40, 50, "BAR.mistrust")
    claim = write_claim(project, ClaimText(Bilingual("믿지 못한다.", "They do not trust.")))
    correct_text(project, source, "", start=30, end=60)

    [picked] = add_evidence(project, claim.id, Passages((coding.id,), Bearing.FOR))

    assert picked.placing is Placing.UNPLACED
    assert check(project) == []
