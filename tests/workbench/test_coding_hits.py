"""Coding what a search found: exactly those places, once, as one act."""

import pytest

from madang.analysis.queries import Search
from madang.base.errors import Invalid, Stale
from madang.coding.coding import Coding
from madang.workbench import history
from madang.workbench.coding_hits import Extent, Order, code_hits, preview_code
from madang.workbench.project import Project
from madang.workbench.search import search


def order(project: Project, words: str, extent: Extent = Extent.HIT, key: str = "BAR.mistrust") -> Order:
    return Order(Search(words=words), project.corpus().codebook.named(key).id, extent)


def coded(project: Project) -> list[Coding]:
    return sorted(project.corpus().codings.values(), key=lambda each: (each.segment.source, each.segment.span))


@pytest.mark.parametrize(
    ("extent", "words"),
    [
        (Extent.HIT, ["이용"]),
        (Extent.SENTENCE, ["또 이용만 당하는 것 아닌가 싶었죠."]),
        (Extent.TURN, ["또 이용만 당하는 것 아닌가 싶었죠. 네, 맞아요."]),
    ],
)
def test_the_words_their_sentence_or_the_turn_is_coded(project: Project, extent: Extent, words: list[str]) -> None:
    code_hits(project, order(project, "이용", extent), expected=1)

    assert [each.segment.words for each in coded(project)] == words


def test_a_code_about_a_relation_makes_a_statement_of_whoever_speaks(project: Project) -> None:
    code_hits(project, order(project, "이용"), expected=1)

    corpus = project.corpus()
    (statement,) = corpus.statements.values()
    assert statement.view_of is not None
    assert corpus.organisations[statement.view_of].ko == "나루복지연대"


def test_only_what_was_chosen_is_coded(project: Project) -> None:
    asked = order(project, '"네, 맞아요"')
    chosen = search(project, asked.search).shown[1]

    code_hits(project, Order(asked.search, asked.code, asked.extent, frozenset({chosen.key})), expected=1)

    (coding,) = coded(project)
    assert chosen.hit.start <= coding.segment.span.start < chosen.hit.end


def test_what_has_the_code_already_is_left_as_it_is(project: Project) -> None:
    code_hits(project, order(project, "이용"), expected=1)

    preview = preview_code(project, order(project, "이용 OR 반대"))

    assert (preview.new, preview.existing) == (1, 1)


def test_nothing_left_to_code_is_said_and_leaves_no_act(project: Project) -> None:
    code_hits(project, order(project, "이용"), expected=1)
    acts = len(history.acts(project))

    with pytest.raises(Invalid):
        code_hits(project, order(project, "이용"), expected=0)

    assert len(history.acts(project)) == acts


def test_a_choice_that_answers_no_more_is_refused(project: Project) -> None:
    asked = order(project, "이용")

    with pytest.raises(Stale):
        code_hits(project, Order(asked.search, asked.code, asked.extent, frozenset({"place:gone:0:1"})), expected=1)


def test_one_undo_takes_all_of_it_back(project: Project) -> None:
    code_hits(project, order(project, '"네, 맞아요"'), expected=2)

    history.undo_mine(project)

    assert (coded(project), len(project.corpus().statements)) == ([], 0)
