"""Places nobody has coded: quoted, put in the tray, and taken as evidence."""

import pytest

from madang.analysis.queries import Search
from madang.base.bilingual import Bilingual
from madang.base.errors import NotFound
from madang.findings.claim import Bearing
from madang.workbench.claims import ClaimText, write_claim
from madang.workbench.evidence import Passages, add_evidence
from madang.workbench.place_keys import segment_of
from madang.workbench.project import Project
from madang.workbench.quotations import quotations
from madang.workbench.search import search


def test_a_turn_that_was_found_is_evidence_though_nobody_coded_it(project: Project) -> None:
    key = search(project, Search(words="반대")).shown[0].quotation
    claim = write_claim(project, ClaimText(Bilingual("만나기도 전에 맞선다")))

    (evidence,) = add_evidence(project, claim.id, Passages([key], Bearing.FOR))

    assert (evidence.segment.words, evidence.coding) == ("만나면 반대부터 하시니까요.", None)


def test_a_place_in_a_text_that_is_no_more_is_no_evidence(project: Project) -> None:
    claim = write_claim(project, ClaimText(Bilingual("만나기도 전에 맞선다")))

    with pytest.raises(NotFound):
        add_evidence(project, claim.id, Passages(["place:gone:0:5"], Bearing.FOR))


@pytest.mark.parametrize("key", ["", "place:::", "place:x:1:2", "place:x:-1:2", "coding"])
def test_other_keys_stand_for_no_place(project: Project, key: str) -> None:
    assert segment_of(project.corpus(), key) is None


def test_a_place_beyond_the_text_stands_for_nothing(project: Project) -> None:
    transcript = next(iter(project.corpus().transcripts.values()))

    assert quotations(project, [f"place:{transcript.id}:0:999999"]) == []
