"""The themes of a pair, as JSON."""

from pydantic import StrictBool, StrictFloat, StrictInt, StrictStr

from madang.analysis.corpus import Corpus
from madang.api.shapes.shape import Said, Shape
from madang.report import words
from madang.report.document import Passage
from madang.workbench.pair_themes import Account, Theme


class ShortQuotation(Shape):
    """A passage at a glance."""

    key: StrictStr
    words: StrictStr
    language: StrictStr
    translation: StrictStr
    translation_language: StrictStr
    speaker: Said


class PairAccountShape(Shape):
    """One side on a theme: numbers of statements and of episodes by stance; view and guess in words.

    `reason` is why the view has no value, None where it has one or nothing is said.
    """

    statements: StrictInt
    episodes: StrictInt
    minus: StrictInt
    unclear: StrictInt
    plus: StrictInt
    leaning: Said
    reason: Said | None
    guesses: StrictInt
    guessed: Said
    beside: StrictInt
    blaming: StrictInt
    reached: StrictBool
    quotation: ShortQuotation | None


class PairThemeShape(Shape):
    """A theme (its key and the id of its code) from both sides; `crossing`: each side locates it in the other."""

    theme: StrictStr
    code: StrictStr
    family: StrictStr
    standing: StrictStr
    state: StrictStr
    state_said: Said
    agreement: StrictFloat | None
    crossing: StrictBool
    by_a: PairAccountShape
    by_b: PairAccountShape


def theme_shape(corpus: Corpus, each: Theme) -> PairThemeShape:
    """A theme as JSON."""
    view, code = each.view, corpus.codebook.named(each.view.theme)
    return PairThemeShape(
        theme=view.theme,
        code=code.id,
        family=code.family,
        standing=view.standing.value,
        state=view.state.value,
        state_said=Said.of(words.STATES[view.state]),
        agreement=view.agreement,
        crossing=each.by_a.blaming > 0 and each.by_b.blaming > 0,
        by_a=_account(each.by_a),
        by_b=_account(each.by_b),
    )


def _account(each: Account) -> PairAccountShape:
    reason = each.view.reason if each.view.statements else None
    return PairAccountShape(
        statements=len(each.view.statements),
        episodes=each.view.episodes,
        minus=each.minus,
        unclear=each.unclear,
        plus=each.plus,
        leaning=Said.of(each.leaning),
        reason=None if reason is None else Said.of(reason),
        guesses=len(each.guess.statements),
        guessed=Said.of(each.guessed),
        beside=each.beside,
        blaming=each.blaming,
        reached=each.reached,
        quotation=None if each.quotation is None else _quotation(each.quotation),
    )


def _quotation(passage: Passage) -> ShortQuotation:
    return ShortQuotation(
        key=passage.key,
        words=" … ".join(passage.words),
        language=passage.language,
        translation=passage.translation,
        translation_language=passage.translation_language,
        speaker=Said.of(passage.speaker),
    )
