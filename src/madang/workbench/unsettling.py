"""Taking decisions between coders back, by themselves or for another decision in their place."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from madang.analysis.corpus import Corpus
from madang.analysis.disagreements import Decided, decided
from madang.base.errors import Stale
from madang.base.ids import SettlingId, StatementId
from madang.coding.changes import memos_moved
from madang.coding.coding import Coding
from madang.coding.memo import Memo
from madang.coding.settling import Outcome, Settling, SettlingCoding
from madang.coding.statement import Answer, Statement, Status
from madang.store.session import Session
from madang.workbench.passages import take_away
from madang.workbench.settled_copies import Copies


def released_by(corpus: Corpus, settlings: Iterable[SettlingId]) -> list[Decided]:
    """The decisions that are to be taken back. Raises `Stale` where one was already."""
    there = decided(corpus)
    if any(each not in there for each in settlings):
        raise Stale("This decision was taken back meanwhile.", "이 결정은 그사이에 거두어졌습니다.")
    return [there[each] for each in settlings]


def made_by(corpus: Corpus, released: Iterable[Decided]) -> list[Coding]:
    """The codings that decisions made and that are still there."""
    return [corpus.all_codings[part.coding] for each in released for part in each.made if part.coding is not None]


def withdraw(session: Session, corpus: Corpus, released: Sequence[Decided], copies: Copies) -> None:
    """Take decisions back inside an act; the codings they made go, but for those that are used again.

    Memos on what goes move along where it is used again. Raises `Conflict` where claims rest on a coding that goes.
    """
    if not released:
        return
    parts = [part for each in released for part in (*each.given, *each.made)]
    session.remove(SettlingCoding, [each.id for each in parts])
    session.remove(Settling, [each.settling.id for each in released])
    session.replace(undisputed(corpus, released))
    made = made_by(corpus, released)
    left = _left_empty(corpus, made)
    session.add(copies.statements)
    copies.statements = []
    then = {each.id: each for each in copies.again}
    went = {
        ("statement", str(each.statement)): str(then[each.id].statement)
        for each in made
        if each.statement in left and each.id in then and then[each.id].statement
    }
    session.replace(memos_moved(session.all(Memo), went))
    session.replace(copies.again)
    copies.again = []
    linked = [each.id for each in session.all(Answer) if {each.strategy, each.barrier} & set(left)]
    session.remove(Answer, linked)
    take_away(session, [each.id for each in copies.free])
    session.remove(Statement, [each for each in left if session.those(Statement, id=each)])


def _left_empty(corpus: Corpus, made: Sequence[Coding]) -> list[StatementId]:
    """The statements all of whose codings are among these."""
    mine = {each.id for each in made}
    told = dict.fromkeys(each.statement for each in made if each.statement is not None)
    return [each for each in told if all(coding.id in mine for coding in corpus.all_codings_of[each])]


def undisputed(corpus: Corpus, released: Iterable[Decided]) -> list[Statement]:
    """Statements that a dispute had marked, as they were before."""
    found: dict[str, Statement] = {}
    for each in released:
        for part in each.given if each.settling.outcome is Outcome.DISPUTED else ():
            coding = corpus.all_codings.get(part.coding) if part.coding is not None else None
            told = corpus.statements.get(coding.statement) if coding and coding.statement else None
            if told is not None and told.status is Status.DISPUTED and part.said.status:
                found[told.id] = replace(told, status=Status(part.said.status))
    return list(found.values())
