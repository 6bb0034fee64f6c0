"""Pairs of organisations, each seen from both sides (3.3.2).

Dyadic analysis of separate interviews: Eisikovits & Koren 2010; Collaço et al. 2021.

**Parents and generic targets.** A pair is exact: it counts the statements in which A's view is
about B itself, and the reverse. What A says about a body above B (its parent, the parent's
parent), or about a generic target on B's side ("the city"), is kept in `a_on_wider` and never
counted in a theme of the pair. `side_view` counts everything one side says about any
organisation of the other, parents and generic targets included.

How it is counted: docs/method/pairs.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from madang.analysis.cases import asked_about, cases, place_of
from madang.analysis.coorientation import UNSAID, State, ThemeView, View, compare, view
from madang.analysis.corpus import Corpus
from madang.analysis.grouped import grouped
from madang.analysis.refusals import NO_GUESS
from madang.analysis.tellings import Statements, Telling
from madang.base.ids import OrganisationId, StatementId
from madang.coding.statement import Blame, Modality, Perspective
from madang.sources.organisation import Organisation, Side

_ATTRIBUTED, _HAPPENED, _OTHER_SIDE = Perspective.ATTRIBUTED, Modality.HAPPENED, Blame.OTHER_SIDE

Party = OrganisationId | Side
"""One end of a view: an organisation, or a whole side."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two organisations of which at least one speaks about the other (agreed statements).

    `a` comes before `b`: civic, government, intermediary, elected, other, then by id.
    """

    a: OrganisationId
    b: OrganisationId
    a_on_b: Statements
    b_on_a: Statements

    @property
    def both_heard(self) -> bool:
        """Whether each speaks about the other."""
        return bool(self.a_on_b and self.b_on_a)


@dataclass(frozen=True, slots=True)
class BlameCrossing:
    """A barrier that each side locates in the other."""

    theme: str
    a_blames_b: Statements
    b_blames_a: Statements


@dataclass(frozen=True, slots=True)
class OneSided:
    """A theme that only `teller` names, though the other was reached for it."""

    theme: str
    teller: Party
    statements: Statements


@dataclass(frozen=True, slots=True)
class PairView:
    """A pair opened. The lists hold agreed statements of any perspective and modality; `disputed` stands beside.

    The views of `themes` count what is told as happened; wishes and the like stay in the lists.
    `themes` are the codes told in either direction, in the order of the codebook.
    """

    a: Party
    b: Party
    a_on_b: Statements
    b_on_a: Statements
    a_on_wider: Statements
    b_on_wider: Statements
    disputed: Statements
    themes: tuple[ThemeView, ...]
    crossings: tuple[BlameCrossing, ...]
    one_sided: tuple[OneSided, ...]


def pairs(corpus: Corpus) -> tuple[Pair, ...]:
    """Every pair of which something is said, in order."""
    views = grouped(corpus).views
    ends = {tuple(sorted(view, key=lambda each: place_of(corpus, each))) for view in views}
    return tuple(
        Pair(a, b, _ids(views.get((a, b), ())), _ids(views.get((b, a), ())))
        for a, b in sorted(ends, key=lambda pair: (place_of(corpus, pair[0]), place_of(corpus, pair[1])))
    )


def pair_view(
    corpus: Corpus,
    a: OrganisationId,
    b: OrganisationId,
    themes: Iterable[str] | None = None,
    whole: Corpus | None = None,
) -> PairView:
    """Two organisations from both sides; `themes` adds or limits the code keys compared.

    Where `corpus` is a period of `whole`, a theme that reached a case at any time has reached it.
    """
    groups, wanted = grouped(corpus), None if themes is None else tuple(themes)
    a_on_b, b_on_a = groups.views.get((a, b), ()), groups.views.get((b, a), ())
    disputed = (*groups.disputed.get((a, b), ()), *groups.disputed.get((b, a), ()))
    return _opened(
        corpus,
        whole or corpus,
        (a, b),
        (a_on_b, b_on_a),
        ((a,), (b,)),
        wanted,
        (_ids(_wider(corpus, a, b)), _ids(_wider(corpus, b, a))),
        tuple(sorted(disputed)),
    )


def side_view(
    corpus: Corpus,
    a: Side = Side.CIVIC,
    b: Side = Side.GOVERNMENT,
    themes: Iterable[str] | None = None,
    whole: Corpus | None = None,
) -> PairView:
    """One whole side and another, generic targets and parents included; a case counts once.

    `themes` and `whole` as in `pair_view`.
    """
    groups, wanted = grouped(corpus), None if themes is None else tuple(themes)
    disputed = [
        statement
        for (teller, about), statements in groups.disputed.items()
        for statement in statements
        if {_side(corpus, teller), _side(corpus, about)} == {a, b}
    ]
    towards = _between(corpus, a, b), _between(corpus, b, a)
    reached, known = (cases(corpus, a), cases(corpus, b)), whole or corpus
    return _opened(corpus, known, (a, b), towards, reached, wanted, ((), ()), tuple(sorted(disputed)))


_Told = tuple[Telling, ...]


def _ids(told: Iterable[Telling]) -> Statements:
    return tuple([each.id for each in told])


def _side(corpus: Corpus, organisation: OrganisationId) -> Side:
    return corpus.organisations[organisation].side


def _opened(
    corpus: Corpus,
    whole: Corpus,
    ends: tuple[Party, Party],
    towards: tuple[_Told, _Told],
    reached: tuple[tuple[OrganisationId, ...], tuple[OrganisationId, ...]],
    wanted: tuple[str, ...] | None,
    wider: tuple[Statements, Statements],
    disputed: Statements,
) -> PairView:
    themes = _themes(corpus, towards) if wanted is None else wanted
    by_a, by_b = (_by_theme(told, frozenset(themes)) for told in towards)
    known = [asked_about(whole, theme).reached for theme in themes]
    views = tuple(
        compare(
            theme,
            by_a.get(theme, UNSAID),
            by_b.get(theme, UNSAID),
            (not knowing.isdisjoint(reached[0]), not knowing.isdisjoint(reached[1])),
        )
        for theme, knowing in zip(themes, known, strict=True)
    )
    return PairView(
        ends[0],
        ends[1],
        _ids(towards[0]),
        _ids(towards[1]),
        wider[0],
        wider[1],
        disputed,
        views,
        tuple(_crossings(themes, *towards)),
        tuple(_one_sided(ends, view) for view in views if view.state is State.ONE_SIDED),
    )


def _themes(corpus: Corpus, towards: Iterable[_Told]) -> tuple[str, ...]:
    applied = frozenset().union(*{each.codes for told in towards for each in told})
    return tuple(code.key for code in corpus.codebook if code.key in applied) if applied else ()


def _by_theme(told: _Told, themes: frozenset[str]) -> dict[str, tuple[View, View]]:
    """Own view and guess by theme: agreed statements of what happened, own and attributed."""
    own: dict[str, list[Telling]] = defaultdict(list)
    guessed: dict[str, list[Telling]] = defaultdict(list)
    wanted: dict[frozenset[str], frozenset[str]] = {}
    for each in told:
        if each.counts:
            cells = own
        elif each.statement.perspective is _ATTRIBUTED and each.statement.modality is _HAPPENED:
            cells = guessed
        else:
            continue
        if each.themes not in wanted:
            wanted[each.themes] = each.themes & themes
        for theme in wanted[each.themes]:
            cells[theme].append(each)
    return {theme: (view(own.get(theme, ())), view(guessed.get(theme, ()), NO_GUESS)) for theme in {*own, *guessed}}


def _crossings(themes: Iterable[str], a: _Told, b: _Told) -> Iterator[BlameCrossing]:
    by_a, by_b = _blaming(a), _blaming(b)
    for theme in themes:
        if theme in by_a and theme in by_b:
            yield BlameCrossing(theme, tuple(by_a[theme]), tuple(by_b[theme]))


def _blaming(told: _Told) -> dict[str, list[StatementId]]:
    """The statements that locate each barrier in the other side."""
    found: dict[str, list[StatementId]] = defaultdict(list)
    for each in told:
        for theme in _barriers(each.themes):
            if each.counts and each.statement.blame is _OTHER_SIDE:
                found[theme].append(each.id)
    return found


@lru_cache(maxsize=4096)
def _barriers(themes: frozenset[str]) -> tuple[str, ...]:
    return tuple([theme for theme in themes if theme.startswith("BAR.")])


def _one_sided(ends: tuple[Party, Party], seen: ThemeView) -> OneSided:
    if seen.own_a.statements:
        return OneSided(seen.theme, ends[0], seen.own_a.statements)
    return OneSided(seen.theme, ends[1], seen.own_b.statements)


def _wider(corpus: Corpus, teller: OrganisationId, about: OrganisationId) -> _Told:
    """What `teller` says about the bodies above `about`, and about generic targets on its side."""
    above, parent = set(), corpus.organisations[about].parent
    while parent is not None and parent not in above:
        above.add(parent)
        parent = corpus.organisations[parent].parent
    above.update(each.id for each in _generic(corpus, _side(corpus, about)))
    views = grouped(corpus).views
    found = [each for target in above - {about, teller} for each in views.get((teller, target), ())]
    return tuple(sorted(found, key=lambda each: each.id))


def _generic(corpus: Corpus, side: Side) -> Iterator[Organisation]:
    return (each for each in corpus.organisations.values() if each.generic and each.side is side)


def _between(corpus: Corpus, teller: Side, about: Side) -> _Told:
    ends = {each.id for each in corpus.organisations.values() if each.side is about}
    return tuple([each for each in grouped(corpus).directed if each.side is teller and each.about in ends])
