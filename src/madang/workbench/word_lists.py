"""Word lists by side, and what stands beside a word."""

from madang.analysis import collocations as neighbours
from madang.analysis import word_lists
from madang.analysis.collocations import Collocations
from madang.analysis.queries import Search
from madang.analysis.word_lists import WordList
from madang.base.errors import Invalid
from madang.sources.organisation import Side
from madang.workbench import word_index
from madang.workbench.project import Project


def word_list(project: Project, side: Side, against: Side, *, least_cases: int = 2, small: bool = False) -> WordList:
    """What one side says more often than another. Raises `Invalid` where both are the same."""
    if side is against:
        raise Invalid("Choose two different sides.", "서로 다른 두 쪽을 고르십시오.")
    word_index.bring_in(project)
    return word_lists.word_list(project.corpus(), side, against, least_cases=least_cases, small=small)


def beside(
    project: Project, asked: Search, window: int = 5, *, least_cases: int = 1, small: bool = False
) -> Collocations:
    """What stands beside the words of a search. Raises as `search` does, and `Invalid` for a search without words."""
    word_index.bring_in(project)
    return neighbours.collocations(project.corpus(), asked, window, least_cases=least_cases, small=small)
