"""Where codes stand in the codebook: moving them, and the keys that follow."""

from collections.abc import Iterable
from dataclasses import replace

from madang.base.errors import Invalid
from madang.base.ids import CodeId
from madang.coding.code import Code, CodeKind
from madang.coding.codebook import Codebook


def moved(book: Codebook, code: CodeId, parent: CodeId | None, before: CodeId | None = None) -> tuple[Code, ...]:
    """The codes that differ after `code` stands under `parent` (None: at the top), before a sibling or last.

    In another family its key, and the keys below, follow the family's. Raises `Invalid` where it cannot
    stand there, `NotFound` for an unknown code.
    """
    _require_place(book, code, parent)
    siblings = [each for each in book.children(parent) if each.id != code]
    if _stands_there(book, code, parent, before, siblings):
        return ()
    differ = {each.id: each for each in _renumbered(siblings, replace(book.code(code), parent=parent), before)}
    if family_of(book, code) != _family_at(book, code, parent):
        for each in _following(book, code, _family_at(book, code, parent)):
            differ[each.id] = replace(differ.get(each.id, each), key=each.key)
    return tuple(each for each in differ.values() if each != book.code(each.id))


def _require_place(book: Codebook, code: CodeId, parent: CodeId | None) -> None:
    mine = book.code(code)
    if parent is None:
        return
    if any(each.id == parent for each in book.below(code)):
        raise Invalid(
            f"{mine.key} cannot stand under itself or a code below it.",
            f"{mine.key} 코드를 그 자신이나 그 아래 코드 밑으로 옮길 수 없습니다.",
        )
    if mine.kind is CodeKind.FAMILY:
        raise Invalid("A family stands at the top of the codebook.", "묶음은 코드북의 맨 위에 둡니다.")


def _stands_there(
    book: Codebook, code: CodeId, parent: CodeId | None, before: CodeId | None, siblings: list[Code]
) -> bool:
    here = [each.id for each in book.children(book.code(code).parent)]
    after = here[here.index(code) + 1 :]
    known = before in {each.id for each in siblings}
    return book.code(code).parent == parent and after[:1] == ([before] if known else [])


def _renumbered(siblings: list[Code], code: Code, before: CodeId | None) -> Iterable[Code]:
    """`code` between its new siblings, with as few of them renumbered as can be."""
    at = next((place for place, each in enumerate(siblings) if each.id == before), len(siblings))
    if at == 0:
        yield replace(code, order=siblings[0].order - 1) if siblings else code
        return
    last = siblings[at - 1].order + 1
    yield replace(code, order=last)
    for each in siblings[at:]:
        if each.order > last:
            return
        last += 1
        yield replace(each, order=last)


def family_of(book: Codebook, code: CodeId) -> CodeId:
    """The code at the top above `code`, itself where it stands there."""
    parent = book.code(code).parent
    return code if parent is None else family_of(book, parent)


def _family_at(book: Codebook, code: CodeId, parent: CodeId | None) -> CodeId:
    return code if parent is None else family_of(book, parent)


def _following(book: Codebook, code: CodeId, family: CodeId) -> Iterable[Code]:
    """`code` and those below, with keys of another family, where their keys were of the old one."""
    old, new = f"{book.code(family_of(book, code)).key}.", f"{book.code(family).key}."
    if family == code:
        return
    taken = {each.key for each in book}
    for each in book.below(code):
        if each.key.startswith(old):
            key = _free(new + each.key.removeprefix(old), taken)
            taken.add(key)
            yield replace(each, key=key)


def _free(key: str, taken: set[str]) -> str:
    number, found = 2, key
    while found in taken:
        found, number = f"{key}{number}", number + 1
    return found


def rekeyed(book: Codebook, code: CodeId, key: str) -> tuple[Code, ...]:
    """The codes whose keys differ after `code` is called `key`: those below a family follow it.

    Raises `Invalid` for a key that is taken or cannot be one.
    """
    mine = book.code(code)
    found = {each.id: replace(each, key=key + each.key[len(mine.key) :]) for each in _keyed_below(book, mine)}
    others = {each.key for each in book if each.id not in found}
    for each in found.values():
        require_key(each.key, others)
    return tuple(each for each in found.values() if each != book.code(each.id))


def _keyed_below(book: Codebook, code: Code) -> list[Code]:
    return [each for each in book.below(code.id) if each == code or each.key.startswith(f"{code.key}.")]


def require_key(key: str, taken: Iterable[str]) -> None:
    """Refuse a key that is empty, holds spaces or is in use. Raises `Invalid`."""
    if not key or any(letter.isspace() for letter in key):
        raise Invalid(
            f"“{key}” cannot be the key of a code: write it without spaces.",
            f"“{key}”은(는) 코드의 열쇠말이 될 수 없습니다. 빈칸 없이 쓰십시오.",
        )
    if key in taken:
        raise Invalid(f"The codebook has a code with the key {key} already.", f"열쇠말이 {key}인 코드가 이미 있습니다.")


def handed_over(book: Codebook, old: CodeId, new: CodeId) -> tuple[Code, ...]:
    """The codes that differ after everything directly under `old` stands under `new`, in the same order, last.

    Raises as `moved` does.
    """
    differ: dict[CodeId, Code] = {}
    for child in book.children(old):
        differ |= {each.id: each for each in moved(book, child.id, new)}
        book = Codebook(tuple(differ.get(each.id, each) for each in book.codes))
    return tuple(differ.values())
