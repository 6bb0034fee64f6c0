"""Which codes are about a relation, and what a fresh statement says before anyone has judged."""

from collections.abc import Iterable
from dataclasses import replace

from madang.base.ids import CoderId, OrganisationId, SourceId, StatementId
from madang.coding.code import Code
from madang.coding.statement import Statement

FAMILIES = frozenset({"RSP", "BAR", "STR", "ROL", "MEA", "PRC", "DIM"})
"""The families of the shipped framework: their readings ask who speaks about whom. Others are plain codes."""


def is_about_a_relation(code: Code) -> bool:
    """Whether applying the code says something about a relation, and so makes a statement."""
    return code.family in FAMILIES


def filled_in(
    id_: StatementId,
    source: SourceId,
    coder: CoderId,
    view_of: OrganisationId | None,
    last_about: OrganisationId | None,
    other_side: Iterable[OrganisationId],
) -> Statement:
    """A statement with what can be known without asking.

    It is about what this coder last said this view was about (`last_about`), or the only organisation
    of another side where there is just one. Stance, time and setting stay "cannot be told": a default
    must never look like a judgement, and the interview's date is not the time of what is told.
    """
    others = tuple(other_side)
    about = last_about or (others[0] if len(others) == 1 else None)
    return Statement(id_, source, coder, view_of=view_of, about=about)


def is_untouched(statement: Statement, fresh: Statement) -> bool:
    """Whether a statement still says no more than a fresh one would: nobody has judged anything in it."""
    return replace(statement, id=fresh.id) == fresh


def same_sides(statement: Statement, fresh: Statement) -> bool:
    """Whether both are about the same view of the same target, own or guessed alike."""
    return (statement.view_of, statement.about, statement.perspective) == (
        fresh.view_of,
        fresh.about,
        fresh.perspective,
    )
