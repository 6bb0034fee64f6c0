"""Two copies of a project become one: worked out from both, and written down as one act."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from sqlalchemy import select

from madang.base.errors import Invalid
from madang.store import brought, tables
from madang.store.brought import Deed, Trace
from madang.store.kinds import Row
from madang.store.merging_clashes import Clash, clashes
from madang.store.merging_order import in_order
from madang.store.merging_rows import Together, together
from madang.store.merging_sides import Copy
from madang.store.merging_texts import Text, texts
from madang.store.registry import KINDS
from madang.store.session import Change, Session

VERB = brought.MERGE
_AT_ONCE = 500


@dataclass(frozen=True)
class Merge:
    """What merging another copy into this one does; nothing is written yet.

    `deeds` and `traces` are the work there that is not known here; `same` counts the acts both know.
    """

    work: Together
    texts: list[Text]
    clashes: list[Clash]
    same: int
    deeds: list[Deed]
    traces: list[Trace]

    @cached_property
    def changes(self) -> list[Change]:
        """The changes of rows here, in an order that can be written."""
        return in_order(_changes(self.work))

    @property
    def is_empty(self) -> bool:
        """Whether the other copy has nothing new: what it only worked out when it merged is no news by itself."""
        return not self.changes and all(deed.verb == brought.MERGE for deed in self.deeds)


def worked_out(here: Session, there: Session) -> Merge:
    """What merging `there` into `here` would do. Raises `Invalid` for a project that is no copy of this one."""
    ours, theirs = brought.knowledge(here), brought.knowledge(there)
    known, other = ours.ids, theirs.ids
    if not known & other:
        raise Invalid(
            "These are two different projects, not two copies of one: bring material over with export and import.",
            "한 프로젝트의 사본이 아니라 서로 다른 프로젝트입니다. 내보내기와 가져오기로 자료를 옮기십시오.",
        )
    _require_one_text(here, there)
    mine, copy = Copy(here, ours, other), Copy(there, theirs, known)
    work = together(mine, copy)
    deeds, traces = copy.to_bring()
    return Merge(work, texts(work), clashes(work), len(known & other), deeds, traces)


def _require_one_text(here: Session, there: Session) -> None:
    """A sealed copy has other texts than its original: its places mean other words. Raises `Invalid`."""
    if project_id(here) != project_id(there) and (is_sealed(here) or is_sealed(there)):
        raise Invalid(
            "One of the two is a sealed copy: bring its work back with its key (madang merge --key), "
            "or merge it with copies of that same sealed copy.",
            "둘 가운데 하나는 봉인한 사본입니다. 열쇠로 작업을 되가져오거나(madang merge --key) "
            "같은 봉인 사본끼리 합치십시오.",
        )


def project_id(session: Session) -> str:
    """What tells one project from another; copies of one file share it."""
    found: str = session.connection.execute(select(tables.project.c.id)).scalar_one()
    return found


def is_sealed(session: Session) -> bool:
    """Whether a project holds no hidden name, though some are hidden in it: only a key knows them."""
    name = tables.hidden_name.c
    asked = select(name.id).where(name.name == "", name.instead != "").limit(1)
    return session.connection.execute(asked).first() is not None


def _changes(work: Together) -> Iterator[Change]:
    for (kind, id_), row in work.rows.items():
        was = work.was.get((kind, id_))
        if was is None or row is None:
            if was is not row:
                yield Change(kind, id_, was, row)
            continue
        differ = [column for column in row if row[column] != was[column]]
        if differ:
            yield Change(kind, id_, {c: was[c] for c in differ}, {c: row[c] for c in differ})


def carry_out(session: Session, merge: Merge) -> None:
    """Write a merge down inside its act, as it was worked out from this very session."""
    _copy_content(session, merge.work.there.session, merge.changes)
    session.apply(merge.changes)
    brought.keep(session, merge.deeds, merge.traces)


def _copy_content(here: Session, there: Session, changes: list[Change]) -> None:
    names = sorted({name for change in changes if change.after for name in _contents(change.kind, change.after)})
    column = tables.content.c.fingerprint
    for first in range(0, len(names), _AT_ONCE):
        some = names[first : first + _AT_ONCE]
        standing = set(here.connection.execute(select(column).where(column.in_(some))).scalars())
        # One at a time: recordings are large.
        for name in some:
            if name not in standing:
                here.keep({name: there.content(name)})


def _contents(kind: str, row: Row) -> Iterator[str]:
    yield from (row[column] for column in naming_content(kind) if row.get(column))


@cache
def naming_content(kind: str) -> tuple[str, ...]:
    """The columns of a kind that name content."""
    every = KINDS[kind].table.c
    return tuple(each.name for each in every if any(key.column.table is tables.content for key in each.foreign_keys))
