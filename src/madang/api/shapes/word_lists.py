"""Word lists and collocations, as JSON."""

from typing import Annotated

from pydantic import Field, StrictBool, StrictFloat, StrictInt, StrictStr

from madang.analysis.collocations import Collocations
from madang.analysis.word_lists import WordList
from madang.api.shapes.search import SearchAsked
from madang.api.shapes.shape import Asked, Shape
from madang.sources.organisation import Side

Cases = Annotated[StrictInt, Field(ge=1, le=1_000)]


class WordsAsked(Asked):
    """Which side beside which; `small` also words that say little by themselves."""

    side: Side
    against: Side
    least_cases: Cases = 2
    small: StrictBool = False


class WordShape(Shape):
    """A word: times and cases here and there, the log-likelihood, and the log ratio (doublings)."""

    word: StrictStr
    here: StrictInt
    there: StrictInt
    cases_here: StrictInt
    cases_there: StrictInt
    likelihood: StrictFloat
    ratio: StrictFloat


class WordListShape(Shape):
    """The words of a side, the furthest from chance first; what was counted on both."""

    side: Side
    against: Side
    words: list[WordShape]
    said_here: StrictInt
    said_there: StrictInt
    cases_here: StrictInt
    cases_there: StrictInt


class BesideAsked(Asked):
    """A search with words, and within how many words of them to look (0: in the whole turn)."""

    search: SearchAsked
    window: Annotated[StrictInt, Field(ge=0, le=50)] = 5
    least_cases: Cases = 1
    small: StrictBool = False


class BesideShape(Shape):
    """A word beside those found: times together and in all, cases, log-likelihood and logDice."""

    word: StrictStr
    together: StrictInt
    all: StrictInt
    cases: StrictInt
    likelihood: StrictFloat
    log_dice: StrictFloat


class CollocationsShape(Shape):
    """What stands beside the words found, by logDice."""

    window: StrictInt
    found: StrictInt
    words: list[BesideShape]


def word_list_shape(found: WordList) -> WordListShape:
    """A word list as JSON."""
    words = [
        WordShape(
            word=each.word,
            here=each.here,
            there=each.there,
            cases_here=each.cases_here,
            cases_there=each.cases_there,
            likelihood=each.likelihood,
            ratio=each.ratio,
        )
        for each in found.words
    ]
    return WordListShape(
        side=found.side,
        against=found.against,
        words=words,
        said_here=found.said_here,
        said_there=found.said_there,
        cases_here=found.cases_here,
        cases_there=found.cases_there,
    )


def collocations_shape(found: Collocations) -> CollocationsShape:
    """Collocations as JSON."""
    words = [
        BesideShape(
            word=each.word,
            together=each.together,
            all=each.all,
            cases=each.cases,
            likelihood=each.likelihood,
            log_dice=each.log_dice,
        )
        for each in found.words
    ]
    return CollocationsShape(window=found.window, found=found.found, words=words)
