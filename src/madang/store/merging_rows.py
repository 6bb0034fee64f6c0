"""The rows of two copies put together: which stand, and with what in them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from madang.store.kinds import Row
from madang.store.merging import EXISTS, PASSAGES, Both, Cells, Side, has_changed, joined
from madang.store.merging_links import named_by, users
from madang.store.merging_sides import Copy
from madang.store.rows import Named


@dataclass(frozen=True, slots=True)
class Held:
    """A removal that is not carried out: `side` removed the row, the other copy worked on it or uses it since."""

    kind: str
    entity: str
    side: Side
    row: Row


@dataclass
class Together:
    """The two copies and what comes of them: rows that differ from those here, None for one that goes.

    `places` says, of passages that both have, in which copy somebody decided where they stand.
    """

    here: Copy
    there: Copy
    rows: dict[Named, Row | None] = field(default_factory=dict)
    was: dict[Named, Row] = field(default_factory=dict)
    theirs: dict[Named, Row] = field(default_factory=dict)
    both: list[Both] = field(default_factory=list)
    held: dict[Named, Held] = field(default_factory=dict)
    places: dict[Named, Side] = field(default_factory=dict)

    def now(self, named: Named) -> Row | None:
        """The row of something that has been looked at, as it will stand."""
        return self.rows[named] if named in self.rows else self.was.get(named)


def together(here: Copy, there: Copy) -> Together:
    """Every row that the other copy worked on, put together with the one here."""
    work = Together(here, there)
    touched = list(there.traces)
    work.was = here.rows(touched)
    work.theirs = there.rows(touched)
    for named in touched:
        _join(work, named)
    _hold_what_is_used(work)
    return work


def _join(work: Together, named: Named) -> None:
    mine, theirs = work.was.get(named), work.theirs.get(named)
    if mine is None and theirs is not None and named not in work.here.traces:
        work.rows[named] = theirs
        return
    if mine is None and theirs is None:
        return
    ours, other = work.here.cells(named, mine), work.there.cells(named, theirs)
    if mine is not None and theirs is not None:
        _join_standing(work, named, (mine, theirs), ours, other)
    elif theirs is not None:
        _bring_back(work, named, theirs, ours, other)
    elif mine is not None and EXISTS in other:
        _take_away(work, named, mine, ours)


def _join_standing(work: Together, named: Named, rows: tuple[Row, Row], ours: Cells, other: Cells) -> None:
    found = joined(*named, rows, ours, other)
    work.both += found.both
    if found.place is not None and named[0] in PASSAGES:
        work.places[named] = found.place
    if found.row != rows[0]:
        work.rows[named] = found.row


def _bring_back(work: Together, named: Named, theirs: Row, ours: Cells, other: Cells) -> None:
    """A row that stands there and not here: new there, restored there, or removed here meanwhile."""
    removed = EXISTS in ours
    if removed and not has_changed(named[0], theirs, other):
        return
    work.rows[named] = theirs
    if removed:
        work.held[named] = Held(*named, Side.HERE, theirs)


def _take_away(work: Together, named: Named, mine: Row, ours: Cells) -> None:
    """A row that was removed there and stands here."""
    if has_changed(named[0], mine, ours):
        work.held[named] = Held(*named, Side.THERE, mine)
    else:
        work.rows[named] = None


def _hold_what_is_used(work: Together) -> None:
    """Keep or restore what a row that stands names, and what that names, until nothing is missing."""
    fresh = [named for named, row in work.rows.items() if row is not None and row != work.was.get(named)]
    going = {named for named, row in work.rows.items() if row is None}
    while fresh or going:
        wanted = {each for named in fresh for each in named_by(named[0], work.now(named) or {})}
        wanted |= _in_use(work, going)
        fresh = _held(work, sorted(wanted))
        going = {named for named in going if work.rows.get(named, work) is None} if fresh else set()


def _in_use(work: Together, going: Iterable[Named]) -> set[Named]:
    """Which of the rows that go are named by a row that stays."""
    leaving = set(going)
    found = set(users(work.here.session, leaving)) if leaving else set()
    unread = [each for each in found if each not in work.rows and each not in work.was]
    work.was.update(work.here.rows(unread))
    return {each for user in found for each in named_by(user[0], work.now(user) or {}) if each in leaving}


def _held(work: Together, wanted: Iterable[Named]) -> list[Named]:
    """Of the things wanted, those that were missing and stand again."""
    asked = [each for each in wanted if work.rows.get(each, work) is None or each not in work.rows]
    unread = [each for each in asked if each not in work.was and each not in work.rows]
    work.was.update(work.here.rows(unread))
    missing = [each for each in asked if work.now(each) is None]
    work.theirs.update(work.there.rows([each for each in missing if each not in work.was]))
    for each in missing:
        row, side = (work.was[each], Side.THERE) if each in work.was else (work.theirs.get(each), Side.HERE)
        if row is not None:
            work.rows[each] = row
            work.held[each] = Held(*each, side, row)
    return [each for each in missing if work.now(each) is not None]
