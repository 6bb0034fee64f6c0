"""Statements and episodes, changed one at a time."""

from collections.abc import Mapping
from typing import Any

from madang.base.bilingual import Bilingual
from madang.base.dates import require_date
from madang.base.errors import Invalid
from madang.base.ids import EpisodeId, StatementId, new_id
from madang.coding.amended import amended
from madang.coding.episode import Episode, Precision
from madang.coding.statement import Statement
from madang.sources.organisation import Organisation
from madang.store.session import Session
from madang.workbench.kept import Kept, kept
from madang.workbench.project import Project

_PRECISIONS = {0: Precision.UNKNOWN, 4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}


def change_statement(
    project: Project, statement: StatementId, revision: int, fields: Mapping[str, Any]
) -> Kept[Statement]:
    """Set fields of a statement, named as in `Statement`; the others stay.

    Raises `Stale`, `NotFound` for an organisation or episode that is not there, `Invalid` for a wrong date or owner.
    """
    with project.change("change_statement") as session:
        old = session.get(Statement, statement)
        session.require_unchanged(Statement, statement, revision)
        require_known(session, fields)
        new = amended(old, fields)
        session.replace([new])
        return kept(session, new)


def require_known(session: Session, fields: Mapping[str, Any]) -> None:
    """Raise `NotFound` for an organisation or episode that is not there."""
    for field in ("view_of", "about"):
        if fields.get(field):
            session.get(Organisation, fields[field])
    if fields.get("episode"):
        session.get(Episode, fields["episode"])


def new_episode(project: Project, name: Bilingual, start: str | None = None, end: str | None = None) -> Episode:
    """A new episode, as exact as its dates are written. Raises `Invalid` for a wrong date or no name."""
    if not name:
        raise Invalid("Give the episode a name.", "일화에 이름을 붙이십시오.")
    require_date(start)
    require_date(end)
    made = Episode(EpisodeId(new_id()), name, start or None, end or None, _PRECISIONS[len(start or end or "")])
    with project.change("new_episode", name.said("en")) as session:
        session.add([made])
    return made
