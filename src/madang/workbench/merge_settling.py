"""Decisions that a merge leaves to a person, and carrying them out as an act of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

import orjson

from madang.base.errors import NotFound
from madang.base.ids import CodeId, SourceId
from madang.coding.code import Code
from madang.coding.coding import Coder
from madang.store.kinds import Row
from madang.store.merging_clashes import Clash
from madang.store.merging_links import named_by, users
from madang.store.merging_order import in_order
from madang.store.merging_rows import Held
from madang.store.merging_sides import Copy
from madang.store.registry import KINDS
from madang.store.rows import Named
from madang.store.session import Change, Session
from madang.workbench.merge_sources import one_source
from madang.workbench.project import Project
from madang.workbench.recoding import fold_code


@dataclass(frozen=True, slots=True)
class Decision:
    """Something to say yes to. `what` is remove, recode (into the code `into`), person or source (one with `into`)."""

    what: str
    kind: str
    entity: str
    into: str = ""

    @property
    def key(self) -> str:
        """What a yes names it by."""
        return ":".join(filter(None, (self.what, self.kind, self.entity, self.into)))


def decision_of_held(held: Held, copy: Copy) -> Decision:
    """Carry out a removal after all; for a code that was merged into another, on the new codings too."""
    into = _went_to(copy, held) if held.kind == "code" else ""
    return Decision("recode" if into else "remove", held.kind, held.entity, into)


def _went_to(copy: Copy, held: Held) -> str:
    """The code into which the copy merged one that it removed; empty where it did not."""
    removal = copy.removal((held.kind, held.entity))
    if removal is None or removal.deed.verb != "merge_codes":
        return ""
    for traces in copy.traces.values():
        for each in traces:
            if each.deed is removal.deed and each.before and each.after and each.kind in ("coding", "reach"):
                was, now = orjson.loads(each.before), orjson.loads(each.after)
                if was.get("code") == held.entity:
                    return str(now.get("code", ""))
    return ""


def decision_of_clash(clash: Clash) -> Decision | None:
    """What can be decided about two things that clash; None where there is nothing to offer."""
    if clash.what == "coder":
        return Decision("person", "coder", clash.ids[1], clash.ids[0])
    if clash.what == "file":
        return Decision("source", "source", clash.ids[1], clash.ids[0])
    return Decision("remove", "coding", clash.ids[1]) if clash.what == "coding" else None


def settle(project: Project, decisions: Sequence[Decision]) -> tuple[str, ...]:
    """Carry out decisions as one act; answer the keys of those that could be."""
    if not decisions:
        return ()
    with project.change("settle_merge") as session:
        return tuple(each.key for each in decisions if _settle(session, each))


def _settle(session: Session, decision: Decision) -> bool:
    try:
        if decision.what == "person":
            return _one_person(session, decision.entity, decision.into)
        if decision.what == "source":
            return one_source(session, SourceId(decision.entity), SourceId(decision.into))
        if decision.what == "recode":
            session.get(Code, decision.into)
            fold_code(session, CodeId(decision.entity), CodeId(decision.into))
            return True
        return _remove(session, (decision.kind, decision.entity))
    except NotFound:
        # Another decision has taken it away already.
        return False


def _one_person(session: Session, coder: str, into: str) -> bool:
    """Give all the work of one coder to another, and forget the first."""
    session.get(Coder, into)
    session.get(Coder, coder)
    for kind in KINDS.values():
        if "coder" in kind.table.c:
            some = session.rows(kind.type, ["id"], coder=coder)
            session.apply([Change(kind.name, row["id"], {"coder": coder}, {"coder": into}) for row in some])
    session.remove(Coder, [coder])
    return True


def _remove(session: Session, named: Named) -> bool:
    """Remove a thing, and all that cannot be without it; what merely names it lets go of it."""
    rows = {named: _row(session, named)}
    changes: dict[Named, Change] = {}
    due = [named]
    while due:
        loose: list[Named] = []
        for user in users(session, due):
            row = rows.get(user) or _row(session, user)
            rows[user] = row
            less = _without(user[0], row, set(due))
            if less is None and user not in changes:
                loose.append(user)
            elif less and (user not in changes or changes[user].after is not None):
                rows[user] = {**row, **less}
                changes[user] = Change(*user, {column: row[column] for column in less}, less)
        for each in due:
            changes[each] = Change(*each, _row(session, each), None)
        due = [each for each in loose if each not in changes]
    empty = _emptied(session, changes)
    session.apply(in_order(changes.values()))
    for each in empty:
        _remove(session, each)
    return True


def _row(session: Session, named: Named) -> Row:
    kind = KINDS[named[0]]
    return kind.to_row(session.get(kind.type, named[1]))


def _without(kind: str, row: Row, gone: set[Named]) -> Row | None:
    """The columns of a row that let go of what is gone; None where the row cannot be without it."""
    if not gone.intersection(named_by(kind, row, texts=True)):
        return {}
    less: Row = {}
    table = KINDS[kind].table
    for _, id_ in gone:
        for column, value in row.items():
            if value == id_ and column != "id":
                if not table.c[column].nullable:
                    return None
                less[column] = None
            elif isinstance(value, str) and value.startswith("[") and f'"{id_}"' in value:
                left = [each for each in orjson.loads(less.get(column, value)) if each != id_]
                if kind != "episode":
                    return None
                less[column] = orjson.dumps(left).decode()
    return less


def _emptied(session: Session, changes: dict[Named, Change]) -> list[Named]:
    """Statements that lose their last coding: without one they say nothing."""
    gone = [each.before or {} for each in changes.values() if each.kind == "coding" and each.after is None]
    found = []
    for statement in sorted({row["statement"] for row in gone if row.get("statement")}):
        left = session.rows(KINDS["coding"].type, ["id"], statement=statement)
        if ("statement", statement) not in changes and all(("coding", row["id"]) in changes for row in left):
            found.append(("statement", statement))
    return found
