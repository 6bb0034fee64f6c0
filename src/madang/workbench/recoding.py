"""Fold a code into another, wholly (merge) or in part (split): what it would do, and doing it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from madang.base.errors import Invalid
from madang.base.ids import CodeId, CodingId
from madang.coding import changes, tree
from madang.coding.changes import ReachRecoding, Recoding
from madang.coding.code import Code
from madang.coding.codebook import Codebook
from madang.coding.coding import Coding
from madang.coding.memo import SEARCH, Memo
from madang.coding.reach import Reach
from madang.coding.settling import SettlingCoding
from madang.findings import changes as findings_changes
from madang.findings.changes import Refinding
from madang.findings.summary import Citation, Summary
from madang.store import corpus as store_corpus
from madang.store.session import Session
from madang.workbench.project import Project


@dataclass(frozen=True, slots=True)
class Effects:
    """All that differs afterwards: codings, reach, findings, memos, and codes that get another place."""

    codings: Recoding
    reach: ReachRecoding
    findings: Refinding
    memos: tuple[Memo, ...]
    codes: tuple[Code, ...]


def preview_merge(project: Project, code: CodeId, into: CodeId) -> Effects:
    """What merging `code` into `into` would do. Raises as `merge_codes` does."""
    with project.reading() as session:
        return _merging(session, code, into)


def merge_codes(project: Project, code: CodeId, into: CodeId, revision: int) -> Effects:
    """Fold one code into another and remove it; answer what that did.

    Raises `NotFound`, `Stale`, and `Invalid` where the two cannot be one.
    """
    with project.change("merge_codes", _names(project, code, into)) as session:
        session.require_unchanged(Code, code, revision)
        return fold_code(session, code, into)


def fold_code(session: Session, code: CodeId, into: CodeId) -> Effects:
    """Fold one code into another inside an act. Raises as `merge_codes` does."""
    effects = _merging(session, code, into)
    _carry_out(session, effects)
    session.remove(Code, [code])
    return effects


def preview_split(project: Project, code: CodeId, codings: Sequence[CodingId], into: CodeId | None) -> Effects:
    """What giving some codings of `code` another code (None: a new one) would do. Raises as `split_code` does."""
    with project.reading() as session:
        return _splitting(session, code, codings, into or CodeId(""))


def split_code(
    project: Project, code: CodeId, codings: Sequence[CodingId], into: CodeId | Code, revision: int
) -> Effects:
    """Give some codings of a code another code, or a new one that is made for them; answer what that did.

    Raises `NotFound`, `Stale`, and `Invalid` for codings of other codes or a new key that is taken.
    """
    there = into.id if isinstance(into, Code) else into
    with project.change("split_code", _names(project, code, into)) as session:
        session.require_unchanged(Code, code, revision)
        if isinstance(into, Code):
            put_code(session, into)
        effects = _splitting(session, code, codings, there)
        _carry_out(session, effects)
    return effects


def put_code(session: Session, code: Code) -> None:
    """Store a new code, the last among its siblings. Raises `Invalid` for a key or place that cannot be."""
    book = Codebook(tuple(session.all(Code)))
    tree.require_key(code.key, {each.key for each in book})
    if code.parent is not None:
        book.code(code.parent)
    session.add([code])
    session.replace(tree.moved(Codebook((*book.codes, code)), code.id, code.parent))


def _names(project: Project, code: CodeId, into: CodeId | Code) -> str:
    with project.reading() as session:
        keys = {each.id: each.key for each in session.all(Code)}
    return f"{keys.get(code, '')} → {into.key if isinstance(into, Code) else keys.get(into, '')}"


def _merging(session: Session, code: CodeId, into: CodeId) -> Effects:
    book = Codebook(tuple(session.all(Code)))
    _require_mergeable(book, book.code(code), book.code(into))
    chosen = {each.id for each in session.those(Coding, code=code)}
    reach = changes.reach_recoded([*session.those(Reach, code=code), *session.those(Reach, code=into)], code, into)
    return _effects(session, code, into, chosen, reach, tree.handed_over(book, code, into))


def _require_mergeable(book: Codebook, code: Code, into: Code) -> None:
    if code.id == into.id:
        raise Invalid("Choose another code to merge it into.", "합칠 다른 코드를 고르십시오.")
    if into in book.below(code.id):
        raise Invalid(
            f"{into.key} stands under {code.key}; move it out first.",
            f"{into.key} 코드가 {code.key} 아래에 있습니다. 먼저 밖으로 옮기십시오.",
        )
    if code.kind is not into.kind:
        raise Invalid(
            "A code merges with a code, a group with a group, a family with a family.",
            "코드는 코드와, 갈래는 갈래와, 묶음은 묶음과 합칩니다.",
        )


def _splitting(session: Session, code: CodeId, codings: Sequence[CodingId], into: CodeId) -> Effects:
    if code == into:
        raise Invalid("Choose another code for these passages.", "이 대목들에 줄 다른 코드를 고르십시오.")
    mine = {each.id for each in session.those(Coding, code=code)}
    if not codings or not mine.issuperset(codings):
        raise Invalid(
            "Choose passages of this code; some of these no longer have it.",
            "이 코드의 대목을 고르십시오. 고른 대목 가운데 이 코드가 없는 것이 있습니다.",
        )
    return _effects(session, code, into, set(codings), ReachRecoding((), {}, ()), (), merging=False)


def _effects(
    session: Session,
    code: CodeId,
    into: CodeId,
    chosen: Collection[CodingId],
    reach: ReachRecoding,
    codes: tuple[Code, ...],
    *,
    merging: bool = True,
) -> Effects:
    recoding = changes.recoded([*session.those(Coding, code=code), *session.those(Coding, code=into)], chosen, into)
    findings = findings_changes.recoded(
        store_corpus.findings(session), recoding.folded, code, into if merging else None
    )
    went: dict[tuple[str, str], str] = {("coding", old): new for old, new in recoding.folded.items()}
    went |= {("reach", old): new for old, new in reach.folded.items()}
    went |= {("summary", old): new for old, new in findings.joined.items()}
    if merging:
        went["code", code] = into
    memos = changes.memos_moved(session.all(Memo), went)
    if merging:
        memos += changes.naming(session.those(Memo, of=SEARCH), code, into)
    return Effects(recoding, reach, findings, memos, codes)


def _carry_out(session: Session, effects: Effects) -> None:
    codings, reach, findings = effects.codings, effects.reach, effects.findings
    # What points at a row that goes is pointed elsewhere first, or the database would refuse.
    for changed in (
        codings.changed,
        reach.changed,
        findings.claims,
        findings.evidence,
        findings.summaries,
        findings.citations,
        effects.memos,
        effects.codes,
    ):
        session.replace(changed)
    session.replace(_redirected(session, codings.folded))
    session.remove(Citation, findings.repeated)
    session.remove(Summary, list(findings.joined))
    session.remove(Coding, list(codings.folded))
    session.remove(Reach, list(reach.folded))


def _redirected(session: Session, folded: Mapping[CodingId, CodingId]) -> list[SettlingCoding]:
    """Decisions between coders that name a coding which goes, naming the one that remains."""
    named = [part for each in folded for part in session.those(SettlingCoding, coding=each)]
    return [replace(each, coding=folded[each.coding]) for each in named if each.coding is not None]
