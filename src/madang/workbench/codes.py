"""Write the codebook: new codes, their texts, keys and places."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from madang.base.errors import Conflict, Invalid
from madang.base.ids import CodeId, CodingId
from madang.coding import tree
from madang.coding.code import Code
from madang.coding.codebook import Codebook
from madang.coding.coding import Coding
from madang.coding.memo import SEARCH, Memo
from madang.coding.reach import Reach
from madang.findings.claim import Claim
from madang.findings.summary import Summary
from madang.store.session import Session
from madang.workbench.codebook import codings_of
from madang.workbench.project import Project
from madang.workbench.recoding import put_code


def add_code(project: Project, code: Code) -> None:
    """Add a code, the last among its siblings. Raises `Invalid` for a key that is taken or a place that cannot be."""
    with project.change("add_code", code.key) as session:
        _require_fit(code)
        put_code(session, code)


def change_code(project: Project, code: Code, revision: int) -> None:
    """Store a code's key, texts and colour; its kind and place stay. Keys below a family follow its key.

    Raises `NotFound`, `Stale`, and `Invalid` for a key that is taken, a colour that is none or no name at all.
    """
    with project.change("change_code", code.key) as session:
        session.require_unchanged(Code, code.id, revision)
        _require_fit(code)
        book = Codebook(tuple(session.all(Code)))
        there = book.code(code.id)
        kept = replace(code, kind=there.kind, parent=there.parent, order=there.order)
        others = [each for each in tree.rekeyed(book, code.id, code.key) if each.id != code.id]
        session.replace([kept, *others])


def _key(project: Project, code: CodeId) -> str:
    with project.reading() as session:
        return session.get(Code, code).key


def _require_fit(code: Code) -> None:
    if not code.name:
        raise Invalid("Give the code a name, in Korean or in English.", "코드 이름을 한국어나 영어로 적으십시오.")
    digits = code.colour.removeprefix("#")
    if code.colour and (len(code.colour) != 7 or any(letter not in "0123456789abcdefABCDEF" for letter in digits)):
        raise Invalid("A colour is written as # and six digits.", "색은 #과 여섯 자리로 씁니다.")


def move_code(project: Project, code: CodeId, parent: CodeId | None, before: CodeId | None, revision: int) -> int:
    """Put a code under another (None: at the top), before a sibling or last; answer how many codes that changed.

    Raises `NotFound`, `Stale`, and `Invalid` where it cannot stand there.
    """
    with project.change("move_code", _key(project, code)) as session:
        session.require_unchanged(Code, code, revision)
        return session.replace(tree.moved(Codebook(tuple(session.all(Code))), code, parent, before))


@dataclass(frozen=True, slots=True)
class Move:
    """What a move would do: codes whose key changes (old code, new code), and the codings counted elsewhere then."""

    keys: tuple[tuple[Code, Code], ...]
    family: tuple[Code, Code] | None
    codings: tuple[CodingId, ...]


def preview_move(project: Project, code: CodeId, parent: CodeId | None) -> Move:
    """What moving a code there would do; `family` where it would belong to another. Raises as `move_code` does."""
    corpus = project.corpus()
    book = corpus.codebook
    differ = tree.moved(book, code, parent)
    after = Codebook(tuple({each.id: each for each in (*book.codes, *differ)}.values()))
    was, will = book.code(tree.family_of(book, code)), after.code(tree.family_of(after, code))
    keys = tuple((book.code(each.id), each) for each in differ if each.key != book.code(each.id).key)
    counted = () if was.id == will.id else tuple(codings_of(project, code))
    return Move(keys, None if was.id == will.id else (was, will), counted)


def drop_code(project: Project, code: CodeId, revision: int) -> None:
    """Remove a code that nothing uses, and its memos. Raises `NotFound`, `Stale`, `Conflict` where it is in use."""
    with project.change("drop_code", _key(project, code)) as session:
        session.require_unchanged(Code, code, revision)
        _require_unused(session, session.get(Code, code))
        memos = session.those(Memo, of="code", of_id=code)
        session.remove(Memo, [each.id for each in memos])
        session.remove(Code, [code])


def _require_unused(session: Session, code: Code) -> None:
    below = len(session.those(Code, parent=code.id))
    if below:
        raise Conflict(
            f"{below} codes stand under {code.key}; move or remove them first.",
            f"{code.key} 아래에 코드 {below}개가 있습니다. 먼저 옮기거나 지우십시오.",
        )
    codings = len(session.those(Coding, code=code.id))
    if codings:
        raise Conflict(
            f"{codings} codings have {code.key}; merge it into another code instead.",
            f"{code.key} 코드를 붙인 코딩이 {codings}개 있습니다. 지우는 대신 다른 코드에 합치십시오.",
        )
    if any(_users(session, code)):
        raise Conflict(
            f"A claim, a summary, a saved search or a record of reach names {code.key}; merge it into another code.",
            f"주장이나 요약, 저장한 찾기, 도달 기록이 {code.key} 코드를 씁니다. 지우는 대신 다른 코드에 합치십시오.",
        )


def _users(session: Session, code: Code) -> Iterable[object]:
    yield from session.those(Reach, code=code.id)
    yield from session.those(Claim, theme=code.id)
    yield from session.those(Summary, code=code.id)
    yield from (each for each in session.those(Memo, of=SEARCH) if code.id in each.text)
