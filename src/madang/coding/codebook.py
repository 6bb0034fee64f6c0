"""`Codebook`: the codes, their order and definitions, as a tree."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from madang.base.errors import Invalid, NotFound
from madang.base.ids import CodebookVersionId, CodeId
from madang.coding.code import Code


@dataclass(frozen=True)
class Codebook:
    """All codes of a project. Keys are unique; every parent is in the book; there are no circles."""

    codes: tuple[Code, ...] = ()

    def __iter__(self) -> Iterator[Code]:
        """The codes in reading order: each parent before its children."""
        return iter(self._ordered)

    def __len__(self) -> int:
        return len(self.codes)

    def __contains__(self, key: str) -> bool:
        return key in self._by_key

    def code(self, code: CodeId) -> Code:
        """The code with this id. Raises `NotFound`."""
        try:
            return self._by_id[code]
        except KeyError:
            raise NotFound(
                f"This project has no code with the id {code}.", "이 코드는 코드북에 없습니다. 지워졌을 수 있습니다."
            ) from None

    def named(self, key: str) -> Code:
        """The code with this key. Raises `NotFound`."""
        try:
            return self._by_key[key]
        except KeyError:
            raise NotFound(f"The codebook has no code {key}.", f"코드북에 {key} 코드가 없습니다.") from None

    def children(self, code: CodeId | None) -> tuple[Code, ...]:
        """The codes directly under `code` (None: the families)."""
        return self._children.get(code, ())

    def below(self, code: CodeId) -> tuple[Code, ...]:
        """`code` and everything under it."""
        found = [self.code(code)]
        for child in self.children(code):
            found.extend(self.below(child.id))
        return tuple(found)

    def depth(self, code: CodeId) -> int:
        """How many codes stand above it."""
        parent = self.code(code).parent
        return 0 if parent is None else 1 + self.depth(parent)

    @cached_property
    def _by_id(self) -> dict[CodeId, Code]:
        return {code.id: code for code in self.codes}

    @cached_property
    def _by_key(self) -> dict[str, Code]:
        return {code.key: code for code in self.codes}

    @cached_property
    def _children(self) -> dict[CodeId | None, tuple[Code, ...]]:
        found: dict[CodeId | None, list[Code]] = {}
        for code in sorted(self.codes, key=lambda each: (each.order, each.key)):
            found.setdefault(code.parent, []).append(code)
        return {parent: tuple(children) for parent, children in found.items()}

    @cached_property
    def _ordered(self) -> tuple[Code, ...]:
        return tuple(each for family in self.children(None) for each in self.below(family.id))


def checked(codes: Iterable[Code]) -> Codebook:
    """A codebook of `codes`. Raises `Invalid` for a key used twice, a missing parent or a circle."""
    book = Codebook(tuple(codes))
    ids = {code.id for code in book.codes}
    keys: set[str] = set()
    for code in book.codes:
        if code.key in keys:
            raise Invalid(
                f"The codebook has two codes with the key {code.key}.", f"열쇠말이 {code.key}인 코드가 둘입니다."
            )
        keys.add(code.key)
        if code.parent is not None and code.parent not in ids:
            raise Invalid(
                f"The parent of {code.key} is not in the codebook.", f"{code.key} 코드의 상위 코드가 코드북에 없습니다."
            )
    for code in book.codes:
        seen, above = {code.id}, code.parent
        while above is not None:
            if above in seen:
                raise Invalid(
                    f"The code {code.key} stands above itself.", f"{code.key} 코드가 그 자신의 위에 있습니다."
                )
            seen.add(above)
            above = book.code(above).parent
    return book


@dataclass(frozen=True, slots=True)
class CodebookVersion:
    """The codebook as it stood when somebody gave it a name; `codes` is its file (JSON text)."""

    id: CodebookVersionId
    label: str
    note: str
    codes: str
