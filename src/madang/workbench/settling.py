"""Settle where coders differ: one coding, all, their joined edges, none, or an open dispute; with a reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from madang.analysis.corpus import Corpus
from madang.analysis.disagreements import Disagreement, Standing, decided, disagreements
from madang.base.bulk import in_bulk
from madang.base.errors import Invalid, Stale
from madang.base.ids import CoderId, CodingId, SettlingCodingId, SettlingId, StatementId, new_id
from madang.coding.coding import Coding, Origin
from madang.coding.settling import Outcome, Part, Said, Settling, SettlingCoding, said_by
from madang.coding.statement import Statement, Status
from madang.store.refresh import refreshed
from madang.store.session import Session
from madang.workbench.coders import coder_named
from madang.workbench.project import Project
from madang.workbench.settled_copies import Copies, joined
from madang.workbench.statements import require_known
from madang.workbench.unsettling import made_by, released_by, undisputed, withdraw

LONGEST = 500
"""Letters of a reason: it is a sentence."""


@dataclass(frozen=True, slots=True)
class Order:
    """A decision to be made about `codings`, those of one disagreement.

    `chosen` is the one that stands, or whose fields a joined one has; `fields` are set in its place where they
    differ. `seen` names the revision of every coding and statement that the person saw; `instead` the decisions
    this one takes the place of.
    """

    codings: tuple[CodingId, ...]
    outcome: Outcome
    reason: str
    seen: Mapping[str, int]
    chosen: CodingId | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)
    instead: tuple[SettlingId, ...] = ()


def settle(project: Project, order: Order) -> SettlingId:
    """Decide about one disagreement as the person at work, as one act; answer the decision.

    The codings it is between stay as they are and count no longer, but for a dispute, which only marks their
    statements. Raises `NotFound`, `Stale` where one of them was changed or settled meanwhile, `Invalid` for no
    reason or a choice that cannot be, `Conflict` where claims rest on what an earlier decision made.
    """
    reason = _reason(order.reason)
    with project.change(f"settle_{order.outcome.value}", reason) as session:
        corpus = _current(project, session)
        given = _given(session, corpus, order)
        session.summarise(f"{_keys(corpus, given)}: {reason}")
        coder = coder_named(session, project.who)
        released = released_by(corpus, order.instead)
        copies = Copies(corpus, coder, order.instead, made_by(corpus, released))
        made = _made(corpus, copies, given, order)
        withdraw(session, corpus, released, copies)
        _write(session, copies)
        if order.outcome is Outcome.DISPUTED:
            _mark_disputed(session, given)
        settling = Settling(SettlingId(new_id()), given[0].segment.source, order.outcome, reason, coder)
        before = {**corpus.statements, **{each.id: each for each in undisputed(corpus, released)}}
        session.add([settling, *_parts(settling.id, before, given, made, copies)])
        return settling.id


def settle_alike(project: Project, keys: Sequence[str], reason: str) -> int:
    """Settle everything that all coders of a source coded alike, as one act; answer how many.

    `keys` name them. Raises `Stale` where one of them is not alike or open any more, `Invalid` for no reason or none.
    """
    reason = _reason(reason)
    with in_bulk(), project.change("settle_alike", reason) as session:
        corpus = _current(project, session)
        alike = {each.key: each for each in disagreements(corpus) if each.alike and each.standing is Standing.OPEN}
        chosen = [alike[key] for key in dict.fromkeys(keys) if key in alike]
        _require_all(chosen, keys)
        session.summarise(f"{len(chosen)} × {reason}")
        coder = coder_named(session, project.who)
        copies, rows = Copies(corpus, coder), []
        for each in chosen:
            rows += _taken(corpus, copies, each, reason, coder)
        _write(session, copies)
        session.add(sorted(rows, key=lambda row: isinstance(row, SettlingCoding)))
    return len(chosen)


def withdraw_settling(project: Project, settling: SettlingId, revision: int) -> None:
    """Take a decision back: its codings go, and what it was between counts again.

    Raises `NotFound`, `Stale`, `Conflict` where claims or summaries rest on what it made.
    """
    with project.change("withdraw_settling") as session:
        found = session.get(Settling, settling)
        session.summarise(found.reason)
        session.require_unchanged(Settling, settling, revision)
        corpus = _current(project, session)
        released = released_by(corpus, [settling])
        withdraw(session, corpus, released, Copies(corpus, found.coder, free=made_by(corpus, released)))


def _reason(text: str) -> str:
    reason = " ".join(text.split())
    if not reason:
        raise Invalid("Say in a sentence why.", "왜 그렇게 정하는지 한 문장으로 적으십시오.")
    if len(reason) > LONGEST:
        raise Invalid(f"Say why in at most {LONGEST} letters.", f"까닭은 {LONGEST}자까지 적으십시오.")
    return reason


def _current(project: Project, session: Session) -> Corpus:
    """The corpus as it stands in this very act."""
    corpus = project.corpus()
    return corpus if corpus.revision == session.revision else refreshed(session, corpus, project.findings())[0]


def _given(session: Session, corpus: Corpus, order: Order) -> list[Coding]:
    given = [session.get(Coding, each) for each in dict.fromkeys(order.codings)]
    require_known(session, order.fields)
    _require_fitting(given, order)
    for each in given:
        session.require_unchanged(Coding, each.id, order.seen.get(each.id, -1))
        if each.statement is not None:
            session.require_unchanged(Statement, each.statement, order.seen.get(each.statement, -1))
    mine = {each.id for each in given}
    if any(mine & set(one.between) and id_ not in order.instead for id_, one in decided(corpus).items()):
        raise Stale(
            "Somebody has settled this meanwhile; look at it again.",
            "그사이에 다른 사람이 이것을 정했습니다. 다시 보아 주십시오.",
        )
    return given


def _require_fitting(given: Sequence[Coding], order: Order) -> None:
    if not given or len({each.segment.source for each in given}) > 1 or _by_somebody_twice(given):
        raise Invalid(
            "A decision is about codings of different coders in one source.",
            "한 자료에서 서로 다른 코더가 붙인 코딩에 대해서만 정할 수 있습니다.",
        )
    if order.outcome in (Outcome.BOTH, Outcome.MERGED) and len(given) < 2:
        raise Invalid("There is only one coding here.", "여기에는 코딩이 하나뿐입니다.")
    if order.outcome in (Outcome.ONE, Outcome.MERGED) and order.chosen not in {each.id for each in given}:
        raise Invalid("Say which of the codings it is.", "어느 코딩인지 고르십시오.")
    if order.fields and order.outcome is not Outcome.MERGED:
        raise Invalid("Fields are picked only where codings are joined.", "값은 코딩을 하나로 합칠 때만 고릅니다.")


def _by_somebody_twice(given: Sequence[Coding]) -> bool:
    own = [each.coder for each in given if each.origin is not Origin.SETTLED]
    return len(own) < len(given) or len(set(own)) < len(own)


def _made(corpus: Corpus, copies: Copies, given: Sequence[Coding], order: Order) -> list[Coding]:
    chosen = next((each for each in given if each.id == order.chosen), given[0])
    if order.outcome is Outcome.ONE:
        return [copies.copy(chosen, given)]
    if order.outcome is Outcome.BOTH:
        return [copies.copy(each, given) for each in given]
    if order.outcome is Outcome.MERGED:
        if order.fields and chosen.statement is None:
            raise Invalid("This coding has no statement to pick fields for.", "이 코딩에는 값을 고를 진술이 없습니다.")
        return [copies.copy(chosen, given, joined(corpus, given), order.fields)]
    return []


def _taken(
    corpus: Corpus, copies: Copies, one: Disagreement, reason: str, coder: CoderId
) -> list[Settling | SettlingCoding]:
    given = [corpus.all_codings[each] for each in one.codings.values()]
    settling = Settling(SettlingId(new_id()), one.source, Outcome.ONE, reason, coder)
    return [settling, *_parts(settling.id, corpus.statements, given, [copies.copy(given[0], given)], copies)]


def _require_all(chosen: Sequence[Disagreement], keys: Sequence[str]) -> None:
    if not keys:
        raise Invalid(
            "Nothing is coded alike here that is not settled yet.", "같게 코딩하고 아직 정하지 않은 것이 없습니다."
        )
    if len(chosen) < len(set(keys)):
        raise Stale(
            "Some of these were changed or settled meanwhile; look at the list again.",
            "그사이에 바뀌거나 정한 것이 있습니다. 목록을 다시 보아 주십시오.",
        )


def _write(session: Session, copies: Copies) -> None:
    session.add(copies.statements)
    session.replace(copies.again)
    session.add(copies.codings)
    session.add(copies.answers)


def _mark_disputed(session: Session, given: Iterable[Coding]) -> None:
    told = [session.get(Statement, each.statement) for each in given if each.statement is not None]
    session.replace([replace(each, status=Status.DISPUTED) for each in {one.id: one for one in told}.values()])


def _parts(
    settling: SettlingId,
    before: Mapping[StatementId, Statement],
    given: Iterable[Coding],
    made: Iterable[Coding],
    copies: Copies,
) -> list[SettlingCoding]:
    fresh = {each.id: each for each in copies.said}

    def said(coding: Coding) -> Said:
        id_ = coding.statement
        return said_by(coding, None if id_ is None else fresh.get(id_) or before[id_])

    every = [*((each, Part.FROM) for each in given), *((each, Part.INTO) for each in made)]
    return [
        SettlingCoding(SettlingCodingId(new_id()), settling, coding.id, part, said(coding)) for coding, part in every
    ]


def _keys(corpus: Corpus, given: Iterable[Coding]) -> str:
    return " / ".join(dict.fromkeys(corpus.codebook.code(each.code).key for each in given))
